import Riposte

extension RowBlock {
  /// The fields of a column, in the bytes in which they are read as they stand: those of the block, or,
  /// where quotes are doubled in some of them, others made without.
  func withFields<Result>(
    _ column: Int, _ bytes: Span<UInt8>, _ body: (FieldPlaces, Span<UInt8>) -> Result
  ) -> Result {
    let fields = fields(column)
    guard hasDoubledQuotes(column) else { return body(fields, bytes) }
    let rows = Set(doubled.lazy.filter { $0.column == column }.map(\.row))
    var texts: [UInt8] = []
    var (starts, ends): ([Int32], [Int32]) = ([], [])
    for row in 0..<count {
      starts.append(Int32(texts.count))
      var index = fields.range(row).lowerBound
      while index < fields.range(row).upperBound {
        texts.append(bytes[index])
        index += bytes[index] == ASCII.quote && rows.contains(row) ? 2 : 1
      }
      ends.append(Int32(texts.count))
    }
    return body(FieldPlaces(starts: starts, ends: ends, first: 0, count: count), texts.span)
  }
}
