/// Reads a table row by row: finds the separator, reads the header, checks the width of each row, decodes fields.
///
/// ```swift
/// var table = try TableReader(bytes)
/// let title = table.columns.firstIndex(of: "title")
/// while try table.next() { print(table.row.line, title.map { table.text($0) } ?? "") }
/// ```
struct TableReader {
  /// The names in the header, from left to right; a column without a name is called after its number.
  let columns: [String]
  /// The line of the header.
  let headerLine: Int
  /// The record read last.
  private(set) var row: TableRow
  /// Rows of the wrong width, and names that stand twice in the header.
  private(set) var problems: [TextProblem] = []
  /// How many problems there were beyond those kept.
  private(set) var omittedProblems = 0

  private var scanner: TableScanner

  /// Begins to read a table.
  ///
  /// - Parameters:
  ///   - bytes: The table.
  ///   - watch: Says when to stop looking whether they are UTF-8.
  /// - Throws: Bytes that are no text, no header at all, or one with too many columns.
  /// - Complexity: O(*b*) for *b* bytes, all of which are checked to be UTF-8.
  init(_ bytes: [UInt8], _ watch: ReadingWatch = ReadingWatch()) throws(TextProblem) {
    let start = TextValidation.byteOrderMarkLength(of: bytes)
    if let problem = TextValidation.firstProblem(in: bytes, from: start, watch) { throw problem }
    var scanner: TableScanner
    if let (separator, end) = Self.statedSeparator(of: bytes, from: start) {
      scanner = TableScanner(bytes, separator: separator, from: end, line: 2)
    } else {
      let separator = Self.separator(of: bytes, from: start)
      scanner = TableScanner(bytes, separator: separator, from: start)
    }
    var header = TableRow()
    guard try scanner.next(into: &header) else {
      throw TextProblem(.invalidSyntax, "the table has no header", at: .start)
    }
    let position = TextPosition(line: header.line, column: 1)
    guard header.fields.count <= InputLimits.columnCount else {
      let limit = InputLimits.columnCount
      throw TextProblem(.tooLarge, "the table has more than \(limit) columns", at: position)
    }
    self.scanner = scanner
    columns = header.fields.enumerated().map { number, field in
      let name = Self.text(of: field, in: bytes)
      return name.isEmpty ? "column-\(number + 1)" : name
    }
    headerLine = header.line
    row = header
    reportDuplicates()
  }

  /// Moves to the next row that is as wide as the header and not blank.
  ///
  /// Spreadsheets save rows that nobody filled in as separators alone (`;;;`): these are no records.
  ///
  /// - Returns: False after the last row.
  /// - Throws: A quote after which nothing more can be read.
  mutating func next() throws(TextProblem) -> Bool {
    while try scanner.next(into: &row) {
      if row.fields.count == columns.count {
        if isBlank { continue }
        return true
      }
      reportRagged(line: row.line, count: row.fields.count)
    }
    return false
  }

  /// Keeps that a row is not as wide as the header.
  mutating func reportRagged(line: Int, count: Int) {
    let message = "this row has \(count) fields, the header has \(columns.count)"
    report(TextProblem(.raggedRow, message, at: TextPosition(line: line, column: 1)))
  }

  /// Where the next row begins.
  var nextOffset: Int { scanner.offset }

  /// On which line the next row begins.
  var nextLine: Int { scanner.line }

  /// What stands between fields.
  var separator: UInt8 { scanner.separator }

  /// Whether no field of the current row has a text; quotes with nothing in them are meant.
  private var isBlank: Bool {
    row.fields.allSatisfy { !$0.isQuoted && Self.trimmed($0, in: scanner.bytes).isEmpty }
  }

  /// The bytes that all fields are ranges of.
  var bytes: [UInt8] { scanner.bytes }

  /// The text of a field in the current row: without blanks around it, unless it stood in quotes.
  func text(_ column: Int) -> String {
    Self.text(of: row.fields[column], in: scanner.bytes)
  }

  /// Whether a field in the current row has no text.
  func isEmpty(_ column: Int) -> Bool {
    let range = Self.trimmed(row.fields[column], in: scanner.bytes)
    return range.isEmpty
  }

  /// The text of a field.
  static func text(of field: TableRow.Field, in bytes: [UInt8]) -> String {
    let range = trimmed(field, in: bytes)
    guard field.hasDoubledQuotes else { return String(decoding: bytes[range], as: UTF8.self) }
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var offset = range.lowerBound
    while offset < range.upperBound {
      text.append(bytes[offset])
      offset += bytes[offset] == ASCII.quote ? 2 : 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func trimmed(_ field: TableRow.Field, in bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (field.start, field.end)
    guard !field.isQuoted else { return start..<end }
    while start < end, isBlank(bytes[start]) { start += 1 }
    while start < end, isBlank(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == ASCII.space || byte == ASCII.tab
  }

  /// The separator that a first line such as `sep=;` states, as spreadsheet programs write it for each other, and where
  /// the line after begins; `nil` where no line does.
  private static func statedSeparator(
    of bytes: [UInt8], from start: Int
  ) -> (separator: UInt8, end: Int)? {
    let line = bytes[start...].prefix(5)
    guard line.count == 5, line.dropLast().elementsEqual("sep=".utf8), let separator = line.last,
      [ASCII.comma, ASCII.semicolon, ASCII.tab].contains(separator)
    else { return nil }
    var end = line.endIndex
    if end < bytes.count, bytes[end] == ASCII.carriageReturn { end += 1 }
    if end < bytes.count, bytes[end] == ASCII.lineFeed { end += 1 }
    return end > line.endIndex || end == bytes.count ? (separator, end) : nil
  }

  /// Comma, semicolon or tab: whichever stands most often in the header, outside quotes.
  private static func separator(of bytes: [UInt8], from start: Int) -> UInt8 {
    var counts = (tab: 0, semicolon: 0, comma: 0)
    var isQuoted = false
    var hasText = false
    for byte in bytes[start...] {
      switch byte {
      case ASCII.quote: isQuoted.toggle()
      case ASCII.lineFeed, ASCII.carriageReturn:
        if !isQuoted, hasText { return mostFrequent(counts) }
        continue
      case ASCII.tab where !isQuoted: counts.tab += 1
      case ASCII.semicolon where !isQuoted: counts.semicolon += 1
      case ASCII.comma where !isQuoted: counts.comma += 1
      default: break
      }
      hasText = true
    }
    return mostFrequent(counts)
  }

  private static func mostFrequent(_ counts: (tab: Int, semicolon: Int, comma: Int)) -> UInt8 {
    if counts.tab > max(counts.semicolon, counts.comma) { return ASCII.tab }
    return counts.semicolon > counts.comma ? ASCII.semicolon : ASCII.comma
  }

  private mutating func reportDuplicates() {
    var seen: Set<String> = []
    for name in columns where !seen.insert(name).inserted {
      let position = TextPosition(line: headerLine, column: 1)
      report(
        TextProblem(
          .invalidSyntax, "the column '\(Wording.short(name))' stands twice", at: position))
    }
  }

  private mutating func report(_ problem: TextProblem) {
    if problems.count < InputLimits.findingCount {
      problems.append(problem)
    } else {
      omittedProblems += 1
    }
  }
}
