import ArgumentParser
import Riposte

/// `riposte motifs`: retaliation, displacement and the like, between parties by name.
struct MotifsCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "motifs",
    abstract: "Count retaliation, displacement and the like, party by party.",
    usage: "riposte motifs <case> [<options>]",
    discussion: """
      Patterns of two or three acts, each in answer to the one before. An act is an event of \
      force, unless --domain says otherwise, of which it is known who did it to whom.

      Example: riposte motifs case.yaml --by side --domain force --domain threat
      """)

  @OptionGroup var options: CaseOptions

  @OptionGroup var parties: PartyOption

  @Option(
    help: ArgumentHelp("Acts of this domain (force); may be repeated.", valueName: "domain"),
    transform: { try Choice.named($0, among: Event.Domain.allCases) { $0.rawValue } })
  var domain: [Event.Domain] = []

  @Option(
    help: ArgumentHelp("Print so many of each motif (20); 0 prints all.", valueName: "number"),
    transform: Choice.count)
  var limit: Int?

  @OptionGroup var output: OutputOptions

  func validate() throws { try options.expectNoWords() }

  func run(on console: Console) throws {
    let graph = try options.graph(on: console)
    let domains: Set<Event.Domain> = domain.isEmpty ? [.force] : Set(domain)
    let report = Progress.during("looking for patterns") {
      MotifsReport(
        graph, graph.motifs(by: parties.grouping, among: domains), limit: limit ?? 20)
    }
    try report.write(to: console, as: output)
  }
}
