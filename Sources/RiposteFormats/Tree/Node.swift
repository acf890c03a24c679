/// A part of a case file as it was written: a text, a list or a mapping, and where it stands.
///
/// Scalars are text, whatever type YAML or JSON would give them: `012`, `no` and `1e5` stay as written.
struct Node: Sendable {
  /// What a node holds.
  enum Content: Sendable {
    /// A key without a value, or JSON's `null`.
    case nothing
    case scalar(String)
    case sequence([Node])
    case mapping([Entry])
  }

  /// A key and its value.
  struct Entry: Sendable {
    var key: String
    var position: TextPosition
    var value: Node
  }

  var content: Content
  var position: TextPosition

  /// What a reader of a finding calls this.
  var noun: String {
    switch content {
    case .nothing: "nothing"
    case .scalar: "a text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}

/// A text read as a tree, with all that was wrong but did not stop the reading.
struct ParsedText: Sendable {
  var root: Node
  var problems: [TextProblem] = []
}
