/// Finds a curve for every arrow between boxes, so that it meets no other box and keeps away from
/// the others.
struct DyadRouter {
  private let boxes: [Rectangle]
  private let middle: Point
  /// The middles of the curves so far.
  private var middles: [Point] = []
  /// Where curves so far leave a box or arrive at one.
  private var ends: [Point] = []
  /// How often a curve meets a box that it has nothing to do with.
  private(set) var hits = 0

  /// How far a curve of some length may stray, as a share of it, the best first: each way apart from
  /// the one before by what two lines and a number need.
  private static func bends(ofLength length: Double) -> [Double] {
    let step = 26 / max(length, 26)
    return [0.13, 0.13 + step, -0.06, -0.13, 0.13 + 2 * step, -0.13 - step, 0.13 + 3 * step, -0.3]
  }

  init(_ boxes: [Rectangle]) {
    self.boxes = boxes
    let all = Rectangle(around: boxes.flatMap(\.corners))
    middle = all.center
  }

  /// The course of a tie.
  ///
  /// - Complexity: O(*n* + *t*) for *n* boxes and *t* ties so far.
  mutating func route(of tie: DyadScene.Tie) -> DOTAttribute.Route {
    let width = Drawing.Flow.width(ofCount: tie.count)
    let size = Drawing.Flow.arrowSize(ofWidth: width)
    let head = Drawing.Flow.head(of: tie.kind).length * size
    let tail = tie.kind == .relation(isDenied: true) ? DOTAttribute.Arrow.bar.length * size : 0
    if tie.from == tie.to { return loop(at: boxes[tie.from], headGap: head) }
    var best: (cost: Double, hits: Int, route: DOTAttribute.Route)?
    let length = boxes[tie.from].center.distance(to: boxes[tie.to].center)
    for (rank, bend) in Self.bends(ofLength: length).enumerated() {
      let route = curve(from: boxes[tie.from], to: boxes[tie.to], bend: bend, head, tail)
      let met = hits(of: route, tie)
      let point = route.curve.point(at: 0.5)
      let crowd = middles.count { $0.distance(to: point) < 15 }
      let cost = Double(met) * 100 + Double(crowd) * 3 + Double(rank)
      if cost < best?.cost ?? .infinity { best = (cost, met, route) }
    }
    guard let best else { return loop(at: boxes[tie.from], headGap: head) }
    hits += best.hits
    middles.append(best.route.curve.point(at: 0.5))
    ends += best.route.ends
    return best.route
  }

  private func curve(
    from source: Rectangle, to target: Rectangle, bend: Double, _ head: Double, _ tail: Double
  ) -> DOTAttribute.Route {
    let (dx, dy) = (target.center.x - source.center.x, target.center.y - source.center.y)
    let far = 10.0
    let leaving = Point(
      x: source.center.x + (dx * 0.3 - dy * bend) * far,
      y: source.center.y + (dy * 0.3 + dx * bend) * far)
    let arriving = Point(
      x: target.center.x + (-dx * 0.3 - dy * bend) * far,
      y: target.center.y + (-dy * 0.3 + dx * bend) * far)
    return FlowCurve(
      from: free(source.inset(by: -1).edge(towards: leaving), on: source),
      to: free(target.inset(by: -1).edge(towards: arriving), on: target), bend: bend,
      headGap: head, tailGap: tail
    ).route
  }

  /// The place on the rim of a box nearest to a wished one where no other curve ends, on the same
  /// side; the wished one where that side is full.
  private func free(_ point: Point, on box: Rectangle) -> Point {
    let isAside = point.x < box.left || point.x > box.right
    for shift in [0.0, 10, -10, 20, -20, 30, -30] {
      let place = Point(x: point.x + (isAside ? 0 : shift), y: point.y + (isAside ? shift : 0))
      let isOnSide =
        isAside
        ? place.y > box.top + 2 && place.y < box.bottom - 2
        : place.x > box.left + 2 && place.x < box.right - 2
      guard shift == 0 || isOnSide else { continue }
      if ends.allSatisfy({ $0.distance(to: place) >= 9 }) { return place }
    }
    return point
  }

  private func hits(of route: DOTAttribute.Route, _ tie: DyadScene.Tie) -> Int {
    let line = route.curve.flattened(stepsPerPiece: 16)
    return boxes.indices.count { index in
      guard index != tie.from, index != tie.to else { return false }
      let box = boxes[index].inset(by: -4)
      return zip(line, line.dropFirst()).contains { box.meets($0, $1) }
    }
  }

  /// A loop on the side of a box that looks away from the others.
  private func loop(at box: Rectangle, headGap: Double) -> DOTAttribute.Route {
    let (dx, dy) = (box.center.x - middle.x, box.center.y - middle.y)
    let isAside = abs(dx) > abs(dy) * 1.5
    let sign = (isAside ? dx : dy) < 0 ? -1.0 : 1
    let (start, end, out): (Point, Point, Point)
    if isAside {
      let x = sign < 0 ? box.left - 1 : box.right + 1
      start = Point(x: x, y: box.center.y - 9)
      end = Point(x: x, y: box.center.y + 9)
      out = Point(x: sign * 48, y: 0)
    } else {
      let y = sign < 0 ? box.top - 1 : box.bottom + 1
      start = Point(x: box.center.x - 14, y: y)
      end = Point(x: box.center.x + 14, y: y)
      out = Point(x: 0, y: sign * 44)
    }
    let (first, second) = (
      Point(x: start.x + out.x - (end.x - start.x) * 0.6, y: start.y + out.y - (end.y - start.y)),
      Point(x: end.x + out.x + (end.x - start.x) * 0.6, y: end.y + out.y + (end.y - start.y))
    )
    var curve = Curve(from: start)
    curve.curve(to: end.moved(towards: second, by: headGap), first, second)
    return DOTAttribute.Route(curve: curve, tip: end)
  }
}

extension DOTAttribute.Route {
  /// Where it leaves a box, and where it arrives at one.
  fileprivate var ends: [Point] { [tailTip ?? curve.start, tip ?? curve.end] }
}
