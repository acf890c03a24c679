/// How a link is drawn: its dash and arrow say what it rests on, its color and weight whether it
/// is highlighted.
struct LinkStyle: Hashable, Sendable {
  let evidence: Scene.Evidence
  let isDisputed: Bool
  let isHighlighted: Bool
  /// Whether it is no response but a relation that has its name written on it.
  let isRelation: Bool
  /// Whether its color says what it rests on, beside its dash and its arrow.
  let isColored: Bool

  init(
    _ evidence: Scene.Evidence, isDisputed: Bool = false, isHighlighted: Bool = false,
    isRelation: Bool = false, isColored: Bool = false
  ) {
    self.evidence = evidence
    self.isDisputed = isDisputed
    self.isHighlighted = isHighlighted
    self.isRelation = isRelation
    self.isColored = isColored
  }

  /// The weight of the line, in points.
  var width: Double { isHighlighted ? 2.4 : isRelation ? 0.9 : 1.2 }

  /// The size of the arrow.
  var arrowSize: Double { isHighlighted ? 0.8 : 0.65 }

  /// The arrow at the response.
  var head: DOTAttribute.Arrow { isRelation ? .open : evidence.arrow }

  /// The dash that says what it rests on.
  var dash: DOTAttribute.Style { isRelation ? .dashed : evidence.style }

  /// A bar at the stimulus, where someone denies what others assert.
  var tail: DOTAttribute.Arrow? {
    isDisputed && evidence != .denied && !isRelation ? .bar : nil
  }

  /// The attributes that draw it.
  func attributes(in theme: Theme) -> [DOTAttribute] {
    var attributes: [DOTAttribute] = []
    if dash != .solid { attributes.append(.style([dash])) }
    if head != .filled { attributes.append(.arrowHead(head)) }
    if let tail { attributes += [.direction(.both), .arrowTail(tail)] }
    if isHighlighted {
      attributes += [.color(theme.highlight), .penWidth(width), .arrowSize(arrowSize)]
    } else if isRelation {
      attributes += [.color(theme.secondaryText), .penWidth(width)]
    } else if isColored {
      attributes.append(.color(theme.color(of: evidence)))
    }
    return attributes
  }

  /// A route along a path of straight pieces, with rounded corners and room for the arrows.
  func route(along path: [Point]) -> DOTAttribute.Route {
    let tipGap = head.length * arrowSize
    let tailGap = (tail?.length ?? 0) * arrowSize
    var points = path
    let (start, end) = (points[0], points[points.count - 1])
    points[points.count - 1] = end.moved(towards: points[points.count - 2], by: tipGap)
    points[0] = start.moved(towards: points[1], by: tailGap)
    return DOTAttribute.Route(
      curve: Curve(rounding: points), tip: end, tailTip: tail == nil ? nil : start)
  }
}

extension Scene.Link {
  /// How the link is drawn.
  var style: LinkStyle {
    LinkStyle(
      evidence, isDisputed: isDisputed, isHighlighted: isHighlighted, isRelation: relation != nil,
      isColored: isColored)
  }
}

extension Scene.Stub {
  /// How the stub is drawn.
  var style: LinkStyle {
    LinkStyle(evidence, isHighlighted: isHighlighted, isColored: isColored)
  }
}
