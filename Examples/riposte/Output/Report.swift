import Riposte

/// What a command found, in the three forms it can be printed in.
protocol Report {
  /// Prints it for people.
  func writeText(to console: Console) throws
  /// Prints one JSON object.
  func writeJSON(to console: Console) throws
  /// Prints the main table as CSV.
  func writeCSV(to console: Console) throws
}

extension Report {
  /// Prints it in the form asked for.
  func write(to console: Console, as output: OutputOptions) throws {
    if output.json {
      try writeJSON(to: console)
    } else if output.csv {
      try writeCSV(to: console)
    } else {
      try writeText(to: console)
    }
  }
}

/// A command that prints to a console.
protocol ConsoleCommand {
  /// Does what the command says.
  func run(on console: Console) throws
}
