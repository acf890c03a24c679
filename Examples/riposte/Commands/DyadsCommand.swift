import ArgumentParser
import Riposte

/// `riposte dyads`: who answers whom.
struct DyadsCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "dyads",
    abstract: "Say who answers whom, how soon, and what has no answer.",
    usage: "riposte dyads <case> [<options>]",
    discussion: """
      A link counts once for each pair of a known initiator of the response and one of what \
      it answers. Acts of force without a recorded response are those that were over so many \
      days before the case's as-of; later ones are censored.

      Example: riposte dyads case.yaml --by side --within 60
      """)

  @OptionGroup var options: CaseOptions

  @OptionGroup var parties: PartyOption

  @Option(
    help: ArgumentHelp("Judge acts of force over so long before as-of (30).", valueName: "days"),
    transform: Choice.count)
  var within: Int?

  @OptionGroup var scale: LadderOption
  @OptionGroup var output: OutputOptions

  func validate() throws { try options.expectNoWords() }

  func run(on console: Console) throws {
    let graph = try options.graph(on: console)
    let ladder = try scale.ladder(in: graph)
    let report = Progress.during("pairing who answers whom") {
      DyadsReport(graph, by: parties.grouping, within: within ?? 30, on: ladder)
    }
    try report.write(to: console, as: output)
  }
}

/// What makes actors one party.
struct PartyOption: ParsableArguments {
  @Option(
    name: .customLong("by"),
    help: ArgumentHelp("actor (default) or side.", valueName: "party"),
    transform: { try Choice.named($0, among: Party.Grouping.allCases) { $0.rawValue } })
  var chosen: Party.Grouping?

  var grouping: Party.Grouping { chosen ?? .actor }
}
