/// Which box each theatre of a picture gets, and where its cards stand in it.
///
/// Boxes stand beside and below each other on one grid of rows, so that streets run through the
/// whole picture.
struct TheatrePlan: Sendable {
  /// The box of a theatre.
  struct Box: Hashable, Sendable {
    /// The index of the theatre; nil for what has none.
    var theatre: Int?
    /// The rows of the box; the first is that of its name.
    var rows: Range<Int>
    var slots: Range<Int>
  }

  /// The grid: layers are rows.
  private(set) var streets: StreetPlan
  private(set) var boxes: [Box] = []

  /// Places the cards of a scene.
  ///
  /// - Parameters:
  ///   - scene: The cards and their links.
  ///   - slots: How many cards stand side by side, all boxes together.
  ///   - breadth: How wide a box is, as a share of the square root of its cards.
  /// - Complexity: O(*n r* + *m*) for *r* rows in a box.
  init(_ scene: Scene, slots: Int, breadth: Double) {
    let count = scene.cards.count
    streets = StreetPlan(
      cells: Array(repeating: .init(layer: 0, slot: 0), count: count), layerCount: 0,
      slotCount: 1)
    let neighbors = scene.neighbors
    var skyline = Array(repeating: 0, count: slots)
    for (theatre, cards) in Self.members(of: scene) {
      let wished = Int((Double(cards.count).squareRoot() * breadth).rounded())
      let width = min(max(wished, 1), slots)
      let rows = Self.rows(of: cards, neighbors, width: width)
      let height = (rows.max() ?? 0) + 2
      let (left, top) = Self.place(width: width, on: skyline)
      for slot in left..<(left + width) { skyline[slot] = top + height }
      boxes.append(
        Box(theatre: theatre, rows: top..<(top + height), slots: left..<(left + width)))
      streets.reserved.insert(.init(layer: top, slot: left))
      var filled = Array(repeating: 0, count: height)
      for (card, row) in zip(cards, rows) {
        streets.cells[card] = .init(layer: top + 1 + row, slot: left + filled[row])
        filled[row] += 1
      }
    }
    streets.layerCount = skyline.max() ?? 0
    streets.slotCount = (boxes.map(\.slots.upperBound).max()) ?? 1
  }

  /// The cards of each theatre in order of their dates, the fullest theatre first and what has none
  /// last.
  private static func members(of scene: Scene) -> [(theatre: Int?, cards: [Int])] {
    var members: [[Int]] = Array(repeating: [], count: scene.theatres.count + 1)
    for card in DateGroup.groups(of: scene).flatMap(\.cards) {
      members[scene.cards[card].theatre ?? scene.theatres.count].append(card)
    }
    let named = members.indices.dropLast().sorted {
      (members[$1].count, $0) < (members[$0].count, $1)
    }
    let all = named.map { (theatre: Optional($0), cards: members[$0]) }
    return (all + [(theatre: nil, cards: members[scene.theatres.count])]).filter {
      !$0.cards.isEmpty
    }
  }

  /// The row of each card of a theatre: below all that it is linked with there and that came
  /// before, in the first row that has room.
  private static func rows(of cards: [Int], _ neighbors: [[Int]], width: Int) -> [Int] {
    var rows: [Int: Int] = [:]
    var counts: [Int] = []
    // Rows before this one are full.
    var open = 0
    for card in cards {
      let above = neighbors[card].compactMap { rows[$0] }.max()
      var row = max(open, above.map { $0 + 1 } ?? 0)
      while row < counts.count, counts[row] >= width { row += 1 }
      while counts.count <= row { counts.append(0) }
      counts[row] += 1
      rows[card] = row
      while open < counts.count, counts[open] >= width { open += 1 }
    }
    return cards.map { rows[$0] ?? 0 }
  }

  /// The highest place for a box of so many slots; of several, the leftmost.
  private static func place(width: Int, on skyline: [Int]) -> (left: Int, top: Int) {
    var best = (left: 0, top: Int.max)
    for left in 0...(skyline.count - width) {
      let top = skyline[left..<(left + width)].max() ?? 0
      if top < best.top { best = (left, top) }
    }
    return best
  }
}

extension TheatrePlan {
  /// Moves cards within their rows, so that links run as straight as they can.
  ///
  /// - Complexity: O(*n* log *n* + *m*) for each of a few rounds.
  mutating func straighten(_ scene: Scene) {
    let neighbors = scene.neighbors
    var boxOfTheatre: [Int?: Int] = [:]
    for (index, box) in boxes.enumerated() { boxOfTheatre[box.theatre] = index }
    var rows: [StreetPlan.Cell: [Int]] = [:]
    for (card, cell) in streets.cells.enumerated() {
      guard let box = boxOfTheatre[scene.cards[card].theatre] else { continue }
      // A row of one box: what is a slot elsewhere stands for the box here.
      rows[.init(layer: cell.layer, slot: box), default: []].append(card)
    }
    let keys = rows.keys.sorted { ($0.layer, $0.slot) < ($1.layer, $1.slot) }
    var best = (cost: streets.detour(of: scene.links), cells: streets.cells)
    for round in 0..<6 {
      for key in round % 2 == 0 ? keys : keys.reversed() {
        streets.settle(rows[key] ?? [], within: boxes[key.slot].slots, neighbors)
      }
      let cost = streets.detour(of: scene.links)
      if cost < best.cost { best = (cost, streets.cells) }
    }
    streets.cells = best.cells
  }
}
