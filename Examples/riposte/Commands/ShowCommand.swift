import ArgumentParser
import Riposte

/// `riposte show`: everything the case says of one event, actor, place or source.
struct ShowCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show all on an event, actor, place or source.",
    usage: "riposte show <case> <id> [<options>]",
    discussion: """
      Of an event: when, where, who and whom, how many were killed and who says so, what it \
      answers and what answers it, claim by claim, and how many chains run through it. An id \
      that names records of several kinds shows each of them.

      Example: riposte show case.yaml us-strike-feb21
      """)

  @OptionGroup var options: CaseOptions

  @Argument(help: "What to show, by id.")
  var id: [String] = []

  @OptionGroup var output: OutputOptions

  func validate() throws { _ = try shown }

  func run(on console: Console) throws {
    try ShowReport(shown, in: options.graph(on: console)).write(to: console, as: output)
  }

  private var shown: String {
    get throws {
      let words = try options.words(id)
      guard let word = words.first else {
        throw ValidationError("Say what to show: the id of an event, actor, place or source.")
      }
      guard words.count == 1 else { throw ValidationError("Unexpected argument '\(words[1])'") }
      return word
    }
  }
}
