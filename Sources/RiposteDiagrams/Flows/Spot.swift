extension Drawing {
  /// A place of a map, or a party that answers and is answered.
  struct Spot: Hashable, Sendable {
    enum Shape: Hashable, Sendable {
      /// A disc, cut into the shares of parties.
      case disc([Share])
      /// The tag and the name of a party, and how many events are its own.
      case party(Int?, tag: String, lines: [String])
    }

    /// The name of its node.
    var name: String
    var shape: Shape
    var box: Rectangle
    /// Whether it is known only to lie somewhere around.
    var isVague = false
    var isHighlighted = false

    var radius: Double { box.width / 2 }
  }

  /// A party's share of the events at a place.
  struct Share: Hashable, Sendable {
    var party: Int?
    var count: Int
  }

  /// Responses between two spots, drawn as one arrow.
  struct Flow: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
      /// Responses, and the strongest that one of them rests on.
      case responses(Scene.Evidence)
      /// What one actor is to another, and whether someone denies it.
      case relation(isDenied: Bool)
    }

    var from: Int
    var to: Int
    var kind: Kind
    var count: Int
    var isHighlighted = false
    /// Whether its color says what it rests on, beside its dash and its arrow.
    var isColored = false
    var route: DOTAttribute.Route

    /// The width of the line, in points.
    var width: Double { Self.width(ofCount: count) }

    /// The width of a line that stands for so many responses: it grows with their square root.
    static func width(ofCount count: Int) -> Double {
      min(1.2 + 0.9 * (Double(max(count, 1)).squareRoot() - 1), 6)
    }

    /// The size of an arrow on a line of some width.
    static func arrowSize(ofWidth width: Double) -> Double { 0.55 + 0.11 * width }
  }

  /// A line or an area of a map, painted behind everything else.
  struct Stroke: Hashable, Sendable {
    enum Kind: Hashable, Sendable { case sea, land, border, graticule, frame, leader }

    var kind: Kind
    var points: [Point]
  }
}

extension Drawing.Flow {
  /// The attributes that draw it.
  func attributes(in theme: Theme) -> [DOTAttribute] {
    var attributes: [DOTAttribute] = [
      .penWidth(width), .arrowSize(Self.arrowSize(ofWidth: width)),
    ]
    if isHighlighted { attributes.append(.color(theme.highlight)) }
    switch kind {
    case .responses(let evidence):
      if isColored, !isHighlighted { attributes.append(.color(theme.color(of: evidence))) }
      if evidence.style != .solid { attributes.append(.style([evidence.style])) }
      if evidence.arrow != .filled { attributes.append(.arrowHead(evidence.arrow)) }
    case .relation(let isDenied):
      attributes += [.style([.dashed]), .arrowHead(.open), .color(theme.secondaryText)]
      if isDenied { attributes += [.direction(.both), .arrowTail(.bar)] }
    }
    return attributes
  }

  /// Whether its line has gaps.
  var isDashed: Bool {
    switch kind {
    case .responses(let evidence): evidence.style != .solid
    case .relation: true
    }
  }

  /// The arrow at its end.
  static func head(of kind: Kind) -> DOTAttribute.Arrow {
    switch kind {
    case .responses(let evidence): evidence.arrow
    case .relation: .open
    }
  }
}
