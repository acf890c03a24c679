import ArgumentParser
import Riposte

/// `riposte chains`: who answered what, step by step.
struct ChainsCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "chains",
    abstract: "List chains: all, the longest, the best, or climbs.",
    usage: "riposte chains <case> [<options>]",
    discussion: """
      A chain runs from an event that answers nothing recorded to one that no response is \
      recorded to, link by link. Events that answer each other stand as one station. With \
      --from and --to, chains begin and end where you say.

      Examples: riposte chains case.yaml --through us-strike-feb21
                riposte chains case.yaml --top 5 --by kilometers
      """)

  @OptionGroup var options: CaseOptions

  @Option(help: ArgumentHelp("Chains that begin with this event.", valueName: "id"))
  var from: String?

  @Option(help: ArgumentHelp("Chains that end with this event.", valueName: "id"))
  var to: String?

  @Option(help: ArgumentHelp("Chains that contain this event.", valueName: "id"))
  var through: String?

  @Flag(help: "Only the longest chain.")
  var longest = false

  @Flag(help: "Climbs: severity rises at every link; longest first.")
  var escalating = false

  @Option(
    help: ArgumentHelp("The best chains, so many.", valueName: "number"),
    transform: Choice.positiveCount)
  var top: Int?

  @Option(
    name: .customLong("by"),
    help: ArgumentHelp("links, elapsed, kilometers, rise, confidence.", valueName: "what"),
    transform: { try Choice.named($0, among: Chain.Ranking.allCases) { $0.rawValue } })
  var ranking: Chain.Ranking?

  @Option(
    help: ArgumentHelp("Print so many (default 100); 0 prints all.", valueName: "number"),
    transform: Choice.count)
  var limit: Int?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    try options.expectNoWords()
    if [longest, escalating, top != nil].count(where: \.self) > 1 {
      throw ValidationError("--longest, --escalating and --top exclude each other.")
    }
    if ranking != nil, top == nil { throw ValidationError("--by needs --top beside it.") }
  }

  func run(on console: Console) throws {
    let graph = try options.graph(on: console)
    let report = try report(graph)
    try report.write(to: console, as: output)
  }

  private func report(_ graph: EventGraph) throws -> ChainsReport {
    let ends = [from, to, through].map { $0.map { Event.ID(rawValue: $0) } }
    let notAdmitted = try ends.compactMap(\.self).filter { try !graph.event($0).isAdmitted }
    let work = "looking for chains"
    if escalating {
      let (climbs, count) = try Progress.during(work) {
        let climbs = try graph.climbs(from: ends[0], to: ends[1], through: ends[2])
        return (climbs, climbs.count())
      }
      return ChainsReport(
        graph, .climbs, count, AnySequence(climbs), limit: limit ?? 100, notAdmitted: notAdmitted)
    }
    let (chains, count) = try Progress.during(work) {
      let chains = try graph.chains(from: ends[0], to: ends[1], through: ends[2])
      return (chains, chains.count())
    }
    var report = ChainsReport(
      graph, .all, count, AnySequence(chains), limit: limit ?? 100, notAdmitted: notAdmitted)
    if longest {
      report.selection = .longest
      report.chains = AnySequence(
        CollectionOfOne(Progress.during(work) { chains.longest() }).compactMap(\.self))
    } else if let top {
      let ranking = ranking ?? .links
      let ranked = try Progress.during(work) { progress in
        try await chains.top(top, by: ranking, progress: progress)
      }
      report.selection = .best(ranked)
      report.chains = AnySequence(ranked.chains)
      report.limit = limit ?? 0
    }
    return report
  }
}
