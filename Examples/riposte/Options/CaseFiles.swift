import ArgumentParser
import EDTF
import Riposte

/// Where the case is, and how it is read.
struct CaseFiles: ParsableArguments {
  @Argument(help: "A YAML or JSON case file, or a folder of tables.")
  var `case`: String?

  @Option(help: ArgumentHelp("Instead of a case: a table of events …", valueName: "file"))
  var events: String?

  @Option(help: ArgumentHelp("… and a table of responses.", valueName: "file"))
  var responses: String?

  @Option(
    help: ArgumentHelp("The basis of table rows that give none.", valueName: "basis"),
    transform: Choice.basis)
  var basis: Basis?

  @Option(
    help: ArgumentHelp("How far the record reaches, instead of its own as-of.", valueName: "date"),
    transform: Choice.date)
  var asOf: EDTFDate?

  @Flag(help: "Set errors aside, list them, and go on.")
  var lenient = false

  /// How a draft of the case is frozen.
  var freezeOptions: FreezeOptions {
    var options = FreezeOptions()
    options.isLenient = lenient
    options.asOf = asOf
    return options
  }

  func validate() throws { _ = try location() }

  /// The files that are meant, and the words after them.
  ///
  /// With two tables there is no case, and what stands in its place is the first of the words.
  ///
  /// - Throws: `ValidationError` when neither or both are named, or only one of the tables.
  func location(words: [String] = []) throws -> (location: CaseLocation, words: [String]) {
    switch (events, responses) {
    case (let events?, let responses?):
      return (.tables(events: events, responses: responses), (self.case.map { [$0] } ?? []) + words)
    case (nil, nil):
      guard let path = self.case, !path.isEmpty else {
        throw ValidationError(
          "Name a case: a YAML or JSON file, a folder of tables, or --events and --responses.")
      }
      return (.path(path), words)
    case (_?, nil): throw ValidationError("--events needs --responses beside it.")
    case (nil, _?): throw ValidationError("--responses needs --events beside it.")
    }
  }
}

/// The file, the folder or the two tables a case is read from.
enum CaseLocation {
  case path(String)
  case tables(events: String, responses: String)

  /// What people call it.
  var name: String {
    switch self {
    case .path(let path): path
    case .tables(let events, let responses): "\(events) and \(responses)"
    }
  }
}
