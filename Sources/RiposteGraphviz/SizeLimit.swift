/// Keeps images within what memory and readers can take.
struct SizeLimit {
  let format: RenderingFormat
  /// What the caller allows.
  let limit: PixelSize?

  /// Below this share of its size, the smallest text of a PNG is less than five pixels high.
  static let smallestReadable = 0.45

  /// By how much a drawing of a width and height in points must be scaled down; 1 for not at all.
  ///
  /// Beyond 32,767 pixels a side Graphviz would shrink a PNG unasked; long before that, a large one
  /// exhausts memory and crashes.
  func scale(width: Double, height: Double) -> Double {
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
    return scale
  }

  /// What to say about a drawing whose text can no longer be read; nil where it can.
  func warning(width: Double, height: Double) -> String? {
    guard format == .png, width > 0, height > 0 else { return nil }
    let scale = scale(width: width, height: height)
    guard scale < Self.smallestReadable else { return nil }
    let percent = max(Int((scale * 100).rounded()), 1)
    return
      "the picture is scaled down to \(percent) % and its text can hardly be read; draw less of "
      + "the case, or an .svg or .pdf"
  }

  /// Graphviz's `size` for a drawing of a width and height in points, or nil where it needs none.
  ///
  /// Graphviz scales a drawing down, never up, until both sides fit.
  func graphvizSize(width: Double, height: Double) -> String? {
    guard width > 0, height > 0, width.isFinite, height.isFinite else { return nil }
    let perPoint = format.pixelsPerInch / 72
    let scale = scale(width: width, height: height)
    guard scale < 1 else { return nil }
    // Rounded down to whole pixels, as hundredths of an inch could round up beyond the limit.
    let inches = { (points: Double) in
      (points * perPoint * scale).rounded(.down) / format.pixelsPerInch
    }
    return "\(inches(width)),\(inches(height))"
  }
}
