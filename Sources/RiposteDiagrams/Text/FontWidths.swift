/// How wide each character of a font is, so that text can be fitted before anything is drawn.
///
/// The widths are those of the font file, in 2048ths of an em. Characters outside the table are
/// estimated: a wide script takes a whole em, anything else the width of the box that stands for
/// a character the font does not have.
struct FontWidths: Sendable {
  /// Consecutive characters and their widths.
  struct Block: Sendable {
    /// The first character.
    let first: UInt32
    /// The width of each from `first` on; 65535 where the font has no such character.
    let widths: [UInt16]
  }

  /// The blocks, in the order of their characters.
  let blocks: [Block]

  /// Units of width in one em.
  static let unitsPerEm = 2048.0

  /// The width of one scalar in 2048ths of an em.
  ///
  /// - Complexity: O(1); there are eight blocks.
  func width(of scalar: Unicode.Scalar) -> UInt16 {
    for block in blocks where scalar.value >= block.first {
      let offset = Int(scalar.value - block.first)
      if offset < block.widths.count {
        let width = block.widths[offset]
        return width == .max ? estimate(for: scalar) : width
      }
    }
    return estimate(for: scalar)
  }

  /// A width for what the table does not have.
  private func estimate(for scalar: Unicode.Scalar) -> UInt16 {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: 0
    case .spaceSeparator: 651
    default: 2150
    }
  }
}
