import ArgumentParser
import Foundation
import Riposte
import RiposteFiles

/// Runs a command line: parses it, does what it says, and turns whatever goes wrong into a sentence
/// and an exit status.
struct Program {
  private let console: Console

  init(_ console: Console) { self.console = console }

  /// Does what the arguments say.
  func run(_ arguments: [String]) -> ExitStatus {
    do {
      try rejectUnknownCommand(arguments)
      var command = try RootCommand.parseAsRoot(arguments)
      if let command = command as? any ConsoleCommand {
        try command.run(on: console)
      } else {
        // Help and the like, which the argument parser brings along.
        try command.run()
      }
      try console.flush()
      return .success
    } catch {
      return report(error)
    }
  }

  /// Names the likest command where the first word, or the one that help is wanted for, is none.
  private func rejectUnknownCommand(_ arguments: [String]) throws {
    let words = arguments.first == "help" ? arguments.dropFirst() : arguments[...]
    guard let word = words.first, !word.hasPrefix("-"), !RootCommand.commandNames.contains(word)
    else { return }
    let guess = Spelling.closest(to: word.lowercased(), among: RootCommand.commandNames)
    let advice =
      FileManager.default.fileExists(atPath: word)
      ? "; to see what a case holds: riposte summary \(word)"
      : guess.map { "; did you mean '\($0)'?" } ?? ""
    throw CommandFailure(
      .usage,
      lines: ["\("Error:", .bad) there is no command '\(word)'\(advice)"]
        + StyledText("The commands are \(RootCommand.commandNames.listed()).").wrapped(to: 80)
        + ["  See 'riposte --help' for more information."])
  }
}

// MARK: - Errors

extension Program {
  private func report(_ error: any Error) -> ExitStatus {
    do {
      // What was printed before the error still stands.
      try console.flush()
    } catch {
      return say(error)
    }
    return say(error)
  }

  private func say(_ error: any Error) -> ExitStatus {
    switch error {
    case let failure as CommandFailure:
      for line in failure.lines { console.warn(line) }
      return failure.status
    case let error as CannotWrite:
      return say(CommandFailure(error))
    case let error as UnknownEvent:
      return say(CommandFailure(.badData, error.description))
    case let error as UnknownName:
      return say(CommandFailure(.badData, error.description))
    default: return sayWhatTheParserFound(error)
    }
  }

  /// Help, version, and wrong usage, in the words of the argument parser.
  private func sayWhatTheParserFound(_ error: any Error) -> ExitStatus {
    let message = RootCommand.fullMessage(for: error)
    switch RootCommand.exitCode(for: error) {
    case .success:
      do {
        try console.write(message + "\n")
        try console.flush()
      } catch {
        return say(error)
      }
      return .success
    case .validationFailure:
      for line in message.split(separator: "\n", omittingEmptySubsequences: false) {
        console.warn(StyledText(String(line)))
      }
      return .usage
    default:
      console.warn("\("Error:", .bad) \(String(describing: error))")
      return .internal
    }
  }
}
