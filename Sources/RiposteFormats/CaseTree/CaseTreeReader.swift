import Riposte

/// Turns the tree of a case file into a draft, and reports everything that is not as it should be.
///
/// It reads one kind of record after the other; what it cannot read it reports and leaves out. Whether the records
/// fit together is for the draft to check.
struct CaseTreeReader {
  var draft = EventGraph.Draft()
  var reporter: FindingReporter

  private init(file: String) {
    reporter = FindingReporter(file: file)
  }

  /// The draft of a case whose text has been read.
  static func draft(of text: ParsedText, file: String) -> EventGraph.Draft {
    var reader = CaseTreeReader(file: file)
    for problem in text.problems.sorted(by: { $0.position < $1.position }) {
      reader.reporter.report(problem, to: &reader.draft)
    }
    reader.readCase(text.root)
    reader.reporter.finish(to: &reader.draft)
    return reader.draft
  }

  /// A draft that holds nothing but what made a text unreadable.
  static func draft(of problem: TextProblem, file: String) -> EventGraph.Draft {
    var reader = CaseTreeReader(file: file)
    reader.reporter.report(problem, to: &reader.draft)
    return reader.draft
  }

  private mutating func readCase(_ root: Node) {
    guard case .mapping = root.content else {
      let found = if case .nothing = root.content { "it is empty" } else { "this is \(root.noun)" }
      return report(
        .invalidSyntax, "a case file is a mapping that begins with 'riposte: 1'; \(found)", at: root
      )
    }
    guard let version = versionOfCase(root), version, let fields = fields(of: root, .caseFile)
    else {
      return
    }
    draft.title = text(fields, "title")
    draft.asOfText = date(fields, "as-of")
    draft.note = text(fields, "note")
    draft.setPosition(fields.positions(reporter))
    readLadder(fields)
    for node in items(fields, "sources") { readSource(node) }
    for node in items(fields, "actors") { readActor(node) }
    for node in items(fields, "relations") { readRelation(node) }
    for node in items(fields, "places") { readPlace(node) }
    for node in items(fields, "events") { readEvent(node) }
    for node in items(fields, "responses") { readResponse(node) }
    for node in items(fields, "event-relations") { readEventRelation(node) }
  }

  /// Whether the case is of a version that we read; `nil`, too, means that it is not.
  private mutating func versionOfCase(_ root: Node) -> Bool? {
    guard case .mapping(let entries) = root.content,
      let entry = entries.first(where: { $0.key == "riposte" })
    else {
      report(.missingKey, "a case file begins with its version, 'riposte: 1'", at: root)
      return true
    }
    guard case .scalar(let text) = entry.value.content, let version = Double(text) else {
      report(.invalidValue, "'riposte' is the version of the format, 1", at: entry.value)
      return true
    }
    guard version <= 1 else {
      report(
        .unsupportedVersion, "the file is of version \(text), and this program reads version 1",
        at: entry.value)
      return false
    }
    if version != 1 {
      report(.invalidValue, "'riposte' is the version of the format, 1", at: entry.value)
    }
    return true
  }

  private mutating func readLadder(_ fields: RecordFields) {
    guard let node = fields["ladder"] else { return }
    if case .scalar(let name) = node.content {
      if let ladder = Ladder.named(name) {
        draft.ladder = ladder
      } else {
        let known = Ladder.standard.map(\.name)
        reportChoice("ladder", name, known, at: node)
      }
      return
    }
    guard let ladder = self.fields(of: node, .ladder), let name = text(ladder, "name"),
      let kinds = ladder["kinds"]
    else { return }
    guard case .mapping(let entries) = kinds.content else {
      return report(.invalidValue, "'kinds' gives a severity for each kind", at: kinds)
    }
    var severities: [Event.Kind: Double] = [:]
    for entry in entries {
      guard let severity = number(entry.value, named: entry.key) else { continue }
      severities[Event.Kind(entry.key)] = severity
    }
    draft.ladder = Ladder(
      named: name, title: text(ladder, "title"), reference: text(ladder, "reference"),
      severities: severities)
  }
}
