/// Where scalars end, and the characters that decide it.
extension YAMLScanner {
  /// Walks over a text in quotes; one without a closing quote ends with the file.
  mutating func scanQuotedScalar() {
    let quote = bytes[offset]
    offset += 1
    while offset < bytes.count {
      if bytes[offset] == quote {
        guard quote == ASCII.apostrophe, offset + 1 < bytes.count, bytes[offset + 1] == quote else {
          break
        }
        offset += 2
      } else if bytes[offset] == ASCII.backslash, quote == ASCII.quote {
        offset += 1
        if !skipBreak() { offset += 1 }
      } else if !skipBreak() {
        offset += 1
      }
    }
    offset = min(offset + 1, bytes.count)
  }

  /// Walks over a text without quotes, and over the lines that continue it.
  mutating func scanPlainScalar() {
    let indent = (indents.last ?? -1) + 1
    while offset < bytes.count {
      if column == 0 && isDocumentMarker || bytes[offset] == ASCII.hash { return }
      while !isBlankOrEnd(offset) {
        if bytes[offset] == ASCII.colon, isBlankOrEnd(offset + 1) { return }
        if !flow.isEmpty, isFlowIndicator(offset) { return }
        offset += 1
      }
      while offset < bytes.count {
        if isBlank(offset) { offset += 1 } else if !skipBreak() { break }
      }
      if flow.isEmpty, column < indent { return }
    }
  }

  /// Walks over a text introduced by `|` or `>`.
  mutating func scanBlockScalar() {
    let parent = indents.last ?? -1
    var indent = 0
    offset += 1
    while offset < bytes.count, !isBlankOrEnd(offset) {
      if ASCII.isDigit(bytes[offset]) {
        indent = max(parent, 0) + Int(bytes[offset] - UInt8(ascii: "0"))
      }
      offset += 1
    }
    skipLine()
    _ = skipBreak()
    skipIndentation(&indent, parent: parent)
    while offset < bytes.count, column == indent {
      skipLine()
      _ = skipBreak()
      skipIndentation(&indent, parent: parent)
    }
  }

  /// Skips empty lines and indentation; the first line with a text sets the indentation if nothing else has.
  private mutating func skipIndentation(_ indent: inout Int, parent: Int) {
    var widest = 0
    repeat {
      while offset < bytes.count, bytes[offset] == ASCII.space, indent == 0 || column < indent {
        offset += 1
      }
      widest = max(widest, column)
    } while skipBreak()
    if indent == 0 { indent = max(widest, parent + 1, 1) }
  }

  /// Moves to the end of the line.
  mutating func skipLine() {
    while offset < bytes.count, breakLength(offset) == 0 { offset += 1 }
  }

  /// Skips a line break; false if there is none.
  mutating func skipBreak() -> Bool {
    let length = breakLength(offset)
    guard length > 0 else { return false }
    offset += length
    lineStart = offset
    return true
  }

  private func breakLength(_ offset: Int) -> Int {
    YAMLCharacters.breakLength(in: bytes, at: offset)
  }

  /// Whether a space or a tab stands at an offset.
  func isBlank(_ offset: Int) -> Bool {
    offset < bytes.count && (bytes[offset] == ASCII.space || bytes[offset] == ASCII.tab)
  }

  /// Whether a space, a tab, a line break or the end of the text is at an offset.
  func isBlankOrEnd(_ offset: Int) -> Bool {
    offset >= bytes.count || isBlank(offset) || breakLength(offset) > 0
  }

  /// Whether one of `, [ ] { }` stands at an offset.
  func isFlowIndicator(_ offset: Int) -> Bool {
    switch bytes[offset] {
    case ASCII.comma, ASCII.openBracket, ASCII.closeBracket, ASCII.openBrace, ASCII.closeBrace: true
    default: false
    }
  }

  /// Whether `---` or `...` stands at the current offset.
  var isDocumentMarker: Bool {
    let text = bytes[offset...]
    return (text.starts(with: "---".utf8) || text.starts(with: "...".utf8))
      && isBlankOrEnd(offset + 3)
  }
}
