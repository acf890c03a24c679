/// How wide each character of a font is, so that text can be fitted before anything is drawn.
///
/// The widths are those of the font file, in 2048ths of an em.
struct FontWidths: Sendable {
  /// Consecutive characters and their widths.
  struct Block: Sendable {
    /// The first character.
    let first: UInt32
    /// The width of each from `first` on; 65535 where the font has no such character.
    let widths: [UInt16]
  }

  /// The blocks, in the order of their characters; the first begins with the space and has all of
  /// ASCII.
  let blocks: [Block]

  /// Units of width in one em.
  static let unitsPerEm = 2048.0

  /// The width of one scalar in 2048ths of an em; nil where the font does not have it.
  ///
  /// - Complexity: O(1); there are eight blocks.
  func width(of scalar: Unicode.Scalar) -> UInt16? {
    if scalar.value < 0x7F, scalar.value >= 0x20 {
      return blocks[0].widths[Int(scalar.value) - 0x20]
    }
    for block in blocks where scalar.value >= block.first {
      let offset = Int(scalar.value - block.first)
      if offset < block.widths.count {
        let width = block.widths[offset]
        return width == .max ? nil : width
      }
    }
    return nil
  }
}
