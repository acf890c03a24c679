import ArgumentParser
import Riposte

/// `riposte escalation`: where severity rises, and where scope widens.
struct EscalationCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "escalation",
    abstract: "Find where severity rises and scope widens.",
    usage: "riposte escalation <case> [<options>]",
    discussion: """
      Vertical: an event more severe than all it goes back to. Horizontal: a party, a \
      theatre or a domain that none of these had. Severities are ordinal: they are compared \
      and counted, never averaged; there is no index.

      Example: riposte escalation case.yaml --ladder mid-hostility
      """)

  @OptionGroup var options: CaseOptions

  @OptionGroup var scale: LadderOption
  @OptionGroup var output: OutputOptions

  func validate() throws { try options.expectNoWords() }

  func run(on console: Console) throws {
    let graph = try options.graph(on: console)
    let ladder = try scale.ladder(in: graph)
    let report = Progress.during("comparing events with what they go back to") {
      EscalationReport(graph.escalation(on: ladder))
    }
    try report.write(to: console, as: output)
  }
}

/// The ladder on which events are scored.
struct LadderOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "riposte, mid-hostility, plover, or the case's own (default).", valueName: "name"))
  var ladder: String?

  /// The ladder asked for; `nil` for that of the case.
  ///
  /// - Throws: `CommandFailure` when there is none of that name.
  func ladder(in graph: EventGraph) throws -> Ladder? {
    guard let ladder else { return nil }
    if ladder == graph.ladder.name { return nil }
    if let standard = Ladder.named(ladder) { return standard }
    var names = Ladder.standard.map(\.name)
    if !names.contains(graph.ladder.name) { names.append(graph.ladder.name) }
    let guess = Spelling.closest(to: ladder.lowercased(), among: names)
    throw CommandFailure(
      .usage,
      "there is no ladder '\(ladder)': it must be \(names.listed("or"))"
        + (guess.map { "; did you mean '\($0)'?" } ?? ""))
  }
}
