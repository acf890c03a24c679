/// Splits a part of a table into blocks of rows, as ``TableScanner`` and ``TableReader`` do one by one.
///
/// Both give the same rows: those as wide as the header and not blank, on the same lines, fields without
/// their quotes and blanks. Rows of another width are problems. Where a quote makes nonsense of what
/// follows, the scanner says no more than that, and the table is read again by ``TableReader``.
struct RowScanner {
  /// How the scanning of a block ended.
  enum Outcome {
    /// There may be more rows.
    case more
    /// All rows of the part were read.
    case end
    /// A quoted field does not end, or has something behind its closing quote; or a row is too long.
    case malformed
  }

  let separator: UInt8
  /// Where the next row begins.
  private(set) var offset: Int
  /// Where the part ends: no row begins here or beyond.
  let end: Int
  /// The line on which the next row begins.
  private(set) var line: Int
  /// Rows of another width than the header: their lines, and how many fields they have.
  private(set) var ragged: [(line: Int, count: Int)] = []
  private(set) var block: RowBlock
  /// How many bytes of a block can be told apart: places are 32 bits wide.
  var lengthLimit = Int(Int32.max)

  init(_ part: Range<Int>, separator: UInt8, width: Int, line: Int) {
    self.separator = separator
    offset = part.lowerBound
    end = part.upperBound
    self.line = line
    block = RowBlock(width: width)
  }

  /// Reads the next rows into the block.
  mutating func next(_ bytes: Span<UInt8>) -> Outcome {
    block.base = offset
    block.count = 0
    block.doubled.removeAll(keepingCapacity: true)
    // Few blocks are longer than a row or two of a megabyte.
    while offset < end, block.count < block.rowLimit, offset - block.base < lengthLimit / 2 {
      guard readRow(bytes), offset - block.base <= lengthLimit else { return .malformed }
    }
    block.end = offset
    return offset < end ? .more : .end
  }

  /// Reads one row; false where it makes no sense.
  private mutating func readRow(_ bytes: Span<UInt8>) -> Bool {
    let firstLine = line
    var column = 0
    var position = offset
    var hasText = false
    while true {
      guard let field = readField(bytes, &position, column) else { return false }
      if field.hasText { hasText = true }
      if column < block.width {
        let place = column * block.rowLimit + block.count
        block.starts[place] = Int32(truncatingIfNeeded: field.range.lowerBound - block.base)
        block.ends[place] = Int32(truncatingIfNeeded: field.range.upperBound - block.base)
      }
      column += 1
      guard position < bytes.count else { break }
      position += 1
      if bytes[position - 1] == separator { continue }
      line += 1
      if bytes[position - 1] == ASCII.carriageReturn, position < bytes.count,
        bytes[position] == ASCII.lineFeed
      {
        position += 1
      }
      break
    }
    let isEmptyLine = column == 1 && !hasText && block.isEmptyLine(bytes, offset, position)
    offset = position
    if !isEmptyLine { endRow(firstLine, width: column, hasText: hasText) }
    return true
  }

  /// Reads one field up to what ends it; `nil` where its quotes make no sense.
  ///
  /// Quotes with nothing in them are a text that is meant.
  @inline(__always)
  private mutating func readField(
    _ bytes: Span<UInt8>, _ position: inout Int, _ column: Int
  ) -> (range: Range<Int>, hasText: Bool)? {
    let start = position
    if start < bytes.count, bytes[start] == ASCII.quote {
      guard let range = readQuoted(bytes, start, block.count, column) else { return nil }
      position = range.upperBound + 1
      return (range, true)
    }
    position = ByteSearch.endOfField(bytes, from: start, separator: separator)
    let range = Self.trimmed(bytes, start, position)
    return (range, !range.isEmpty)
  }

  /// Keeps the row that was read, if it is as wide as the header and has a text.
  @inline(__always)
  private mutating func endRow(_ firstLine: Int, width: Int, hasText: Bool) {
    if width != block.width {
      block.dropDoubled(ofRow: block.count)
      ragged.append((firstLine, width))
    } else if hasText {
      block.lines[block.count] = firstLine
      block.count += 1
    }
  }

  /// The text of the quoted field that begins at an offset; `nil` where it makes no sense.
  private mutating func readQuoted(
    _ bytes: Span<UInt8>, _ quote: Int, _ row: Int, _ column: Int
  ) -> Range<Int>? {
    var position = quote + 1
    var isDoubled = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == ASCII.quote {
        let next = position + 1 < bytes.count ? bytes[position + 1] : ASCII.lineFeed
        if next == ASCII.quote {
          isDoubled = true
          position += 2
          continue
        }
        guard next == separator || next == ASCII.lineFeed || next == ASCII.carriageReturn else {
          return nil
        }
        if isDoubled, column < block.width { block.doubled.append((row, column)) }
        return (quote + 1)..<position
      }
      position += 1
      if byte == ASCII.lineFeed {
        line += 1
      } else if byte == ASCII.carriageReturn {
        if position == bytes.count || bytes[position] != ASCII.lineFeed { line += 1 }
      }
    }
    return nil
  }

  /// A field that did not stand in quotes, without the blanks around it.
  @inline(__always)
  private static func trimmed(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Range<Int> {
    if start == end || (bytes[start] > ASCII.space && bytes[end - 1] > ASCII.space) {
      return start..<end
    }
    var (start, end) = (start, end)
    while start < end, isBlank(bytes[start]) { start += 1 }
    while start < end, isBlank(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == ASCII.space || byte == ASCII.tab
  }
}

extension RowBlock {
  /// Whether a row without text is a line on which nothing stands, not even a blank.
  fileprivate func isEmptyLine(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    start < end
      ? bytes[start] == ASCII.lineFeed || bytes[start] == ASCII.carriageReturn : true
  }

  /// Forgets the doubled quotes of a row that is none of the block.
  fileprivate mutating func dropDoubled(ofRow row: Int) {
    while doubled.last?.row == row { doubled.removeLast() }
  }
}
