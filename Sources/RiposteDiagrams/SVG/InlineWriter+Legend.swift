extension InlineWriter {
  /// An entry of the legend.
  func item(for entry: LegendEntry) -> InlinePicture.LegendItem {
    let sample = drawing(of: entry.sample)
    guard !sample.isEmpty else { return InlinePicture.LegendItem(sample: "", text: entry.text) }
    let size = "width=\"\(SVGText.number(Self.size.width))\" height=\"16\""
    return InlinePicture.LegendItem(
      sample: "<svg class=\"sample\" \(size) viewBox=\"0 0 38 16\" aria-hidden=\"true\">"
        + sample + "</svg>",
      text: entry.text)
  }

  /// The room for a sample.
  private static let size = Rectangle(left: 1, top: 1, width: 38, height: 14)

  private func drawing(of sample: LegendEntry.Sample) -> String {
    let box = Rectangle(left: 3, top: 1, width: 31, height: 14)
    switch sample {
    case .link(let style): return Self.line(style, style.route(along: Self.ends))
    case .stub:
      let style = LinkStyle(.stated)
      return Self.line(style, style.route(along: Self.ends)) + Self.circle(at: Self.ends[0])
    case .party(let party):
      let tag = drawing.scene.parties[party].tag
      return Self.tag(tag, party: party, isDoubted: false, in: box)
    case .doubtedParty: return Self.tag("?", party: nil, isDoubted: true, in: box)
    case .openCard:
      return "<rect class=\"face\" \(box.svgAttributes)/><path class=\"rim\" d=\"M3 1H34V15H3\"/>"
    case .hypotheticalCard:
      return "<rect class=\"face\" \(box.svgAttributes)/>"
        + "<path class=\"rim hypothetical\" d=\"M3 1H34V15H3Z\"/>"
    case .squares: return Self.squares(for: 0.7, at: Point(x: 3, y: 5.5))
    default: return ""
    }
  }

  private static let ends = [Point(x: 4, y: 8), Point(x: 36, y: 8)]
}
