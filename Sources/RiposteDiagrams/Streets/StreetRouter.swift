/// Finds a way for every link through the streets of a grid, so that none crosses a card.
///
/// Which streets are used is decided here; how wide they must be follows (``StreetMap``).
struct StreetRouter {
  private let plan: StreetPlan
  private let taken: Set<StreetPlan.Cell>
  /// How many places for links the side of a card has.
  private let positions: Int
  /// The places that links use already, by channel and slot, with the card whose links they all are,
  /// if it is one.
  private var users: [Slot: StreetPlan.Cell?] = [:]
  /// How many links run along each gutter, by layer.
  private var gutterLoad: [[Int]]
  /// How many links run along each channel.
  private var channelLoad: [Int]

  private struct Slot: Hashable {
    var channel: Int
    var slot: Int
    var position: Int
  }

  /// - Parameters:
  ///   - plan: Where the cards are.
  ///   - positions: How many places for links the side of a card has.
  ///   - blocked: Cards at whose middle, on the side where links enter, something stands already.
  init(_ plan: StreetPlan, positions: Int, blocked: [Int] = []) {
    self.plan = plan
    self.positions = positions
    taken = plan.reserved.union(plan.cells)
    gutterLoad = Array(
      repeating: Array(repeating: 0, count: plan.layerCount), count: plan.slotCount + 1)
    channelLoad = Array(repeating: 0, count: plan.layerCount + 1)
    for card in blocked {
      let cell = plan.cells[card]
      claim(slot: cell.slot, in: cell.layer...cell.layer, positions / 2, for: nil)
    }
  }

  /// The ways of all links, in their order; the short ones choose first.
  ///
  /// - Complexity: O(*m* log *m* + *m l*) for *m* links over *l* layers.
  mutating func ways(of links: [(from: Int, to: Int)]) -> [StreetWay] {
    var ways: [StreetWay] = []
    for link in links { ways.append(course(from: link.from, to: link.to)) }
    let order = ways.indices.sorted { a, b in
      (ways[a].layersPassed.count, a) < (ways[b].layersPassed.count, b)
    }
    for index in order { choosePassage(of: &ways[index]) }
    let straightFirst =
      order.filter { isStraight(ways[$0]) } + order.filter { !isStraight(ways[$0]) }
    for index in straightFirst { claimPorts(of: &ways[index]) }
    return ways
  }

  /// From which channel to which a link runs.
  private mutating func course(from: Int, to: Int) -> StreetWay {
    let (source, target) = (plan.cells[from], plan.cells[to])
    var way = StreetWay(
      fromLayer: source.layer, toLayer: target.layer,
      firstChannel: source.layer + 1, lastChannel: target.layer, passage: .none,
      start: .init(slot: source.slot), end: .init(slot: target.slot))
    if target.layer < source.layer {
      (way.firstChannel, way.lastChannel) = (source.layer, target.layer + 1)
    } else if target.layer == source.layer {
      let isAfter = channelLoad[source.layer + 1] <= channelLoad[source.layer]
      way.firstChannel = isAfter ? source.layer + 1 : source.layer
      way.lastChannel = way.firstChannel
    }
    channelLoad[way.firstChannel] += 1
    channelLoad[way.lastChannel] += 1
    return way
  }
}

// MARK: - Passages

extension StreetRouter {
  /// What a bend costs, in slots.
  private static let bend = 0.35
  /// What each link that a gutter holds already costs, in slots.
  private static let crowd = 0.08

