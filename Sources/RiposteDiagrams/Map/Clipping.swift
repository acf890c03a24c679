extension Rectangle {
  /// The smallest rectangle around points.
  init(around points: [Point]) {
    let (left, right) = (points.map(\.x).min() ?? 0, points.map(\.x).max() ?? 0)
    let (top, bottom) = (points.map(\.y).min() ?? 0, points.map(\.y).max() ?? 0)
    self.init(left: left, top: top, width: right - left, height: bottom - top)
  }

  /// The part of a straight line that lies within; nil where none does (Liang and Barsky 1984).
  func clipped(_ start: Point, _ end: Point) -> (Point, Point)? {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    var (low, high) = (0.0, 1.0)
    for (step, room) in [
      (-dx, start.x - left), (dx, right - start.x), (-dy, start.y - top), (dy, bottom - start.y),
    ] {
      if step == 0 {
        if room < 0 { return nil }
      } else if step < 0 {
        low = max(low, room / step)
      } else {
        high = min(high, room / step)
      }
    }
    guard low < high else { return nil }
    return (
      low == 0 ? start : Point(x: start.x + low * dx, y: start.y + low * dy),
      high == 1 ? end : Point(x: start.x + high * dx, y: start.y + high * dy)
    )
  }
}

extension [Point] {
  /// The part of an area that lies within a rectangle: cut at each side in turn (Sutherland and
  /// Hodgman 1974).
  ///
  /// - Complexity: O(*n*).
  func clipped(to box: Rectangle) -> [Point] {
    var points = self
    points = points.cut { $0.x - box.left }
    points = points.cut { box.right - $0.x }
    points = points.cut { $0.y - box.top }
    return points.cut { box.bottom - $0.y }
  }

  /// The part on the side of a line where a measure is not negative.
  private func cut(_ depth: (Point) -> Double) -> [Point] {
    guard var last = last else { return [] }
    var result: [Point] = []
    var lastDepth = depth(last)
    for point in self {
      let depth = depth(point)
      if (depth >= 0) != (lastDepth >= 0) {
        let share = lastDepth / (lastDepth - depth)
        result.append(
          Point(x: last.x + (point.x - last.x) * share, y: last.y + (point.y - last.y) * share))
      }
      if depth >= 0 { result.append(point) }
      (last, lastDepth) = (point, depth)
    }
    return result
  }
}
