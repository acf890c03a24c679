import ArgumentParser
import Riposte

/// `riposte episodes`: what hangs together by links.
struct EpisodesCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "episodes",
    abstract: "Find what hangs together: how deep, how wide, when, where.",
    usage: "riposte episodes <case> [<options>]",
    discussion: """
      An episode is all that links connect, their direction ignored. It is what the record \
      connects, no phase of a conflict. With --quiet, links whose lag is certainly longer \
      than so many days are cut first.

      Example: riposte episodes case.yaml --quiet 60
      """)

  @OptionGroup var options: CaseOptions

  @Option(
    help: ArgumentHelp("Cut links that certainly took longer.", valueName: "days"),
    transform: Choice.days)
  var quiet: Double?

  @OptionGroup var output: OutputOptions

  func validate() throws { try options.expectNoWords() }

  func run(on console: Console) throws {
    let graph = try options.graph(on: console)
    let quiet = quiet
    let report = try Progress.during("looking for episodes") { progress in
      let episodes = quiet.map { graph.episodes(quiet: $0) } ?? graph.episodes()
      return EpisodesReport(episodes, try await episodes.viralities(progress: progress))
    }
    try report.write(to: console, as: output)
  }
}

extension Choice {
  /// A number of days that is not negative.
  static func days(_ text: String) throws -> Double {
    guard let value = Double(text), value >= 0, value.isFinite else {
      throw ValidationError("it must be a number of days, 0 or more")
    }
    return value
  }
}
