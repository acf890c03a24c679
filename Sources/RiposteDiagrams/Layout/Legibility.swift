/// What can be measured of whether a drawing can be read.
struct Legibility: Hashable, Sendable {
  /// Pairs of cards that cover each other.
  let cardOverlaps: Int
  /// By how much the widest text exceeds its card, in points.
  let textOverflow: Double
  /// Pairs of a link and a card that the link runs across without ending there.
  let linksOverCards: Int
  /// Pairs of links that cross.
  let crossings: Int
  /// Pairs of links without a card in common that lie on each other for more than an arrow's
  /// length; links of one card may leave it as a bundle.
  let sharedRuns: Int
  /// Pairs of texts, or of a text and a card, that cover each other.
  let textOverlaps: Int

  /// Measures a drawing.
  ///
  /// - Complexity: O((*n* + *s*)²) for *n* cards and texts and *s* pieces of links: a measure for
  ///   tests, not for every drawing.
  init(of drawing: Drawing) {
    cardOverlaps = Self.overlaps(drawing.cards)
    let marks = drawing.marks.flatMap { mark in
      mark.lines.map { ContinuationMark.measure.width(of: $0) - mark.box.width + 6 }
    }
    textOverflow = max(
      0, (drawing.faces.map { $0.overflow(in: drawing.style) } + marks).max() ?? 0)
    let routes = drawing.routes.map { $0.flattened }
    linksOverCards = zip(drawing.scene.links, routes).reduce(0) { sum, pair in
      sum + Self.cards(under: pair.1, of: pair.0, in: drawing)
    }
    let links = drawing.scene.links
    crossings = Self.pairs(of: routes) { routes[$0].crosses(routes[$1]) }
    sharedRuns = Self.pairs(of: routes) { first, second in
      let (a, b) = (links[first], links[second])
      return Set([a.from, a.to]).isDisjoint(with: [b.from, b.to])
        && routes[first].liesOn(routes[second])
    }
    let samples = drawing.legend.map(\.sample).filter { $0.width > 0 }
    let boxes = drawing.texts.map(\.box) + samples + drawing.marks.map(\.box)
    textOverlaps =
      Self.overlaps(boxes)
      + boxes.reduce(0) { sum, box in sum + drawing.cards.count { $0.overlaps(box) } }
  }

  private static func overlaps(_ boxes: [Rectangle]) -> Int {
    let sorted = boxes.sorted { $0.left < $1.left }
    var count = 0
    for (index, box) in sorted.enumerated() {
      for other in sorted[(index + 1)...] {
        if other.left >= box.right { break }
        if box.overlaps(other) { count += 1 }
      }
    }
    return count
  }

  /// How many cards a link runs across; at its own two it may touch the rim.
  private static func cards(
    under route: [Point], of link: Scene.Link, in drawing: Drawing
  ) -> Int {
    drawing.cards.indices.count { card in
      let isEnd = card == link.from || card == link.to
      let box = drawing.cards[card].inset(by: isEnd ? 2 : -1)
      return zip(route, route.dropFirst()).contains { box.meets($0, $1) }
    }
  }

  private static func pairs(of routes: [[Point]], where holds: (Int, Int) -> Bool) -> Int {
    let boxes = routes.map(\.bounds)
    var count = 0
    for index in routes.indices {
      for other in routes.indices.dropFirst(index + 1)
      where boxes[index].overlaps(boxes[other]) && holds(index, other) {
        count += 1
      }
    }
    return count
  }
}

extension DOTAttribute.Route {
  /// The line as straight pieces, arrows included.
  fileprivate var flattened: [Point] {
    let line = curve.flattened(stepsPerPiece: 4)
    return (tailTip.map { [$0] } ?? []) + line + (tip.map { [$0] } ?? [])
  }
}

extension [Point] {
  /// The smallest rectangle around the points, a hair larger, so that a straight line has one.
  fileprivate var bounds: Rectangle {
    let (left, right) = (map(\.x).min() ?? 0, map(\.x).max() ?? 0)
    let (top, bottom) = (map(\.y).min() ?? 0, map(\.y).max() ?? 0)
    return Rectangle(left: left, top: top, width: right - left, height: bottom - top).inset(by: -1)
  }

  /// Whether two broken lines have a point in common, other than lying on each other.
  fileprivate func crosses(_ other: [Point]) -> Bool {
    for (a, b) in zip(self, dropFirst()) {
      for (c, d) in zip(other, other.dropFirst()) {
        if Swift.min(a.x, b.x) > Swift.max(c.x, d.x) || Swift.max(a.x, b.x) < Swift.min(c.x, d.x) {
          continue
        }
        let first = turn(a, b, c) * turn(a, b, d)
        if first < 0, turn(c, d, a) * turn(c, d, b) < 0 { return true }
      }
    }
    return false
  }

  /// Whether two broken lines run along the same line, straight across or along the page, for more
  /// than so many points.
  fileprivate func liesOn(_ other: [Point], length: Double = 10) -> Bool {
    for (a, b) in zip(self, dropFirst()) where a.x == b.x || a.y == b.y {
      for (c, d) in zip(other, other.dropFirst()) {
        let isUpright = a.x == b.x
        let distance =
          isUpright
          ? Swift.max(abs(c.x - a.x), abs(d.x - a.x))
          : Swift.max(abs(c.y - a.y), abs(d.y - a.y))
        guard distance < 0.5 else { continue }
        let (first, second) = isUpright ? ((a.y, b.y), (c.y, d.y)) : ((a.x, b.x), (c.x, d.x))
        let low = Swift.max(Swift.min(first.0, first.1), Swift.min(second.0, second.1))
        let high = Swift.min(Swift.max(first.0, first.1), Swift.max(second.0, second.1))
        if high - low > length { return true }
      }
    }
    return false
  }

  /// Positive where three points turn one way, negative where they turn the other.
  private func turn(_ a: Point, _ b: Point, _ c: Point) -> Double {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
  }
}

extension Rectangle {
  /// Whether a straight line passes through the inside, by cutting it at each side in turn (Liang
  /// and Barsky 1984).
  func meets(_ start: Point, _ end: Point) -> Bool {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    var (low, high) = (0.0, 1.0)
    for (step, room) in [
      (-dx, start.x - left), (dx, right - start.x), (-dy, start.y - top), (dy, bottom - start.y),
    ] {
      if step == 0 {
        if room <= 0 { return false }
      } else if step < 0 {
        low = max(low, room / step)
      } else {
        high = min(high, room / step)
      }
    }
    return low < high
  }
}
