/// Fills the rows of each lane from the left.
struct RowFiller {
  private let scene: Scene
  private let measures: SwimlaneMeasures
  private let manner: SwimlanePlacement.Manner
  /// For each card, the cards it is linked with.
  private var neighbors: [[Int]]
  /// For each card, the card of its lane that it answers, if any.
  private var stimulus: [Int?]
  /// For each lane, where each of its rows is filled up to.
  private var ends: [[Double]]
  /// The row within its lane of each card placed so far.
  private var rows: [Int?]
  /// Where the last card placed so far ends.
  private(set) var end = 0.0

  /// How many rows each lane has.
  var rowCounts: [Int] { ends.map(\.count) }

  init(_ scene: Scene, measures: SwimlaneMeasures, _ manner: SwimlanePlacement.Manner) {
    self.scene = scene
    self.measures = measures
    self.manner = manner
    let count = scene.cards.count
    neighbors = Array(repeating: [], count: count)
    stimulus = Array(repeating: nil, count: count)
    rows = Array(repeating: nil, count: count)
    for link in scene.links {
      if scene.cards[link.from].lane == scene.cards[link.to].lane { stimulus[link.to] = link.from }
      neighbors[link.to].append(link.from)
      neighbors[link.from].append(link.to)
    }
    ends = Array(repeating: [], count: scene.lanes.count)
  }

  /// The row within its lane, and the left edge, of a card that should stand at *x* or right of it.
  mutating func place(_ card: Int, at x: Double) -> (row: Int, left: Double) {
    let lane = scene.cards[card].lane
    let reserve = measures.leads[card]
    let row = bestRow(for: card, lane: lane, at: x - reserve)
    let left = max(x, ends[lane][row] + reserve)
    end = max(end, self.end(of: card, at: left))
    ends[lane][row] = self.end(of: card, at: left) + SwimlanePlacement.gap
    rows[card] = row
    return (row, left)
  }

  /// Where a card ends, and what it keeps free after it.
  private func end(of card: Int, at left: Double) -> Double {
    measures.end(of: card, at: left) + measures.trails[card]
  }

  /// The row of the card that is answered, else a free one, else a new one, else the one that is
  /// free soonest.
  private mutating func bestRow(for card: Int, lane: Int, at x: Double) -> Int {
    if let stimulus = stimulus[card], let row = rows[stimulus], ends[lane][row] <= x { return row }
    if let row = freeRow(for: card, lane: lane, at: x) { return row }
    if ends[lane].count < manner.rowsPerLane || !manner.spacing.isElastic {
      ends[lane].append(-.infinity)
      return ends[lane].count - 1
    }
    let soonest = ends[lane].indices.min { ends[lane][$0] < ends[lane][$1] }
    return soonest ?? 0
  }

  /// A row of the lane that is free; nil where there is none.
  private func freeRow(for card: Int, lane: Int, at x: Double) -> Int? {
    let free = ends[lane].indices.lazy.filter { ends[lane][$0] <= x }
    guard manner.choice == .nearest, let wanted = wantedRow(of: card, lane: lane) else {
      return free.first
    }
    return free.min { abs(Double($0) - wanted) < abs(Double($1) - wanted) }
  }

  /// The mean of the rows to which the links of a card pull it; nil where none pulls.
  ///
  /// What lies in a lane above pulls to the top row, what lies in a lane below to the last.
  private func wantedRow(of card: Int, lane: Int) -> Double? {
    var (sum, count) = (0.0, 0.0)
    for neighbor in neighbors[card] {
      let other = scene.cards[neighbor].lane
      if other != lane {
        sum += other < lane ? 0 : Double(max(ends[lane].count - 1, 0))
      } else if let row = rows[neighbor] {
        sum += Double(row)
      } else {
        continue
      }
      count += 1
    }
    return count > 0 ? sum / count : nil
  }
}
