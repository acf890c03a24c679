import ArgumentParser
import Riposte

/// `riposte summary`: how much a case holds, and its longest chain.
struct SummaryCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary",
    abstract: "Count events, links and chains; print the longest.",
    usage: "riposte summary <case> [<options>]",
    discussion: """
      All figures are of what the evidence policy and the filters let in. The longest chain \
      is printed with the weakest basis it rests on.

      Example: riposte summary case.yaml --evidence asserted
      """)

  @OptionGroup var options: CaseOptions
  @OptionGroup var output: OutputOptions

  func validate() throws { try options.expectNoWords() }

  func run(on console: Console) throws {
    let graph = try options.graph(on: console)
    try Progress.during("counting") { SummaryReport(graph) }.write(to: console, as: output)
  }
}
