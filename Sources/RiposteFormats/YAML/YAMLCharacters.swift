/// Which characters YAML allows in a text, and which of them end a line.
enum YAMLCharacters {
  /// The length of the line break at an offset, 0 if there is none: LF, CR, CRLF, NEL, LS or PS (YAML 1.1, 5.4).
  static func breakLength(in bytes: [UInt8], at offset: Int) -> Int {
    guard offset < bytes.count else { return 0 }
    switch bytes[offset] {
    case ASCII.lineFeed:
      return 1
    case ASCII.carriageReturn:
      return offset + 1 < bytes.count && bytes[offset + 1] == ASCII.lineFeed ? 2 : 1
    case 0xC2:
      return bytes[offset + 1] == 0x85 ? 2 : 0
    case 0xE2:
      return bytes[offset + 1] == 0x80 && bytes[offset + 2] & 0xFE == 0xA8 ? 3 : 0
    default:
      return 0
    }
  }

  /// Whether a scalar may stand in a YAML text as itself (YAML 1.1, 5.1).
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD,
      0x10000...0x10FFFF:
      true
    default: false
    }
  }

  /// The first character that YAML wants written as an escape, or `nil`.
  ///
  /// - Complexity: O(*b*) for *b* bytes, which are valid UTF-8.
  static func firstControl(in bytes: [UInt8], from start: Int) -> TextProblem? {
    guard let offset = firstControlOffset(in: bytes, from: start) else { return nil }
    var tracker = PositionTracker(from: start)
    let position = tracker.position(of: offset, in: bytes)
    let character = String(decoding: bytes[offset...].prefix(4), as: UTF8.self)
    let value = character.unicodeScalars.first?.value ?? 0
    let digits = String(value, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let message =
      "the invisible character U+\(padded) must be written as '\\u\(padded)' in double quotes"
    return TextProblem(.invalidText, message, at: position)
  }

  private static func firstControlOffset(in bytes: [UInt8], from start: Int) -> Int? {
    let span = bytes.span
    for offset in start..<max(span.count, start) {
      let byte = span[offset]
      switch byte {
      case 0x20...0x7E, 0x09, 0x0A, 0x0D: continue
      case 0..<0x20, 0x7F: return offset
      case 0xC2 where span[offset + 1] < 0xA0 && span[offset + 1] != 0x85: return offset
      case 0xEF where span[offset + 1] == 0xBB && span[offset + 2] == 0xBF: return offset
      case 0xEF where span[offset + 1] == 0xBF && span[offset + 2] >= 0xBE: return offset
      default: continue
      }
    }
    return nil
  }
}
