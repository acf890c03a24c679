import Riposte

/// Some rows of a table: where each field stands, column after column.
///
/// Rows are read some thousand at a time, so that the places of their fields stay in the cache until each
/// column has taken its own; of wide tables, fewer. Places count from where the block begins.
struct RowBlock: Sendable {
  /// How many rows there are at most.
  static let largestRowLimit = 1024
  /// How many fields there are at most, unless one row has more.
  private static let fieldLimit = 1 << 18

  /// How many rows there are at most in a table of this width.
  let rowLimit: Int
  /// How many fields a row has.
  let width: Int
  /// Where the block begins in the bytes of the table.
  var base = 0
  /// Where it ends.
  var end = 0
  /// How many rows there are.
  var count = 0
  /// Where fields begin, without the quotes or blanks around them.
  var starts: [Int32]
  /// Where they end.
  var ends: [Int32]
  /// On which line each row begins.
  var lines: [Int]
  /// The fields in which quotes are doubled, as rows and columns.
  var doubled: [(row: Int, column: Int)] = []

  init(width: Int) {
    self.width = width
    rowLimit = max(1, min(Self.largestRowLimit, Self.fieldLimit / max(1, width)))
    starts = [Int32](repeating: 0, count: width * rowLimit)
    ends = starts
    lines = [Int](repeating: 0, count: rowLimit)
  }

  /// Where the field of a column stands in each row.
  func fields(_ column: Int) -> FieldPlaces {
    FieldPlaces(starts: starts, ends: ends, first: column * rowLimit, count: count)
  }

  /// Whether a column has a text in each row.
  func hasTextInEachRow(_ column: Int) -> Bool {
    let fields = fields(column)
    return (0..<count).allSatisfy { !fields.range($0).isEmpty }
  }

  /// Whether a field of a column has doubled quotes, so that its text is not what stands there.
  func hasDoubledQuotes(_ column: Int) -> Bool {
    doubled.contains { $0.column == column }
  }
}
