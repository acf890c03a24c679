/// A scene with everything in its place: what is drawn, and what legibility is measured on.
struct Drawing: Hashable, Sendable {
  /// The scene that was placed.
  let scene: Scene
  /// The measures of its cards.
  let style: CardStyle
  /// The text of each card, in the order of `scene.cards`.
  let faces: [CardFace]
  /// Where each card is, in the order of `scene.cards`.
  var cards: [Rectangle] = []
  /// The course of each link, in the order of `scene.links`.
  var routes: [DOTAttribute.Route] = []
  /// The course of each stub, in the order of `scene.stubs`, from its open circle.
  var stubs: [DOTAttribute.Route] = []
  /// The marks of links that go on on other pages.
  var marks: [Mark] = []
  /// The places of a map, or parties.
  var spots: [Spot] = []
  /// Arrows between them, each for one or more responses.
  var flows: [Flow] = []
  /// The ground of a map.
  var strokes: [Stroke] = []
  /// Bands and lines behind everything, by what they are.
  var bands: [Band] = []
  /// Lane names, dates, title, notes.
  var texts: [TextBox] = []
  /// How wide it is at least.
  var width = 0.0
  /// The sheet of paper that it fills, if any.
  var sheet: Sheet?
  /// The legend.
  var legend: [PlacedLegendEntry] = []

  /// A sheet of paper, and how many points of the drawing one point of it shows.
  struct Sheet: Hashable, Sendable {
    var paper: Paper
    var scale: Double
  }

  /// A painted area or line.
  struct Band: Hashable, Sendable {
    enum Kind: Hashable, Sendable { case lane, year, undated, tick, page, box }

    var kind: Kind
    var box: Rectangle
  }

  /// Lines of text with a place of their own.
  struct TextBox: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
      case title, subtitle, page, lane, date, place, count, legend, footnote
    }

    var kind: Kind
    var box: Rectangle
    var lines: [String]
  }

  /// An entry of the legend with its place.
  struct PlacedLegendEntry: Hashable, Sendable {
    var entry: LegendEntry
    /// Where its sample is; its text is among `texts`.
    var sample: Rectangle
  }
}

extension Drawing.TextBox.Kind {
  /// The type it is set in.
  var measure: TextMeasure {
    switch self {
    case .title: TextMeasure(size: 16)
    case .subtitle, .page: TextMeasure(size: 10)
    case .lane: TextMeasure(size: 11)
    case .date, .place: TextMeasure(size: 8)
    case .count: TextMeasure(size: 8, isBold: true)
    case .legend, .footnote: TextMeasure(size: 9)
    }
  }

  /// Whether it is set in the stronger of the two colors of text.
  var isStrong: Bool { [.title, .lane, .place, .count].contains(self) }

  /// Whether what is behind it shall not be seen.
  var isOpaque: Bool { self == .count || self == .place }
}

extension Drawing.TextBox {
  /// Text broken to a width, with its top left corner at a point.
  static func fitted(
    _ kind: Kind, _ text: String, at corner: Point, width: Double, lines limit: Int
  ) -> Drawing.TextBox {
    let measure = kind.measure
    let lines = FittedText(text, width: width, lines: limit, measure: measure).lines
    let widest = lines.map { measure.width(of: $0) }.max() ?? 0
    let box = Rectangle(
      left: corner.x, top: corner.y, width: widest.rounded(.up) + 4,
      height: (measure.lineHeight * 1.06 * Double(max(lines.count, 1))).rounded(.up) + 3)
    return Drawing.TextBox(kind: kind, box: box, lines: lines)
  }
}
