import EDTF

/// Which column and which row each card of a columns picture gets.
///
/// Time is divided into periods, which follow each other from left to right: nothing in a period is
/// later than anything in the next. A period has one column or several. Cards are taken by date;
/// each goes to the right of all it is linked with that came before it, into the first column of its
/// period that has room. A period that has no such column ends there, and the next begins.
struct ColumnsPlan: Sendable {
  /// Columns beside each other that have one heading: a period, or several of the same dates as
  /// far as words tell.
  struct Span: Hashable, Sendable {
    /// The dates in words.
    var words: String
    var columns: Range<Int>
  }

  /// The grid: layers are columns, slots are rows.
  private(set) var streets: StreetPlan
  /// The spans, from the left.
  private(set) var spans: [Span] = []

  /// Puts cards into columns.
  ///
  /// - Parameters:
  ///   - scene: The cards and their links.
  ///   - rows: How many cards a column may have.
  ///   - columns: How many columns a period may have.
  /// - Complexity: O(*n* log *n* + *n c* + *m*) for *c* columns to a period.
  init(_ scene: Scene, rows: Int, columns: Int) {
    streets = StreetPlan(
      cells: Array(repeating: .init(layer: 0, slot: 0), count: scene.cards.count), layerCount: 0,
      slotCount: 1)
    let neighbors = scene.neighbors
    var isPlaced = Array(repeating: false, count: scene.cards.count)
    var counts: [Int] = []
    var periods: [(dates: ColumnDates, columns: Range<Int>)] = []
    var dates = ColumnDates()
    // The period's first column.
    var first = 0
    for group in DateGroup.groups(of: scene) {
      // What has no date is a period of its own.
      var endsPeriod = group.day == nil
      for card in group.cards {
        let linked = neighbors[card].filter { isPlaced[$0] }.map { streets.cells[$0].layer }
        var column = max(first, (linked.max() ?? -1) + 1)
        while column < counts.count, counts[column] >= rows { column += 1 }
        if endsPeriod || column >= first + columns {
          periods.append((dates, first..<counts.count))
          (dates, first, column, endsPeriod) = (ColumnDates(), counts.count, counts.count, false)
        }
        if column == counts.count { counts.append(0) }
        streets.cells[card] = .init(layer: column, slot: counts[column])
        counts[column] += 1
        dates.add(group)
        isPlaced[card] = true
      }
    }
    periods.append((dates, first..<counts.count))
    periods.removeAll(where: \.columns.isEmpty)
    for (words, period) in zip(periods.map(\.dates).words, periods) { add(words, period.columns) }
    streets.layerCount = counts.count
    streets.slotCount = max(counts.max() ?? 1, 1)
  }

  /// Adds a period to the last span, if their words are the same.
  private mutating func add(_ words: String, _ columns: Range<Int>) {
    if let last = spans.last, last.words == words {
      spans[spans.count - 1].columns = last.columns.lowerBound..<columns.upperBound
    } else {
      spans.append(Span(words: words, columns: columns))
    }
  }
}

// MARK: - Rows

extension ColumnsPlan {
  /// Moves cards within their columns, so that links run as straight as they can.
  ///
  /// Columns are gone through to and fro; each card wishes to stand at the height of what it is
  /// linked with. The best of what was seen is kept.
  ///
  /// - Complexity: O(*n* log *n* + *m*) for each of a few rounds.
  mutating func straighten(_ scene: Scene) {
    let neighbors = scene.neighbors
    var columns: [[Int]] = Array(repeating: [], count: streets.layerCount)
    for card in streets.cells.indices { columns[streets.cells[card].layer].append(card) }
    var best = (cost: streets.detour(of: scene.links), cells: streets.cells)
    for round in 0..<6 {
      for column in round % 2 == 0 ? Array(columns.indices) : columns.indices.reversed() {
        streets.settle(columns[column], within: 0..<streets.slotCount, neighbors)
      }
      let cost = streets.detour(of: scene.links)
      if cost < best.cost { best = (cost, streets.cells) }
    }
    streets.cells = best.cells
  }
}
