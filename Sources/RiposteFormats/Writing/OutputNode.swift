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

  /// A list of texts.
  static func texts(_ texts: some Sequence<String>) -> OutputNode {
    .list(texts.map { .text($0) })
  }
}
