/// A picture that has been drawn, in memory.
///
/// The same drawing gives the same bytes on every run with the same Graphviz and fonts, PDF
/// included.
public struct RenderedImage: Hashable, Sendable {
  /// The kind of image.
  public let format: RenderingFormat
  /// The image as it goes into a file.
  public let bytes: [UInt8]
  /// What was not as it should be, without being an error: a font that is not the one the drawing
  /// was measured for, or what Graphviz warned of.
  public let warnings: [String]

  /// The size of a PNG; nil for other formats.
  public var pixelSize: PixelSize? {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    guard bytes.count >= 24, bytes.starts(with: signature) else { return nil }
    let number = { (at: Int) in bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
    let (width, height) = (number(16), number(20))
    return width > 0 && height > 0 ? PixelSize(width: width, height: height) : nil
  }
}
