public import RiposteDiagrams

extension GraphvizRenderer {
  /// Draws a diagram page by page.
  ///
  /// ```swift
  /// let pages = try GraphvizRenderer().renderPages(of: diagram.paged(on: .a4), as: .pdf)
  /// try RenderedImage.write(pages, to: "chains.pdf")
  /// ```
  ///
  /// - Parameters:
  ///   - diagram: What to draw.
  ///   - format: The kind of image.
  ///   - limit: The most that each image may measure; a larger drawing is scaled down.
  /// - Returns: A PDF with all pages, or an image of another format for each page.
  /// - Throws: `RenderingError` with the stage, the code and the words of Graphviz.
  public func renderPages(
    of diagram: Diagram, as format: RenderingFormat, fitting limit: PixelSize? = nil
  ) throws(RenderingError) -> [RenderedImage] {
    var images: [RenderedImage] = []
    for page in diagram.pages {
      images.append(try render(page, as: format, fitting: limit))
    }
    guard format == .pdf, images.count > 1 else { return images }
    let bytes = try PDFJoiner.join(images.map(\.bytes))
    var warnings: [String] = []
    for warning in images.flatMap(\.warnings) where !warnings.contains(warning) {
      warnings.append(warning)
    }
    return [RenderedImage(format: format, bytes: bytes, warnings: warnings)]
  }
}
