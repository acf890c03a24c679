/// Which row and which place along the time axis each card of a swimlane picture gets.
///
/// Rows are those of all lanes, counted from the top. No two cards of a row come closer than
/// `gap`, so that a link can always pass between them.
struct SwimlanePlacement: Sendable {
  /// The row of each card.
  private(set) var row: [Int]
  /// Where each card begins.
  private(set) var left: [Double]
  /// The cards of each row, from the left.
  private(set) var rows: [[Int]] = []
  /// The lane of each row.
  private(set) var laneOfRow: [Int] = []
  /// The dates, from the left.
  private(set) var marks: [TimeMark] = []
  /// Where the last card ends.
  private(set) var width = 0.0

  /// Between two cards of a row: room for four links side by side.
  static let gap = 28.0
  /// What a card keeps free before it for a link from outside the case.
  static let stubLength = 22.0

  /// How cards are placed.
  struct Manner: Hashable, Sendable {
    var spacing: TimeSpacing
    /// How many rows a lane may have before cards move away from their dates.
    var rowsPerLane: Int
    /// How a card chooses among rows that are free.
    var choice = RowChoice.nearest
  }

  /// How a card chooses among the rows of its lane that are free.
  enum RowChoice: Hashable, Sendable, CaseIterable {
    /// The one nearest to what it answers and to what answers it.
    case nearest
    /// The uppermost.
    case first
  }

  /// Places cards by date, each in a row of its lane that is free, next to the card it answers if
  /// it can be.
  ///
  /// - Complexity: O(*n* log *n* + *n r*) for *r* rows in a lane.
  init(_ scene: Scene, measures: SwimlaneMeasures, groups: [DateGroup], _ manner: Manner) {
    row = Array(repeating: 0, count: scene.cards.count)
    left = Array(repeating: 0, count: scene.cards.count)
    var filler = RowFiller(scene, measures: measures, manner)
    var x = 0.0
    for group in groups {
      if let last = marks.last { x = Self.place(of: group, after: last, at: x, filler, manner) }
      marks.append(TimeMark(x: x, day: group.day, precision: group.precision))
      for card in group.cards {
        let place = filler.place(card, at: x)
        (row[card], left[card]) = (place.row, place.left)
        if manner.spacing.isElastic || group.day == nil { x = max(x, place.left) }
      }
      if let first = group.cards.map({ left[$0] }).min() { marks[marks.count - 1].x = first }
    }
    width = max(filler.end, 0)
    numberRows(scene, rowsOfLane: filler.rowCounts)
  }

  /// Where a date stands after another; what has no date stands clear of all cards.
  private static func place(
    of group: DateGroup, after last: TimeMark, at x: Double, _ filler: RowFiller, _ manner: Manner
  ) -> Double {
    guard let earlier = last.day, let later = group.day else {
      return max(x, filler.end) + TimeSpacing.undatedGap
    }
    return x + manner.spacing.advance(overDays: Int(later) - Int(earlier))
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
