/// The keys that a mapping in a case file may have.
struct RecordShape: Sendable {
  /// What the mapping describes, for messages: `event`, `claim`.
  let noun: String
  /// The keys we know, in the order in which we write them.
  let keys: [String]
  /// The keys without which the record says nothing.
  let required: [String]

  init(_ noun: String, _ keys: [String], required: [String] = []) {
    self.noun = noun
    self.keys = keys
    self.required = required
  }

  /// The noun with its article.
  var phrase: String {
    ("aeiou".contains(noun.prefix(1)) ? "an " : "a ") + noun
  }
}

extension RecordShape {
  static let caseFile = RecordShape(
    "case",
    [
      "riposte", "title", "as-of", "note", "ladder", "sources", "actors", "relations", "places",
      "events", "responses", "event-relations",
    ])
  static let ladder = RecordShape(
    "ladder", ["name", "title", "reference", "kinds"], required: ["name", "kinds"])
  static let source = RecordShape(
    "source",
    [
      "id", "title", "outlet", "date", "url", "archived", "accessed", "reliability",
      "originates-from", "note",
    ], required: ["id"])
  static let actor = RecordShape(
    "actor", ["id", "name", "aliases", "type", "side", "note"], required: ["id"])
  static let relation = RecordShape(
    "relation",
    ["subject", "relation", "object", "during", "claimed-by", "denied-by", "sources", "note"],
    required: ["subject", "relation", "object"])
  static let place = RecordShape(
    "place",
    [
      "id", "name", "latitude", "longitude", "radius-km", "theatre", "within", "aliases", "note",
    ], required: ["id"])
  static let event = RecordShape(
    "event",
    [
      "id", "title", "date", "kind", "status", "place", "from", "also-at", "by", "against",
      "between", "severity", "killed", "wounded", "part-of", "accounts", "authorship",
      "acknowledged-by", "sources", "note", "attributes",
    ], required: ["id"])
  static let initiator = RecordShape("initiator", ["actor", "basis"], required: ["actor"])
  static let whole = RecordShape("whole", ["event", "certainty"], required: ["event"])
  static let count = RecordShape("count", ["low", "best", "high"])
  static let account = RecordShape(
    "account", ["source", "by", "killed", "wounded", "of", "count", "note"])
  static let authorship = RecordShape(
    "statement of authorship", ["actor", "stance", "by", "source", "note"], required: ["stance"])
  static let claim = RecordShape(
    "claim", ["basis", "by", "source", "credibility", "date", "quote", "locator", "note"])
  static let response = RecordShape(
    "response",
    [
      "event", "to", "kind", "confidence", "basis", "by", "source", "credibility", "date",
      "quote", "locator", "note", "claims", "attributes",
    ], required: ["event", "to"])
  static let eventRelation = RecordShape(
    "event relation", ["subject", "relation", "object", "certainty", "sources", "note"],
    required: ["subject", "relation", "object"])
}
