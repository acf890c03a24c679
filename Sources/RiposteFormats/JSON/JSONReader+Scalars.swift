/// Strings, numbers and words.
extension JSONReader {
  /// Reads the string that begins at the current quote.
  mutating func readString() throws(TextProblem) -> String {
    let start = offset + 1
    offset = start
    skipPlainText()
    guard offset < bytes.count else { throw unclosed(start) }
    if bytes[offset] == ASCII.quote {
      offset += 1
      return String(decoding: bytes[start..<(offset - 1)], as: UTF8.self)
    }
    var text = Array(bytes[start..<offset])
    while offset < bytes.count, bytes[offset] != ASCII.quote {
      try readEscape(into: &text)
      let plain = offset
      skipPlainText()
      text.append(contentsOf: bytes[plain..<offset])
    }
    guard offset < bytes.count else { throw unclosed(start) }
    offset += 1
    return String(decoding: text, as: UTF8.self)
  }

  /// Moves to the next byte that is a quote, a backslash or a control character.
  private mutating func skipPlainText() {
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == ASCII.quote || byte == ASCII.backslash || byte < ASCII.space { return }
      offset += 1
    }
  }

  /// The text ends within a string; the problem is where the string began.
  private mutating func unclosed(_ start: Int) -> TextProblem {
    offset = bytes.count
    var fresh = PositionTracker(from: TextValidation.byteOrderMarkLength(of: bytes))
    let position = fresh.position(of: start - 1, in: bytes)
    return TextProblem(.invalidSyntax, "this text has no closing quote", at: position)
  }

  private mutating func readEscape(into text: inout [UInt8]) throws(TextProblem) {
    guard bytes[offset] == ASCII.backslash else {
      let isLineEnd = bytes[offset] == ASCII.lineFeed || bytes[offset] == ASCII.carriageReturn
      throw problem(
        isLineEnd
          ? "a line cannot end within quotes; write \\n"
          : "a control character must be written as an escape")
    }
    guard offset + 1 < bytes.count else { throw problem("the text ends before it is complete") }
    switch bytes[offset + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(bytes[offset + 1])
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      text.append(contentsOf: Unicode.UTF8.encode(try readUnicodeEscape()) ?? .init())
      return
    default: throw problem("JSON knows no such escape")
    }
    offset += 2
  }

  /// Reads `\uXXXX`, or two of them that make up a surrogate pair.
  private mutating func readUnicodeEscape() throws(TextProblem) -> Unicode.Scalar {
    guard let unit = codeUnit(at: offset) else {
      throw problem("expected four hexadecimal digits after \\u")
    }
    if let scalar = Unicode.Scalar(unit) {
      guard unit != 0 else {
        throw TextProblem(.invalidText, "a NUL character cannot stand in a text", at: here)
      }
      offset += 6
      return scalar
    }
    if unit < 0xDC00, let low = codeUnit(at: offset + 6), 0xDC00...0xDFFF ~= low,
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    {
      offset += 12
      return scalar
    }
    throw TextProblem(.invalidText, "half of a surrogate pair is no character", at: here)
  }

  private var here: TextPosition {
    mutating get { tracker.position(of: offset, in: bytes) }
  }

  /// The value of the `\uXXXX` at an offset.
  private func codeUnit(at offset: Int) -> UInt32? {
    guard offset + 6 <= bytes.count, bytes[offset] == ASCII.backslash,
      bytes[offset + 1] == UInt8(ascii: "u")
    else { return nil }
    var value: UInt32 = 0
    for byte in bytes[(offset + 2)..<(offset + 6)] {
      guard let digit = ASCII.hexadecimalValue(byte) else { return nil }
      value = value << 4 | digit
    }
    return value
  }

  /// Reads a number and keeps its text.
  mutating func readNumber() throws(TextProblem) -> String {
    let start = offset
    if bytes[offset] == ASCII.dash { offset += 1 }
    let integer = try skipDigits()
    guard integer == 1 || bytes[offset - integer] != UInt8(ascii: "0") else {
      throw problem("a number cannot begin with 0; write it in quotes if it is a text")
    }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
      offset += 1
      _ = try skipDigits()
    }
    if offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if offset < bytes.count, [UInt8(ascii: "+"), ASCII.dash].contains(bytes[offset]) {
        offset += 1
      }
      _ = try skipDigits()
    }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  /// Skips at least one digit and tells how many there were.
  private mutating func skipDigits() throws(TextProblem) -> Int {
    let start = offset
    while offset < bytes.count, ASCII.isDigit(bytes[offset]) { offset += 1 }
    guard offset > start else { throw problem("expected a digit") }
    return offset - start
  }

  /// Reads letters, at most as many as a message should quote.
  mutating func readWord() -> String {
    let start = offset
    while offset < bytes.count, offset - start < 32, Self.isWordByte(bytes[offset]) { offset += 1 }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= byte | 0x20 || ASCII.isDigit(byte) || byte == UInt8(ascii: "_")
      || byte == ASCII.dash
  }
}
