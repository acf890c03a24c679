/// The one way in which a text enters XML.
enum XMLText {
  /// A text as it may stand between tags and in attributes; a character that XML 1.0 cannot hold becomes U+FFFD.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&apos;"
      case "\t", "\n", "\r": escaped += "&#\(scalar.value);"
      default: escaped.unicodeScalars.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return escaped
  }

  /// Whether XML 1.0 can hold a text as it is.
  static func canHold(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { isAllowed($0) || "\t\n\r".unicodeScalars.contains($0) }
  }

  /// Whether a character may stand in XML as itself (XML 1.0, 2.2), those that end a line left aside.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
