import Foundation
import Testing

/// What a command line printed when somebody looked at it and found it right.
///
/// A transcript begins with the command line, run in the folder of the shipped cases; then come its exit
/// status, its standard output and its standard error, each whole. After a change that is meant,
/// `RIPOSTE_RECORD=1 swift test --filter RiposteCommandTests` writes the transcripts anew, to be read
/// before they are committed.
struct Transcript: CustomStringConvertible {
  let name: String
  let arguments: [String]
  let outcome: Outcome

  var description: String { name }

  static let folder = Cases.fixtures.appendingPathComponent("Transcripts")

  /// The transcripts, by name.
  static let names: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (files ?? []).filter { $0.hasSuffix(".txt") }.sorted()
  }()

  init(_ name: String) throws {
    let text = try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
    let head = try #require(text.split(separator: "\n", maxSplits: 1).first)
    try #require(head.hasPrefix("$ riposte"))
    self.name = name
    arguments = head.dropFirst(10).split(separator: " ").map(String.init)
    let rest = text.dropFirst(head.count + 1)
    let parts = rest.components(separatedBy: Self.rule)
    outcome =
      parts.count == 3
      ? Outcome(
        status: Int32(parts[0].trimmingCharacters(in: .whitespacesAndNewlines)) ?? -1,
        output: parts[1], errors: parts[2])
      : Outcome(status: -1, output: "", errors: "")
  }

  private static let rule = "--------\n"

  /// Writes the transcript anew.
  func record(_ outcome: Outcome) throws {
    let text =
      "$ riposte \(arguments.joined(separator: " "))\n\(outcome.status)\n" + Self.rule
      + outcome.output + Self.rule + outcome.errors
    try Data(text.utf8).write(to: Self.folder.appendingPathComponent(name))
  }
}
