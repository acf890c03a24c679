/// One of the sheets over which a page prints its picture, so that it can be read on paper.
///
/// It has the classes of an ``InlinePicture``, but nothing on it can be chosen; the stripes of doubted
/// parties are those that the picture on the same page defines.
package struct InlineSheet: Sendable {
  /// The sheet, without the `svg` element around it.
  package let content: String
  /// Everything that is drawn, as the four numbers of a `viewBox`.
  package let viewBox: String
  /// The width on paper, in points of 1/72 inch.
  package let width: Double
  /// The height on paper, in points.
  package let height: Double

  /// Draws a diagram as swimlanes over as many sheets as it needs to be read.
  ///
  /// - Complexity: O(*n* log *n* + *m*) for the events and links that are shown.
  package static func sheets(of diagram: Diagram, on paper: Paper) -> [InlineSheet] {
    var scene = diagram.scene
    guard !scene.cards.isEmpty else { return [] }
    // A page has a headline and a list of sources of its own.
    (scene.title, scene.subtitle, scene.footnotes) = ("", [], [])
    var arrangement = diagram.arrangement
    (arrangement.paper, arrangement.isPaged) = (paper, true)
    return SwimlanePages(scene, arrangement, on: paper).drawings.map(InlineSheet.init)
  }

  private init(_ drawing: Drawing) {
    var drawing = drawing
    drawing.bands.removeAll { $0.kind == .page }
    content = InlineWriter(drawing).sheet
    let (bounds, scale) = (drawing.bounds, drawing.sheet?.scale ?? 1)
    viewBox = SVGText.box(bounds)
    (width, height) = (bounds.width / scale, bounds.height / scale)
  }
}

extension InlineWriter {
  /// Everything at rest: what cannot be chosen needs no numbers.
  var sheet: String {
    let lines = zip(drawing.scene.links, drawing.routes).map { Self.line($0.style, $1) }
    let stubs = zip(drawing.scene.stubs, drawing.stubs).map { stub, route in
      Self.line(stub.style, route) + Self.circle(at: route.curve.start)
    }
    let parts = [
      drawing.bands.map(band), lines, stubs, drawing.marks.flatMap(mark),
      drawing.scene.cards.indices.map(cardAtRest), texts(of: .lane), texts(of: .date),
      texts(of: .page),
    ]
    return parts.joined().joined(separator: "\n")
  }

  private func cardAtRest(_ index: Int) -> String {
    let corner = drawing.cards[index]
    let place = SVGText.number(corner.left) + " " + SVGText.number(corner.top)
    return "<g transform=\"translate(\(place))\">"
      + body(of: drawing.scene.cards[index], face: drawing.faces[index]) + "</g>"
  }

  /// What names events on other sheets, and the link to it.
  private func mark(_ mark: Drawing.Mark) -> [String] {
    let measure = ContinuationMark.measure
    let lines = mark.lines.enumerated().map { index, line in
      let place = Point(
        x: mark.box.left + ContinuationMark.padding + 2,
        y: mark.box.top + ContinuationMark.padding + 1
          + measure.lineHeight * (Double(index) * 1.06 + 0.8))
      return Self.text(line, at: place, measure, class: "mark")
    }
    return [Self.line(mark.style, mark.route), "<rect class=\"mark\" \(mark.box.svgAttributes)/>"]
      + lines
  }
}
