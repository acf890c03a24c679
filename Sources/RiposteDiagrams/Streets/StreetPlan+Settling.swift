extension StreetPlan {
  /// Gives the cards of a layer the slots nearest to those of the cards they are linked with; cards
  /// without links fill the rest from the first slot on.
  ///
  /// - Parameters:
  ///   - cards: Cards of one layer.
  ///   - slots: The slots that they may have.
  ///   - neighbors: For each card of the picture, those it is linked with.
  /// - Complexity: O(*c* log *c*) for *c* cards and links.
  mutating func settle(_ cards: [Int], within slots: Range<Int>, _ neighbors: [[Int]]) {
    let linked = cards.filter { !neighbors[$0].isEmpty }
      .map { (card: $0, wish: wish(of: $0, neighbors[$0])) }
      .sorted { ($0.wish, $0.card) < ($1.wish, $1.card) }
    var free = Set(slots)
    var next = slots.lowerBound
    for (index, item) in linked.enumerated() {
      let last = slots.upperBound - (linked.count - index)
      let slot = min(max(next, Int(item.wish.rounded())), last)
      cells[item.card].slot = slot
      free.remove(slot)
      next = slot + 1
    }
    for (card, slot) in zip(cards.filter { neighbors[$0].isEmpty }, free.sorted()) {
      cells[card].slot = slot
    }
  }

  /// The mean slot of some cards.
  private func wish(of card: Int, _ neighbors: [Int]) -> Double {
    let sum = neighbors.reduce(0) { $0 + cells[$1].slot }
    return Double(sum) / Double(neighbors.count)
  }

  /// How many slots links lead aside, together.
  func detour(of links: [Scene.Link]) -> Int {
    links.reduce(0) { $0 + abs(cells[$1.from].slot - cells[$1.to].slot) }
  }
}

extension Scene {
  /// The cards that each card is linked with by responses, in either direction.
  ///
  /// - Complexity: O(*n* + *m*).
  var neighbors: [[Int]] {
    var neighbors: [[Int]] = Array(repeating: [], count: cards.count)
    for link in links where link.relation == nil {
      neighbors[link.from].append(link.to)
      neighbors[link.to].append(link.from)
    }
    return neighbors
  }
}
