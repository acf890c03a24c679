import EDTF

/// Which column and which row each card of a columns picture gets.
///
/// Cards are taken by date. Each goes to the right of all it is linked with that came before it, into
/// a column that is not far from the newest one, so that columns follow each other in time and what
/// answers something stands to the right of it.
struct ColumnsPlan: Sendable {
  /// Columns beside each other whose cards have the same dates, as far as words tell.
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
  ///   - lag: How many columns back a card may still stand that is not the first of its date.
  /// - Complexity: O(*n* log *n* + *n l* + *m*) for a lag of *l* columns.
  init(_ scene: Scene, rows: Int, lag: Int) {
    streets = StreetPlan(
      cells: Array(repeating: .init(layer: 0, slot: 0), count: scene.cards.count), layerCount: 0,
      slotCount: 1)
    let neighbors = scene.neighbors
    var isPlaced = Array(repeating: false, count: scene.cards.count)
    var counts: [Int] = []
    var dates: [ColumnDates] = []
    // Columns before this one are closed.
    var first = 0
    for group in DateGroup.groups(of: scene) {
      if group.day == nil { first = counts.count }
      for card in group.cards {
        let linked = neighbors[card].filter { isPlaced[$0] }.map { streets.cells[$0].layer }
        var column = max(first, counts.count - 1 - lag, (linked.max() ?? -1) + 1)
        while column < counts.count, counts[column] >= rows { column += 1 }
        while counts.count <= column {
          counts.append(0)
          dates.append(ColumnDates())
        }
        streets.cells[card] = .init(layer: column, slot: counts[column])
        counts[column] += 1
        dates[column].add(group)
        isPlaced[card] = true
      }
    }
    streets.layerCount = counts.count
    streets.slotCount = max(counts.max() ?? 1, 1)
    for (column, dates) in dates.enumerated() { add(dates.words, column) }
  }

  /// Adds a column to the last span, if their words are the same.
  private mutating func add(_ words: String, _ column: Int) {
    if let last = spans.last, last.words == words {
      spans[spans.count - 1].columns = last.columns.lowerBound..<(column + 1)
    } else {
      spans.append(Span(words: words, columns: column..<(column + 1)))
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
