import Riposte

/// What a map shows, before it is decided where anything goes: places with their events, and how
/// often one was answered at another.
struct MapScene: Sendable {
  /// The title and the words of the picture, the parties, the events and their links.
  let scene: Scene
  /// The places, in the order of their first events.
  private(set) var sites: [Site] = []
  /// Responses from place to place, in the order of their first ones.
  private(set) var flows: [Flow] = []
  /// How many events have no coordinates.
  private(set) var unplacedEvents = 0
  /// How many links have an end without coordinates.
  private(set) var unplacedLinks = 0

  /// A place with its events.
  struct Site: Hashable, Sendable {
    var name: String
    var coordinate: Coordinate
    /// How far from its point it may lie.
    var radiusKilometers: Double
    /// The events of each party, the most first.
    var shares: [Drawing.Share]
    /// How many answers at the place were to something at the same place.
    var answersWithin = 0
    var isHighlighted = false

    var count: Int { shares.reduce(0) { $0 + $1.count } }
  }

  /// Responses at one place to what happened at another.
  struct Flow: Hashable, Sendable {
    var from: Int
    var to: Int
    var count: Int
    /// The strongest that one of them rests on.
    var evidence: Scene.Evidence
    var isHighlighted: Bool
  }

  /// Gathers what a diagram shows by place.
  ///
  /// - Complexity: O(*n* + *m*) beyond what the scene costs.
  init(_ diagram: Diagram) {
    var builder = SceneBuilder(diagram)
    let scene = builder.build()
    self.init(scene, places: builder.selection.events.map(\.place))
  }

  /// Gathers the cards of a scene by place.
  init(_ scene: Scene, places: [Place?]) {
    self.scene = scene
    var numbers: [Coordinate: Int] = [:]
    let siteOfCard = zip(scene.cards, places).map { card, place in
      place.flatMap { place in
        place.coordinate.map { add(card, place, $0, &numbers) }
      }
    }
    unplacedEvents = siteOfCard.count { $0 == nil }
    for index in sites.indices {
      sites[index].shares.sort { ($1.count, $0.party ?? .max) < ($0.count, $1.party ?? .max) }
    }
    addFlows(siteOfCard)
  }

  /// Counts an event at its place; returns the number of the place.
  private mutating func add(
    _ card: Scene.Card, _ place: Place, _ coordinate: Coordinate,
    _ numbers: inout [Coordinate: Int]
  ) -> Int {
    let number = numbers[coordinate] ?? sites.count
    if number == sites.count {
      numbers[coordinate] = number
      sites.append(
        Site(
          name: place.name, coordinate: coordinate, radiusKilometers: place.radiusKilometers ?? 0,
          shares: []))
    }
    sites[number].add(Drawing.Share(party: card.party, count: 1))
    sites[number].isHighlighted = sites[number].isHighlighted || card.isHighlighted
    return number
  }

  private mutating func addFlows(_ siteOfCard: [Int?]) {
    var numbers: [[Int]: Int] = [:]
    for link in scene.links where link.relation == nil {
      guard let from = siteOfCard[link.from], let to = siteOfCard[link.to] else {
        unplacedLinks += 1
        continue
      }
      if from == to {
        sites[to].answersWithin += 1
      } else if let number = numbers[[from, to]] {
        flows[number].add(link)
      } else {
        numbers[[from, to]] = flows.count
        flows.append(
          Flow(
            from: from, to: to, count: 1, evidence: link.evidence,
            isHighlighted: link.isHighlighted))
      }
    }
  }
}

extension MapScene.Site {
  /// Counts events of a party.
  mutating func add(_ share: Drawing.Share) {
    if let index = shares.firstIndex(where: { $0.party == share.party }) {
      shares[index].count += share.count
    } else {
      shares.append(share)
    }
  }
}

extension MapScene.Flow {
  fileprivate mutating func add(_ link: Scene.Link) {
    count += 1
    if link.evidence.rawValue < evidence.rawValue { evidence = link.evidence }
    isHighlighted = isHighlighted || link.isHighlighted
  }
}
