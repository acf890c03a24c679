/// The lines on which the rows of a table begin: a run for rows that stand line after line.
package struct RowLines: Sendable {
  /// The first row of each run, and its line.
  package private(set) var runs: [(row: Int, line: Int)] = []
  /// How many rows there are.
  package private(set) var count = 0

  package init() {}

  /// Adds the lines of further rows, which rise.
  package mutating func append(_ lines: [Int], count added: Int) {
    guard added > 0 else { return }
    let isRun = lines[added - 1] - lines[0] == added - 1
    for row in 0..<(isRun ? 1 : added) {
      if let last = runs.last, lines[row] - last.line == count + row - last.row { continue }
      runs.append((count + row, lines[row]))
    }
    count += added
  }

  /// Moves all rows down by so many lines.
  package mutating func shift(by lines: Int) {
    for run in runs.indices { runs[run].line += lines }
  }
}

/// Rows of a table that know on which lines they stand.
package protocol RowsOfTable: Sendable {
  /// The line of each row.
  var lines: RowLines { get set }
}
