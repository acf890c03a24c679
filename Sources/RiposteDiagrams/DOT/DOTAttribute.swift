/// Everything a picture may ask of Graphviz: a closed set, with typed values.
///
/// What is not here cannot be asked for. There is no way to name a file, a font, a link, a
/// stylesheet or a layout program, and numbers are held within what Graphviz was seen to survive.
enum DOTAttribute: Hashable, Sendable {
  // Of the whole drawing.
  case backgroundColor(Color)
  case backdrop([Backdrop])
  case maximumSize(width: Double, height: Double)
  case padding(Double)
  case drawsEdgesFirst(Bool)

  // Of text.
  case label(String)
  case markup(DOTMarkup)
  case font
  case identifier(String)

  // Of lines and shapes.
  case color(Color)
  case fillColor(Color)
  case wedges([Wedge])
  case penWidth(Double)
  case style([Style])
  case shape(Shape)
  case width(Double)
  case height(Double)
  case isFixedSize(Bool)
  case margin(Double)

  // Of positions and links.
  case position(Point)
  case route(Route)
  case arrowHead(Arrow)
  case arrowTail(Arrow)
  case arrowSize(Double)
  case direction(Direction)

  /// How lines of text are set.
  enum TextAlignment: String, Sendable { case left = "l", right = "r", center = "c" }
  /// How lines and faces are drawn.
  enum Style: String, Sendable { case solid, dashed, dotted, filled, rounded, wedged, invis }
  /// Outlines of nodes.
  enum Shape: String, Sendable { case plain, plaintext, point, circle, box }
  /// Ends of links.
  enum Arrow: String, Sendable {
    case filled = "normal", hollow = "onormal", open = "vee", bar = "tee", none

    /// Its length at size 1, in points.
    var length: Double {
      switch self {
      case .filled, .hollow, .open: 10
      case .bar: 2.5
      case .none: 0
      }
    }
  }
  /// At which ends a link has arrows.
  enum Direction: String, Sendable { case forward, both, none }

  /// One part of a disc.
  struct Wedge: Hashable, Sendable {
    var color: Color
    /// Its share of the disc, 0 to 1.
    var share: Double
  }

  /// The course of a link that we drew ourselves.
  struct Route: Hashable, Sendable {
    /// The line.
    var curve: Curve
    /// Where the arrow's tip is.
    var tip: Point?
    /// Where the tip of the arrow at the other end is.
    var tailTip: Point?
  }
}

/// One shape painted behind everything else, of numbers and colors only.
enum Backdrop: Hashable, Sendable {
  case rectangle(Rectangle, fill: Color)
  case panel(Rectangle, fill: Color, rim: Color)
  case area([Point], fill: Color)
  case line([Point], color: Color, width: Double)
}
