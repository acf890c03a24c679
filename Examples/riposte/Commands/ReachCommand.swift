import ArgumentParser
import Riposte

/// `riposte reach`: how far from what they answer responses came.
struct ReachCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "reach",
    abstract: "Find responses far from what they answer, or in another theatre.",
    usage: "riposte reach <case> [<options>]",
    discussion: """
      Great circles between places, give or take the two radii: a response is certainly, \
      possibly or certainly not beyond the distance. A radius that the case does not give \
      bounds nothing, unless --radius assumes one.

      Example: riposte reach case.yaml --beyond 2000
      """)

  @OptionGroup var options: CaseOptions

  @Option(
    help: ArgumentHelp("Responses farther away than this (1000).", valueName: "kilometers"),
    transform: Choice.kilometers)
  var beyond: Double?

  @Option(
    help: ArgumentHelp("Assume this of a place without a radius.", valueName: "kilometers"),
    transform: Choice.kilometers)
  var radius: Double?

  @OptionGroup var output: OutputOptions

  func validate() throws { try options.expectNoWords() }

  func run(on console: Console) throws {
    let graph = try options.graph(on: console)
    let report = Progress.during("measuring how far responses came") {
      ReachReport(graph, beyond: beyond ?? 1000, assumedRadius: radius)
    }
    try report.write(to: console, as: output)
  }
}

extension Choice {
  /// A distance that is not negative.
  static func kilometers(_ text: String) throws -> Double {
    guard let value = Double(text), value >= 0, value.isFinite else {
      throw ValidationError("it must be a number of kilometers, 0 or more")
    }
    return value
  }
}
