/// Rows of node numbers, one row per node, laid end to end in one array.
///
/// The rows of all nodes share two arrays: `columns` holds the entries of row 0, then those of row
/// 1, and so on; row *v* is `columns[offsets[v]..<offsets[v + 1]]`. Four bytes an entry and four a
/// row, read front to back: a sweep over all rows is a sweep over memory.
///
/// Invariants: `offsets` has one element more than there are rows, starts at 0, never falls, and
/// ends at `columns.count`.
package struct Rows: Sendable {
  /// Where each row starts, and after the last row, where it ends.
  package let offsets: [Int32]

  /// The entries of all rows, row after row.
  package let columns: [Int32]

  /// Rows that stand ready in their two arrays, which are kept, not copied.
  package init(offsets: [Int32], columns: [Int32]) {
    precondition(
      offsets.first == 0 && offsets.last == Int32(columns.count),
      "rows start at entry 0 and end at the last entry")
    self.offsets = offsets
    self.columns = columns
  }

  /// No rows at all.
  package static var empty: Rows { Rows(offsets: [0], columns: []) }

  /// The number of rows.
  package var count: Int { offsets.count - 1 }

  /// Where in `columns` the entries of a row lie.
  package func range(of row: Int) -> Range<Int> {
    Int(offsets[row])..<Int(offsets[row + 1])
  }

  /// The entries of a row.
  package subscript(row: Int) -> ArraySlice<Int32> { columns[range(of: row)] }

  /// The number of entries of a row.
  package func length(of row: Int) -> Int { Int(offsets[row + 1] - offsets[row]) }

  /// The row in which an entry of `columns` lies, by binary search: O(log *n*).
  package func row(ofEntry entry: Int) -> Int {
    var low = 0
    var high = count
    while high - low > 1 {
      let middle = (low + high) / 2
      if offsets[middle] <= entry { low = middle } else { high = middle }
    }
    return low
  }

  /// The offsets of rows in which key *v* stands as often as row *v* has entries.
  ///
  /// - Complexity: O(*n* + *m*).
  package static func offsets(counting keys: [Int32], rowCount: Int) -> [Int32] {
    var offsets = [Int32](repeating: 0, count: rowCount + 1)
    for key in keys { offsets[Int(key) + 1] += 1 }
    for row in 0..<rowCount { offsets[row + 1] += offsets[row] }
    return offsets
  }
}
