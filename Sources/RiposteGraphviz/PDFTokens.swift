/// Reads the words of a PDF: names, numbers, brackets, strings; comments are passed over
/// (ISO 32000-1, section 7.2).
struct PDFTokens {
  private let bytes: ArraySlice<UInt8>
  /// Where the next token is looked for.
  private(set) var position: Int

  /// A word, and where it stands.
  struct Token {
    let bytes: ArraySlice<UInt8>

    /// Whether it is that word.
    func isWord(_ word: String) -> Bool { bytes.elementsEqual(word.utf8) }

    /// Its value, where it is a whole number.
    var number: Int? { Int(String(decoding: bytes, as: UTF8.self)) }
  }

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// The next word as a number; nil where it is none.
  mutating func nextNumber() -> Int? { next()?.number }

  /// The next word; nil at the end.
  mutating func next() -> Token? {
    skipSpace()
    guard position < bytes.endIndex else { return nil }
    let start = position
    switch bytes[position] {
    case UInt8(ascii: "("): skipString()
    case UInt8(ascii: "<") where follows("<"), UInt8(ascii: ">") where follows(">"): position += 2
    case UInt8(ascii: "<"): skip { $0 != UInt8(ascii: ">") }
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ">"), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: ")"):
      position += 1
    default:
      position += 1
      skip { !Self.isSpace($0) && !Self.delimiters.contains($0) }
    }
    position = min(position, bytes.endIndex)
    return Token(bytes: bytes[start..<position])
  }

  private static let delimiters = Set("()<>[]{}/%".utf8)

  private static func isSpace(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, 9, 10, 12, 13, 32: true
    default: false
    }
  }

  private func follows(_ character: Unicode.Scalar) -> Bool {
    position + 1 < bytes.endIndex && bytes[position + 1] == UInt8(ascii: character)
  }

  private mutating func skip(while holds: (UInt8) -> Bool) {
    while position < bytes.endIndex, holds(bytes[position]) { position += 1 }
  }

  /// Passes over space and comments.
  private mutating func skipSpace() {
    skip(while: Self.isSpace)
    while position < bytes.endIndex, bytes[position] == UInt8(ascii: "%") {
      skip { $0 != 10 && $0 != 13 }
      skip(while: Self.isSpace)
    }
  }

  /// Passes over a string in parentheses, which may nest, and may be escaped.
  private mutating func skipString() {
    var depth = 0
    while position < bytes.endIndex {
      switch bytes[position] {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      position += 1
      if depth == 0 { return }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Where a word occurs last; nil where it does not.
  func lastRange(of word: String) -> Int? {
    let key = Array(word.utf8)
    guard count >= key.count else { return nil }
    return (startIndex...(endIndex - key.count)).last { self[$0...].starts(with: key) }
  }
}
