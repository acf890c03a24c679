/// The one function through which every text passes on its way to a terminal.
enum VisibleText {
  /// The text with whatever a terminal would obey, or hide, written out: `\u{1B}`, `\n`, `\u{202E}`.
  ///
  /// Control characters (C0, C1, delete), line and paragraph separators, and characters that turn the
  /// direction of text around (UAX #9), are tags, or join into nothing. Text in any script passes as it
  /// is; a backslash is doubled only where the text has something to escape, so that one can be told
  /// from the other.
  static func of(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHarmful) else { return text }
    var visible = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": visible += "\\n"
      case "\r": visible += "\\r"
      case "\t": visible += "\\t"
      case "\\": visible += "\\\\"
      case _ where isHarmful(scalar):
        visible += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      default: visible.unicodeScalars.append(scalar)
      }
    }
    return visible
  }

  /// Whether a terminal would obey a character, or hide it.
  static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F: false
    case 0..<0x20, 0x7F..<0xA0: true  // C0, delete, C1
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: true  // direction
    case 0x2028, 0x2029: true  // line and paragraph separators
    case 0x200B, 0x2060...0x2064, 0xFEFF, 0xFFF9...0xFFFB: true  // invisible
    case 0xE0000...0xE0FFF: true  // tags
    default: false
    }
  }
}
