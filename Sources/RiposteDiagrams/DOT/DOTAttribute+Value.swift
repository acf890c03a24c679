/// The value of an attribute, ready for Graphviz.
package enum DOTValue: Hashable, Sendable {
  /// A plain string, all escaping done.
  case text(String)
  /// The inside of an HTML-like label.
  case markup(String)
}

extension DOTAttribute {
  /// What Graphviz calls it.
  var key: String {
    switch self {
    case .backgroundColor: "bgcolor"
    case .backdrop: "_background"
    case .maximumSize: "size"
    case .padding: "pad"
    case .drawsEdgesFirst: "outputorder"
    case .label, .markup: "label"
    case .font: "fontname"
    case .identifier: "id"
    case .color: "color"
    case .fillColor, .wedges: "fillcolor"
    case .penWidth: "penwidth"
    case .style: "style"
    case .shape: "shape"
    case .width: "width"
    case .height: "height"
    case .isFixedSize: "fixedsize"
    case .margin: "margin"
    case .position, .route: "pos"
    case .arrowHead: "arrowhead"
    case .arrowTail: "arrowtail"
    case .arrowSize: "arrowsize"
    case .direction: "dir"
    }
  }

  /// The value, with every number within bounds and every text escaped.
  var value: DOTValue {
    if case .markup(let markup) = self { return .markup(markup.text) }
    return .text(numberText ?? wordText)
  }

  /// The family of fonts in which everything is drawn, and measured; the others have nearly its
  /// widths, for viewers of an SVG that do not have the first.
  static let fontFamily = "DejaVu Sans,Verdana,sans-serif"

  /// The value of an attribute that is a number.
  private var numberText: String? {
    switch self {
    case .maximumSize(let width, let height):
      DOTNumber.text(width, in: 0.1...400_000) + "," + DOTNumber.text(height, in: 0.1...400_000)
    case .padding(let inches), .margin(let inches): DOTNumber.text(inches, in: 0...10)
    case .penWidth(let points): DOTNumber.text(points, in: 0...20)
    case .width(let inches), .height(let inches): DOTNumber.text(inches, in: 0...20_000)
    case .arrowSize(let factor): DOTNumber.text(factor, in: 0...5)
    default: nil
    }
  }

  /// The value of an attribute that is words, colors or coordinates.
  private var wordText: String {
    switch self {
    case .backgroundColor(let color), .color(let color), .fillColor(let color): color.description
    case .wedges(let wedges):
      // The last wedge takes what is left: rounded shares must not sum to more than the whole.
      (wedges.dropLast().map { "\($0.color);" + DOTNumber.share($0.share) }
        + wedges.suffix(1).map(\.color.description)).joined(separator: ":")
    case .backdrop(let shapes): shapes.map(\.xdot).joined(separator: " ")
    case .label(let text), .identifier(let text): LabelText.escaped(text)
    case .font: Self.fontFamily
    case .position(let point): point.dot
    case .route(let route): route.dot
    case .style(let styles): styles.map(\.rawValue).joined(separator: ",")
    default: keyword
    }
  }

  /// The value of an attribute that is one of a few words.
  private var keyword: String {
    switch self {
    case .shape(let word): word.rawValue
    case .arrowHead(let word), .arrowTail(let word): word.rawValue
    case .direction(let word): word.rawValue
    case .drawsEdgesFirst(let flag): flag ? "edgesfirst" : "breadthfirst"
    case .isFixedSize(let flag): flag ? "true" : "false"
    default: ""
    }
  }
}

extension Point {
  /// The point as Graphviz writes it: *y* counted upwards.
  var dot: String { DOTNumber.text(x) + "," + DOTNumber.text(-y) }

  /// The point in the language of backgrounds.
  fileprivate var xdot: String { DOTNumber.text(x) + " " + DOTNumber.text(-y) }
}

extension DOTAttribute.Route {
  /// The route as the value of `pos`: tips first, then the line.
  fileprivate var dot: String {
    var parts: [String] = []
    if let tailTip { parts.append("s," + tailTip.dot) }
    if let tip { parts.append("e," + tip.dot) }
    parts += curve.points.map(\.dot)
    return parts.joined(separator: " ")
  }
}

extension Backdrop {
  /// The shape in Graphviz's drawing language (xdot): pens, then points.
  fileprivate var xdot: String {
    switch self {
    case .rectangle(let box, let fill): return Self.polygon(box.corners, fill: fill, rim: fill)
    case .panel(let box, let fill, let rim):
      return "S 15 -setlinewidth(1) " + Self.polygon(box.corners, fill: fill, rim: rim)
    case .area(let corners, let fill): return Self.polygon(corners, fill: fill, rim: fill)
    case .line(let points, let color, let width):
      let pen = "setlinewidth(\(DOTNumber.text(width, in: 0...20)))"
      return "c 7 -\(color) S \(pen.utf8.count) -\(pen) L \(points.count) "
        + points.map(\.xdot).joined(separator: " ")
    }
  }

  private static func polygon(_ corners: [Point], fill: Color, rim: Color) -> String {
    "C 7 -\(fill) c 7 -\(rim) P \(corners.count) "
      + corners.map(\.xdot).joined(separator: " ")
  }
}
