/// Reads a whole text: the words before it, then a set, an interval, or a single date.
struct Parser {
  let bytes: [UInt8]

  /// Reads a text.
  ///
  /// - Throws: `EDTFError` if the text is not a date, or not one this module reads.
  static func parse(_ utf8: Span<UInt8>) throws(EDTFError) -> Expression {
    guard utf8.count <= EDTFDate.maximumLength else {
      throw EDTFError(
        .invalid, at: EDTFDate.maximumLength,
        "a date is at most \(EDTFDate.maximumLength) bytes long")
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for index in utf8.indices { bytes.append(utf8[index]) }
    return try Parser(bytes: bytes).expression()
  }

  /// Reads everything.
  private func expression() throws(EDTFError) -> Expression {
    try checkCharacters()
    var scanner = Scanner(bytes, trimmed)
    guard !scanner.isAtEnd else { throw scanner.invalid(0, "an empty text is not a date") }
    let start = scanner.position
    switch try word(&scanner) {
    case nil: return Expression(relation: .at, body: try body(scanner), start: start)
    case .part(let part):
      return Expression(relation: .at, body: .moment(try scanner.part(part)), start: start)
    case .relation(let relation): return try related(relation, scanner)
    }
  }

  /// What stands after `before` or `after`.
  private func related(
    _ relation: Expression.Relation, _ scanner: Scanner
  ) throws(EDTFError) -> Expression {
    var scanner = scanner
    let start = scanner.position
    switch try word(&scanner) {
    case nil: return Expression(relation: relation, body: try body(scanner), start: start)
    case .part(let part):
      return Expression(relation: relation, body: .moment(try scanner.part(part)), start: start)
    case .relation:
      throw scanner.invalid(start, "before and after are followed by a date, not by one another")
    }
  }

  /// A set, an interval, or a single date.
  private func body(_ start: Scanner) throws(EDTFError) -> Expression.Body {
    var scanner = start
    if scanner.next == Ascii.openBrace {
      throw scanner.unsupported(
        scanner.position,
        "all-of sets, {…}, are unsupported: one event has one date, or one of several, […]")
    }
    if scanner.next == Ascii.openBracket { return .oneOf(try scanner.members()) }
    if let slash = scanner.firstPosition(of: Ascii.slash) {
      return try scanner.span(dividedAt: slash)
    }
    return .moment(try scanner.wholeMoment())
  }
}

// MARK: - Characters and words

extension Parser {
  /// A word that may stand before a date.
  private enum Word {
    case relation(Expression.Relation)
    case part(Moment.Part)
  }

  /// Throws for characters that no date has.
  private func checkCharacters() throws(EDTFError) {
    for (offset, byte) in bytes.enumerated() where !Ascii.isSpace(byte) {
      if byte >= 0x80 {
        throw EDTFError(
          .invalid, at: offset,
          "a date has only plain ASCII characters: a hyphen for a dash, 0 to 9 for digits")
      }
      if byte < 0x20 || byte == 0x7F {
        throw EDTFError(.invalid, at: offset, "a date has no control characters")
      }
    }
  }

  /// The text without the white space around it.
  private var trimmed: Range<Int> {
    guard let first = bytes.firstIndex(where: { !Ascii.isSpace($0) }),
      let last = bytes.lastIndex(where: { !Ascii.isSpace($0) })
    else { return 0..<0 }
    return first..<last + 1
  }

  /// Steps over a word and the white space after it; `nil` if none is next.
  private func word(_ scanner: inout Scanner) throws(EDTFError) -> Word? {
    let start = scanner.position
    var end = start
    while end < scanner.end, Ascii.isLetter(bytes[end]) { end += 1 }
    let letters = bytes[start..<end].map { $0 | 0x20 }
    guard let word = Self.word(String(decoding: letters, as: UTF8.self)) else { return nil }
    guard end < scanner.end else {
      throw scanner.invalid(start, "\(scanner.quote(start..<end)) is followed by a date")
    }
    guard Ascii.isSpace(bytes[end]) else {
      throw scanner.invalid(end, "\(scanner.quote(start..<end)) is followed by a space")
    }
    scanner.position = end
    scanner.skipSpaces()
    return word
  }

  /// The meaning of a word in small letters.
  private static func word(_ letters: String) -> Word? {
    switch letters {
    case "before": .relation(.before)
    case "after": .relation(.after)
    case "early": .part(.early)
    case "mid": .part(.mid)
    case "late": .part(.late)
    default: nil
    }
  }
}
