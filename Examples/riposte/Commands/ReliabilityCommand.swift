import ArgumentParser
import Riposte

/// `riposte reliability`: how probable it is that two events are linked at all.
struct ReliabilityCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "reliability",
    abstract: "Say how probable it is that two events are linked at all.",
    usage: "riposte reliability <case> <from> <to> [<options>]",
    discussion: """
      The probability that some way leads from one event to the other, when each link holds \
      with its confidence, independently of the others. Claims by one speaker or from one \
      origin are not independent; the number is no better than that.

      Example: riposte reliability case.yaml erbil-rockets iraq-mod-denial
      """)

  @OptionGroup var options: CaseOptions

  @Argument(help: ArgumentHelp("The two events, by id.", valueName: "from> <to"))
  var ids: [String] = []

  @Option(
    help: ArgumentHelp("downstream, upstream, either (default).", valueName: "way"),
    transform: { try Choice.named($0, among: Linkage.Direction.allCases) { $0.rawValue } })
  var direction: Linkage.Direction?

  @Option(
    help: ArgumentHelp("Where it is estimated, the start of chance (1).", valueName: "number"),
    transform: Choice.seed)
  var seed: UInt64?

  @OptionGroup var output: OutputOptions

  func validate() throws { _ = try ends }

  func run(on console: Console) throws {
    let ends = try ends
    let graph = try options.graph(on: console)
    let (direction, seed) = (direction ?? .either, seed ?? 1)
    let reliability = try Progress.during("computing the probability") { progress in
      try await graph.reliability(
        from: ends.from, to: ends.to, direction: direction, seed: seed, progress: progress)
    }
    let report = try ReliabilityReport(
      graph, from: ends.from, to: ends.to, direction: direction, reliability)
    try report.write(to: console, as: output)
  }

  private var ends: (from: Event.ID, to: Event.ID) {
    get throws { try options.ends(ids) }
  }
}

extension Choice {
  /// A number from which a random sample follows.
  static func seed(_ text: String) throws -> UInt64 {
    guard let value = UInt64(text) else {
      throw ValidationError("it must be a whole number, 0 or more")
    }
    return value
  }
}
