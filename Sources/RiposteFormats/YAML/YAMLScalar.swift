/// Decides how a text is written in YAML, so that it is read back exactly as it was.
enum YAMLScalar {
  /// Where a scalar stands: commas and brackets have a meaning in flow only.
  enum Context {
    case block, flow
  }

  /// A text on one line: plain where that is safe, in quotes where it is not.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - context: Where it stands.
  ///   - isWord: Whether it may stay plain although other readers would take it for a number.
  /// - Returns: The text as YAML.
  static func inline(_ text: String, in context: Context, isWord: Bool = false) -> String {
    let isPlain = isPlain(text, in: context) && (isWord || !resemblesNumber(text))
    return isPlain ? text : quoted(text)
  }

  /// Whether a text may stand without quotes.
  static func isPlain(_ text: String, in context: Context) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, !keywords.contains(text.lowercased())
    else { return false }
    guard mayBegin(first, before: scalars.dropFirst().first), last != " ", last != ":" else {
      return false
    }
    var previous: Unicode.Scalar = "x"
    for scalar in scalars {
      guard isHarmless(scalar) else { return false }
      if previous == ":" && scalar == " " { return false }
      if previous == " " && scalar == "#" { return false }
      if context == .flow && flowIndicators.contains(scalar) { return false }
      previous = scalar
    }
    return !text.hasPrefix("---") && !text.hasPrefix("...")
  }

  /// A text in double quotes; whatever does not show itself is written as an escape.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\r": quoted += "\\r"
      default:
        if isHarmless(scalar) {
          quoted.unicodeScalars.append(scalar)
        } else {
          quoted += escape(scalar)
        }
      }
    }
    return quoted + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let (letter, width) =
      scalar.value > 0xFFFF ? ("U", 8) : scalar.value > 0xFF ? ("u", 4) : ("x", 2)
    return "\\" + letter + String(repeating: "0", count: width - digits.count) + digits
  }

  /// Whether a character shows itself: no control, no line end, nothing that turns the direction of text around.
  static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    YAMLCharacters.isPrintable(scalar) && !"\n\r\t".unicodeScalars.contains(scalar)
      && !InvisibleCharacters.contains(scalar)
  }

  /// Whether a plain text may begin with a character.
  private static func mayBegin(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) -> Bool {
    if scalar == "-", let next { return ("0"..."9").contains(next) || ("A"..."z").contains(next) }
    return scalar != " " && !indicators.contains(scalar)
  }

  /// Whether other readers of YAML might take a text for a number or a date.
  private static func resemblesNumber(_ text: String) -> Bool {
    guard let first = text.utf8.first, ASCII.isDigit(first) || "+-.".utf8.contains(first) else {
      return false
    }
    return text.utf8.allSatisfy {
      ASCII.isDigit($0) || "+-._:abcdefxoinABCDEFXOINT".utf8.contains($0)
    }
  }

  private static let indicators = "-?:,[]{}#&*!|>'\"%@`".unicodeScalars
  /// Not all readers take a question mark in flow for a character like others.
  private static let flowIndicators = ",[]{}?".unicodeScalars
  private static let keywords: Set<String> = [
    "null", "~", "true", "false", "yes", "no", "on", "off", "y", "n", "<<", "=",
  ]
}
