import ArgumentParser
import RiposteFormats

/// `riposte new`: a case file to begin with.
struct NewCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a commented case file to fill in.",
    usage: "riposte new <file.yaml>",
    discussion: """
      The template is a small complete case, explained line by line. A file that is there \
      already is never replaced.

      Example: riposte new my-case.yaml
      """)

  @Argument(help: "The file to write; it must end in .yaml or .yml.")
  var file: String

  func validate() throws {
    _ = try OutputFile.format(of: file, among: [(".yaml", ()), (".yml", ())])
  }

  func run(on console: Console) throws {
    do throws(FileError) {
      try CaseFile.writeTemplate(to: file)
    } catch {
      throw CommandFailure(error)
    }
    try console.print("\(file): a template to fill in; then: riposte check \(file)")
  }
}
