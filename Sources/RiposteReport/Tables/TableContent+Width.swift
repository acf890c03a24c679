extension TableContent {
  /// How many letters of printed tables stand side by side on a landscape sheet.
  private static let lettersOfSheet = 130
  /// What the space between two columns takes, in letters.
  private static let gap = 2

  /// Whether the table is too wide for paper unless words are broken.
  ///
  /// A column needs room for its longest word; where all of them do not fit, a browser would make the
  /// whole document smaller.
  ///
  /// - Complexity: O(*k*) for *k* letters.
  func mustBreakWords() -> Bool {
    var longest = columns.map { Self.longestWord(of: $0.columnName) }
    for row in rows {
      for (place, cell) in row.cells.enumerated() where place < longest.count {
        let lines = [cell.parts] + cell.unfolded.map(\.lineParts)
        let words = lines.joined().map { Self.longestWord(of: $0.text) }
        longest[place] = max(longest[place], words.max() ?? 0)
      }
    }
    return longest.reduce(0) { $0 + $1 + Self.gap } > Self.lettersOfSheet
  }

  /// The length of the longest piece of a text within which a browser breaks no line.
  private static func longestWord(of text: PageText) -> Int {
    text.raw.split { $0.isWhitespace || $0 == "-" }.map(\.count).max() ?? 0
  }
}
