/// A text per row, all texts in one array of UTF-8; a missing text and an empty one are the same.
package struct TextColumn: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Where the text of each row ends; rows past the end have none.
  private(set) var ends: [UInt32] = []

  package init() {}

  /// The text of a row; empty where there is none.
  subscript(row: Int) -> String {
    String(decoding: utf8(of: row), as: UTF8.self)
  }

  /// The UTF-8 of a row.
  func utf8(of row: Int) -> ArraySlice<UInt8> { bytes[range(of: row)] }

  /// Where the UTF-8 of a row stands in ``bytes``.
  func range(of row: Int) -> Range<Int> {
    guard row < ends.count else { return 0..<0 }
    return (row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])
  }

  /// Writes the text of a row that comes after all rows written before.
  mutating func append(_ text: String?, at row: Int) {
    guard let text, !text.isEmpty else { return }
    pad(to: row)
    bytes.append(contentsOf: text.utf8)
    ends.append(UInt32(bytes.count))
  }

  /// Writes the UTF-8 of a row that comes after all rows written before; it must be valid.
  package mutating func append(utf8: ArraySlice<UInt8>, at row: Int) {
    guard !utf8.isEmpty else { return }
    pad(to: row)
    bytes.append(contentsOf: utf8)
    ends.append(UInt32(bytes.count))
  }

  /// Columns one after another, as one that has room for no more.
  ///
  /// - Parameters:
  ///   - parts: The columns.
  ///   - counts: How many rows each has, with those past the end of what is stored.
  init(joining parts: [TextColumn], counts: [Int]) {
    reserve(
      rows: counts.reduce(0, +), bytes: parts.reduce(0) { $0 + $1.bytes.count })
    var row = 0
    for (part, count) in zip(parts, counts) {
      append(part, at: row)
      row += count
    }
    if isUnused { self = TextColumn() }
  }

  /// Writes the texts of rows that come after all rows written before.
  mutating func append(_ other: TextColumn, at row: Int) {
    guard !other.ends.isEmpty else { return }
    if ends.isEmpty, row == 0, ends.capacity == 0 {
      self = other
      return
    }
    pad(to: row)
    let start = UInt32(bytes.count)
    bytes.append(contentsOf: other.bytes)
    ends.append(contentsOf: other.ends.lazy.map { start + $0 })
  }

  /// Says of rows up to one that they have no text.
  mutating func pad(to row: Int) {
    while ends.count < row { ends.append(UInt32(bytes.count)) }
  }

  /// Makes room for the texts of so many rows more.
  mutating func reserve(rows: Int, bytes count: Int) {
    ends.reserveCapacity(ends.count + rows)
    bytes.reserveCapacity(bytes.count + count)
  }

  /// Says where the text of the next row ends; ``appendBytes(_:)`` follows.
  mutating func appendEnd(_ end: Int) { ends.append(UInt32(end)) }

  /// Writes the texts of rows of which ``appendEnd(_:)`` has told the ends.
  mutating func appendBytes(_ texts: [UInt8]) { bytes.append(contentsOf: texts) }

  /// Whether every row up to the last that is stored has a text.
  var hasTextInEachRow: Bool {
    var last: UInt32 = 0
    for end in ends {
      if end == last { return false }
      last = end
    }
    return true
  }

  /// The column with its rows in another order: row `i` of the result is row `order[i]` of this one.
  func reordered(by order: [Int32]) -> Self {
    var result = Self()
    guard !ends.isEmpty else { return result }
    result.bytes.reserveCapacity(bytes.count)
    result.ends.reserveCapacity(order.count)
    for row in order {
      result.bytes.append(contentsOf: utf8(of: Int(row)))
      result.ends.append(UInt32(result.bytes.count))
    }
    return result
  }

  /// The column without the texts of some rows, which rise.
  func removing(_ rows: [Int]) -> Self {
    var result = Self()
    var next = rows.startIndex
    for row in ends.indices {
      if next < rows.endIndex, rows[next] == row {
        next += 1
      } else {
        result.append(utf8: utf8(of: row), at: row)
      }
    }
    return result
  }

  /// Whether no row has a text.
  var isUnused: Bool { bytes.isEmpty }
}

extension TextColumn {
  /// The same, without memory that is reserved and not used.
  func trimmed() -> Self {
    var result = self
    result.bytes = bytes.trimmed()
    result.ends = ends.trimmed()
    return result
  }
}
