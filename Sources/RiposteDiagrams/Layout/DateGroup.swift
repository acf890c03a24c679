/// The cards of one date, what answers another of them after it.
struct DateGroup {
  /// The date; nil for cards without one.
  let day: Int32?
  /// How finely the most exactly dated of them is dated.
  private(set) var precision: Scene.Precision
  /// The cards.
  private(set) var cards: [Int]

  /// The cards of a scene by date, those without one last.
  ///
  /// - Complexity: O(*n* log *n* + *m*).
  static func groups(of scene: Scene) -> [DateGroup] {
    let cards = scene.cards
    let order = cards.indices.sorted { a, b in
      switch (cards[a].day, cards[b].day) {
      case (let first?, let second?): (first, a) < (second, b)
      case (nil, nil): a < b
      case (let first, _): first != nil
      }
    }
    var groups: [DateGroup] = []
    for index in order {
      let card = cards[index]
      if let last = groups.last, last.day == card.day {
        groups[groups.count - 1].cards.append(index)
        groups[groups.count - 1].precision = max(last.precision, card.precision)
      } else {
        groups.append(DateGroup(day: card.day, precision: card.precision, cards: [index]))
      }
    }
    let responses = sameDayResponses(in: scene)
    for index in groups.indices { groups[index].sort(by: responses) }
    return groups
  }

  /// For each card, the cards of its date that answer it.
  private static func sameDayResponses(in scene: Scene) -> [Int: [Int]] {
    var responses: [Int: [Int]] = [:]
    for link in scene.links where scene.cards[link.from].day == scene.cards[link.to].day {
      responses[link.from, default: []].append(link.to)
    }
    return responses
  }

  /// Puts stimuli before responses, otherwise as they are; what goes in a ring stays last.
  private mutating func sort(by responses: [Int: [Int]]) {
    guard cards.contains(where: { responses[$0] != nil }) else { return }
    var open: [Int: Int] = [:]
    for card in cards { for response in responses[card] ?? [] { open[response, default: 0] += 1 } }
    var sorted = cards.filter { open[$0] == nil }
    var next = 0
    while next < sorted.count {
      for response in responses[sorted[next]] ?? [] {
        open[response, default: 0] -= 1
        if open[response] == 0 { sorted.append(response) }
      }
      next += 1
    }
    let done = Set(sorted)
    cards = sorted + cards.filter { !done.contains($0) }
  }
}
