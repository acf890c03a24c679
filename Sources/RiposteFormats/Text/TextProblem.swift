import Riposte

/// A place in a text: line and column count from 1, the column in Unicode scalars.
struct TextPosition: Hashable, Comparable, Sendable {
  /// The line, from 1; CRLF, LF and CR each end one.
  var line: Int
  /// The column, from 1.
  var column: Int

  static let start = TextPosition(line: 1, column: 1)

  static func < (first: TextPosition, second: TextPosition) -> Bool {
    (first.line, first.column) < (second.line, second.column)
  }
}

/// What is wrong with a text before anyone asks what it means.
struct TextProblem: Error, Hashable, Sendable {
  /// The kinds of trouble; they become findings of the same name.
  enum Code: String, Sendable {
    case invalidSyntax = "invalid-syntax"
    case invalidText = "invalid-text"
    case raggedRow = "ragged-row"
    case tooLarge = "too-large"
  }

  var code: Code
  var message: String
  var position: TextPosition

  init(_ code: Code, _ message: String, at position: TextPosition) {
    self.code = code
    self.message = message
    self.position = position
  }
}
