/// Reads JSON (RFC 8259) into a tree that knows where everything stands.
///
/// Unlike the usual decoders it keeps numbers as they are written, tells line and column of every problem, reports
/// duplicate keys, and needs no stack however deep the brackets go.
struct JSONReader {
  /// What may come next.
  private enum Expectation {
    case value, firstItem, firstKey, key, separator, end
  }

  let bytes: [UInt8]
  var offset: Int
  var tracker: PositionTracker
  private var builder = NodeBuilder()

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    offset = TextValidation.byteOrderMarkLength(of: bytes)
    tracker = PositionTracker(from: offset)
  }

  /// Reads a whole text.
  ///
  /// - Throws: The first problem after which nothing more can be read.
  /// - Complexity: O(*b*) for *b* bytes.
  static func read(_ bytes: [UInt8]) throws(TextProblem) -> ParsedText {
    var reader = JSONReader(bytes)
    if let problem = TextValidation.firstProblem(in: bytes, from: reader.offset) { throw problem }
    let root = try reader.readDocument()
    return ParsedText(root: root, problems: reader.builder.problems)
  }

  private mutating func readDocument() throws(TextProblem) -> Node {
    var expectation = Expectation.value
    while true {
      skipWhitespace()
      if expectation == .end {
        guard offset == bytes.count else { throw problem("expected nothing after the value") }
        break
      }
      guard offset < bytes.count else { throw problem("the text ends before it is complete") }
      expectation = try step(expectation)
    }
    guard let root = builder.root else { throw problem("the text holds no value") }
    return root
  }

  /// Reads one token and says what may follow it.
  private mutating func step(_ expectation: Expectation) throws(TextProblem) -> Expectation {
    let byte = bytes[offset]
    switch expectation {
    case .separator: return try readSeparator()
    case .firstItem where byte == ASCII.closeBracket, .firstKey where byte == ASCII.closeBrace:
      return try close()
    case .firstKey, .key: return try readKey()
    default: return try readValue()
    }
  }

  private mutating func readValue() throws(TextProblem) -> Expectation {
    let position = tracker.position(of: offset, in: bytes)
    switch bytes[offset] {
    case ASCII.openBrace, ASCII.openBracket:
      let isMapping = bytes[offset] == ASCII.openBrace
      try builder.open(isMapping: isMapping, at: position)
      offset += 1
      return isMapping ? .firstKey : .firstItem
    case ASCII.quote:
      try builder.add(Node(content: .scalar(try readString()), position: position))
    case ASCII.dash, UInt8(ascii: "0")...UInt8(ascii: "9"):
      try builder.add(Node(content: .scalar(try readNumber()), position: position))
    default:
      let word = readWord()
      guard ["true", "false", "null"].contains(word) else {
        throw TextProblem(.invalidSyntax, Self.message(forWord: word), at: position)
      }
      let content = word == "null" ? Node.Content.nothing : .scalar(word)
      try builder.add(Node(content: content, position: position))
    }
    return builder.depth == 0 ? .end : .separator
  }

  private mutating func readKey() throws(TextProblem) -> Expectation {
    guard bytes[offset] == ASCII.quote else {
      throw problem(
        bytes[offset] == ASCII.closeBrace
          ? "a comma cannot stand before '}'" : "expected a key in double quotes")
    }
    let position = tracker.position(of: offset, in: bytes)
    builder.setKey(try readString(), at: position)
    skipWhitespace()
    guard offset < bytes.count, bytes[offset] == ASCII.colon else {
      throw problem("expected ':' after the key")
    }
    offset += 1
    return .value
  }

  private mutating func readSeparator() throws(TextProblem) -> Expectation {
    let close = builder.isInMapping ? ASCII.closeBrace : ASCII.closeBracket
    switch bytes[offset] {
    case ASCII.comma:
      offset += 1
      return builder.isInMapping ? .key : .value
    case close:
      return try self.close()
    default:
      throw problem("expected ',' or '\(builder.isInMapping ? "}" : "]")'")
    }
  }

  private mutating func close() throws(TextProblem) -> Expectation {
    offset += 1
    try builder.close()
    return builder.depth == 0 ? .end : .separator
  }

  private mutating func skipWhitespace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case ASCII.space, ASCII.tab, ASCII.lineFeed, ASCII.carriageReturn: offset += 1
      default: return
      }
    }
  }

  /// A syntax problem at the current offset.
  mutating func problem(_ message: String) -> TextProblem {
    TextProblem(.invalidSyntax, message, at: tracker.position(of: offset, in: bytes))
  }

  private static func message(forWord word: String) -> String {
    switch word {
    case "": "expected a value"
    case "NaN", "Infinity", "None", "True", "False", "undefined": "'\(word)' is no JSON value"
    default: "'\(word)' is no JSON value: texts stand in double quotes"
    }
  }
}
