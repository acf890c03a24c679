import Riposte

/// Events and what belongs to them.
extension CaseTreeReader {
  private static let parts: Set<String> = [
    "also-at", "by", "against", "between", "part-of", "accounts", "authorship", "acknowledged-by",
    "sources",
  ]

  mutating func readEvent(_ node: Node) {
    guard let fields = fields(of: node, .event), let id = id(fields, "id") else { return }
    var event = Event(
      Event.ID(id), titled: text(fields, "title") ?? "", on: date(fields, "date"),
      at: place(fields, "place"), kind: text(fields, "kind").map { Event.Kind($0) },
      status: choice(fields, "status", Choices.statuses) ?? .occurred, by: initiators(fields),
      against: actors(fields, "against"), severity: number(fields, "severity"),
      killed: count(fields, "killed"), wounded: count(fields, "wounded"),
      sources: texts(fields, "sources").map { Source.ID($0) })
    event.origin = place(fields, "from")
    event.alsoAt = texts(fields, "also-at").map { Place.ID($0) }
    event.between = actors(fields, "between")
    event.wholes = wholes(fields)
    event.accounts = items(fields, "accounts").compactMap { account($0) }
    event.authorship = items(fields, "authorship").compactMap { authorship($0) }
    event.acknowledgedBy = actors(fields, "acknowledged-by")
    event.note = text(fields, "note")
    event.attributes = attributes(fields)
    draft.insert(event, at: fields.positions(reporter, parts: Self.parts))
  }

  private mutating func place(_ fields: RecordFields, _ key: String) -> Place.ID? {
    text(fields, key).map { Place.ID($0) }
  }

  private mutating func actors(_ fields: RecordFields, _ key: String) -> [Event.Actor.ID] {
    texts(fields, key).map { Event.Actor.ID($0) }
  }

  /// Initiators: `us`, `front-groups?`, or a mapping with a basis.
  private mutating func initiators(_ fields: RecordFields) -> [Event.Initiator] {
    var initiators: [Event.Initiator] = []
    for node in items(fields, "by") {
      if case .mapping = node.content {
        guard let fields = self.fields(of: node, .initiator), let actor = id(fields, "actor") else {
          continue
        }
        let basis = choice(fields, "basis", Choices.initiatorBases) ?? .asserted
        initiators.append(Event.Initiator(Event.Actor.ID(actor), basis: basis))
      } else if let text = scalar(node, named: "by") {
        initiators.append(Event.Initiator(shortForm: text))
      }
    }
    return initiators
  }

  /// Wholes: `campaign`, `campaign?`, or a mapping with a certainty.
  private mutating func wholes(_ fields: RecordFields) -> [Event.Whole] {
    var wholes: [Event.Whole] = []
    for node in items(fields, "part-of") {
      if case .mapping = node.content {
        guard let fields = self.fields(of: node, .whole), let event = id(fields, "event") else {
          continue
        }
        let certainty = choice(fields, "certainty", Choices.certainties) ?? .stated
        wholes.append(Event.Whole(Event.ID(event), certainty: certainty))
      } else if let text = scalar(node, named: "part-of") {
        wholes.append(Event.Whole(shortForm: text))
      }
    }
    return wholes
  }

  private mutating func account(_ node: Node) -> Event.Account? {
    guard let fields = fields(of: node, .account) else { return nil }
    return Event.Account(
      in: text(fields, "source").map { Source.ID($0) },
      by: text(fields, "by").map { Event.Actor.ID($0) }, killed: count(fields, "killed"),
      wounded: count(fields, "wounded"), of: text(fields, "of"), count: count(fields, "count"),
      note: text(fields, "note"))
  }

  private mutating func authorship(_ node: Node) -> Event.Authorship? {
    guard let fields = fields(of: node, .authorship), let stance = text(fields, "stance") else {
      return nil
    }
    return Event.Authorship(
      Event.Authorship.Stance(stance), of: text(fields, "actor").map { Event.Actor.ID($0) },
      by: text(fields, "by").map { Event.Actor.ID($0) },
      in: text(fields, "source").map { Source.ID($0) }, note: text(fields, "note"))
  }

  /// Values of the user's own: any key, a text each.
  mutating func attributes(_ fields: RecordFields) -> [String: String] {
    guard let node = fields["attributes"] else { return [:] }
    guard case .mapping(let entries) = node.content else {
      report(.invalidValue, "'attributes' is a mapping, and this is \(node.noun)", at: node)
      return [:]
    }
    var attributes: [String: String] = [:]
    for entry in entries {
      attributes[entry.key] = scalar(entry.value, named: entry.key)
    }
    return attributes
  }
}
