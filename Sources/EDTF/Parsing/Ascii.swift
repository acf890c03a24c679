/// The bytes that mean something in a date.
enum Ascii {
  static let tab: UInt8 = 0x09
  static let newline: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let percent: UInt8 = 0x25
  static let plus: UInt8 = 0x2B
  static let comma: UInt8 = 0x2C
  static let hyphen: UInt8 = 0x2D
  static let dot: UInt8 = 0x2E
  static let slash: UInt8 = 0x2F
  static let zero: UInt8 = 0x30
  static let nine: UInt8 = 0x39
  static let colon: UInt8 = 0x3A
  static let question: UInt8 = 0x3F
  static let letterE: UInt8 = 0x45
  static let letterS: UInt8 = 0x53
  static let letterT: UInt8 = 0x54
  static let letterX: UInt8 = 0x58
  static let letterY: UInt8 = 0x59
  static let letterZ: UInt8 = 0x5A
  static let openBracket: UInt8 = 0x5B
  static let closeBracket: UInt8 = 0x5D
  static let openBrace: UInt8 = 0x7B
  static let closeBrace: UInt8 = 0x7D
  static let tilde: UInt8 = 0x7E

  /// Whether a byte is one of `0` to `9`.
  static func isDigit(_ byte: UInt8) -> Bool { zero...nine ~= byte }

  /// Whether a byte is white space: space, tab, or part of a line's end.
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == space || byte == tab || byte == newline || byte == carriageReturn
  }

  /// Whether a byte is a letter from A to Z in either case.
  static func isLetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return 0x61...0x7A ~= lower
  }
}
