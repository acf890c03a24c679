/// The columns that our tables may have; other columns are the user's own.
extension RecordShape {
  /// `case.csv`: one row about the case itself.
  static let caseTable = RecordShape(
    "case", ["title", "as-of", "note", "ladder", "ladder-title", "ladder-reference"])
  /// `ladder.csv`: a ladder of the case's own.
  static let ladderTable = RecordShape(
    "ladder", ["kind", "severity"], required: ["kind", "severity"])
  /// `events.csv`.
  static let eventTable = RecordShape(
    "event",
    [
      "id", "title", "date", "kind", "status", "place", "latitude", "longitude", "theatre", "from",
      "also-at", "by", "by-basis", "side", "against", "between", "severity", "killed", "wounded",
      "part-of", "part-of-certainty", "acknowledged-by", "sources", "note",
    ], required: ["id"])
  /// `responses.csv`: a claim in each row.
  static let responseTable = RecordShape(
    "response",
    [
      "event", "to", "kind", "confidence", "basis", "by", "source", "credibility", "date", "quote",
      "locator", "note", "link-note",
    ], required: ["event", "to"])
  /// `accounts.csv`.
  static let accountTable = RecordShape(
    "account", ["event", "source", "by", "killed", "wounded", "of", "count", "note"],
    required: ["event"])
  /// `authorship.csv`.
  static let authorshipTable = RecordShape(
    "statement of authorship", ["event", "actor", "stance", "by", "source", "note"],
    required: ["event", "stance"])
}
