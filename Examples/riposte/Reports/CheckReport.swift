import Riposte

/// What checking a case found.
struct CheckReport: Report {
  let name: String
  let events: Int
  let links: Int
  let findings: [Finding]
  /// Whether text lists every note, however many there are of a kind.
  let listsAllNotes: Bool

  init(_ opened: OpenedCase, listsAllNotes: Bool) {
    self.listsAllNotes = listsAllNotes
    name = opened.location.name
    events = opened.draft.eventCount
    links = opened.draft.distinctLinkCount
    findings = opened.draft.findings(opened.options)
  }

  func count(of severity: Finding.Severity) -> Int {
    findings.count { $0.severity == severity }
  }

  func writeText(to console: Console) throws {
    let (shown, counted) = listsAllNotes ? (findings, []) : Self.abridged(findings)
    try console.print(FindingText.lines(shown))
    try console.print(counted)
    if !findings.isEmpty { try console.print() }
    let errors = count(of: .error)
    let verdict =
      errors == 0
      ? StyledText("no errors", .good) : StyledText(NumberText.count(errors, "error"), .bad)
    try console.print(
      """
      \(name): \(NumberText.count(events, "event")), \(NumberText.count(links, "response link")); \
      \(verdict), \(NumberText.count(count(of: .warning), "warning")), \
      \(NumberText.count(count(of: .note), "note"))
      """)
  }

  /// Of more notes of a kind than anybody reads, the first few, and a line that counts the others.
  private static func abridged(_ findings: [Finding]) -> ([Finding], [StyledText]) {
    var counts: [Finding.Code: Int] = [:]
    for finding in findings where finding.severity == .note {
      counts[finding.code, default: 0] += 1
    }
    var seen: [Finding.Code: Int] = [:]
    let shown = findings.filter { finding in
      guard counts[finding.code, default: 0] > mostNotes else { return true }
      seen[finding.code, default: 0] += 1
      return seen[finding.code, default: 0] <= firstNotes
    }
    let many = counts.filter { $0.value > mostNotes }.sorted { $0.key.rawValue < $1.key.rawValue }
    return (
      shown,
      many.map { code, count in
        """
        \("note:", .strong) and \(NumberText.grouped(count - firstNotes)) more of this kind; \
        --notes lists them \("[\(code)]", .faint)
        """
      }
    )
  }

  /// The most notes of a kind that are all listed unasked, and how many of more are.
  private static let mostNotes = 8
  private static let firstNotes = 3

  func writeJSON(to console: Console) throws {
    var document = try JSONDocument(console)
    try document.add("events", .integer(events))
    try document.add("links", .integer(links))
    try document.add("errors", .integer(count(of: .error)))
    try document.add("warnings", .integer(count(of: .warning)))
    try document.add("notes", .integer(count(of: .note)))
    try document.add("findings", elements: findings.lazy.map(\.json))
    try document.finish()
  }

  func writeCSV(to console: Console) throws {
    let document = try CSVDocument(
      console, columns: ["severity", "code", "events", "message", "file", "line", "column"])
    for finding in findings { try document.add(finding.json) }
  }
}

extension Finding {
  fileprivate var json: JSONValue {
    [
      "severity": .text(severity.rawValue), "code": .text(code.rawValue),
      "events": JSONValue(events), "message": .text(message), "file": JSONValue(position?.file),
      "line": JSONValue(position?.line), "column": JSONValue(position?.column),
    ]
  }
}
