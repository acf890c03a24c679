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
      errors. Of many notes of a kind the first three are printed, and all with --notes; --json \
      and --csv always have all. The whole case is checked, whatever the evidence policy and the filters.

      Example: riposte check case.yaml
      """)

  @OptionGroup var options: CaseOptions

  @Flag(help: "List every note, however many there are of a kind.")
  var notes = false

  @OptionGroup var output: OutputOptions

  func validate() throws { try options.expectNoWords() }

  func run(on console: Console) throws {
    let location = try options.files.location().location
    if !options.conditions.isEmpty {
      console.warn(
        "\("Note:", .warning) the whole case is checked; evidence and filters change nothing")
    }
    let (files, notes) = (options.files, notes)
    let report = try Progress.during("checking \(location.name)") { progress in
      CheckReport(try await files.open(location, progress: progress), listsAllNotes: notes)
    }
    try report.write(to: console, as: output)
    if report.count(of: .error) > 0 { throw CommandFailure(.badData) }
  }
}
