import ArgumentParser
import Riposte

/// What every command on a case is told: the case, and what of it is looked at.
struct CaseOptions: ParsableArguments {
  @OptionGroup(title: "Case")
  var files: CaseFiles

  @OptionGroup(title: "Evidence and filters (an option on events or links may be repeated)")
  var conditions: Conditions

  /// The words that follow the case on the command line.
  func words(_ words: [String]) throws -> [String] { try files.location(words: words).words }

  /// The two events that follow the case, where a command is about the way from one to the other.
  func ends(_ ids: [String]) throws -> (from: Event.ID, to: Event.ID) {
    let words = try words(ids)
    guard words.count == 2 else {
      throw ValidationError(
        words.count > 2
          ? "Unexpected argument '\(words[2])': a linkage has two ends."
          : "Name two events, by id: from the one, to the other.")
    }
    return (Event.ID(words[0]), Event.ID(words[1]))
  }

  /// Refuses words where a command takes none.
  func expectNoWords() throws {
    if let word = try words([]).first { throw ValidationError("Unexpected argument '\(word)'") }
  }
}

/// How a command prints what it found.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Print one JSON object and nothing else.")
  var json = false

  @Flag(help: "Print the main table as CSV.")
  var csv = false

  func validate() throws {
    if json, csv { throw ValidationError("--json and --csv exclude each other.") }
  }
}
