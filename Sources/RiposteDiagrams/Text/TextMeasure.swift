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
      let width = font.width(of: scalar).map(Int.init) ?? widthWithoutGlyph(scalar)
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

// MARK: - Characters that the font does not have

extension TextMeasure {
  /// The width of a character that another font draws, or, where no font has it, of the box with
  /// its number that stands for it: the larger of the two, in 2048ths of an em.
  ///
  /// The boxes were measured in Graphviz: 1.3 em at most from 9 points on, 1.73 em for numbers of five
  /// digits and more, and below 9 points always 18.8 and 26.3 points. There, Chinese, Japanese and
  /// Korean are taken to have a font.
  private func widthWithoutGlyph(_ scalar: Unicode.Scalar) -> Int {
    if Self.isInvisible(scalar) { return 0 }
    if scalar.properties.generalCategory == .spaceSeparator {
      return scalar.value == 0x3000 ? 2_048 : 651
    }
    let isLong = scalar.value > 0xFFFF
    if size >= 9 { return isLong ? 3_560 : 2_680 }
    if Self.isWide(scalar) { return 2_150 }
    return Int(((isLong ? 26.5 : 19) / Double(size) * FontWidths.unitsPerEm).rounded(.up))
  }

  /// Whether a character takes no room of its own: marks that join the letter before in every
  /// font, and what only directs.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .format, .control: return true
    case .nonspacingMark, .enclosingMark:
      switch scalar.value {
      case 0x300...0x6FF, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE2F:
        return true
      default: return false
      }
    default: return false
    }
  }

  /// Whether a character is as wide as high in East Asian fonts.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x11FF, 0x2E80...0xA4CF, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