  /// Chooses the street, or the empty cells, that lead there with least detour, bends and crowd.
  private mutating func choosePassage(of way: inout StreetWay) {
    guard way.firstChannel != way.lastChannel else { return }
    let (from, to) = way.slots
    var best: (cost: Double, passage: StreetWay.Passage) = (.infinity, .none)
    if isFree(slot: from, in: way.layersPassed) {
      best = (abs(Double(to - from)) + (from == to ? 0 : Self.bend), .ownSlot)
    } else if isFree(slot: to, in: way.layersPassed) {
      best = (abs(Double(to - from)) + Self.bend, .otherSlot)
    }
    for gutter in Set([from, from + 1, to, to + 1]).sorted() {
      let place = Double(gutter) - 0.5
      let detour = abs(Double(from) - place) + abs(Double(to) - place)
      let load = way.layersPassed.map { gutterLoad[gutter][$0] }.max() ?? 0
      let cost = detour + 2 * Self.bend + Double(load) * Self.crowd
      if cost < best.cost { best = (cost, .gutter(gutter)) }
    }
    way.passage = best.passage
    if case .gutter(let gutter) = best.passage {
      for layer in way.layersPassed { gutterLoad[gutter][layer] += 1 }
    }
  }

  private func isFree(slot: Int, in layers: Range<Int>) -> Bool {
    layers.allSatisfy { !taken.contains(StreetPlan.Cell(layer: $0, slot: slot)) }
  }

  private func isStraight(_ way: StreetWay) -> Bool {
    way.slots.from == way.slots.to && (way.passage == .ownSlot || way.passage == .none)
  }
}

// MARK: - Ports

extension StreetRouter {
  /// Takes a place on the edge of each card that no other link uses, as long as there is one; then
  /// one that only links of the same card use.
  private mutating func claimPorts(of way: inout StreetWay) {
    let (from, to) = way.slots
    let lean = to == from ? 0 : to > from ? 1 : -1
    if isStraight(way), way.firstChannel <= way.lastChannel {
      if let position = position(slot: from, in: way.channels, lean: 0, for: nil) {
        claim(slot: from, in: way.channels, position, for: nil)
        (way.start.position, way.end.position) = (position, position)
        return
      }
    }
    let leaving = way.passage == .ownSlot ? way.channels : way.firstChannel...way.firstChannel
    let entering = way.passage == .otherSlot ? way.channels : way.lastChannel...way.lastChannel
    way.start.position = takePosition(
      in: leaving, lean: lean, for: .init(layer: way.fromLayer, slot: from))
    way.end.position = takePosition(
      in: entering, lean: -lean, for: .init(layer: way.toLayer, slot: to))
  }

  private mutating func takePosition(
    in channels: ClosedRange<Int>, lean: Int, for card: StreetPlan.Cell
  ) -> Int {
    let position =
      position(slot: card.slot, in: channels, lean: lean, for: nil)
      ?? position(slot: card.slot, in: channels, lean: lean, for: card) ?? wished(lean)
    claim(slot: card.slot, in: channels, position, for: card)
    return position
  }

  /// Links that turn aside leave beside the middle, on the side to which they turn.
  private func wished(_ lean: Int) -> Int { positions / 2 + lean * (positions / 4) }

  /// The position nearest to the wished one that no link uses, or only links of a card.
  private func position(
    slot: Int, in channels: ClosedRange<Int>, lean: Int, for card: StreetPlan.Cell?
  ) -> Int? {
    let wished = wished(lean)
    for distance in 0..<positions {
      for position in distance == 0 ? [wished] : [wished + distance, wished - distance]
      where (0..<positions).contains(position) {
        let isFree = channels.allSatisfy {
          guard let user = users[Slot(channel: $0, slot: slot, position: position)] else {
            return true
          }
          return card != nil && user == card
        }
        if isFree { return position }
      }
    }
    return nil
  }

  /// Notes that a link of a card, or of several, uses a position.
  private mutating func claim(
    slot: Int, in channels: ClosedRange<Int>, _ position: Int, for card: StreetPlan.Cell?
  ) {
    for channel in channels {
      let place = Slot(channel: channel, slot: slot, position: position)
      let isNew = users[place] == nil
      users.updateValue(isNew || users[place] == card ? card : nil, forKey: place)
    }
  }
}
