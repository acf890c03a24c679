public import RiposteDiagrams

/// Draws with Graphviz.
///
/// ```swift
/// try GraphvizRenderer().render(diagram, as: .png).write(to: "chains.png")
/// ```
///
/// Graphviz is one program with one memory: whatever renderers there are, and on whatever
/// threads, their drawings are made one after the other. A drawing runs on a thread of its own
/// with a large stack while the caller waits; call it from a background queue where waiting
/// matters. It cannot be interrupted.
public struct GraphvizRenderer: Sendable {
  /// Makes a renderer; nothing is loaded before the first drawing.
  public init() {}

  /// The longest side of a PNG.
  public static let maximumPixelsPerSide = 16_000
  /// The most pixels of a PNG, a quarter of a gigabyte in memory.
  public static let maximumPixels = 64_000_000

  /// Draws a document.
  ///
  /// - Parameters:
  ///   - document: What to draw.
  ///   - format: The kind of image. A PNG too large for memory is scaled down; SVG and PDF have
  ///     no limit.
  ///   - limit: The most that the image may measure; a larger drawing is scaled down.
  /// - Returns: The image, in memory.
  /// - Throws: `RenderingError` with the stage, the code and the words of Graphviz.
  /// - Complexity: About linear in the size of the document.
  public func render(
    _ document: DOTDocument, as format: RenderingFormat, fitting limit: PixelSize? = nil
  ) throws(RenderingError) -> RenderedImage {
    try LargeStack.run {
      Result { () throws(RenderingError) in
        try Graphviz.shared.render(document, as: format, fitting: limit)
      }
    }.get()
  }

  /// Draws a diagram.
  ///
  /// - Parameters:
  ///   - diagram: What to draw.
  ///   - format: The kind of image.
  ///   - limit: The most that the image may measure; a larger drawing is scaled down.
  /// - Returns: The image, in memory.
  /// - Throws: `RenderingError` with the stage, the code and the words of Graphviz.
  public func render(
    _ diagram: Diagram, as format: RenderingFormat, fitting limit: PixelSize? = nil
  ) throws(RenderingError) -> RenderedImage {
    try render(diagram.document, as: format, fitting: limit)
  }

  /// Tries whether Graphviz can draw at all, and in the font that drawings are measured for.
  ///
  /// Every first drawing does the same; this is for programs that want to know beforehand.
  ///
  /// - Returns: What is not as it should be, though drawings can be made.
  /// - Throws: `RenderingError` of stage `setup`, which names what to install.
  public func check() throws(RenderingError) -> [String] {
    try LargeStack.run {
      Result { () throws(RenderingError) in try Graphviz.shared.check() }
    }.get()
  }
}
