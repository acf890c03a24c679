import ArgumentParser
import Riposte

/// `riposte pivots`: the events through which all chains to others pass.
struct PivotsCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "pivots",
    abstract: "Find the events through which all chains to others pass.",
    usage: "riposte pivots <case> [<options>]",
    discussion: """
      An event is a pivot for a later one when every chain of the record that leads there \
      passes through it. This is a fact about the record: it does not say that the later \
      event would not have happened.

      Example: riposte pivots case.yaml --evidence asserted
      """)

  @OptionGroup var options: CaseOptions
  @OptionGroup var output: OutputOptions

  func validate() throws { try options.expectNoWords() }

  func run(on console: Console) throws {
    let graph = try options.graph(on: console)
    let report = Progress.during("looking for pivots") { PivotsReport(graph.pivots()) }
    try report.write(to: console, as: output)
  }
}
