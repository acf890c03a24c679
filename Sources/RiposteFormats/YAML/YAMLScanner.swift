/// Finds out how a YAML text is built, without building anything, and refuses what would be costly to build.
///
/// Yams hashes every key with all that is in it. A list or mapping as a key, nested, therefore costs the square of
/// its size; and Yams descends by recursion. The scanner walks over the tokens of the text once, after the rules of
/// libyaml's own scanner, and stops at keys that are not texts, at nesting beyond the limit and at a second document.
/// What it passes may still be no valid YAML: that is for Yams to say.
///
/// Aliases are no concern here: `YAMLReader` has replaced their asterisks, so that they look like plain texts.
struct YAMLScanner {
  /// A list or mapping in brackets or braces that is still open.
  struct FlowLevel {
    var isMapping: Bool
    /// Whether a key comes next.
    var expectsKey: Bool
  }

  /// The most `%` directives a text may begin with: libyaml compares each with all before it.
  static let directiveCount = 64

  let bytes: [UInt8]
  var offset = 0
  var lineStart = 0
  /// The columns of the open block lists and mappings, from the outside in.
  var indents: [Int] = []
  var flow: [FlowLevel] = []
  /// The column of the text or list that becomes a key if a colon follows on its line.
  private var keyColumn: Int?
  private var followsCollection = false
  private var hasContent = false
  private var directives = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Walks over a text.
  ///
  /// - Throws: The first thing in it that is refused.
  /// - Complexity: O(*b*) for *b* bytes.
  static func check(_ bytes: [UInt8]) throws(TextProblem) {
    var scanner = YAMLScanner(bytes)
    while try scanner.step() {}
  }

  /// Walks over the next token; false at the end of the text, or where libyaml stops as well.
  mutating func step() throws(TextProblem) -> Bool {
    guard skipToToken() else { return false }
    if flow.isEmpty { closeBlocks(beyond: column) }
    if try scanLineMarker() { return true }
    hasContent = true
    return try scanToken()
  }

  /// The column of the current byte, from 0; up to the first character of a line's text it is in ASCII.
  var column: Int { offset - lineStart }

  /// Skips blanks, comments and line ends; false at the end of the text.
  private mutating func skipToToken() -> Bool {
    while offset < bytes.count {
      if bytes[offset] == ASCII.hash {
        skipLine()
      } else if isBlank(offset) {
        offset += 1
      } else if !skipBreak() {
        return true
      } else if flow.isEmpty {
        keyColumn = nil
        followsCollection = false
      }
    }
    return false
  }

  /// Handles what has a meaning at the start of a line only; false if there is no such thing.
  private mutating func scanLineMarker() throws(TextProblem) -> Bool {
    guard column == 0 else { return false }
    if bytes[offset] == UInt8(ascii: "%") {
      directives += 1
      guard directives <= Self.directiveCount else { throw problem("too many % directives") }
      skipLine()
      return true
    }
    guard isDocumentMarker else { return false }
    if bytes[offset] == ASCII.dash, hasContent {
      throw problem("a second document begins here; a case file holds one")
    }
    closeBlocks(beyond: -1)
    offset += 3
    return true
  }

  /// Walks over one token; false if libyaml stops here as well.
  private mutating func scanToken() throws(TextProblem) -> Bool {
    let byte = bytes[offset]
    let wasCollection = followsCollection
    followsCollection = false
    switch byte {
    case ASCII.openBracket, ASCII.openBrace:
      try openFlow(isMapping: byte == ASCII.openBrace)
    case ASCII.closeBracket, ASCII.closeBrace:
      _ = flow.popLast()
      followsCollection = true
      offset += 1
    case ASCII.comma:
      if let level = flow.indices.last { flow[level].expectsKey = flow[level].isMapping }
      offset += 1
    case ASCII.dash where isBlankOrEnd(offset + 1):
      try openBlock(at: column)
      offset += 1
    case UInt8(ascii: "?") where isIndicator:
      throw problem("a key cannot be written with '?'; put the text in quotes")
    case ASCII.colon where isIndicator:
      guard !wasCollection else { throw problem("a list or mapping cannot be a key") }
      try scanColon()
    case UInt8(ascii: "&"), UInt8(ascii: "!"):
      scanProperty()
    case UInt8(ascii: "|") where flow.isEmpty, UInt8(ascii: ">") where flow.isEmpty:
      scanBlockScalar()
    case UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "%"):
      return false
    default:
      scanScalar()
    }
    return true
  }

  /// Whether a `?` or `:` at the current offset is more than a character of a plain text.
  private var isIndicator: Bool { !flow.isEmpty || isBlankOrEnd(offset + 1) }

  private mutating func openFlow(isMapping: Bool) throws(TextProblem) {
    if let level = flow.last, level.isMapping, level.expectsKey {
      throw problem("a list or mapping cannot be a key")
    }
    beginNode()
    flow.append(FlowLevel(isMapping: isMapping, expectsKey: isMapping))
    try checkDepth()
    offset += 1
  }

  private mutating func scanColon() throws(TextProblem) {
    if let level = flow.indices.last {
      flow[level].expectsKey = false
    } else {
      try openBlock(at: keyColumn ?? column)
    }
    offset += 1
  }

  /// Opens a block list or mapping unless one is open at this column.
  private mutating func openBlock(at column: Int) throws(TextProblem) {
    keyColumn = nil
    guard flow.isEmpty, column > indents.last ?? -1 else { return }
    indents.append(column)
    try checkDepth()
  }

  private mutating func closeBlocks(beyond column: Int) {
    while let indent = indents.last, indent > column { indents.removeLast() }
  }

  private func checkDepth() throws(TextProblem) {
    let limit = InputLimits.nestingDepth
    guard indents.count + flow.count <= limit else {
      var tracker = PositionTracker()
      let position = tracker.position(of: offset, in: bytes)
      throw TextProblem(.tooLarge, "lists are nested more than \(limit) levels deep", at: position)
    }
  }

  /// Remembers where a node begins that may turn out to be a key.
  private mutating func beginNode() {
    if flow.isEmpty, keyColumn == nil { keyColumn = column }
  }

  /// Walks over an anchor or a tag.
  private mutating func scanProperty() {
    beginNode()
    offset += 1
    while !isBlankOrEnd(offset), flow.isEmpty || !isFlowIndicator(offset) { offset += 1 }
  }

  private mutating func scanScalar() {
    beginNode()
    let line = lineStart
    switch bytes[offset] {
    case ASCII.quote, ASCII.apostrophe: scanQuotedScalar()
    default: scanPlainScalar()
    }
    if lineStart != line { keyColumn = nil }
  }

  private func problem(_ message: String) -> TextProblem {
    var tracker = PositionTracker()
    return TextProblem(.invalidSyntax, message, at: tracker.position(of: offset, in: bytes))
  }
}
