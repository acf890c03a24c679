internal import RiposteDiagrams

/// A kind of image that Graphviz can make.
public enum RenderingFormat: String, Hashable, Sendable, CaseIterable {
  /// Pixels, 120 to the inch.
  case png
  /// Shapes and text for browsers and editors.
  case svg
  /// Shapes and text for print.
  case pdf

  /// How many pixels of this format make an inch; where there are none, those of CSS.
  var pixelsPerInch: Double {
    self == .png ? 120 : 96
  }
}

extension RenderingFormat {
  /// How many pixels make an inch of a document: on a sheet of paper more, so that what is scaled
  /// down to fit it can still be read.
  func density(of document: DOTDocument) -> Int {
    Int(min(pixelsPerInch * document.scaleOnPaper, 300).rounded())
  }
}

/// A size in pixels.
public struct PixelSize: Hashable, Sendable {
  /// From left to right.
  public let width: Int
  /// From top to bottom.
  public let height: Int

  /// Makes a size.
  ///
  /// - Precondition: Both are at least 1.
  public init(width: Int, height: Int) {
    precondition(width > 0 && height > 0, "a picture is at least one pixel wide and high")
    self.width = width
    self.height = height
  }
}
