import Riposte

/// A value of JSON whose keys keep their order.
enum JSONValue {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  /// A whole number too large for the others, by its digits.
  case digits(String)
  case text(String)
  case list([JSONValue])
  case object([(key: String, value: JSONValue)])
}

extension JSONValue {
  init(_ value: Int?) { self = value.map { .integer($0) } ?? .null }
  init(_ value: Double?) { self = value.map { .number($0) } ?? .null }
  init(_ value: Bool?) { self = value.map { .bool($0) } ?? .null }
  init(_ value: String?) { self = value.map { .text($0) } ?? .null }
  init(_ values: some Sequence<some CustomStringConvertible>) {
    self = .list(values.map { .text($0.description) })
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { (key: $0.0, value: $0.1) })
  }
}

// MARK: - Text

extension JSONValue {
  /// The value on one line.
  var compact: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .number(let value): text += NumberText.exchange(value) ?? "null"
    case .digits(let value): text += value
    case .text(let value): text += Self.quoted(value)
    case .list(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += ", " }
        value.write(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += ", " }
        text += Self.quoted(member.key) + ": "
        member.value.write(to: &text)
      }
      text += "}"
    }
  }

  /// A text in quotation marks, with every character escaped that a terminal would obey.
  static func quoted(_ value: String) -> String {
    var text = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where VisibleText.isHarmful(scalar):
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}

// MARK: - Documents

/// One JSON object on standard output: a key per line, and an element per line of its lists.
///
/// Lists are written as they come, so that a million elements are never held at once.
struct JSONDocument {
  private let console: Console
  private var isFirst = true

  init(_ console: Console) throws {
    self.console = console
    try console.write("{")
  }

  /// Writes a member.
  mutating func add(_ key: String, _ value: JSONValue) throws {
    if case .list(let values) = value, values.contains(where: \.isObject) {
      try add(key, elements: values)
    } else {
      try begin(key)
      try console.write(value.compact)
    }
  }

  /// Writes a member whose elements come one at a time.
  mutating func add(_ key: String, elements: some Sequence<JSONValue>) throws {
    try begin(key)
    try console.write("[")
    var isEmpty = true
    for element in elements {
      try console.write((isEmpty ? "\n    " : ",\n    ") + element.compact)
      isEmpty = false
    }
    try console.write(isEmpty ? "]" : "\n  ]")
  }

  /// Writes a member that is an object, whose own members come one at a time.
  mutating func add(_ key: String, members: some Sequence<(String, JSONValue)>) throws {
    try begin(key)
    try console.write("{")
    var isEmpty = true
    for (key, value) in members {
      try console.write(
        (isEmpty ? "\n    " : ",\n    ") + JSONValue.quoted(key) + ": " + value.compact)
      isEmpty = false
    }
    try console.write(isEmpty ? "}" : "\n  }")
  }

  /// Ends the object.
  func finish() throws { try console.write("\n}\n") }

  private mutating func begin(_ key: String) throws {
    try console.write((isFirst ? "\n  " : ",\n  ") + JSONValue.quoted(key) + ": ")
    isFirst = false
  }
}

extension JSONValue {
  fileprivate var isObject: Bool {
    if case .object = self { true } else { false }
  }
}
