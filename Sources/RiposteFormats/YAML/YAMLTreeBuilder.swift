import Yams

/// Turns what Yams has composed into our own tree, resolves aliases and keeps everything within the limits.
struct YAMLTreeBuilder {
  /// What is still to be done, the last first: the tree is walked without recursion.
  private enum Step {
    case node(Yams.Node)
    case key(Yams.Node)
    case close(anchor: String?)
  }

  private let text: YAMLSubstitution
  private var builder = NodeBuilder()
  private var steps: [Step] = []
  private var anchors: [String: NodeBuilder.Tally] = [:]
  private var problems: [TextProblem] = []

  private init(_ text: YAMLSubstitution) {
    self.text = text
  }

  /// Composes and converts a text.
  ///
  /// - Throws: `YamlError` for what Yams refuses, `TextProblem` for what breaks a limit.
  static func build(_ text: YAMLSubstitution) throws -> ParsedText {
    // Without rules for types the resolver does nothing, and composing takes less than half the time.
    let parser = try Yams.Parser(
      yaml: String(decoding: text.bytes, as: UTF8.self), resolver: .basic, encoding: .utf8)
    guard let composed = try parser.singleRoot() else {
      return ParsedText(root: Node(content: .nothing, position: .start))
    }
    // The nodes refer to their anchors weakly: it is the parser that keeps them.
    return try withExtendedLifetime(parser) {
      var builder = YAMLTreeBuilder(text)
      return try builder.convert(composed)
    }
  }

  private mutating func convert(_ composed: Yams.Node) throws(TextProblem) -> ParsedText {
    steps = [.node(composed)]
    while let step = steps.popLast() {
      switch step {
      case .node(let node): try visit(node)
      case .key(let node): try visitKey(node)
      case .close(let anchor): register(try builder.close(), as: anchor)
      }
    }
    let root = builder.root ?? Node(content: .nothing, position: .start)
    return ParsedText(root: root, problems: problems + builder.problems)
  }

  private mutating func visit(_ node: Yams.Node) throws(TextProblem) {
    let position = Self.position(of: node.mark)
    switch node {
    case .scalar(let scalar):
      try add(scalar, at: position)
    case .sequence(let sequence):
      try builder.open(isMapping: false, at: position)
      steps.append(.close(anchor: sequence.anchor?.rawValue))
      for item in sequence.reversed() { steps.append(.node(item)) }
    case .mapping(let mapping):
      try builder.open(isMapping: true, at: position)
      steps.append(.close(anchor: mapping.anchor?.rawValue))
      for (key, value) in mapping.reversed() { steps += [.node(value), .key(key)] }
    case .alias:
      throw TextProblem(.invalidSyntax, "this alias has no anchor", at: position)
    }
  }

  private mutating func add(
    _ scalar: Yams.Node.Scalar, at position: TextPosition
  ) throws(TextProblem) {
    if let alias = resolve(scalar, at: position) {
      return try builder.repeatNode(alias, at: position)
    }
    let isNothing = scalar.string.isEmpty && scalar.style == .plain
    let content = isNothing ? Node.Content.nothing : .scalar(try restored(scalar, at: position))
    let node = Node(content: content, position: position)
    try builder.add(node)
    register(NodeBuilder.Tally(node: node), as: scalar.anchor?.rawValue)
  }

  /// Takes a scalar as the key of the next value.
  private mutating func visitKey(_ node: Yams.Node) throws(TextProblem) {
    let position = Self.position(of: node.mark)
    guard case .scalar(let scalar) = node else {
      problems.append(TextProblem(.invalidSyntax, "a key must be a text", at: position))
      return builder.setKey("", at: position)
    }
    if scalar.style == .plain, scalar.string == "<<" {
      let message = "merge keys ('<<') are not supported; write the keys out"
      problems.append(TextProblem(.invalidSyntax, message, at: position))
    }
    var key = try restored(scalar, at: position)
    if let alias = resolve(scalar, at: position) {
      if case .scalar(let anchored) = alias.node.content {
        key = anchored
      } else {
        problems.append(TextProblem(.invalidSyntax, "a key must be a text", at: position))
      }
    }
    builder.setKey(key, at: position)
    register(
      NodeBuilder.Tally(node: Node(content: .scalar(key), position: position)),
      as: scalar.anchor?.rawValue)
  }

  /// The text of a scalar, in which an escape may have put what no file can hold.
  private func restored(
    _ scalar: Yams.Node.Scalar, at position: TextPosition
  ) throws(TextProblem) -> String {
    let restored = text.restore(scalar.string)
    if restored.utf8.contains(0) {
      throw TextProblem(.invalidText, "a NUL character cannot stand in a text", at: position)
    }
    return restored
  }

  private mutating func register(_ tally: NodeBuilder.Tally, as anchor: String?) {
    if let anchor { anchors[anchor] = tally }
  }

  /// What an alias stands for; `nil` if the scalar is a text.
  private mutating func resolve(
    _ scalar: Yams.Node.Scalar, at position: TextPosition
  ) -> NodeBuilder.Tally? {
    guard scalar.style == .plain, text.hasAsterisks,
      scalar.string.unicodeScalars.first == text.asterisk
    else { return nil }
    let name = text.restore(scalar.string).dropFirst()
    if let tally = anchors[String(name)] { return tally }
    let message = "a text that begins with * must be in quotes"
    problems.append(TextProblem(.invalidSyntax, message, at: position))
    return nil
  }

  private static func position(of mark: Mark?) -> TextPosition {
    TextPosition(line: mark?.line ?? 1, column: mark?.column ?? 1)
  }
}
