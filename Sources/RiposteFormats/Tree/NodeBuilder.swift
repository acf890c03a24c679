/// Puts a tree of nodes together from what a reader meets, in order, and keeps it within the limits.
///
/// It never recurses: the lists and mappings that are still open wait on a stack.
struct NodeBuilder {
  /// A complete node, how many nodes it consists of, and how many levels it has below it.
  struct Tally: Sendable {
    var node: Node
    var count = 1
    var height = 0
  }

  /// A list or mapping that is still open.
  private struct Level {
    var position: TextPosition
    var isMapping: Bool
    var count = 1
    var height = 0
    var items: [Node] = []
    var entries: [Node.Entry] = []
    var key: (text: String, position: TextPosition)?
  }

  private var levels: [Level] = []
  private var remainingNodes = InputLimits.nodeCount
  private var remainingAliasedNodes = InputLimits.aliasedNodeCount

  /// The tree, as soon as its outermost node is complete.
  private(set) var root: Node?
  /// The duplicate keys met so far.
  private(set) var problems: [TextProblem] = []

  /// How many lists and mappings are open.
  var depth: Int { levels.count }

  /// Whether the innermost open container is a mapping.
  var isInMapping: Bool { levels.last?.isMapping ?? false }

  /// Opens a list or a mapping.
  mutating func open(isMapping: Bool, at position: TextPosition) throws(TextProblem) {
    guard depth < InputLimits.nestingDepth else { throw Self.tooDeep(at: position) }
    try charge(1, at: position)
    levels.append(Level(position: position, isMapping: isMapping))
  }

  /// Sets the key that the next value belongs to.
  mutating func setKey(_ text: String, at position: TextPosition) {
    levels[levels.count - 1].key = (text, position)
  }

  /// Closes the innermost list or mapping, adds it to the one around it, and returns it.
  @discardableResult
  mutating func close() throws(TextProblem) -> Tally {
    guard let level = levels.popLast() else { preconditionFailure("nothing is open") }
    let content: Node.Content =
      level.isMapping ? .mapping(withoutDuplicates(level.entries)) : .sequence(level.items)
    let tally = Tally(
      node: Node(content: content, position: level.position), count: level.count,
      height: level.height)
    place(tally)
    return tally
  }

  /// Adds a scalar.
  mutating func add(_ node: Node) throws(TextProblem) {
    try charge(1, at: node.position)
    place(Tally(node: node))
  }

  /// Adds once more what an alias at a position stands for, after counting what it costs.
  mutating func repeatNode(_ tally: Tally, at position: TextPosition) throws(TextProblem) {
    try charge(tally.count, at: position)
    remainingAliasedNodes -= tally.count
    guard remainingAliasedNodes >= 0 else {
      let limit = InputLimits.aliasedNodeCount
      throw TextProblem(
        .tooLarge, "the aliases of the file stand for more than \(limit) values", at: position)
    }
    guard depth + tally.height <= InputLimits.nestingDepth else {
      throw Self.tooDeep(at: position)
    }
    place(tally)
  }

  private mutating func charge(_ count: Int, at position: TextPosition) throws(TextProblem) {
    remainingNodes -= count
    guard remainingNodes >= 0 else {
      let limit = InputLimits.nodeCount
      throw TextProblem(.tooLarge, "the file holds more than \(limit) values", at: position)
    }
  }

  private mutating func place(_ tally: Tally) {
    guard var level = levels.popLast() else {
      root = tally.node
      return
    }
    level.count += tally.count
    level.height = max(level.height, tally.height + 1)
    if let key = level.key {
      let entry = Node.Entry(key: key.text, position: key.position, value: tally.node)
      level.entries.append(entry)
      level.key = nil
    } else {
      level.items.append(tally.node)
    }
    levels.append(level)
  }

  private static func tooDeep(at position: TextPosition) -> TextProblem {
    let limit = InputLimits.nestingDepth
    return TextProblem(.tooLarge, "lists are nested more than \(limit) levels deep", at: position)
  }

  /// Keeps the first of several entries with one key, and reports the others.
  private mutating func withoutDuplicates(_ entries: [Node.Entry]) -> [Node.Entry] {
    guard Self.hasDuplicates(entries) else { return entries }
    var lines: [String: Int] = [:]
    var kept: [Node.Entry] = []
    for entry in entries {
      if let line = lines[entry.key] {
        let message =
          "the key '\(Wording.short(entry.key))' stands here again, first in line \(line)"
        problems.append(TextProblem(.invalidSyntax, message, at: entry.position))
      } else {
        lines[entry.key] = entry.position.line
        kept.append(entry)
      }
    }
    return kept
  }

  /// Whether any key stands twice; a handful of keys are compared in pairs, which is faster than hashing them.
  private static func hasDuplicates(_ entries: [Node.Entry]) -> Bool {
    guard entries.count <= 16 else { return Set(entries.lazy.map(\.key)).count < entries.count }
    for later in entries.indices.dropFirst() {
      for earlier in 0..<later where entries[earlier].key == entries[later].key { return true }
    }
    return false
  }
}
