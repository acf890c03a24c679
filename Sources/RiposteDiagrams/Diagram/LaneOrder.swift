/// In which order lanes stand, so that links cross few of them.
enum LaneOrder {
  /// The lanes from the top: neighbors change places as long as links become shorter.
  ///
  /// A greedy search from the order given, which decides ties; lanes are few.
  ///
  /// - Parameters:
  ///   - count: How many lanes there are.
  ///   - links: The lanes of the two ends of each link.
  ///   - last: A lane that stays at the bottom, if any.
  /// - Returns: The lanes in their new order.
  /// - Complexity: O(*l*³) for *l* lanes, and O(*m*) for *m* links.
  static func order(count: Int, links: [(Int, Int)], last: Int?) -> [Int] {
    var between = Array(repeating: Array(repeating: 0, count: count), count: count)
    for (a, b) in links where a != b {
      between[a][b] += 1
      between[b][a] += 1
    }
    var order = (0..<count).filter { $0 != last }
    let bottom = last.map { [$0] } ?? []
    var best = length(order + bottom, between)
    for _ in 0..<count {
      var isBetter = false
      for (a, b) in pairs(order.count) {
        var other = order
        other.swapAt(a, b)
        let length = length(other + bottom, between)
        if length < best { (order, best, isBetter) = (other, length, true) }
      }
      if !isBetter { break }
    }
    return order + bottom
  }

  private static func pairs(_ count: Int) -> [(Int, Int)] {
    (0..<count).flatMap { a in (a..<count).dropFirst().map { (a, $0) } }
  }

  /// How many lanes all links together span.
  private static func length(_ order: [Int], _ between: [[Int]]) -> Int {
    var sum = 0
    for (upper, a) in order.enumerated() {
      for (lower, b) in order.enumerated().dropFirst(upper + 1) {
        sum += between[a][b] * (lower - upper)
      }
    }
    return sum
  }
}
