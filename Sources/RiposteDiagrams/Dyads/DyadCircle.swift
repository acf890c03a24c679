/// Where parties stand around a circle, those that answer each other most close together.
struct DyadCircle: Sendable {
  /// The middle of each party's box; the circle is around (0, 0).
  private(set) var centers: [Point]

  /// Puts boxes around an ellipse.
  ///
  /// - Parameters:
  ///   - sizes: The width and the height of each box.
  ///   - ties: Which boxes are tied, and how strongly.
  ///   - growth: By how much larger the ellipse is than it must be for its boxes.
  /// - Complexity: O(*n*³) for *n* boxes, of which there are few.
  init(_ sizes: [Point], ties: [(Int, Int, Int)], growth: Double) {
    centers = Array(repeating: Point(x: 0, y: 0), count: sizes.count)
    guard sizes.count > 1 else { return }
    let order = Self.order(count: sizes.count, ties: ties)
    var radius = 60.0
    while true {
      for (place, box) in order.enumerated() {
        let (x, y) = Self.direction(of: place, among: order.count)
        centers[box] = Point(x: x * radius * 1.5 * growth, y: y * radius * growth)
      }
      if !haveOverlaps(sizes) { return }
      radius *= 1.08
    }
  }

  /// Whether any two boxes come closer than arrows and their numbers need.
  private func haveOverlaps(_ sizes: [Point]) -> Bool {
    let (aside, above) = centers.count > 12 ? (44.0, 34.0) : (90, 66)
    let boxes = zip(centers, sizes).map {
      Rectangle(around: $0, width: $1.x + aside, height: $1.y + above)
    }
    for (index, box) in boxes.enumerated() {
      if boxes[(index + 1)...].contains(where: box.overlaps) { return true }
    }
    return false
  }

  /// The unit vector to a place on a clock with so many hours, two of them at its left and right.
  private static func direction(of place: Int, among count: Int) -> (Double, Double) {
    // Half-angle steps of a rational circle would be uneven; turning a vector again and again is
    // exact enough for the few steps there are.
    let (cosine, sine) = turn(count)
    var vector = (-1.0, 0.0)
    for _ in 0..<place {
      vector = (
        vector.0 * cosine - vector.1 * sine, vector.0 * sine + vector.1 * cosine
      )
    }
    return vector
  }

  /// Cosine and sine of a full turn divided by a count, by their series.
  private static func turn(_ count: Int) -> (Double, Double) {
    let angle = 2 * Double.pi / Double(count)
    var (cosine, sine) = (0.0, 0.0)
    var term = 1.0
    for power in 0..<40 {
      switch power % 4 {
      case 0: cosine += term
      case 1: sine += term
      case 2: cosine -= term
      default: sine -= term
      }
      term *= angle / Double(power + 1)
    }
    return (cosine, sine)
  }

  /// The boxes around the circle: pairs change places as long as ties become shorter.
  private static func order(count: Int, ties: [(Int, Int, Int)]) -> [Int] {
    var order = Array(0..<count)
    var places = order
    func length() -> Int {
      ties.reduce(0) { sum, tie in
        let apart = abs(places[tie.0] - places[tie.1])
        return sum + min(apart, count - apart) * tie.2
      }
    }
    var best = length()
    for _ in 0..<count {
      var isBetter = false
      for a in 0..<count {
        for b in (a + 1)..<max(count, a + 1) {
          places.swapAt(order[a], order[b])
          let length = length()
          if length < best {
            order.swapAt(a, b)
            (best, isBetter) = (length, true)
          } else {
            places.swapAt(order[a], order[b])
          }
        }
      }
      if !isBetter { break }
    }
    return order
  }
}
