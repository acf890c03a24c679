/// The one way by which text from a case enters a picture.
///
/// Graphviz reads escapes in labels (`\N`, `\l`), decodes entities even in plain labels, and
/// writes control characters unescaped into SVG. Text that went through here is drawn as itself
/// by every format.
enum LabelText {
  /// The text as the value of a plain label: `\`, `&`, `<` and `>` as themselves, line feeds as
  /// line breaks, what cannot be drawn left out.
  static func escaped(_ text: String) -> String {
    transformed(text, backslash: #"\\"#, newline: #"\n"#, quote: "\"")
  }

  /// The text inside an HTML-like label, where quotes end an attribute.
  ///
  /// Graphviz substitutes `\N` there too.
  static func escapedForMarkup(_ text: String) -> String {
    transformed(text, backslash: #"\\"#, newline: " ", quote: "&quot;")
  }

  /// A value between the quotation marks of DOT text.
  ///
  /// DOT knows one escape there, `\"`; every other backslash belongs to the value.
  static func quoted(_ value: String) -> String {
    guard value.utf8.contains(UInt8(ascii: "\"")) else { return "\"" + value + "\"" }
    var text = "\""
    text.reserveCapacity(value.utf8.count + 2)
    for scalar in value.unicodeScalars {
      if scalar == "\"" { text.unicodeScalars.append("\\") }
      text.unicodeScalars.append(scalar)
    }
    return text + "\""
  }

  /// Whether a character may enter a picture.
  ///
  /// Control characters and noncharacters are not XML; marks that reverse or embed the direction
  /// of text could make a label read as something else.
  static func isDrawable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: false
    case 0x2028...0x202E, 0x2066...0x206F, 0xFEFF, 0xFFF9...0xFFFB: false
    case 0xFDD0...0xFDEF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }

  /// Whether a byte stands for itself in every label: printable ASCII but for `"&<>\`.
  static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x26, 0x3C, 0x3E, 0x5C: false
    default: byte >= 0x20 && byte < 0x7F
    }
  }

  private static func transformed(
    _ text: String, backslash: String, newline: String, quote: String
  ) -> String {
    if text.utf8.allSatisfy(isPlain) { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += backslash
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += quote
      case "\n": result += newline
      case "\t": result += " "
      default: if isDrawable(scalar) { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }
}
