/// One value per row, taking no memory until a row has something other than the default.
///
/// Rows past the end of what is stored have the default, so a column nobody uses is an empty array.
struct Column<Value: Hashable & Sendable>: Sendable {
  private(set) var values: [Value] = []
  let missing: Value

  init(missing: Value) {
    self.missing = missing
  }

  subscript(row: Int) -> Value {
    row < values.count ? values[row] : missing
  }

  /// Writes a row; rows skipped over have the default.
  mutating func set(_ value: Value, at row: Int) {
    if row < values.count {
      values[row] = value
    } else if value != missing {
      while values.count < row { values.append(missing) }
      values.append(value)
    }
  }

  /// Writes the values of rows that come after all rows written before, in parts.
  ///
  /// - Parameters:
  ///   - parts: The values, or none where all rows of a part have the default.
  ///   - counts: How many rows each part has.
  ///   - row: The row of the first.
  mutating func append(_ parts: [[Value]], counts: [Int], at row: Int) {
    guard parts.contains(where: { $0.contains { $0 != missing } }) else { return }
    values.reserveCapacity(row + counts.reduce(0, +))
    var row = row
    for (part, count) in zip(parts, counts) {
      while values.count < row { values.append(missing) }
      values.append(contentsOf: part)
      row += count
    }
  }

  /// The column with its rows in another order: row `i` of the result is row `order[i]` of this one.
  func reordered(by order: [Int32]) -> Self {
    var result = Self(missing: missing)
    guard !values.isEmpty else { return result }
    result.values = order.map { self[Int($0)] }
    return result
  }

  /// The values with each replaced.
  mutating func replaceEach(_ replacement: (Value) -> Value) {
    for row in values.indices { values[row] = replacement(values[row]) }
  }

  /// Whether no row has anything other than the default.
  var isUnused: Bool { values.isEmpty }
}

extension Column {
  /// The same, without memory that is reserved and not used.
  func trimmed() -> Self {
    var result = self
    result.values = values.trimmed()
    return result
  }
}

/// A value for a few rows out of many.
struct SparseColumn<Value: Sendable>: Sendable {
  /// Rising.
  private(set) var rows: [Int32] = []
  private(set) var values: [Value] = []

  subscript(row: Int) -> Value? {
    rows.place(of: Int32(row)).map { values[$0] }
  }

  /// Writes a row that comes after all rows written before.
  mutating func append(_ value: Value?, at row: Int) {
    guard let value else { return }
    assert(rows.last.map { Int($0) < row } ?? true, "rows are written in order")
    rows.append(Int32(row))
    values.append(value)
  }

  /// The column with its rows in another order: row `i` of the result is row `order[i]` of this one; a
  /// row that `order` does not name is dropped.
  func reordered(by order: [Int32]) -> Self {
    guard let last = rows.last else { return self }
    var rank = [Int32](repeating: -1, count: max(Int(last) + 1, Int(order.max() ?? 0) + 1))
    for (place, row) in order.enumerated() { rank[Int(row)] = Int32(place) }
    return reordered(byRank: rank)
  }

  /// The column with its rows in another order, given as the new row of each old one; a row that is
  /// negative there is dropped.
  func reordered(byRank rank: [Int32]) -> Self {
    let kept = rows.indices.filter { rank[Int(rows[$0])] >= 0 }
      .sorted { rank[Int(rows[$0])] < rank[Int(rows[$1])] }
    var result = Self()
    result.rows = kept.map { rank[Int(rows[$0])] }
    result.values = kept.map { values[$0] }
    return result
  }

  /// The values with each replaced.
  mutating func replaceEach(_ replacement: (Value) -> Value) {
    for index in values.indices { values[index] = replacement(values[index]) }
  }
}
