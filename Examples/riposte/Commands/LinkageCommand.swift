import ArgumentParser
import Riposte

/// How links are measured and travelled, for `linkage` and `distances`.
struct TravelOptions: ParsableArguments {
  @Option(
    name: .customLong("by"),
    help: ArgumentHelp("What is short: links (default), kilometers, doubt.", valueName: "metric"),
    transform: { try Choice.named($0, among: Linkage.Metric.allCases) { $0.rawValue } })
  var chosenMetric: Linkage.Metric?

  @Option(
    name: .customLong("direction"),
    help: ArgumentHelp("downstream, upstream, either (default).", valueName: "way"),
    transform: { try Choice.named($0, among: Linkage.Direction.allCases) { $0.rawValue } })
  var chosenDirection: Linkage.Direction?

  var metric: Linkage.Metric { chosenMetric ?? .links }
  var direction: Linkage.Direction { chosenDirection ?? .either }
}

/// `riposte linkage`: how two events are linked.
struct LinkageCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "linkage",
    abstract: "Find the shortest connection between two events.",
    usage: "riposte linkage <case> <from> <to> [<options>]",
    discussion: """
      Downstream runs from stimulus to response, upstream back, either both ways. By doubt, \
      the shortest connection is the most probable. A link whose weight is unknown is not \
      travelled, and counted.

      Example: riposte linkage case.yaml erbil-rockets us-strike-feb21
      """)

  @OptionGroup var options: CaseOptions

  @Argument(help: ArgumentHelp("The two events, by id.", valueName: "from> <to"))
  var ids: [String] = []

  @OptionGroup var travel: TravelOptions
  @OptionGroup var output: OutputOptions

  func validate() throws { _ = try ends }

  func run(on console: Console) throws {
    let ends = try ends
    let graph = try options.graph(on: console)
    let report = try Progress.during("looking for the connection") {
      try LinkageReport(
        graph, from: ends.from, to: ends.to, by: travel.metric, direction: travel.direction)
    }
    try report.write(to: console, as: output)
  }

  private var ends: (from: Event.ID, to: Event.ID) {
    get throws { try options.ends(ids) }
  }
}
