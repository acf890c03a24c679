/// Keeps images within what memory and readers can take.
struct SizeLimit {
  let format: RenderingFormat
  /// What the caller allows.
  let limit: PixelSize?

  /// Graphviz's `size` for a drawing of a width and height in points, or nil where it needs none.
  ///
  /// Graphviz scales a drawing down, never up, until both sides fit. Beyond 32,767 pixels a side it
  /// would shrink a PNG unasked; long before that, a large one exhausts memory and crashes.
  func graphvizSize(width: Double, height: Double) -> String? {
    guard width > 0, height > 0, width.isFinite, height.isFinite else { return nil }
    let perPoint = format.pixelsPerInch / 72
    var scale = 1.0
    if format == .png {
      let side = Double(GraphvizRenderer.maximumPixelsPerSide)
      let area = Double(GraphvizRenderer.maximumPixels)
      scale = min(side / (max(width, height) * perPoint), 1)
      scale = min(scale, (area / (width * height * perPoint * perPoint)).squareRoot())
    }
    if let limit {
      scale = min(scale, Double(limit.width) / (width * perPoint))
      scale = min(scale, Double(limit.height) / (height * perPoint))
    }
    guard scale < 1 else { return nil }
    // Rounded down to whole pixels, as hundredths of an inch could round up beyond the limit.
    let inches = { (points: Double) in
      (points * perPoint * scale).rounded(.down) / format.pixelsPerInch
    }
    return "\(inches(width)),\(inches(height))"
  }
}
