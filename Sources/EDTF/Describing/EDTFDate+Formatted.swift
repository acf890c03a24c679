extension EDTFDate {
  /// How long a description may be.
  public enum Style: Hashable, Sendable {
    /// Words, for tables and sentences: `28 Jan to 25 Feb 2021 (lasted)`.
    case long

    /// At most 20 characters, a few more for years with a sign, for cards: `28 Jan–25 Feb 2021`.
    case short
  }

  /// The date in English, the same on every machine.
  ///
  /// | text | long | short |
  /// |---|---|---|
  /// | `2021-02-15` | 15 Feb 2021 | 15 Feb 2021 |
  /// | `2021-02~` | about Feb 2021 | ~Feb 2021 |
  /// | `2021-02-15?` | 15 Feb 2021? | 15 Feb 2021? |
  /// | `[2021-02-15..2021-02-21]` | 15 to 21 Feb 2021 | 15..21 Feb 2021 |
  /// | `2021-01-28/2021-02-25` | 28 Jan to 25 Feb 2021 (lasted) | 28 Jan–25 Feb 2021 |
  /// | `2021-02-26/..` | from 26 Feb 2021 on | 26 Feb 2021– |
  /// | `[..2021-01]` | Jan 2021 or earlier | ..Jan 2021 |
  /// | `before 2021-02-15` | before 15 Feb 2021 | before 15 Feb 2021 |
  ///
  /// In a short description two dots say that the date is one moment between two, a dash that it
  /// lasted from one to the other. A date whose digits leave gaps, such as `1560-XX-25`, is
  /// described by its bounds.
  ///
  /// - Parameter style: How long the description may be.
  /// - Returns: The description; never empty.
  /// - Complexity: O(*n*) in the length of the text, which is read once more.
  public func formatted(_ style: Style = .long) -> String {
    expression?.description(style) ?? bounds.formatted(style)
  }
}

extension Day {
  /// The day in English, the same on every machine: `15 Feb 2021`.
  ///
  /// - Returns: Day, month and year.
  /// - Complexity: O(1).
  public func formatted() -> String {
    DateLabel(date: self, grain: .day).name(of: .day)
  }
}

extension DayRange {
  /// The range in English, as one moment between two days: `15 to 21 Feb 2021`, `Feb 2021`,
  /// `15 Feb 2021 or later`, `unknown`.
  ///
  /// - Parameter style: How long the description may be.
  /// - Returns: The description; never empty.
  /// - Complexity: O(1).
  public func formatted(_ style: EDTFDate.Style = .long) -> String {
    let isLong = style == .long
    switch (earliest, latest) {
    case (let earliest?, let latest?):
      let grain = DateLabel.grain(from: earliest, to: latest)
      return style.range(
        DateLabel(date: earliest, grain: grain), DateLabel(date: latest, grain: grain))
    case (let earliest?, nil):
      return isLong ? earliest.formatted() + " or later" : earliest.formatted() + ".."
    case (nil, let latest?):
      return isLong ? latest.formatted() + " or earlier" : ".." + latest.formatted()
    case (nil, nil): return "unknown"
    }
  }
}
