import Riposte

/// `accounts.csv` and `authorship.csv`, whose rows belong to events.
extension CaseTablesReader {
  mutating func readAccounts(_ table: inout BoundTable) throws(TextProblem) {
    let (event, source) = (table.column("event"), table.column("source"))
    let (speaker, measure) = (table.column("by"), table.column("of"))
    let (killed, wounded) = (table.column("killed"), table.column("wounded"))
    let (count, note) = (table.column("count"), table.column("note"))
    eventIDs = eventIDs ?? []
    while try table.next() {
      guard let id = required(event, table) else { continue }
      let account = Event.Account(
        in: table.text(source).map { Source.ID($0) },
        by: table.text(speaker).map { Event.Actor.ID($0) }, killed: self.count(killed, table),
        wounded: self.count(wounded, table), of: table.text(measure),
        count: self.count(count, table), note: table.text(note))
      let place = place(table)
      accounts[id, default: (place, [])].records.append(account)
    }
  }

  mutating func readAuthorship(_ table: inout BoundTable) throws(TextProblem) {
    let (event, actor) = (table.column("event"), table.column("actor"))
    let (stance, speaker) = (table.column("stance"), table.column("by"))
    let (source, note) = (table.column("source"), table.column("note"))
    eventIDs = eventIDs ?? []
    while try table.next() {
      guard let id = required(event, table), let word = required(stance, table) else { continue }
      let statement = Event.Authorship(
        Event.Authorship.Stance(word), of: table.text(actor).map { Event.Actor.ID($0) },
        by: table.text(speaker).map { Event.Actor.ID($0) },
        in: table.text(source).map { Source.ID($0) }, note: table.text(note))
      let place = place(table)
      authorship[id, default: (place, [])].records.append(statement)
    }
  }

  /// Reports accounts and statements about events that the case does not have.
  mutating func reportUnknownEvents() {
    guard let eventIDs else { return }
    let unknown =
      accounts.map { (id: $0.key, place: $0.value.place) }
      + authorship.map { (id: $0.key, place: $0.value.place) }
    guard !unknown.isEmpty else { return }
    let known = eventIDs.sorted()
    // A question is looked for among all ids, and so not for thousands of mistakes.
    var questions = Self.comparisonCount / max(known.count, 1)
    for (id, place) in unknown.sorted(by: { Self.precedes($0.place, $1.place) }) {
      questions -= 1
      let meant = questions >= 0 ? Spelling.closest(to: id, among: known) : nil
      reporter.report(
        .unknownEvent, "there is no event '\(Wording.short(id))'\(Wording.didYouMean(meant))",
        events: [Event.ID(id)], at: place, to: &draft)
    }
  }

  /// How many ids are compared with misspelt ones, at most.
  private static let comparisonCount = 2_000_000

  private static func precedes(_ first: SourcePosition, _ second: SourcePosition) -> Bool {
    (first.file, first.line) < (second.file, second.line)
  }
}
