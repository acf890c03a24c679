/// Characters that make a text look other than it is: they are written as escapes wherever that is possible.
enum InvisibleCharacters {
  /// Whether a character is one of the marks, overrides and isolates of bidirectional text, a line or paragraph
  /// separator, NEL, a byte order mark, or a tag character.
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x85, 0x061C, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF,
      0xE0000...0xE007F:
      true
    default: false
    }
  }
}
