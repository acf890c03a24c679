import Riposte

/// The sentences that readers of trees and of tables share.
enum Wording {
  /// A word that is none of those allowed.
  static func choice(_ key: String, _ word: String, _ words: [String]) -> String {
    let question = didYouMean(Spelling.closest(to: word, among: words))
    let list = words.joined(separator: ", ")
    return "'\(short(word))' is no value of '\(key)'\(question) (one of \(list))"
  }

  /// A key that is not ours.
  static func unknownKey(_ key: String, _ shape: RecordShape) -> String {
    let question = didYouMean(Spelling.closest(to: key, among: shape.keys))
    return "\(shape.phrase) has no key '\(short(key))'\(question)"
  }

  /// A text that is no count.
  static func noCount(_ key: String, _ text: String) -> String {
    "'\(key)' is a count such as 3, 2..9, ..5 or 2.., and '\(short(text))' is none"
  }

  /// A question that names what was probably meant, to follow a statement.
  static func didYouMean(_ suggestion: String?) -> String {
    suggestion.map { "; did you mean '\($0)'?" } ?? ""
  }

  /// A text short enough to be quoted in a message.
  static func short(_ text: String) -> String {
    text.count <= 60 ? text : text.prefix(57) + "…"
  }
}
