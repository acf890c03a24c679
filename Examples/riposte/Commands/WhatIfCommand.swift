import ArgumentParser
import Riposte

/// `riposte whatif`: what the record still says without some of it.
struct WhatIfCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "whatif",
    abstract: "Say what the record still holds without an event, link or source.",
    usage: "riposte whatif <case> --without <id> ... [<options>]",
    discussion: """
      The case with and without what you name, compared: what no chain reaches any more, what \
      becomes an opening, how the longest chain changes. This is what hangs on a part of the \
      record, not what would have happened.

      Examples: riposte whatif case.yaml --without us-strike-feb21
                riposte whatif case.yaml --without-source src-kirby --derived
      """)

  @OptionGroup var options: CaseOptions

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Leave out these events.", valueName: "id"))
  var without: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Leave out what stands in these sources alone.", valueName: "id"))
  var withoutSource: [String] = []

  @Flag(help: "With a source, leave out those that rest on it alone.")
  var derived = false

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Leave out the link of a response to a stimulus; with a number, only that claim of it.",
      valueName: "id"))
  var withoutLink: [String] = []

  @OptionGroup var output: OutputOptions

  func validate() throws {
    try options.expectNoWords()
    if without.isEmpty, withoutSource.isEmpty, withoutLink.isEmpty {
      throw ValidationError("Say what to leave out: --without, --without-source, --without-link.")
    }
    if derived, withoutSource.isEmpty {
      throw ValidationError("--derived needs --without-source beside it.")
    }
    _ = try claimNumber
  }

  func run(on console: Console) throws {
    let graph = try options.graph(on: console)
    let omission = WhatIfReport.Omission(
      events: without.map { Event.ID(rawValue: $0) },
      sources: withoutSource.map { Source.ID(rawValue: $0) }, includesDerived: derived,
      link: try link(in: graph), claim: try claimNumber)
    let report = try Progress.during("comparing with and without") {
      try WhatIfReport(graph, without: omission)
    }
    try report.write(to: console, as: output)
  }

  /// The number of the claim that is left out; `nil` for a link with all its claims, or none.
  private var claimNumber: Int? {
    get throws {
      if withoutLink.isEmpty || withoutLink.count == 2 { return nil }
      guard withoutLink.count == 3, let number = Int(withoutLink[2]), number > 0 else {
        throw ValidationError(
          "--without-link needs two ids, of a response and what it answers, and perhaps a number.")
      }
      return number
    }
  }

  /// The link that is left out.
  ///
  /// - Throws: `UnknownEvent` when the case lacks an event; `CommandFailure` when it has no such link.
  private func link(in graph: EventGraph) throws -> LinkView? {
    guard withoutLink.count > 1 else { return nil }
    let response = try graph.event(Event.ID(rawValue: withoutLink[0]))
    let stimulus = try graph.event(Event.ID(rawValue: withoutLink[1]))
    let found = graph.links.first { $0.response == response && $0.stimulus == stimulus }
    guard let found else {
      throw CommandFailure(
        .badData,
        "no admitted link says that '\(response.id)' answers '\(stimulus.id)'")
    }
    let claims = found.claims.count
    if let number = try claimNumber, number > claims {
      throw CommandFailure(
        .badData, "the link \(found) has \(NumberText.count(claims, "claim")), not \(number)")
    }
    return found
  }
}
