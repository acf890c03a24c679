/// Finds a way for every link of a swimlane picture that crosses no card.
///
/// A link leaves its card at the top or the bottom, runs along the corridors between rows, and
/// passes each row in between through a gap between two cards; neighbors in a row are joined
/// straight. What is decided here is only which gaps and corridors: how high a corridor must be
/// follows from how many links run along it.
struct SwimlaneRouter {
  /// The way of one link.
  enum Way: Hashable, Sendable {
    /// From the right edge of a card to the left edge of its neighbor, so far below their middle.
    case straight(offset: Double)
    /// Through corridors.
    case winding(Winding)
  }

  /// A way through corridors.
  struct Winding: Hashable, Sendable {
    /// The corridor that the link enters first; corridor *i* is above row *i*.
    var firstCorridor: Int
    /// 1 downwards, −1 upwards.
    var direction: Int
    /// Where it leaves its card, passes each row in between, and enters the other card.
    var stops: [Double]
    /// Whether it leaves its card at the top.
    var leavesAtTop: Bool
    /// Whether it enters the other card at the top.
    var entersAtTop: Bool
  }

  private let placement: SwimlanePlacement
  private let measures: SwimlaneMeasures
  /// For each row, what cannot be passed, from the left.
  private let obstacles: [[ClosedRange<Double>]]
  /// The place of each card in its row.
  private var positionInRow: [Int]
  /// Places that links pass or end at already.
  private var slots: LinkSlots
  /// How many links run along each corridor.
  private var load: [Int]

  init(_ scene: Scene, placement: SwimlanePlacement, measures: SwimlaneMeasures) {
    self.placement = placement
    self.measures = measures
    positionInRow = Array(repeating: 0, count: scene.cards.count)
    var obstacles: [[ClosedRange<Double>]] = []
    for row in placement.rows {
      for (position, card) in row.enumerated() { positionInRow[card] = position }
      obstacles.append(
        row.map { card in
          let left = placement.left[card]
          let end = measures.end(of: card, at: left) + measures.trails[card]
          return (left - measures.leads[card] - 4)...(end + 4)
        })
    }
    self.obstacles = obstacles
    load = Array(repeating: 0, count: placement.rows.count + 1)
    slots = LinkSlots(corridors: placement.rows.count + 1)
  }

  /// The way of a link.
  ///
  /// - Complexity: O(*r* log *n*) for *r* rows in between.
  mutating func way(from stimulus: Int, to response: Int) -> Way {
    let (first, last) = (placement.row[stimulus], placement.row[response])
    if first == last {
      if let straight = straightWay(from: stimulus, to: response) { return straight }
      return .winding(hop(from: stimulus, to: response, row: first))
    }
    let way = winding(from: stimulus, to: response, rows: (first, last))
    for index in 0..<(way.stops.count - 1) { load[way.firstCorridor + index * way.direction] += 1 }
    return .winding(way)
  }

  /// The way between neighbors in a row, if a height is free.
  private mutating func straightWay(from stimulus: Int, to response: Int) -> Way? {
    guard positionInRow[response] == positionInRow[stimulus] + 1,
      measures.trails[stimulus] == 0, measures.leads[response] == 0
    else { return nil }
    for step in [0, 1, -1, 2, -2] {
      guard slots.takeSide(from: stimulus, to: response, step: step) else { continue }
      return .straight(offset: Double(step) * 8)
    }
    return nil
  }

  /// The way between two cards of one row, along whichever corridor is emptier.
  private mutating func hop(from stimulus: Int, to response: Int, row: Int) -> Winding {
    let isAbove = load[row] <= load[row + 1]
    let corridor = isAbove ? row : row + 1
    load[corridor] += 1
    let isForward = placement.left[response] > placement.left[stimulus]
    let start = port(of: stimulus, in: corridor, near: isForward ? .infinity : -.infinity)
    let end = port(of: response, in: corridor, near: isForward ? -.infinity : .infinity)
    return Winding(
      firstCorridor: corridor, direction: 1, stops: [start, end], leavesAtTop: isAbove,
      entersAtTop: isAbove)
  }

