/// How the program ends: the numbers of `sysexits.h`, which are a contract.
enum ExitStatus: Int32 {
  /// All went well.
  case success = 0
  /// The command line is wrong.
  case usage = 64
  /// The data are wrong, or an id is none of theirs.
  case badData = 65
  /// The input does not exist, or cannot be opened.
  case noInput = 66
  /// The fault is ours.
  case `internal` = 70
  /// The output cannot be written.
  case cannotWrite = 73
}

/// Why a command ends early: a status and what to say on standard error.
struct CommandFailure: Error {
  let status: ExitStatus
  let lines: [StyledText]

  /// Ends with one sentence, printed after the name of the program.
  init(_ status: ExitStatus, _ sentence: String) {
    self.status = status
    lines = ["\("Error:", .bad) \(sentence)"]
  }

  /// Ends with lines of its own; with none, all has been said.
  init(_ status: ExitStatus, lines: [StyledText] = []) {
    self.status = status
    self.lines = lines
  }
}
