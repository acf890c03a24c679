/// Where something stands in a file.
public struct SourcePosition: Hashable, Sendable {
  /// The file, as the user named it.
  public var file: String

  /// The line, from 1.
  public var line: Int

  /// The column in characters, from 1; `nil` where a line is all that is known.
  public var column: Int?

  /// Makes a position.
  public init(file: String, line: Int, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension SourcePosition: CustomStringConvertible {
  /// The position as compilers write it: `case.yaml:12:7`.
  public var description: String {
    column.map { "\(file):\(line):\($0)" } ?? "\(file):\(line)"
  }
}

/// Where a record stands in a file, and where those of its fields stand that have a place of their own.
public struct RecordPosition: Hashable, Sendable {
  /// Where the record begins.
  public var start: SourcePosition

  /// Where its fields stand, by the key the file uses; a table has none.
  ///
  /// A part of a field has the key of the field, a period, and its own key or its number from 0:
  /// `by`, `by.1`, `claims.0.source`.
  public var fields: [String: SourcePosition]

  /// Makes the position of a record.
  public init(_ start: SourcePosition, fields: [String: SourcePosition] = [:]) {
    self.start = start
    self.fields = fields
  }

  /// Where a field stands, or else the field it is a part of, or else where the record begins.
  public subscript(field: String) -> SourcePosition {
    var key = Substring(field)
    while true {
      if let position = fields[String(key)] { return position }
      guard let period = key.lastIndex(of: ".") else { return start }
      key = key[..<period]
    }
  }
}
