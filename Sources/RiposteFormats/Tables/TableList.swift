/// Lists within a field of a table: items separated by semicolons.
///
/// An item that contains a semicolon, begins with a quote, or has blanks at its ends stands in quotes of its own, in
/// which a quote is doubled. What follows the closing quote, like the `?` of an alleged initiator, is kept apart, so
/// that an id that ends in `?` can be told from it.
enum TableList {
  /// An item: its text, and what stood behind its closing quote if it was quoted.
  struct Item: Hashable, Sendable {
    var text: String
    var suffix: String?
  }

  /// The items of a field; blanks around them and empty items fall away.
  static func items(of field: String) -> [Item] {
    let bytes = Array(field.utf8)
    var items: [Item] = []
    var offset = 0
    while offset < bytes.count {
      if isBlank(bytes[offset]) || bytes[offset] == ASCII.semicolon {
        offset += 1
      } else if bytes[offset] == ASCII.quote, let (text, end) = quotedText(in: bytes, at: offset) {
        let next = endOfItem(in: bytes, from: end)
        items.append(Item(text: text, suffix: trimmed(bytes[end..<next])))
        offset = next
      } else {
        let next = endOfItem(in: bytes, from: offset)
        items.append(Item(text: trimmed(bytes[offset..<next])))
        offset = next
      }
    }
    return items
  }

  /// A field that holds the items.
  static func field(of items: some Sequence<String>) -> String {
    items.map { quotedIfNeeded($0) }.joined(separator: ";")
  }

  /// An item as it stands in a field, in quotes if it has to be, or if it ends in a suffix that has a meaning.
  static func quotedIfNeeded(_ item: String, unlessEndingIn suffix: UInt8? = nil) -> String {
    guard let first = item.utf8.first, let last = item.utf8.last else { return "\"\"" }
    let isPlain =
      first != ASCII.quote && !isBlank(first) && !isBlank(last) && last != suffix
      && !item.utf8.contains(ASCII.semicolon)
    return isPlain ? item : TableWriter.quoted(item)
  }

  /// The text in quotes that begins at an offset, and where it ends; `nil` if it does not end.
  private static func quotedText(in bytes: [UInt8], at quote: Int) -> (text: String, end: Int)? {
    var text: [UInt8] = []
    var offset = quote + 1
    while offset < bytes.count {
      if bytes[offset] == ASCII.quote {
        guard offset + 1 < bytes.count, bytes[offset + 1] == ASCII.quote else {
          return (String(decoding: text, as: UTF8.self), offset + 1)
        }
        offset += 1
      }
      text.append(bytes[offset])
      offset += 1
    }
    return nil
  }

  private static func endOfItem(in bytes: [UInt8], from offset: Int) -> Int {
    bytes[offset...].firstIndex(of: ASCII.semicolon) ?? bytes.count
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes
    while let first = bytes.first, isBlank(first) { bytes.removeFirst() }
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == ASCII.space || byte == ASCII.tab
  }
}
