import ArgumentParser
import Riposte

/// `riposte distances`: how far every event is from one, or from the nearest of several.
struct DistancesCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "distances",
    abstract: "Measure how far all events are from one, or several.",
    usage: "riposte distances <case> <id> ... [<options>]",
    discussion: """
      From several events, the distance is that from the nearest. Events that are not \
      reached are left out.

      Example: riposte distances case.yaml erbil-rockets --direction downstream
      """)

  @OptionGroup var options: CaseOptions

  @Argument(help: "The events to measure from, by id.")
  var id: [String] = []

  @OptionGroup var travel: TravelOptions
  @OptionGroup var output: OutputOptions

  func validate() throws { _ = try sources }

  func run(on console: Console) throws {
    let sources = try sources
    let graph = try options.graph(on: console)
    let report = try Progress.during("measuring distances") {
      try DistancesReport(graph, from: sources, by: travel.metric, direction: travel.direction)
    }
    try report.write(to: console, as: output)
  }

  private var sources: [Event.ID] {
    get throws {
      let words = try options.words(id)
      if words.isEmpty { throw ValidationError("Name an event, by id, to measure from.") }
      return words.map { Event.ID(rawValue: $0) }
    }
  }
}
