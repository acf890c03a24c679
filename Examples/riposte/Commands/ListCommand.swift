import ArgumentParser
import Riposte

/// `riposte list`: the records of a case, one line each.
struct ListCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List events, links, actors, places or sources.",
    usage: "riposte list <case> [events|links|actors|places|sources] [<options>]",
    discussion: """
      Events and links are those that the evidence policy and the filters let in.

      Example: riposte list case.yaml links --evidence permissive
      """)

  @OptionGroup var options: CaseOptions

  @Argument(help: "events (default), links, actors, places or sources.")
  var kind: [String] = []

  @OptionGroup var output: OutputOptions

  func validate() throws { _ = try listed }

  func run(on console: Console) throws {
    try ListReport(options.graph(on: console), of: listed).write(to: console, as: output)
  }

  private var listed: ListReport.Kind {
    get throws {
      let words = try options.words(kind)
      guard words.count < 2 else { throw ValidationError("Unexpected argument '\(words[1])'") }
      guard let word = words.first else { return .events }
      do {
        return try Choice.named(word, among: ListReport.Kind.allCases) { $0.rawValue }
      } catch let error as ValidationError {
        throw ValidationError("There is no list of '\(word)': \(error.message)")
      }
    }
  }
}
