/// The width that a line of text will take in the font the pictures are drawn in.
///
/// PNG text is drawn with every advance rounded to a whole pixel at 96 dots an inch, SVG text
/// with the advances as they are. The larger of the two is taken, with a little to spare, so that
/// what fits here fits in both.
struct TextMeasure: Sendable {
  /// The size of the type, in whole points: Graphviz knows no others in its tables.
  let size: Int
  /// Whether the type is bold.
  let isBold: Bool

  /// Measures text of a size, in points.
  init(size: Int, isBold: Bool = false) {
    self.size = size
    self.isBold = isBold
  }

  /// The height of one line, in points: the font's ascent, descent and gap.
  var lineHeight: Double { Double(size) * 1.2 }

  /// The width of one line of text, in points.
  ///
  /// - Complexity: O(*n*) in the scalars of the text.
  func width(of text: some StringProtocol) -> Double {
    let pixelsPerUnit = Double(size) * Self.pixelsPerPoint / FontWidths.unitsPerEm
    let font = isBold ? FontWidths.bold : FontWidths.regular
    var units = 0
    var pixels = 0.0
    for scalar in text.unicodeScalars {
      let width = Int(font.width(of: scalar))
      units += width
      pixels += (Double(width) * pixelsPerUnit).rounded()
    }
    guard units > 0 else { return 0 }
    let exact = Double(units) * Double(size) / FontWidths.unitsPerEm
    return max(exact, pixels / Self.pixelsPerPoint + 1) * Self.margin
  }

  /// Graphviz measures text at 96 dots an inch.
  private static let pixelsPerPoint = 96.0 / 72.0
  /// What shaping and hinting were seen to add, at most, beyond the sum of the advances.
  private static let margin = 1.02
}
