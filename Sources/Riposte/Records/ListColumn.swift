/// A list per row, all lists in one array.
struct ListColumn<Value: Sendable>: Sendable {
  /// Where the list of each row ends; rows past the end have an empty list.
  private(set) var ends: [Int32] = []
  private(set) var values: [Value] = []

  subscript(row: Int) -> ArraySlice<Value> {
    guard row < ends.count else { return [] }
    return values[(row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])]
  }

  /// Where the values of a row stand among all values.
  func range(of row: Int) -> Range<Int> {
    guard row < ends.count else { return values.count..<values.count }
    return (row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])
  }

  /// Writes the list of a row that comes after all rows written before.
  mutating func append(_ list: some Collection<Value>, at row: Int) {
    guard !list.isEmpty else { return }
    while ends.count < row { ends.append(Int32(values.count)) }
    values.append(contentsOf: list)
    ends.append(Int32(values.count))
  }

  /// The column with its rows in another order: row `i` of the result is row `order[i]` of this one.
  func reordered(by order: [Int32]) -> Self {
    var result = Self()
    guard !ends.isEmpty else { return result }
    result.values.reserveCapacity(values.count)
    result.ends.reserveCapacity(order.count)
    for row in order {
      result.values.append(contentsOf: self[Int(row)])
      result.ends.append(Int32(result.values.count))
    }
    return result
  }

  /// The column with each value replaced, or left out where the replacement is `nil`.
  func replacingEach(_ replacement: (Value) -> Value?) -> Self {
    var result = Self()
    for row in ends.indices {
      result.values.append(contentsOf: self[row].lazy.compactMap(replacement))
      result.ends.append(Int32(result.values.count))
    }
    return result
  }

  /// Replaces the value at a place among all values.
  mutating func replaceValue(at index: Int, by value: Value) { values[index] = value }

  /// Whether no row has a list.
  var isUnused: Bool { values.isEmpty }
}

extension ListColumn {
  /// The same, without memory that is reserved and not used.
  func trimmed() -> Self {
    var result = self
    result.values = values.trimmed()
    result.ends = ends.trimmed()
    return result
  }
}
