/// A YAML text in which some characters are replaced by others that it does not contain, and the way back.
///
/// Characters are replaced one for one, so that lines and columns stay the same.
struct YAMLSubstitution: Sendable {
  /// The text as Yams may see it.
  private(set) var bytes: [UInt8]
  /// Stands for every asterisk.
  let asterisk: Unicode.Scalar
  /// Whether any asterisk was replaced.
  let hasAsterisks: Bool
  /// Private characters that the text does not contain.
  private var spare: [Unicode.Scalar]
  /// What the other replaced characters were.
  private var originals: [Unicode.Scalar: Unicode.Scalar] = [:]

  /// Replaces all asterisks of a text in valid UTF-8 without a byte order mark.
  init(of bytes: [UInt8]) throws(TextProblem) {
    var spare = Self.privateScalars(notIn: bytes, count: YAMLReader.retryCount + 1)
    guard let asterisk = spare.popLast() else {
      throw TextProblem(.invalidText, "the text uses every private character", at: .start)
    }
    self.asterisk = asterisk
    self.spare = spare
    hasAsterisks = bytes.contains(ASCII.asterisk)
    self.bytes =
      hasAsterisks
      ? Self.replacing(ASCII.asterisk, by: Array(String(asterisk).utf8), in: bytes) : bytes
  }

  /// Replaces the first character of a key, so that it is equal to no other; false if it cannot.
  mutating func rename(atLine line: Int, column: Int) -> Bool {
    guard let substitute = spare.popLast(), var offset = offset(line: line, column: column) else {
      return false
    }
    let isQuoted = [ASCII.quote, ASCII.apostrophe].contains(bytes[offset])
    if isQuoted { offset += 1 }
    guard offset < bytes.count, Self.isPlain(bytes[offset]) else { return false }
    let (scalar, length) = Self.scalar(in: bytes, at: offset)
    originals[substitute] = scalar
    bytes.replaceSubrange(offset..<(offset + length), with: Array(String(substitute).utf8))
    return true
  }

  /// The text as it was before anything in it was replaced.
  func restore(_ text: String) -> String {
    guard hasAsterisks || !originals.isEmpty, text.utf8.contains(where: { $0 >= 0xEE }) else {
      return text
    }
    var restored = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      restored.append(scalar == asterisk ? "*" : originals[scalar] ?? scalar)
    }
    return String(restored)
  }

  /// Whether a character may be replaced without changing what is key, value or quote.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x80 || ASCII.isDigit(byte) || 0x61...0x7A ~= byte | 0x20
  }

  /// The offset of a character that Yams has named by its line and column, both from 1.
  private func offset(line: Int, column: Int) -> Int? {
    var offset = 0
    var current = 1
    while current < line, offset < bytes.count {
      let length = YAMLCharacters.breakLength(in: bytes, at: offset)
      current += length > 0 ? 1 : 0
      offset += max(length, 1)
    }
    for _ in 1..<max(column, 1) where offset < bytes.count {
      offset += Self.scalar(in: bytes, at: offset).length
    }
    return offset < bytes.count ? offset : nil
  }

  /// The scalar that begins at an offset, and how many bytes it takes.
  private static func scalar(
    in bytes: [UInt8], at offset: Int
  ) -> (scalar: Unicode.Scalar, length: Int) {
    var decoder = Unicode.UTF8()
    var iterator = bytes[offset...].prefix(4).makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return ("\u{FFFD}", 1) }
    return (scalar, String(scalar).utf8.count)
  }

  /// Some characters of the private use area (U+E000 to U+F8FF) that do not occur in a text.
  private static func privateScalars(notIn bytes: [UInt8], count: Int) -> [Unicode.Scalar] {
    var isUsed = [Bool](repeating: false, count: 0xF900 - 0xE000)
    for offset in bytes.indices where bytes[offset] | 1 == 0xEF && offset + 2 < bytes.count {
      let scalar = scalar(in: bytes, at: offset).scalar.value
      if 0xE000..<0xF900 ~= scalar { isUsed[Int(scalar) - 0xE000] = true }
    }
    let free = isUsed.indices.lazy.filter { !isUsed[$0] }.prefix(count)
    return free.compactMap { Unicode.Scalar(UInt32(0xE000 + $0)) }
  }

  /// The bytes with each occurrence of one replaced by several.
  private static func replacing(
    _ byte: UInt8, by replacement: [UInt8], in bytes: [UInt8]
  ) -> [UInt8] {
    var replaced: [UInt8] = []
    replaced.reserveCapacity(bytes.count + bytes.count / 8)
    for original in bytes {
      if original == byte { replaced += replacement } else { replaced.append(original) }
    }
    return replaced
  }
}
