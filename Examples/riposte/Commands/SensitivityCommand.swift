import ArgumentParser
import Riposte

/// `riposte sensitivity`: what hangs on how firm the evidence must be, and on which link.
struct SensitivityCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "sensitivity",
    abstract: "Say how figures change with the evidence, and what hangs on which link.",
    usage: "riposte sensitivity <case> [<options>]",
    discussion: """
      The figures under each evidence policy and above each confidence; on what the longest \
      chain rests; the links whose loss shortens it or splits an episode; those that rest on \
      one origin; those that someone denies.

      Example: riposte sensitivity case.yaml --evidence everything
      """)

  @OptionGroup var options: CaseOptions

  @Option(
    help: ArgumentHelp("Make at most so many confidence cuts (100).", valueName: "number"),
    transform: Choice.count)
  var cuts: Int?

  @OptionGroup var output: OutputOptions

  func validate() throws { try options.expectNoWords() }

  func run(on console: Console) throws {
    let graph = try options.graph(on: console)
    let cuts = cuts ?? 100
    let sensitivity = try Progress.during("computing under other evidence") { progress in
      try await graph.sensitivity(cuts: cuts, progress: progress)
    }
    let report = SensitivityReport(graph, sensitivity)
    try report.write(to: console, as: output)
  }
}
