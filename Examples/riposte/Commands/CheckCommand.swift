import ArgumentParser
import Riposte

/// `riposte check`: everything that is wrong with a case, and what is worth knowing.
struct CheckCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find what is wrong with a case, with file and line.",
    usage: "riposte check <case> [<options>]",
    discussion: """
      Prints one line per finding: errors, which keep a case from being used; warnings, which \
      are probably mistakes; and notes, which are worth knowing. Ends with 65 if there are \
      errors. The whole case is checked, whatever the evidence policy and the filters.

      Example: riposte check case.yaml
      """)

  @OptionGroup var options: CaseOptions
  @OptionGroup var output: OutputOptions

  func validate() throws { try options.expectNoWords() }

  func run(on console: Console) throws {
    let location = try options.files.location().location
    if !options.conditions.isEmpty {
      console.warn(
        "\("Note:", .warning) the whole case is checked; evidence and filters change nothing")
    }
    let report = try Progress.during("checking \(location.name)") {
      try CheckReport(options.files.open(location))
    }
    try report.write(to: console, as: output)
    if report.count(of: .error) > 0 { throw CommandFailure(.badData) }
  }
}
