extension DOTDocument: CustomStringConvertible {
  /// The document as DOT text.
  ///
  /// Every name and value is quoted, and backslashes occur only in pairs or as line ends, so that
  /// the text is read back as it was meant.
  ///
  /// - Complexity: O(*n*) in the size of the text.
  public var text: String {
    var writer = Writer()
    writer.line("// Layout program: \(Self.engine) (dot -K\(Self.engine) -Tsvg FILE)")
    writer.line("digraph {")
    writer.depth = 1
    for step in steps { writer.write(step) }
    writer.depth = 0
    writer.line("}")
    return writer.text
  }

  /// The document as DOT text.
  public var description: String { text }
}

/// Collects lines.
private struct Writer {
  var text = ""
  var depth = 0

  mutating func line(_ content: String) {
    indent()
    text += content
    text += "\n"
  }

  /// A statement, which ends in a semicolon.
  private mutating func line(_ content: (inout Writer) -> Void) {
    indent()
    content(&self)
    text += ";\n"
  }

  private mutating func indent() {
    for _ in 0..<depth { text += "  " }
  }

  mutating func write(_ step: DOTStep) {
    switch step {
    case .graph(let pair): line { $0.append(pair) }
    case .nodeDefault(let pair): line { $0.append("node ", [pair]) }
    case .edgeDefault(let pair): line { $0.append("edge ", [pair]) }
    case .node(let name, let pairs):
      line { $0.append(LabelText.quoted(name), pairs) }
    case .edge(let tail, let head, let pairs):
      line {
        $0.text += LabelText.quoted(tail)
        $0.text += " -> "
        $0.append(LabelText.quoted(head), pairs)
      }
    }
  }

  private mutating func append(_ subject: String, _ pairs: [DOTPair]) {
    text += subject
    guard !pairs.isEmpty else { return }
    text += subject.hasSuffix(" ") ? "[" : " ["
    for (index, pair) in pairs.enumerated() {
      if index > 0 { text += ", " }
      append(pair)
    }
    text += "]"
  }

  private mutating func append(_ pair: DOTPair) {
    text += pair.key
    switch pair.value {
    case .text(let value):
      text += "="
      text += LabelText.quoted(value)
    case .markup(let markup):
      text += "=<"
      text += markup
      text += ">"
    }
  }
}
