import ArgumentParser
import Riposte

/// `riposte check`: everything that is wrong with a case, and what is worth knowing.
struct CheckCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find what is wrong with a case, with file and line.",
    usage: "riposte check <case> [<options>]",
    discussion: """
      Prints one line per finding: errors, which keep a case from being used; warnings, which \
      are probably mistakes; and notes, which are worth knowing. Ends with 65 if there are \
      errors. The whole case is checked, whatever the evidence policy and the filters.

      Example: riposte check case.yaml
      """)

  @OptionGroup var options: CaseOptions
  @OptionGroup var output: OutputOptions

  func validate() throws { try options.expectNoWords() }

  func run(on console: Console) throws {
    let location = try options.files.location().location
    if !options.conditions.isEmpty {
      console.warn(
        "\("Note:", .warning) the whole case is checked; evidence and filters change nothing")
    }
    let report = try Progress.during("checking \(location.name)") {
      try CheckReport(options.files.open(location))
    }
    try report.write(to: console, as: output)
    if report.count(of: .error) > 0 { throw CommandFailure(.badData) }
  }
}

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
