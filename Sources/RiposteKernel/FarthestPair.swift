/// The two points of a set that lie farthest apart, in space.
///
/// On a sphere the pair with the longest chord is also the pair with the longest great circle, so
/// that points given as unit vectors need no trigonometry but for the answer.
///
/// Exact. The points are halved again and again along the longer side of their box, and pairs of
/// boxes are looked into, the most promising first, as long as their farthest corners may beat the
/// best pair known; the search begins with a good pair, found by going back and forth to the
/// farthest point.
package struct FarthestPair: Sendable {
  /// The two points, the lower number first.
  package private(set) var first: Int
  package private(set) var second: Int

  /// The square of the distance between them.
  package private(set) var squaredDistance: Double

  /// Finds the farthest pair.
  ///
  /// - Parameter points: two points or more.
  /// - Complexity: O(*n* log² *n*) for points that lie about as places do. Quadratic in *n* at worst,
  ///   when very many pairs are equally far apart: all points on a circle, say.
  package init(of points: [SIMD3<Double>]) {
    precondition(points.count > 1, "a pair has two points")
    (first, second, squaredDistance) = (0, 1, (points[0] - points[1]).squaredLength)
    var start = 0
    for _ in 0..<4 { start = improve(from: start, points) }
    search(PointTree(points), points)
  }

  /// Takes the farthest point from a point, if that is better; returns it.
  private mutating func improve(from start: Int, _ points: [SIMD3<Double>]) -> Int {
    var farthest = (point: start, squared: 0.0)
    for point in points.indices {
      let squared = (points[start] - points[point]).squaredLength
      if squared > farthest.squared { farthest = (point, squared) }
    }
    consider(start, farthest.point, farthest.squared)
    return farthest.point
  }

  private mutating func consider(_ one: Int, _ other: Int, _ squared: Double) {
    guard squared > squaredDistance else { return }
    (first, second, squaredDistance) = (min(one, other), max(one, other), squared)
  }

  private mutating func search(_ tree: PointTree, _ points: [SIMD3<Double>]) {
    var pending: [(one: Int, other: Int, bound: Double)] = [(0, 0, .infinity)]
    while let pair = pending.popLast() {
      guard pair.bound > squaredDistance else { continue }
      let (one, other) = (tree.boxes[pair.one], tree.boxes[pair.other])
      if one.isLeaf, other.isLeaf {
        for place in one.range {
          for otherPlace in other.range {
            let (point, otherPoint) = (Int(tree.order[place]), Int(tree.order[otherPlace]))
            consider(point, otherPoint, (points[point] - points[otherPoint]).squaredLength)
          }
        }
        continue
      }
      var next: [(one: Int, other: Int, bound: Double)] = []
      for (child, otherChild) in Self.children(pair.one, one, pair.other, other) {
        let bound = tree.boxes[child].squaredReach(to: tree.boxes[otherChild])
        if bound > squaredDistance { next.append((child, otherChild, bound)) }
      }
      pending += next.sorted { $0.bound < $1.bound }
    }
  }

  /// The pairs into which a pair of boxes is parted: the box with more points is halved.
  private static func children(
    _ one: Int, _ box: PointTree.Box, _ other: Int, _ otherBox: PointTree.Box
  ) -> [(Int, Int)] {
    if one == other {
      return [(box.left, box.left), (box.left, box.left + 1), (box.left + 1, box.left + 1)]
    }
    if otherBox.isLeaf || (!box.isLeaf && box.range.count >= otherBox.range.count) {
      return [(box.left, other), (box.left + 1, other)]
    }
    return [(one, otherBox.left), (one, otherBox.left + 1)]
  }
}

/// Points halved again and again: a k-d tree (Bentley, CACM 18, 1975).
private struct PointTree {
  static let leafSize = 16

  /// The points, those of a box side by side.
  private(set) var order: [Int32]
  /// The boxes, the outermost first; the halves of a box lie side by side.
  private(set) var boxes: [Box] = []

  struct Box {
    var range: Range<Int>
    var low: SIMD3<Double>
    var high: SIMD3<Double>
    /// The first half; −1 when the box is not parted.
    var left = -1

    var isLeaf: Bool { left < 0 }

    /// The square of the greatest distance a point in this box may have from one in another.
    func squaredReach(to other: Box) -> Double {
      let reach = pointwiseMax(other.high - low, high - other.low)
      return reach.squaredLength
    }
  }

  init(_ points: [SIMD3<Double>]) {
    order = Array(0..<Int32(points.count))
    boxes = [box(around: points.indices, points)]
    var next = 0
    while next < boxes.count {
      split(next, points)
      next += 1
    }
  }

  private mutating func split(_ number: Int, _ points: [SIMD3<Double>]) {
    let range = boxes[number].range
    let sides = boxes[number].high - boxes[number].low
    guard range.count > Self.leafSize, sides.max() > 0 else { return }
    let axis = sides.indices.first { sides[$0] == sides.max() } ?? 0
    order[range].sort { points[Int($0)][axis] < points[Int($1)][axis] }
    let middle = range.lowerBound + range.count / 2
    boxes[number].left = boxes.count
    boxes.append(box(around: range.lowerBound..<middle, points))
    boxes.append(box(around: middle..<range.upperBound, points))
  }

  private func box(around range: Range<Int>, _ points: [SIMD3<Double>]) -> Box {
    var low = SIMD3<Double>(repeating: .infinity)
    var high = -low
    for place in range {
      let point = points[Int(order[place])]
      low = pointwiseMin(low, point)
      high = pointwiseMax(high, point)
    }
    return Box(range: range, low: low, high: high)
  }
}

extension SIMD3<Double> {
  fileprivate var squaredLength: Double { (self * self).sum() }
}
