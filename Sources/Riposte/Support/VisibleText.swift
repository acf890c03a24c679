/// The one function through which every text passes on its way to a terminal or a page.
package enum VisibleText {
  /// The text with whatever a terminal would obey, or any screen hide, written out: `\u{1B}`, `\n`,
  /// `\u{202E}`.
  ///
  /// Control characters (C0, C1, delete), line and paragraph separators, and characters that turn the
  /// direction of text around (UAX #9), are tags, or join into nothing. Text in any script passes as it
  /// is; a backslash is doubled only where the text has something to escape, so that one can be told
  /// from the other.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - keepsLines: Whether line feeds and tabs pass as they are, for screens on which they are space.
  /// - Returns: The text to show.
  /// - Complexity: O(*n*) in the length of the text.
  package static func of(_ text: String, keepsLines: Bool = false) -> String {
    func isKept(_ scalar: Unicode.Scalar) -> Bool {
      !isHarmful(scalar) || keepsLines && (scalar == "\n" || scalar == "\t")
    }
    if text.unicodeScalars.allSatisfy(isKept) { return text }
    var visible = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": visible += "\\\\"
      case _ where isKept(scalar): visible.unicodeScalars.append(scalar)
      case "\n": visible += "\\n"
      case "\r": visible += "\\r"
      case "\t": visible += "\\t"
      default: visible += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      }
    }
    return visible
  }

  /// Whether a terminal would obey a character, or hide it.
  package static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
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
