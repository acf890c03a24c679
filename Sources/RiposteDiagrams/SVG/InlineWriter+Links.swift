extension InlineWriter {
  /// The links, each a group with its line and its arrows.
  var links: [String] {
    zip(drawing.scene.links, drawing.routes).enumerated().map { index, pair in
      let (link, route) = pair
      return "<g class=\"link\" data-link=\"\(index)\">" + Self.line(link.style, route) + "</g>"
    }
  }

  /// The links from what the case does not contain, each beginning at an open circle.
  var stubs: [String] {
    zip(drawing.scene.stubs, drawing.stubs).enumerated().map { index, pair in
      let (stub, route) = pair
      return "<g class=\"stub\" data-stub=\"\(index)\">" + Self.line(stub.style, route)
        + Self.circle(at: route.curve.start) + "</g>"
    }
  }

  /// A line with its arrows.
  static func line(_ style: LinkStyle, _ route: DOTAttribute.Route) -> String {
    let dash = style.evidence.style == .solid ? "" : " \(style.evidence.style.rawValue)"
    var parts = "<path class=\"line\(dash)\" d=\"\(route.curve.svgPath)\"/>"
    if let tip = route.tip {
      parts += arrow(style.head, at: tip, from: route.curve.end, size: style.arrowSize)
    }
    if let tail = style.tail, let tip = route.tailTip {
      parts += arrow(tail, at: tip, from: route.curve.start, size: style.arrowSize)
    }
    return parts
  }

  /// The open circle at which a stub begins.
  static func circle(at point: Point) -> String {
    "<circle class=\"open\" cx=\"\(SVGText.number(point.x))\" "
      + "cy=\"\(SVGText.number(point.y))\" r=\"2.9\"/>"
  }

  /// An arrow whose tip is at a point and whose line comes from another.
  private static func arrow(
    _ arrow: DOTAttribute.Arrow, at tip: Point, from base: Point, size: Double
  ) -> String {
    let length = max(tip.distance(to: base), 0.01)
    let (dx, dy) = ((tip.x - base.x) / length, (tip.y - base.y) / length)
    func place(_ along: Double, _ across: Double) -> String {
      SVGText.point(
        Point(
          x: tip.x - (dx * along + dy * across) * size, y: tip.y - (dy * along - dx * across) * size
        ))
    }
    switch arrow {
    case .filled, .hollow:
      let corners = [place(0, 0), place(10, 4), place(10, -4)].joined(separator: "L")
      return "<path class=\"\(arrow == .filled ? "head" : "hollow")\" d=\"M\(corners)Z\"/>"
    case .open:
      let corners = [place(0, 0), place(10, 5), place(6, 0), place(10, -5)]
      return "<path class=\"head\" d=\"M\(corners.joined(separator: "L"))Z\"/>"
    case .bar:
      return "<path class=\"bar\" d=\"M\(place(1, 6))L\(place(1, -6))\"/>"
    case .none: return ""
    }
  }
}
