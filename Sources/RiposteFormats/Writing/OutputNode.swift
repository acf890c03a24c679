/// A part of a case file that is to be written, in YAML or in JSON.
enum OutputNode: Sendable {
  /// A text in somebody's words: quoted in YAML if another reader might take it for something else.
  case text(String)
  /// A word of ours, a date or an id's short form: as plain as YAML allows, a string in JSON.
  case word(String)
  /// A number, already written as JSON wants it.
  case number(String)
  case list([OutputNode])
  case mapping([Entry])

  /// A key and its value.
  struct Entry: Sendable {
    var key: String
    var value: OutputNode

    init(_ key: String, _ value: OutputNode) {
      self.key = key
      self.value = value
    }
  }

  /// Whether it is a list of mappings; such a list reads better with each item on a line of its own.
  var isListOfMappings: Bool {
    guard case .list(let items) = self else { return false }
    return !items.isEmpty && items.allSatisfy { if case .mapping = $0 { true } else { false } }
  }

  /// A list of texts.
  static func texts(_ texts: some Sequence<String>) -> OutputNode {
    .list(texts.map { .text($0) })
  }
}
