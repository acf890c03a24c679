import Riposte

/// What checking a case found.
struct CheckReport: Report {
  let name: String
  let events: Int
  let links: Int
  let findings: [Finding]

  init(_ opened: OpenedCase) {
    name = opened.location.name
    events = opened.draft.eventCount
    links = opened.draft.distinctLinkCount
    findings = opened.draft.findings(opened.options)
  }

  func count(of severity: Finding.Severity) -> Int {
    findings.count { $0.severity == severity }
  }

  func writeText(to console: Console) throws {
    try console.print(FindingText.lines(findings))
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