  /// The way between two rows: of those that begin at the left, the middle or the right of one of
  /// the cards, the one that strays and bends least.
  private mutating func winding(from stimulus: Int, to response: Int, rows: (Int, Int)) -> Winding {
    let isDown = rows.1 > rows.0
    let direction = isDown ? 1 : -1
    let between = Array(stride(from: rows.0 + direction, to: rows.1, by: direction))
    let course = bestCourse(through: between, from: edge(of: stimulus), to: edge(of: response))
    let (first, last) = isDown ? (rows.0 + 1, rows.1) : (rows.0, rows.1 + 1)
    var places = [Place(corridors: [first], range: edge(of: stimulus))]
    for (row, x) in zip(between, course.dropFirst()) {
      places.append(
        Place(corridors: [row, row + 1], range: gap(inRow: row, at: x), row: row))
    }
    places.append(Place(corridors: [last], range: edge(of: response)))
    return Winding(
      firstCorridor: first, direction: direction, stops: claim(course, at: places),
      leavesAtTop: !isDown, entersAtTop: isDown)
  }

  /// The cheapest course between two edges of cards: its ends and where it passes each row.
  private func bestCourse(
    through rows: [Int], from source: (Double, Double), to target: (Double, Double)
  ) -> [Double] {
    var best: (cost: Double, course: [Double]) = (.infinity, [])
    let overlap = (max(source.0, target.0), min(source.1, target.1))
    let shared = overlap.0 <= overlap.1 ? [(overlap.0 + overlap.1) / 2] : []
    for start in shared + [source.1, source.0, (source.0 + source.1) / 2] {
      let onward = passages(through: rows, from: start, to: nearest(to: start, in: target))
      let end = nearest(to: onward.last ?? start, in: target)
      let course = [start] + onward + [end]
      if cost(course) < best.cost { best = (cost(course), course) }
    }
    for end in [target.0, target.1] {
      let back = Array(
        passages(through: rows.reversed(), from: end, to: nearest(to: end, in: source)).reversed())
      let course = [nearest(to: back.first ?? end, in: source)] + back + [end]
      if cost(course) < best.cost { best = (cost(course), course) }
    }
    return best.course
  }

  private func nearest(to x: Double, in range: (Double, Double)) -> Double {
    min(max(x, range.0), range.1)
  }

  /// Where to pass each row, staying on course as long as no card is in the way.
  private func passages(through rows: [Int], from start: Double, to end: Double) -> [Double] {
    var x = start
    return rows.map { row in
      x = passage(inRow: row, near: x, towards: end)
      return x
    }
  }

  /// A free place in a row, near *x* and not far from the goal.
  private func passage(inRow row: Int, near x: Double, towards goal: Double) -> Double {
    guard let obstacle = obstacle(inRow: row, at: x) else { return x }
    let (before, after) = (obstacle.lowerBound - 2, obstacle.upperBound + 2)
    let costBefore = abs(before - x) + abs(before - goal)
    return costBefore <= abs(after - x) + abs(after - goal) ? before : after
  }

  /// What is in the way at a place of a row.
  private func obstacle(inRow row: Int, at x: Double) -> ClosedRange<Double>? {
    let index = firstObstacle(inRow: row, endingAtOrAfter: x)
    guard index < obstacles[row].count, obstacles[row][index].contains(x) else { return nil }
    return obstacles[row][index]
  }

