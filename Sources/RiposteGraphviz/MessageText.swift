/// Puts the pieces of Graphviz's messages together again.
enum MessageText {
  /// The most messages that are kept; one bad drawing can make thousands.
  static let limit = 20

  /// The messages in a text, each beginning with its level; lines without one continue the last.
  static func split(_ text: String) -> [String] {
    var messages: [String] = []
    for line in text.split(whereSeparator: \.isNewline) {
      let begins = line.hasPrefix("Warning: ") || line.hasPrefix("Error: ")
      if begins || messages.isEmpty {
        if messages.count == limit { break }
        messages.append(String(line))
      } else {
        messages[messages.count - 1] += " " + line
      }
    }
    return messages
  }
}
