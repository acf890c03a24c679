package import Riposte

/// A swimlane picture as SVG for the inside of a page: written here, without Graphviz.
///
/// It has no colors of its own. Everything carries a class, and the page's stylesheet colors the
/// classes by the custom properties of ``Theme/customProperties``, so that one picture is light
/// or dark as its reader prefers. Each card is a group with the index of its event, each link a
/// group with the index of its link, by which a page can find them.
///
/// Text says how wide it is in the font it was measured in, and so fits its card in any font.
package struct InlinePicture: Sendable {
  /// The picture, without the `svg` element around it: the page decides what part of it is seen.
  package let content: String
  /// Everything that is drawn, as the four numbers of a `viewBox`.
  package let viewBox: String
  /// The width in points of 1/72 inch.
  package let width: Double
  /// The height in points.
  package let height: Double
  /// The event of each card, by its index, in house order.
  package let events: [Event.ID]
  /// The cards at the two ends of each link, by its index.
  package let links: [Link]
  /// The card of each link from something that the case does not contain, by its index.
  package let stubs: [Int]
  /// What has to be explained.
  package let legend: [LegendItem]
  /// Under what the picture was made, what it shows, and what it leaves out.
  package let captions: [String]

  /// A link that is drawn.
  package struct Link: Hashable, Sendable {
    /// The card of the stimulus.
    package let stimulus: Int
    /// The card of the response.
    package let response: Int
  }

  /// One thing that the legend explains.
  package struct LegendItem: Hashable, Sendable {
    /// A small SVG element; empty where the words stand alone.
    package let sample: String
    /// What it means.
    package let text: String
  }

  /// Draws a diagram as swimlanes, whatever its style and theme; what is highlighted is for the
  /// page to say.
  ///
  /// - Complexity: O((*n* + *m*) log *n*) for the events and links that are shown.
  package init(of diagram: Diagram) {
    var scene = diagram.scene
    captions = scene.subtitle
    // A page has a headline and a list of sources of its own.
    (scene.title, scene.subtitle, scene.footnotes) = ("", [], [])
    let drawing = SwimlaneLayout(scene).drawing
    let writer = InlineWriter(drawing)
    let bounds = drawing.bounds
    content = writer.content
    viewBox = SVGText.box(bounds)
    (width, height) = (bounds.width, bounds.height)
    events = scene.cards.map { Event.ID($0.id) }
    links = scene.links.map { Link(stimulus: $0.from, response: $0.to) }
    stubs = scene.stubs.map(\.to)
    legend = scene.legend(notes: ["time axis compressed"]).map(writer.item)
  }
}

extension Drawing {
  /// What the page shows: all but the legend and the notes.
  var bounds: Rectangle {
    let boxes =
      bands.map(\.box) + cards + marks.map(\.box)
      + texts.filter { $0.kind != .legend && $0.kind != .footnote }.map(\.box)
    let left = boxes.map(\.left).min() ?? 0
    let top = boxes.map(\.top).min() ?? 0
    let right = boxes.map(\.right).max() ?? 1
    let bottom = boxes.map(\.bottom).max() ?? 1
    return Rectangle(left: left, top: top, width: right - left, height: bottom - top)
      .inset(by: -4)
  }
}

/// Writes the parts of a drawing as SVG.
struct InlineWriter {
  let drawing: Drawing

  init(_ drawing: Drawing) {
    self.drawing = drawing
  }

  /// Bands, links, cards, and above them the lane names and the dates, which a page may keep in
  /// sight.
  var content: String {
    let parts = [
      Self.hatch, group("bands", drawing.bands.map(band)), group("links", links),
      group("stubs", stubs), group("cards", drawing.scene.cards.indices.map(card)),
      group("lane-names", texts(of: .lane)), group("dates", axis + texts(of: .date)),
    ]
    return parts.joined(separator: "\n")
  }

  private func group(_ name: String, _ parts: [String]) -> String {
    "<g class=\"\(name)\">\n" + parts.map { $0 + "\n" }.joined() + "</g>"
  }

  /// The stripes over the color of a party that is not asserted.
  private static let hatch =
    "<defs><pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
    + "<path class=\"stripe\" d=\"M0 6L6 0M-1 1L1 -1M5 7L7 5\"/></pattern></defs>"

  func band(_ band: Drawing.Band) -> String {
    switch band.kind {
    case .lane: return "<rect class=\"lane\" \(band.box.svgAttributes)/>"
    default:
      let (x, name) = (SVGText.number(band.box.left), band.kind == .undated ? "undated" : "year")
      let (top, bottom) = (SVGText.number(band.box.top), SVGText.number(band.box.bottom))
      return "<path class=\"\(name)\" d=\"M\(x) \(top)V\(bottom)\"/>"
    }
  }

  /// The ground of the dates: they may come to stand over cards.
  private var axis: [String] {
    let boxes = drawing.texts.filter { $0.kind == .date }.map(\.box)
    guard let top = boxes.map(\.top).min(), let bottom = boxes.map(\.bottom).max() else {
      return []
    }
    let bounds = drawing.bounds
    let box = Rectangle(
      left: bounds.left, top: top, width: bounds.width, height: max(bottom, bounds.bottom) - top)
    return ["<rect class=\"axis\" \(box.svgAttributes)/>"]
  }

  /// Texts with a ground of their own, as they may come to stand over something.
  func texts(of kind: Drawing.TextBox.Kind) -> [String] {
    drawing.texts.filter { $0.kind == kind }.map { text in
      let measure = kind.measure
      let lines = text.lines.enumerated().map { index, line in
        let baseline = text.box.top + 2 + measure.lineHeight * (Double(index) * 1.06 + 0.8)
        return Self.text(
          line, at: Point(x: text.box.left + 2, y: baseline), measure, class: "\(kind)")
      }
      let ground = "<rect class=\"ground\" \(text.box.svgAttributes)/>"
      return "<g>" + ground + lines.joined() + "</g>"
    }
  }

  /// A line of text that is as wide as it was measured, in whatever font.
  static func text(
    _ line: String, at point: Point, _ measure: TextMeasure, class name: String,
    anchor: String? = nil, isRightToLeft: Bool = false
  ) -> String {
    var attributes = "class=\"\(name)\" x=\"\(SVGText.number(point.x))\" "
    attributes += "y=\"\(SVGText.number(point.y))\""
    if let anchor { attributes += " text-anchor=\"\(anchor)\"" }
    if isRightToLeft { attributes += " direction=\"rtl\"" }
    if let width = measure.exactWidth(of: line) {
      attributes +=
        " textLength=\"\(SVGText.number(width))\" lengthAdjust=\"spacingAndGlyphs\""
    }
    return "<text \(attributes)>\(SVGText.escaped(line))</text>"
  }
}
