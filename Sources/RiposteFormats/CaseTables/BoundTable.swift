import Riposte

/// A table whose columns have been found by their names, read row by row.
struct BoundTable {
  /// A column that we know: its place in the table, or nowhere.
  struct Column: Sendable {
    fileprivate let index: Int
    let name: String

    /// Whether the table has the column.
    var isPresent: Bool { index >= 0 }
  }

  /// What the rows describe.
  let shape: RecordShape
  private(set) var table: TableReader
  /// The columns that are the user's own.
  private let others: [Column]
  private let watch: ReadingWatch
  /// How many rows have been read.
  private var rowCount = 0
  /// Up to where the watch has been told of.
  private var toldOffset: Int

  /// Finds the columns of a table.
  init(_ table: TableReader, _ shape: RecordShape, _ watch: ReadingWatch) {
    self.table = table
    self.shape = shape
    self.watch = watch
    toldOffset = table.nextOffset
    others = table.columns.enumerated().compactMap { index, name in
      shape.keys.contains(name) ? nil : Column(index: index, name: name)
    }
  }

  /// The column of a name.
  func column(_ name: String) -> Column {
    assert(shape.keys.contains(name), "a column is looked up by a name that the shape knows")
    return Column(index: table.columns.firstIndex(of: name) ?? -1, name: name)
  }

  /// The names of the columns that are not ours.
  var otherColumns: [String] { others.map(\.name) }

  /// The rows in parts that can be read side by side.
  var parts: TableParts {
    TableParts(
      bytes: table.bytes, separator: table.separator, width: table.columns.count,
      start: table.nextOffset, line: table.nextLine, watch: watch)
  }

  /// Says that all parts, which have been read, are to be read again.
  func takeBackParts() { watch.takeBack(table.bytes.count - table.nextOffset) }

  /// Keeps what was found of rows of another width than the header.
  mutating func report(ragged: [(line: Int, count: Int)]) {
    for row in ragged { table.reportRagged(line: row.line, count: row.count) }
  }

  /// The columns that a table must have and this one has not.
  var missingColumns: [String] { shape.required.filter { !table.columns.contains($0) } }

  /// The columns that are close to one of ours without being it, and the one that they are close to.
  var nearColumns: [(name: String, meant: String)] {
    others.compactMap { column in
      let meant = shape.keys.first { isNear(column.name, $0) }
      return meant.map { (column.name, $0) }
    }
  }

  /// One edit away, or different only in case; to a name of two letters nearly everything is close, so that such a
  /// name counts only where it is missing.
  private func isNear(_ name: String, _ key: String) -> Bool {
    guard key.count > 2 || !table.columns.contains(key) else { return false }
    return Spelling.distance(name, key, limit: 1) == 1 || name.lowercased() == key
  }

  /// Moves to the next row; false after the last, or where reading is to stop.
  mutating func next() throws(TextProblem) -> Bool {
    rowCount += 1
    if rowCount % RowBlock.largestRowLimit == 0 {
      guard watch.advance(by: table.nextOffset - toldOffset) else { return false }
      toldOffset = table.nextOffset
    }
    return try table.next()
  }

  /// The line of the current row.
  var line: Int { table.row.line }

  /// The text in a column of the current row; `nil` if it is empty, or there is no such column.
  func text(_ column: Column) -> String? {
    guard column.index >= 0, !table.isEmpty(column.index) else { return nil }
    return table.text(column.index)
  }

  /// The items of the list in a column of the current row.
  func items(_ column: Column) -> [TableList.Item] {
    text(column).map { TableList.items(of: $0) } ?? []
  }

  /// What the current row has in the user's own columns.
  var attributes: [String: String] {
    guard !others.isEmpty else { return [:] }
    var attributes: [String: String] = [:]
    for column in others {
      if let text = text(column) { attributes[column.name] = text }
    }
    return attributes
  }
}
