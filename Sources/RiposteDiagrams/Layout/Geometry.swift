/// A point of a picture, in points of 1/72 inch, *y* counted downwards.
struct Point: Hashable, Sendable {
  var x: Double
  var y: Double
}

/// A rectangle of a picture.
struct Rectangle: Hashable, Sendable {
  var left: Double
  var top: Double
  var width: Double
  var height: Double

  var right: Double { left + width }
  var bottom: Double { top + height }
  var center: Point { Point(x: left + width / 2, y: top + height / 2) }
  /// From the top left one clockwise.
  var corners: [Point] {
    [
      Point(x: left, y: top), Point(x: right, y: top), Point(x: right, y: bottom),
      Point(x: left, y: bottom),
    ]
  }

  /// The rectangle with every side moved inwards (or, negative, outwards).
  func inset(by margin: Double) -> Rectangle {
    Rectangle(
      left: left + margin, top: top + margin, width: width - 2 * margin, height: height - 2 * margin
    )
  }

  /// Whether the two share more than an edge.
  func overlaps(_ other: Rectangle) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}

/// A smooth line: a start and, for each piece, two control points and an end.
struct Curve: Hashable, Sendable {
  /// 3*n* + 1 points for *n* pieces.
  private(set) var points: [Point]

  init(from start: Point) {
    points = [start]
  }

  /// Where the line starts.
  var start: Point { points[0] }
  /// Where the line ends so far.
  var end: Point { points[points.count - 1] }

  /// The line somewhere else.
  func moved(byX dx: Double, y dy: Double) -> Curve {
    var curve = self
    curve.points = points.map { Point(x: $0.x + dx, y: $0.y + dy) }
    return curve
  }

  /// Continues with a cubic piece.
  mutating func curve(to end: Point, _ first: Point, _ second: Point) {
    points += [first, second, end]
  }

  /// Continues straight on.
  mutating func line(to end: Point) {
    let start = self.end
    guard start != end else { return }
    let third = Point(x: (end.x - start.x) / 3, y: (end.y - start.y) / 3)
    curve(
      to: end, Point(x: start.x + third.x, y: start.y + third.y),
      Point(x: end.x - third.x, y: end.y - third.y))
  }

  /// The line as short straight pieces, for measuring; what is straight already stays one piece.
  ///
  /// - Complexity: O(*n*) in its pieces.
  func flattened(stepsPerPiece steps: Int = 12) -> [Point] {
    var flat = [start]
    for piece in stride(from: 0, to: points.count - 1, by: 3) {
      let corners = points[piece...(piece + 3)]
      let isStraight =
        corners.allSatisfy { $0.x == points[piece].x }
        || corners.allSatisfy { $0.y == points[piece].y }
      for step in isStraight ? steps...steps : 1...steps {
        flat.append(position(inPiece: piece, at: Double(step) / Double(steps)))
      }
    }
    return flat
  }

  /// A point of the piece that begins at an index, by Bernstein's formula.
  private func position(inPiece piece: Int, at t: Double) -> Point {
    let s = 1 - t
    let weights = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t]
    var point = Point(x: 0, y: 0)
    for (weight, corner) in zip(weights, points[piece...]) {
      point.x += weight * corner.x
      point.y += weight * corner.y
    }
    return point
  }
}

extension Point {
  /// The point so much nearer to another, but not beyond it.
  func moved(towards other: Point, by distance: Double) -> Point {
    let (dx, dy) = (other.x - x, other.y - y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 0 else { return self }
    let share = min(distance / length, 1)
    return Point(x: x + dx * share, y: y + dy * share)
  }

  /// How far away another point is.
  func distance(to other: Point) -> Double {
    let (dx, dy) = (other.x - x, other.y - y)
    return (dx * dx + dy * dy).squareRoot()
  }
}

extension Curve {
  /// A path of straight pieces with its corners rounded.
  init(rounding path: [Point], radius: Double = 9) {
    self.init(from: path[0])
    for index in path.indices.dropFirst().dropLast() {
      let corner = path[index]
      let room = min(
        index == 1 ? corner.distance(to: path[0]) : corner.distance(to: path[index - 1]) / 2,
        index == path.count - 2
          ? corner.distance(to: path[index + 1]) : corner.distance(to: path[index + 1]) / 2)
      let reach = min(radius, room)
      let (before, after) = (
        corner.moved(towards: path[index - 1], by: reach),
        corner.moved(towards: path[index + 1], by: reach)
      )
      line(to: before)
      curve(
        to: after, before.moved(towards: corner, by: reach * 0.6),
        after.moved(towards: corner, by: reach * 0.6))
    }
    line(to: path[path.count - 1])
    if points.count == 1 { curve(to: path[0], path[0], path[0]) }
  }
}
