/// Turns byte offsets, asked for in ascending order, into lines and columns.
///
/// - Complexity: O(*b*) for all questions about a text of *b* bytes together, however long its lines are.
struct PositionTracker {
  private var offset: Int
  private var position = TextPosition.start

  /// Creates a tracker for a text that begins at an offset, past a byte order mark for instance.
  init(from offset: Int = 0) {
    self.offset = offset
  }

  /// The position of the character that begins at an offset; offsets never go back.
  mutating func position(of target: Int, in bytes: [UInt8]) -> TextPosition {
    precondition(target >= offset, "positions are asked for in ascending order")
    while offset < min(target, bytes.count) {
      let byte = bytes[offset]
      offset += 1
      if byte == ASCII.lineFeed || (byte == ASCII.carriageReturn && !isLineFeed(bytes)) {
        position.line += 1
        position.column = 1
      } else if byte & 0xC0 != 0x80 && byte != ASCII.carriageReturn {
        position.column += 1
      }
    }
    return position
  }

  private func isLineFeed(_ bytes: [UInt8]) -> Bool {
    offset < bytes.count && bytes[offset] == ASCII.lineFeed
  }
}
