/// The values of columns that are the user's own: a column of text for each name.
///
/// An event that has no value in a column, or an empty one, takes four bytes there at most; a column
/// nobody uses does not exist.
struct AttributeColumns: Sendable {
  private(set) var names: [String] = []
  private(set) var columns: [TextColumn] = []
  /// The column of each name: a stranger's table may have thousands.
  private var numbers: [String: Int] = [:]

  /// What a row has in all columns, by name.
  subscript(row: Int) -> [String: String] {
    var values: [String: String] = [:]
    for (name, column) in zip(names, columns) where !column.range(of: row).isEmpty {
      values[name] = column[row]
    }
    return values
  }

  /// Writes what a row that comes after all rows written before has.
  mutating func append(_ values: [String: String], at row: Int) {
    if values.isEmpty { return }
    // In order of their names, so that columns come out the same whatever a dictionary does.
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      columns[number(of: name)].append(value, at: row)
    }
  }

  /// Writes a column of rows that come after all rows written before.
  mutating func append(_ column: TextColumn, named name: String, at row: Int) {
    columns[number(of: name)].append(column, at: row)
  }

  /// The column of a name, which is added if it is not there.
  private mutating func number(of name: String) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = names.count
    names.append(name)
    columns.append(TextColumn())
    return names.count - 1
  }

  /// The columns with rows in another order; see ``EventColumns/reordered(by:rank:)``.
  func reordered(by order: [Int32]) -> Self {
    var result = self
    result.columns = columns.map { $0.reordered(by: order) }
    return result
  }
}

extension AttributeColumns {
  /// The same, without memory that is reserved and not used.
  func trimmed() -> Self {
    var result = self
    result.columns = columns.map { $0.trimmed() }
    return result
  }
}
