/// Where records stand in files.
///
/// Rows of a table stand line after line, so that one entry does for a run of them; a record with
/// fields of their own places, or one that stands out of line, has an entry of its own. Rows past a
/// run that do not continue it have no position.
struct PositionColumn: Sendable {
  /// Where runs begin; rising.
  private var starts: [Int32] = []
  /// Where runs end.
  private var ends: [Int32] = []
  /// The position of the first row of each run.
  private var positions: [RecordPosition] = []

  subscript(row: Int) -> RecordPosition? {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= row { low = middle + 1 } else { high = middle }
    }
    guard low > 0, row < Int(ends[low - 1]) else { return nil }
    var position = positions[low - 1]
    position.start.line += row - Int(starts[low - 1])
    return position
  }

  /// Writes the position of a row that comes after all rows written before.
  mutating func append(_ position: RecordPosition?, at row: Int) {
    guard let position else { return }
    assert(ends.last.map { Int($0) <= row } ?? true, "rows are written in order")
    if continues(position, at: row) {
      ends[ends.count - 1] += 1
    } else {
      starts.append(Int32(row))
      ends.append(Int32(row + 1))
      positions.append(position)
    }
  }

  /// Writes the positions of rows that stand line after line and come after all rows written before.
  mutating func append(linesFrom start: SourcePosition, at rows: Range<Int>) {
    guard !rows.isEmpty else { return }
    append(RecordPosition(start), at: rows.lowerBound)
    ends[ends.count - 1] = Int32(rows.upperBound)
  }

  /// Whether a row is the next of the last run.
  private func continues(_ position: RecordPosition, at row: Int) -> Bool {
    guard let start = starts.last, ends.last == Int32(row), let first = positions.last,
      position.fields.isEmpty, first.fields.isEmpty, position.start.column == first.start.column
    else { return false }
    return position.start.line == first.start.line + row - Int(start)
      && position.start.file == first.start.file
  }
}
