/// Splits the bytes of a table into records and fields (RFC 4180), one record at a time.
///
/// Lines may end in CRLF, LF or CR; a quoted field may hold separators, line ends and doubled quotes. A quote that
/// does not begin a field is a character like any other (`5" gun`). The scanner knows nothing of columns or types,
/// and can begin at any record border, so that a file may be split among several scanners.
struct TableScanner {
  let bytes: [UInt8]
  let separator: UInt8
  /// Where the next record begins.
  private(set) var offset: Int
  /// The line on which the next record begins.
  private(set) var line: Int

  /// Creates a scanner for the records from an offset on, which is the beginning of a record.
  init(_ bytes: [UInt8], separator: UInt8, from offset: Int = 0, line: Int = 1) {
    self.bytes = bytes
    self.separator = separator
    self.offset = offset
    self.line = line
  }

  /// Reads the next record that is not an empty line into a row whose storage is reused.
  ///
  /// - Returns: False at the end of the bytes.
  /// - Throws: A quoted field that does not end, or has something between its closing quote and the separator.
  mutating func next(into row: inout TableRow) throws(TextProblem) -> Bool {
    repeat {
      guard offset < bytes.count else { return false }
      try readRecord(into: &row)
    } while row.isEmpty
    return true
  }

  private mutating func readRecord(into row: inout TableRow) throws(TextProblem) {
    row.line = line
    row.fields.removeAll(keepingCapacity: true)
    let bytes = self.bytes
    let span = bytes.span
    var position = offset
    while true {
      var field: TableRow.Field
      if position < span.count, span[position] == ASCII.quote {
        field = try scanQuoted(from: position)
        position = field.end + 1
      } else {
        field = Self.scanPlain(span, from: position, separator: separator)
        position = field.end
      }
      row.fields.append(field)
      guard position < span.count else { break }
      let byte = span[position]
      position += 1
      if byte == separator { continue }
      if byte == ASCII.carriageReturn, position < span.count, span[position] == ASCII.lineFeed {
        position += 1
      }
      line += 1
      break
    }
    offset = position
  }

  /// The field without quotes that begins at an offset; it ends before a separator, a line end or the end.
  @inline(__always)
  private static func scanPlain(
    _ bytes: Span<UInt8>, from start: Int, separator: UInt8
  ) -> TableRow.Field {
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if byte == separator || byte == ASCII.lineFeed || byte == ASCII.carriageReturn { break }
      end += 1
    }
    return TableRow.Field(start: start, end: end)
  }

  /// The field whose opening quote is at an offset; line ends within it are counted.
  private mutating func scanQuoted(from quote: Int) throws(TextProblem) -> TableRow.Field {
    let openingLine = line
    var field = TableRow.Field(start: quote + 1, end: quote + 1, isQuoted: true)
    var position = quote + 1
    while position < bytes.count {
      let byte = bytes[position]
      if byte == ASCII.quote {
        guard position + 1 < bytes.count, bytes[position + 1] == ASCII.quote else {
          field.end = position
          try checkEnd(after: position)
          return field
        }
        field.hasDoubledQuotes = true
        position += 1
      } else if byte == ASCII.lineFeed
        || byte == ASCII.carriageReturn && !isLineFeed(position + 1)
      {
        line += 1
      }
      position += 1
    }
    throw TextProblem(
      .invalidSyntax, "this field has no closing quote",
      at: TextPosition(line: openingLine, column: column(of: quote)))
  }

  /// Checks that a closing quote is followed by a separator or a line end.
  private func checkEnd(after quote: Int) throws(TextProblem) {
    guard quote + 1 < bytes.count else { return }
    let byte = bytes[quote + 1]
    guard byte != separator, byte != ASCII.lineFeed, byte != ASCII.carriageReturn else { return }
    throw TextProblem(
      .invalidSyntax, "a quote within a quoted field must be doubled",
      at: TextPosition(line: line, column: column(of: quote)))
  }

  private func isLineFeed(_ offset: Int) -> Bool {
    offset < bytes.count && bytes[offset] == ASCII.lineFeed
  }

  /// The column, in Unicode scalars, of an offset on its line.
  private func column(of offset: Int) -> Int {
    var column = 1
    var position = offset - 1
    while position >= 0, bytes[position] != ASCII.lineFeed, bytes[position] != ASCII.carriageReturn
    {
      if bytes[position] & 0xC0 != 0x80 { column += 1 }
      position -= 1
    }
    let hasMark = position < 0 && TextValidation.byteOrderMarkLength(of: bytes) > 0
    return hasMark ? column - 1 : column
  }
}