  private func firstObstacle(inRow row: Int, endingAtOrAfter x: Double) -> Int {
    var (low, high) = (0, obstacles[row].count)
    while low < high {
      let middle = (low + high) / 2
      if obstacles[row][middle].upperBound < x { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// How far a way strays, and how often it bends.
  private func cost(_ stops: [Double]) -> Double {
    zip(stops, stops.dropFirst()).reduce(0) { sum, step in
      let distance = abs(step.1 - step.0)
      return sum + distance + (distance > 1 ? 20 : 0)
    }
  }

  /// Where a link may leave, pass or enter.
  private struct Place {
    /// The corridors above and below, in which the link runs up or down here.
    var corridors: [Int]
    var range: (Double, Double)
    /// The row that it passes; nil where it leaves or enters.
    var row: Int?
  }

  /// The stops of a course, moved aside where other links stop already; what is straight stays so
  /// as far as it can.
  private mutating func claim(_ course: [Double], at places: [Place]) -> [Double] {
    var stops: [Double] = []
    while stops.count < course.count {
      let first = stops.count
      var last = first
      while last + 1 < course.count, course[last + 1] == course[first] { last += 1 }
      if let x = claim(course[first], atAll: places[first...last]) {
        stops += Array(repeating: x, count: last - first + 1)
      } else {
        stops += places[first...last].map { claim(course[first], at: $0) }
      }
    }
    return stops
  }

  /// A free x at one place, or in a gap of the row not far from it; the x itself where links
  /// already pass everywhere.
  private mutating func claim(_ x: Double, at place: Place) -> Double {
    if let free = claim(x, atAll: [place]) { return free }
    guard let row = place.row else { return x }
    var gaps = [place.range]
    for _ in 0..<Self.maximumDetour {
      let (before, after) = (gaps[0].0 - 10, gaps[gaps.count - 1].1 + 10)
      for isAfter in x - before <= after - x ? [false, true] : [true, false] {
        let gap = gap(inRow: row, beside: isAfter ? after : before, isAfter: isAfter)
        guard let gap else { continue }
        let other = Place(corridors: place.corridors, range: gap, row: row)
        let edge = nearest(to: x, in: gap)
        if let free = claim(edge, atAll: [other]) { return free }
        gaps.insert(gap, at: isAfter ? gaps.count : 0)
      }
    }
    return x
  }

  /// The gap after, or before, the card that stands at a place of a row; nil beyond the last.
  private func gap(inRow row: Int, beside x: Double, isAfter: Bool) -> (Double, Double)? {
    guard x.isFinite, let obstacle = obstacle(inRow: row, at: x) else { return nil }
    return gap(inRow: row, at: isAfter ? obstacle.upperBound + 2 : obstacle.lowerBound - 2)
  }

  /// How many cards a link goes around, beyond the nearest, to find a gap that is free.
  private static let maximumDetour = 4

  /// The x nearest to a given one that is free at all places; nil where there is none.
  private mutating func claim(_ x: Double, atAll places: ArraySlice<Place>) -> Double? {
    let low = places.map(\.range.0).max() ?? x
    let high = places.map(\.range.1).min() ?? x
    var corridors: [Int] = []
    for corridor in places.lazy.flatMap(\.corridors) where corridors.last != corridor {
      corridors.append(corridor)
    }
    return slots.take(near: x, within: (low, high), in: corridors)
  }

  /// The gap around a place of a row.
  private func gap(inRow row: Int, at x: Double) -> (Double, Double) {
    let next = firstObstacle(inRow: row, endingAtOrAfter: x)
    return (
      next > 0 ? obstacles[row][next - 1].upperBound : -.infinity,
      next < obstacles[row].count ? obstacles[row][next].lowerBound : .infinity
    )
  }

  /// A free place on the top or bottom edge of a card.
  private mutating func port(of card: Int, in corridor: Int, near x: Double) -> Double {
    let range = edge(of: card)
    let near = nearest(to: x, in: range)
    return claim(near, atAll: [Place(corridors: [corridor], range: range)]) ?? near
  }

  /// Where on its top and bottom edges a card takes links.
  private func edge(of card: Int) -> (Double, Double) {
    let left = placement.left[card]
    let first = ((left + measures.inset) / LinkSlots.spacing).rounded(.up)
    let last = ((measures.end(of: card, at: left) - measures.inset) / LinkSlots.spacing).rounded(
      .down)
    return (first * LinkSlots.spacing, last * LinkSlots.spacing)
  }
}
