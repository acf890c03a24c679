import Riposte

/// The texts of a column in which few texts stand many times, and which of them each row has.
struct CodedTexts: Sendable {
  private var names = NameTable()
  private var codes: [Int32] = []

  /// Adds a field of some rows.
  mutating func append(_ fields: FieldPlaces, in bytes: Span<UInt8>) {
    for row in 0..<fields.count {
      let range = fields.range(row)
      codes.append(range.isEmpty ? -1 : names.insert(bytes, range))
    }
  }

  /// The column with what each text means.
  ///
  /// - Parameter value: What a text means; `nil` where the general reader has something to say about it.
  /// - Returns: The column; `nil` where a text means nothing.
  func values<Value>(_ value: (String) -> Value?) -> CodedColumn<Value>? {
    var column = CodedColumn<Value>()
    for name in 0..<Int32(names.count) {
      guard let value = value(names[name]) else { return nil }
      column.values.append(value)
    }
    column.codes = codes
    return column
  }
}
