/// Which rank each card of a theatre picture gets: below what it answers, and in the next rank that
/// has room in its theatre, so that many answers to one event do not make one endless rank.
struct RankSpread {
  /// How many ranks each link spans at least.
  private let lengths: [Int]
  /// Pairs of cards of one theatre, the second a rank below the first, that hold in its place a
  /// card which no link holds there.
  let holds: [(upper: Int, lower: Int)]

  /// Ranks the cards of a scene in order of their links.
  ///
  /// - Complexity: O(*n r* + *m*) for *r* ranks.
  init(_ scene: Scene) {
    var stimuli: [[Int]] = Array(repeating: [], count: scene.cards.count)
    for link in scene.links { stimuli[link.to].append(link.from) }
    let widths = Self.widths(of: scene)
    var ranks: [Int?] = Array(repeating: nil, count: scene.cards.count)
    var cards: [Place: [Int]] = [:]
    var holds: [(upper: Int, lower: Int)] = []
    for card in scene.orderAlongLinks {
      let theatre = scene.cards[card].theatre ?? -1
      let above = stimuli[card].compactMap { ranks[$0] }.max()
      var place = Place(theatre: theatre, rank: above.map { $0 + 1 } ?? 0)
      while cards[place, default: []].count >= widths[theatre, default: 2] { place.rank += 1 }
      if above == nil, let upper = cards[Place(theatre: theatre, rank: place.rank - 1)]?.last {
        holds.append((upper, card))
      }
      cards[place, default: []].append(card)
      ranks[card] = place.rank
    }
    self.holds = holds
    lengths = scene.links.map { link in
      guard let upper = ranks[link.from], let lower = ranks[link.to] else { return 1 }
      return max(1, lower - upper)
    }
  }

  /// A rank within a theatre; −1 stands for no theatre.
  private struct Place: Hashable {
    var theatre: Int
    var rank: Int
  }

  /// How many cards a theatre has side by side: fewer than it has ranks.
  private static func widths(of scene: Scene) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for card in scene.cards { counts[card.theatre ?? -1, default: 0] += 1 }
    return counts.mapValues { max(2, Int((Double($0).squareRoot() * 0.7).rounded())) }
  }

  /// How many ranks a link spans at least.
  func length(ofLink index: Int) -> Int { lengths[index] }
}

extension Scene {
  /// The cards, stimuli before their responses where there is no ring, otherwise in their own
  /// order; what goes in a ring comes after that, and what has no links last.
  ///
  /// - Complexity: O(*n* + *m*).
  var orderAlongLinks: [Int] {
    var responses: [[Int]] = Array(repeating: [], count: cards.count)
    var open = Array(repeating: 0, count: cards.count)
    for link in links {
      responses[link.from].append(link.to)
      open[link.to] += 1
    }
    let isLinked = cards.indices.map { open[$0] > 0 || !responses[$0].isEmpty }
    var order = cards.indices.filter { isLinked[$0] && open[$0] == 0 }
    var next = 0
    while next < order.count {
      for response in responses[order[next]] {
        open[response] -= 1
        if open[response] == 0 { order.append(response) }
      }
      next += 1
    }
    return order + cards.indices.filter { isLinked[$0] && open[$0] > 0 }
      + cards.indices.filter { !isLinked[$0] }
  }
}
