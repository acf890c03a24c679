/// Which row and which place along the time axis each card of a swimlane picture gets.
///
/// Rows are those of all lanes, counted from the top. No two cards of a row come closer than
/// `gap`, so that a link can always pass between them.
struct SwimlanePlacement: Sendable {
  /// The row of each card.
  private(set) var row: [Int]
  /// The left edge of each card.
  private(set) var left: [Double]
  /// The cards of each row, from the left.
  private(set) var rows: [[Int]] = []
  /// The lane of each row.
  private(set) var laneOfRow: [Int] = []
  /// The dates, from the left.
  private(set) var marks: [TimeMark] = []
  /// The right edge of the rightmost card.
  private(set) var width = 0.0

  /// Between two cards of a row: room for four links side by side.
  static let gap = 28.0
  /// What a card keeps free at its left for a link from outside the case.
  static let stubLength = 22.0

  /// Places cards by date, each in the first row of its lane that is free, next to the card it
  /// answers if it can be.
  ///
  /// - Complexity: O(*n* log *n* + *n r*) for *r* rows in a lane.
  init(_ scene: Scene, style: CardStyle, axis: TimeAxis, rowsPerLane: Int) {
    row = Array(repeating: 0, count: scene.cards.count)
    left = Array(repeating: 0, count: scene.cards.count)
    var filler = RowFiller(scene, style: style, limit: rowsPerLane)
    var x = 0.0
    for group in DateGroup.groups(of: scene) {
      if let last = marks.last {
        x = axis.place(of: group.day, after: last.day, at: x, cardWidth: style.width)
      }
      marks.append(TimeMark(x: x, day: group.day, precision: group.precision))
      for card in group.cards {
        let place = filler.place(card, at: x)
        (row[card], left[card]) = (place.row, place.left)
        x = max(x, place.left)
      }
      if let first = group.cards.map({ left[$0] }).min() { marks[marks.count - 1].x = first }
    }
    width = (left.max() ?? 0) + style.width
    numberRows(scene, rowsOfLane: filler.rowCounts)
  }

  /// Turns rows of lanes into rows of the picture, and lists the cards of each.
  private mutating func numberRows(_ scene: Scene, rowsOfLane: [Int]) {
    var first: [Int] = []
    for (lane, count) in rowsOfLane.enumerated() {
      first.append(laneOfRow.count)
      laneOfRow += Array(repeating: lane, count: max(count, 1))
    }
    rows = Array(repeating: [], count: laneOfRow.count)
    for (index, card) in scene.cards.enumerated() { row[index] += first[card.lane] }
    for card in scene.cards.indices.sorted(by: { (left[$0], $0) < (left[$1], $1) }) {
      rows[row[card]].append(card)
    }
  }
}

extension TimeAxis {
  /// Where a date stands after another; what has no date stands clear of all cards.
  fileprivate func place(
    of later: Int32?, after earlier: Int32?, at x: Double, cardWidth: Double
  ) -> Double {
    guard let earlier, let later else { return x + cardWidth + undatedGap }
    return x + advance(overDays: Int(later) - Int(earlier))
  }
}

/// Fills the rows of each lane from the left.
private struct RowFiller {
  private let scene: Scene
  private let style: CardStyle
  /// For each card, the card of its lane that it answers, if any.
  private var stimulus: [Int?]
  /// Whether a card keeps room for a link from outside the case.
  private var hasStub: [Bool]
  /// For each lane, where each of its rows is filled up to.
  private var ends: [[Double]]
  /// How many rows a lane may have before cards are moved to the right.
  private let limit: Int
  /// The row within its lane of each card placed so far.
  private var rows: [Int?]

  /// How many rows each lane has.
  var rowCounts: [Int] { ends.map(\.count) }

  init(_ scene: Scene, style: CardStyle, limit: Int) {
    self.scene = scene
    self.style = style
    self.limit = limit
    let count = scene.cards.count
    stimulus = Array(repeating: nil, count: count)
    hasStub = Array(repeating: false, count: count)
    rows = Array(repeating: nil, count: count)
    for link in scene.links where scene.cards[link.from].lane == scene.cards[link.to].lane {
      stimulus[link.to] = link.from
    }
    for stub in scene.stubs { hasStub[stub.to] = true }
    ends = Array(repeating: [], count: scene.lanes.count)
  }

  /// The row within its lane, and the left edge, of a card that should stand at *x* or right of it.
  mutating func place(_ card: Int, at x: Double) -> (row: Int, left: Double) {
    let lane = scene.cards[card].lane
    let reserve = hasStub[card] ? SwimlanePlacement.stubLength : 0
    let row = bestRow(for: card, lane: lane, at: x - reserve)
    let left = max(x, ends[lane][row] + reserve)
    ends[lane][row] = left + style.width + SwimlanePlacement.gap
    rows[card] = row
    return (row, left)
  }

  /// The row of the card that is answered, else the first free one, else a new one, else the one
  /// that is free soonest.
  private mutating func bestRow(for card: Int, lane: Int, at x: Double) -> Int {
    if let stimulus = stimulus[card], let row = rows[stimulus], ends[lane][row] <= x { return row }
    if let row = ends[lane].firstIndex(where: { $0 <= x }) { return row }
    if ends[lane].count < limit {
      ends[lane].append(-.infinity)
      return ends[lane].count - 1
    }
    let soonest = ends[lane].indices.min { ends[lane][$0] < ends[lane][$1] }
    return soonest ?? 0
  }
}
