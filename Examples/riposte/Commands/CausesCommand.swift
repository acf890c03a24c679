import ArgumentParser
import Riposte

/// `riposte causes`: what several events go back to.
struct CausesCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "causes",
    abstract: "Find what two events go back to, or lead to.",
    usage: "riposte causes <case> <id> <id> ... [<options>]",
    discussion: """
      The common stimuli: events from which chains lead to all of them, and from which no \
      other such event descends. An event counts as its own stimulus, so that an event and \
      its response go back to the event. With --downstream, the mirror.

      Example: riposte causes case.yaml us-strike-feb21 iraq-mod-denial
      """)

  @OptionGroup var options: CaseOptions

  @Argument(help: ArgumentHelp("The events, by id; two or more.", valueName: "id"))
  var ids: [String] = []

  @Flag(help: "What they lead to, instead: the first common responses.")
  var downstream = false

  @OptionGroup var output: OutputOptions

  func validate() throws { _ = try events }

  func run(on console: Console) throws {
    let events = try events
    let graph = try options.graph(on: console)
    let report = try Progress.during("looking for what they share") {
      try CausesReport(graph, of: events, lookingForward: downstream)
    }
    try report.write(to: console, as: output)
  }

  private var events: [Event.ID] {
    get throws {
      let words = try options.words(ids)
      guard words.count > 1 else {
        throw ValidationError("Name two events or more, by id.")
      }
      return words.map { Event.ID(rawValue: $0) }
    }
  }
}
