/// How wide the files are that we write.
enum LineWidth {
  /// The column, in characters, that lines do not pass if they can help it.
  static let limit = 100
}
