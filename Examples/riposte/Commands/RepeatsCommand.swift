import ArgumentParser
import Riposte

/// `riposte repeats`: what happened at one place again and again.
struct RepeatsCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "repeats",
    abstract: "List places where something happened again, with the times between.",
    usage: "riposte repeats <case> [<options>]",
    discussion: """
      Only events of the same place count, at which they happened or also had effects. A \
      whole is left out where its parts are there. Events need no link to each other.

      Example: riposte repeats case.yaml --force-only
      """)

  @OptionGroup var options: CaseOptions
  @OptionGroup var output: OutputOptions

  func validate() throws { try options.expectNoWords() }

  func run(on console: Console) throws {
    let graph = try options.graph(on: console)
    let report = Progress.during("going through the places") { RepeatsReport(graph) }
    try report.write(to: console, as: output)
  }
}
