/// JSON for the inside of a script element.
///
/// Escaping for HTML does not help there: a browser reads the text of a script element as it is,
/// up to `</script`. So `<`, `>` and `&` are written as escapes of JSON, as are the two line
/// separators that JavaScript once took for ends of lines, and everything that is not ASCII's
/// printable part is left to the page's UTF-8.
indirect enum ScriptJSON: Hashable, Sendable {
  case integer(Int)
  case text(String)
  case list([ScriptJSON])
  case object([(key: String, value: ScriptJSON)])

  /// The value as JSON text.
  ///
  /// - Complexity: O(*n*) in its size.
  var encoded: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .integer(let number): text += String(number)
    case .text(let value): Self.write(value, to: &text)
    case .list(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += "," }
        value.write(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += "," }
        Self.write(member.key, to: &text)
        text += ":"
        member.value.write(to: &text)
      }
      text += "}"
    }
  }

  private static func write(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "<", ">", "&", "\u{2028}", "\u{2029}", "\0"..."\u{1F}", "\u{7F}":
        escape(scalar, in: &text)
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  private static func escape(_ scalar: Unicode.Scalar, in text: inout String) {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}

extension ScriptJSON {
  static func == (left: ScriptJSON, right: ScriptJSON) -> Bool { left.encoded == right.encoded }

  func hash(into hasher: inout Hasher) { hasher.combine(encoded) }
}
