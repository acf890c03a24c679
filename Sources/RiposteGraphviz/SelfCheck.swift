internal import RiposteDiagrams

/// What three laid-out words tell about an installation of Graphviz.
enum SelfCheck {
  /// Narrow letters, wide letters, and a word to compare with the table of widths.
  static let words = ["iiiiiiiiiiii", "WWWWWWWWWWWW", "retaliation and response, 2021"]
  /// The font that pictures are drawn in.
  static let fontFamily = PictureFont.family
  /// In points.
  static let fontSize = 14

  /// The error for a Graphviz that cannot lay anything out.
  static func missingPlugins(code: Int, details: [String]) -> RenderingError {
    RenderingError(
      .setup, code: code,
      "Graphviz cannot find its plugins; on Debian or Ubuntu: apt-get install libgraphviz-dev "
        + "(or libgvc6 alone to run), on macOS: brew install graphviz", details: details)
  }

  /// What the widths of the words, in points, say about fonts.
  static func warnings(forWidths widths: [Double]) throws(RenderingError) -> [String] {
    guard widths.count == words.count else {
      throw RenderingError(.setup, "Graphviz could not make a drawing")
    }
    guard widths[1] > widths[0] * 1.5 else {
      throw RenderingError(
        .setup,
        "no font: every character would be an empty box; on Debian or Ubuntu: "
          + "apt-get install fonts-dejavu-core")
    }
    let expected = PictureFont.width(of: words[2], size: fontSize)
    guard abs(widths[2] - expected) <= expected * 0.06 else {
      return [
        "the font DejaVu Sans is not installed, so text may not fit its card; on Debian or "
          + "Ubuntu: apt-get install fonts-dejavu-core"
      ]
    }
    return []
  }
}
