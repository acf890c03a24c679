/// A curved way between two places, bent to its right, so that the way back does not meet it.
struct FlowCurve: Hashable, Sendable {
  /// The line, from edge to edge, with room for the arrow.
  let route: DOTAttribute.Route

  /// A curve between two points.
  ///
  /// - Parameters:
  ///   - start: Where it begins.
  ///   - end: Where its tip is.
  ///   - bend: How far it strays from the straight line, as a share of its length.
  ///   - headGap: The length of the arrow.
  ///   - tailGap: The length of what stands at its beginning.
  init(from start: Point, to end: Point, bend: Double, headGap: Double, tailGap: Double = 0) {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    // To the right of somebody who walks from start to end, y being counted downwards.
    let (nx, ny) = (-dy * bend, dx * bend)
    let first = Point(x: start.x + dx * 0.3 + nx, y: start.y + dy * 0.3 + ny)
    let second = Point(x: end.x - dx * 0.3 + nx, y: end.y - dy * 0.3 + ny)
    var curve = Curve(from: start.moved(towards: first, by: tailGap))
    curve.curve(to: end.moved(towards: second, by: headGap), first, second)
    route = DOTAttribute.Route(curve: curve, tip: end, tailTip: tailGap > 0 ? start : nil)
  }

  /// A curve between two discs.
  init(
    from source: (center: Point, radius: Double), to target: (center: Point, radius: Double),
    bend: Double, headGap: Double
  ) {
    let (dx, dy) = (target.center.x - source.center.x, target.center.y - source.center.y)
    // The curve sets out and arrives at an angle; discs are left and entered there.
    let tangent = Point(x: dx * 0.3 - dy * bend, y: dy * 0.3 + dx * bend)
    let arrival = Point(x: -dx * 0.3 - dy * bend, y: -dy * 0.3 + dx * bend)
    self.init(
      from: source.center.offset(along: tangent, by: source.radius + 1),
      to: target.center.offset(along: arrival, by: target.radius + 1), bend: bend, headGap: headGap)
  }
}

extension Point {
  /// The point so far away in a direction.
  func offset(along direction: Point, by distance: Double) -> Point {
    let length = (direction.x * direction.x + direction.y * direction.y).squareRoot()
    guard length > 0 else { return Point(x: x + distance, y: y) }
    return Point(x: x + direction.x / length * distance, y: y + direction.y / length * distance)
  }
}

extension Curve {
  /// The point at a share of the way along a line of one piece.
  func point(at share: Double) -> Point {
    let flat = flattened(stepsPerPiece: 24)
    let place = share * Double(flat.count - 1)
    let index = min(Int(place), flat.count - 2)
    let rest = place - Double(index)
    let (a, b) = (flat[index], flat[index + 1])
    return Point(x: a.x + (b.x - a.x) * rest, y: a.y + (b.y - a.y) * rest)
  }
}

extension [Point] {
  /// Whether a broken line comes nearer to a point than so far.
  func passes(_ center: Point, within distance: Double) -> Bool {
    zip(self, dropFirst()).contains { start, end in
      let (dx, dy) = (end.x - start.x, end.y - start.y)
      let length = dx * dx + dy * dy
      let along = (center.x - start.x) * dx + (center.y - start.y) * dy
      let share = length > 0 ? Swift.min(Swift.max(along / length, 0), 1) : 0
      let nearest = Point(x: start.x + dx * share, y: start.y + dy * share)
      return nearest.distance(to: center) < distance
    }
  }
}
