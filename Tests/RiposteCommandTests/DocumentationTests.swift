import Foundation
import Testing

@Suite("The examples in Docs/Command.md and Docs/Seeds.md")
struct DocumentationTests {
  /// A command line in the page, and what the page says it prints.
  struct Example: CustomStringConvertible {
    let arguments: [String]
    let output: String

    var description: String { arguments.joined(separator: " ") }
  }

  static let page = text(of: "Command.md")

  static let examples = examples(in: page)

  /// The questions to the shipped case, each with its command.
  static let questions = examples(in: text(of: "Seeds.md"))

  private static func text(of page: String) -> String {
    let file = Cases.folder.appendingPathComponent("../../Docs/\(page)")
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }

  private static func examples(in page: String) -> [Example] {
    page.components(separatedBy: "```console\n$ riposte ").dropFirst().compactMap { block in
      let lines = block.components(separatedBy: "\n```")[0]
        .split(separator: "\n", omittingEmptySubsequences: false)
      guard let head = lines.first else { return nil }
      return Example(
        arguments: head.split(separator: " ").map(String.init),
        output: lines.dropFirst().joined(separator: "\n") + "\n")
    }
  }

  @Test("print what the page says", arguments: examples + questions)
  func printsWhatThePageSays(_ example: Example) throws {
    try TemporaryFolder.with { folder in
      let cases = folder.url.appendingPathComponent("cases")
      try FileManager.default.copyItem(at: Cases.folder, to: cases)

      let outcome = try RiposteProcess.run(example.arguments, in: cases)

      #expect(outcome.status == 0)
      #expect(outcome.output + outcome.errors == example.output)
    }
  }

  @Test func `the README shows the program that is compiled, and what the command prints`() throws {
    let top = Cases.folder.appendingPathComponent("../..").standardizedFileURL
    let readme = Self.text(of: "../README.md")
    let program = try String(
      contentsOf: top.appendingPathComponent("Examples/quickstart/main.swift"), encoding: .utf8)
    let example = try #require(Self.examples(in: readme).first)

    let outcome = try RiposteProcess.run(example.arguments, in: top)

    #expect(readme.contains("```swift\n\(program)```"))
    #expect(outcome.status == 0)
    #expect(outcome.output == example.output)
  }

  @Test func `answer every question to the shipped case`() {
    #expect(Self.questions.count >= 9)
  }

  @Test func `are there for every command`() throws {
    let help = try run("--help").output
    let section = try #require(help.components(separatedBy: "SUBCOMMANDS:\n").last)
    let commands = section.split(separator: "\n").prefix { $0.hasPrefix("  ") }
      .filter { !$0.hasPrefix("   ") && !$0.contains("See 'riposte") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }

    #expect(commands.count >= 10)
    for command in commands {
      #expect(Self.examples.contains { $0.arguments.first == command }, "\(command)")
      #expect(Self.page.contains("\n## \(command)\n"), "\(command)")
    }
  }

  @Test func `every option of every command is in the page`() throws {
    for command in Set(Self.examples.compactMap(\.arguments.first)) {
      let help = try run(command, "--help").output
      for word in help.split(whereSeparator: { " ,\n".contains($0) }) where word.hasPrefix("--") {
        let option = word.prefix { $0 == "-" || $0.isLetter }
        #expect(
          ["--version", "--help"].contains(option) || Self.page.contains("`\(option)")
            || Self.page.contains("\(option) "), "\(command) \(option)")
      }
    }
  }
}
