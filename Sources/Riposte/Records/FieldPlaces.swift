/// Where one field of some rows of a table stands in the bytes of these rows.
package struct FieldPlaces: Sendable {
  /// How many rows there are.
  package let count: Int
  private let starts: [Int32]
  private let ends: [Int32]
  /// Where the field of the first row is found in both.
  private let first: Int

  /// Takes the places of a field out of those of all fields, where they lie side by side.
  package init(starts: [Int32], ends: [Int32], first: Int, count: Int) {
    precondition(first >= 0 && first + count <= min(starts.count, ends.count), "rows are there")
    self.starts = starts
    self.ends = ends
    self.first = first
    self.count = count
  }

  /// Where the field of a row stands.
  @inline(__always)
  package func range(_ row: Int) -> Range<Int> {
    Int(starts[first + row])..<Int(ends[first + row])
  }

  /// How many bytes the fields have together.
  package var byteCount: Int { (0..<count).reduce(0) { $0 + range($1).count } }
}
