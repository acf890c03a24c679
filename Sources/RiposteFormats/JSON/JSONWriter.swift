/// Writes a tree as JSON: keys in the order given, what fits on a line on one line.
enum JSONWriter {
  /// The whole text, ending in a line feed.
  static func write(_ node: OutputNode) -> String {
    var text = ""
    append(node, to: &text, indent: 0, column: 0)
    return text + "\n"
  }

  /// A text in double quotes; what does not show itself is written as an escape.
  static func quoted(_ string: String) -> String {
    var quoted = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      default:
        let isHidden = scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value
        if isHidden || InvisibleCharacters.contains(scalar) {
          quoted += escape(scalar)
        } else {
          quoted.unicodeScalars.append(scalar)
        }
      }
    }
    return quoted + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }

  /// Appends a node whose text begins in a column; a container breaks only if it does not fit.
  private static func append(
    _ node: OutputNode, to text: inout String, indent: Int, column: Int
  ) {
    if let line = line(node, within: LineWidth.limit - column - 1) {
      text += line
      return
    }
    let inner = String(repeating: " ", count: indent + 2)
    switch node {
    case .list(let items):
      text += "["
      for (index, item) in items.enumerated() {
        text += (index > 0 ? ",\n" : "\n") + inner
        append(item, to: &text, indent: indent + 2, column: indent + 2)
      }
      text += "\n" + String(repeating: " ", count: indent) + "]"
    case .mapping(let entries):
      text += "{"
      for (index, entry) in entries.enumerated() {
        let key = quoted(entry.key) + ": "
        text += (index > 0 ? ",\n" : "\n") + inner + key
        append(entry.value, to: &text, indent: indent + 2, column: indent + 2 + key.count)
      }
      text += "\n" + String(repeating: " ", count: indent) + "}"
    case .text(let string), .word(let string): text += quoted(string)
    case .number(let number): text += number
    }
  }

  /// A node on one line of at most so many characters, or `nil`; scalars always fit.
  private static func line(_ node: OutputNode, within width: Int) -> String? {
    var line = ""
    guard appendLine(node, to: &line, within: width) else { return nil }
    return line.count <= width ? line : nil
  }

  private static func appendLine(
    _ node: OutputNode, to line: inout String, within width: Int
  ) -> Bool {
    switch node {
    case .text(let string), .word(let string): line += quoted(string)
    case .number(let number): line += number
    case .list(let items):
      line += "["
      for (index, item) in items.enumerated() {
        line += index > 0 ? ", " : ""
        guard appendLine(item, to: &line, within: width) else { return false }
      }
      line += "]"
    case .mapping(let entries):
      line += "{"
      for (index, entry) in entries.enumerated() {
        line += (index > 0 ? ", " : "") + quoted(entry.key) + ": "
        guard appendLine(entry.value, to: &line, within: width) else { return false }
      }
      line += "}"
    }
    return line.utf8.count <= 4 * max(width, 0)
  }
}
