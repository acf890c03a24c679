/// Writes a table as CSV (RFC 4180): commas, line feeds, quotes only where they are needed.
///
/// What is written is read back exactly: a text with a separator, a quote, a line end or blanks at its ends stands in
/// quotes, and nothing in a text is changed, not even what a spreadsheet would take for a formula.
struct TableWriter {
  /// The text so far.
  private(set) var text = ""
  private let width: Int

  /// Begins a table with its header.
  init(columns: [String]) {
    width = columns.count
    append(columns)
  }

  /// Appends a row, which is as wide as the header.
  mutating func append(_ fields: [String]) {
    precondition(fields.count == width, "a row is as wide as its header")
    for (index, field) in fields.enumerated() {
      if index > 0 { text += "," }
      let wouldVanish = field.isEmpty && width == 1
      text += wouldVanish || Self.needsQuotes(field) ? Self.quoted(field) : field
    }
    text += "\n"
  }

  /// Whether a field must stand in quotes to be read back as it is.
  static func needsQuotes(_ field: String) -> Bool {
    guard let first = field.utf8.first, let last = field.utf8.last else { return false }
    if isBlank(first) || isBlank(last) || first == 0xEF { return true }
    return field.utf8.contains {
      $0 == ASCII.comma || $0 == ASCII.quote || $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn
        || $0 == ASCII.semicolon || $0 == ASCII.tab
    }
  }

  /// A field in quotes, its own quotes doubled.
  static func quoted(_ field: String) -> String {
    var quoted = "\""
    for scalar in field.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == ASCII.space || byte == ASCII.tab
  }
}
