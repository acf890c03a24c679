/// A position in a text, or in a stretch of it, and what can be read from there.
///
/// The bytes are those of the whole text, so that every position is an offset a user can find.
struct Scanner {
  let bytes: [UInt8]
  var position: Int
  let end: Int

  /// Makes a scanner of a stretch of a text.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.position = range.lowerBound
    self.end = range.upperBound
  }

  /// The byte at the position, or `nil` at the end.
  var next: UInt8? { position < end ? bytes[position] : nil }

  /// Whether everything is read.
  var isAtEnd: Bool { position >= end }

  /// Steps over a byte if it is next.
  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  /// Steps over white space.
  mutating func skipSpaces() {
    while let byte = next, Ascii.isSpace(byte) { position += 1 }
  }

  /// Steps over the letters and digits of a field, and returns where they stood.
  ///
  /// A `T` ends a field, as a time begins there.
  mutating func takeField() -> Range<Int> {
    let start = position
    while let byte = next, Ascii.isDigit(byte) || Ascii.isLetter(byte), byte != Ascii.letterT {
      position += 1
    }
    return start..<position
  }

  /// Steps over the qualifiers `?`, `~`, `%`; there may be none, or one.
  mutating func takeQualifier() throws(EDTFError) -> EDTFDate.Traits {
    guard let traits = qualifier else { return [] }
    position += 1
    if let second = qualifier {
      throw EDTFError(
        .invalid, at: position,
        second == traits
          ? "one qualifier is enough"
          : "a date that is both uncertain and approximate has the one qualifier %")
    }
    return traits
  }

  /// What the byte at the position says as a qualifier.
  private var qualifier: EDTFDate.Traits? {
    switch next {
    case Ascii.question: .uncertain
    case Ascii.tilde: .approximate
    case Ascii.percent: [.uncertain, .approximate]
    default: nil
    }
  }

  /// The position of the first of a byte from here on.
  func firstPosition(of byte: UInt8) -> Int? {
    bytes[position..<end].firstIndex(of: byte)
  }

  /// The position of the first `..` from here on.
  func firstPositionOfDots() -> Int? {
    var index = position
    while index + 1 < end {
      if bytes[index] == Ascii.dot && bytes[index + 1] == Ascii.dot { return index }
      index += 1
    }
    return nil
  }

  /// The number in a stretch of digits, or `nil` if one of them is not a digit.
  func number(_ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= 9 else { return nil }
    var number = 0
    for byte in bytes[range] {
      guard Ascii.isDigit(byte) else { return nil }
      number = number * 10 + Int(byte - Ascii.zero)
    }
    return number
  }

  /// A stretch of the text in quotation marks, shortened if long.
  func quote(_ range: Range<Int>) -> String {
    let limit = 24
    let shown = bytes[range.prefix(limit)].map { Ascii.isSpace($0) ? Ascii.space : $0 }
    return "“" + String(decoding: shown, as: UTF8.self) + (range.count > limit ? "…" : "") + "”"
  }

  /// An error about something at an offset.
  func invalid(_ offset: Int, _ message: String) -> EDTFError {
    EDTFError(.invalid, at: offset, message)
  }

  /// An error about something that may be EDTF, but is not read here.
  func unsupported(_ offset: Int, _ message: String) -> EDTFError {
    EDTFError(.unsupported, at: offset, message)
  }
}
