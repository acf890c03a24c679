extension DOTDocument: CustomStringConvertible {
  /// The document as DOT text.
  ///
  /// Every name and value is quoted, and backslashes occur only in pairs or as line ends, so that
  /// the text is read back as it was meant.
  ///
  /// - Complexity: O(*n*) in the size of the text.
  public var text: String {
    var writer = Writer()
    writer.line("// Layout program: \(engine.rawValue) (dot -K\(engine.rawValue) -Tsvg FILE)")
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
    for _ in 0..<depth { text += "  " }
    text += content
    text += "\n"
  }

  mutating func write(_ step: DOTStep) {
    switch step {
    case .graph(let pair): line(assignment(pair) + ";")
    case .nodeDefault(let pair): line("node [\(assignment(pair))];")
    case .edgeDefault(let pair): line("edge [\(assignment(pair))];")
    case .openCluster(let name):
      line("subgraph \(LabelText.quoted(name)) {")
      depth += 1
    case .closeCluster:
      depth -= 1
      line("}")
    case .node(let name, let pairs):
      line(LabelText.quoted(name) + list(pairs) + ";")
    case .edge(let tail, let head, let pairs):
      line("\(LabelText.quoted(tail)) -> \(LabelText.quoted(head))" + list(pairs) + ";")
    }
  }

  private func list(_ pairs: [DOTPair]) -> String {
    pairs.isEmpty ? "" : " [" + pairs.map(assignment).joined(separator: ", ") + "]"
  }

  private func assignment(_ pair: DOTPair) -> String {
    switch pair.value {
    case .text(let value): "\(pair.key)=\(LabelText.quoted(value))"
    case .markup(let markup): "\(pair.key)=<\(markup)>"
    }
  }
}
