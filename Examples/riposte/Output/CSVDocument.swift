import Riposte

/// A table on standard output, as RFC 4180 has it, but with lines that end as this system's do.
///
/// On a terminal what would be obeyed is made visible; into a file or a pipe every text goes as it is.
/// Its columns are members of JSON objects, `lag.min` being the column `lagMin`.
struct CSVDocument {
  private let console: Console
  private let paths: [[Substring]]

  /// Begins a table whose columns are the members with these keys.
  init(_ console: Console, columns: [String]) throws {
    self.console = console
    paths = columns.map { $0.split(separator: ".") }
    try write(paths.map { .text(Self.title($0)) })
  }

  /// Writes a row; a value that does not exist is an empty field.
  func add(_ object: JSONValue) throws {
    try write(paths.map { $0.reduce(object) { $0[String($1)] } })
  }

  private func write(_ row: [JSONValue]) throws {
    let line = row.map(Self.field).joined(separator: ",")
    try console.write((console.isTerminal ? VisibleText.of(line) : line) + "\n")
  }

  private static func title(_ path: [Substring]) -> String {
    path.enumerated().map { index, key in
      index == 0 ? String(key) : key.prefix(1).uppercased() + key.dropFirst()
    }.joined()
  }

  private static func field(_ value: JSONValue) -> String {
    switch value {
    case .null: ""
    case .bool(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .number(let value): NumberText.exchange(value) ?? ""
    case .digits(let value): value
    case .text(let value): quoted(value)
    case .list(let values): quoted(values.map(plain).joined(separator: ";"))
    case .object: quoted(value.compact)
    }
  }

  /// An element of a list in one field; a list in it is separated once more.
  private static func plain(_ value: JSONValue) -> String {
    switch value {
    case .text(let text): text
    case .list(let values): values.map(plain).joined(separator: "+")
    default: field(value)
    }
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains { [",", "\"", "\n", "\r"].contains($0) }
    let isPadded = text.first == " " || text.last == " "
    guard needsQuotes || isPadded else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}

extension JSONValue {
  /// The member of an object; `null` where it has none, or is no object.
  fileprivate subscript(key: String) -> JSONValue {
    guard case .object(let members) = self else { return .null }
    return members.first { $0.key == key }?.value ?? .null
  }
}
