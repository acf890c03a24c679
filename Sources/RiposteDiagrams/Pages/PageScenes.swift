/// Cuts a scene into pages: each shows some cards that follow one another in time, the links
/// between them, and marks where links go on on other pages.
struct PageScenes {
  private let scene: Scene
  /// The cards, by date.
  let order: [Int]
  /// Where each card stands in that order.
  private let place: [Int]
  /// The links of each card.
  private let links: [[Int]]
  /// The link from outside the case of each card.
  private let stubs: [[Scene.Stub]]

  /// Prepares a scene.
  ///
  /// - Complexity: O(*n* log *n* + *m*).
  init(_ scene: Scene) {
    self.scene = scene
    order = DateGroup.groups(of: scene).flatMap(\.cards)
    var place = Array(repeating: 0, count: order.count)
    for (position, card) in order.enumerated() { place[card] = position }
    self.place = place
    var links: [[Int]] = Array(repeating: [], count: scene.cards.count)
    for (index, link) in scene.links.enumerated() {
      links[link.from].append(index)
      links[link.to].append(index)
    }
    self.links = links
    var stubs: [[Scene.Stub]] = Array(repeating: [], count: scene.cards.count)
    for stub in scene.stubs { stubs[stub.to].append(stub) }
    self.stubs = stubs
  }

  /// What one page shows.
  ///
  /// - Parameters:
  ///   - range: Where its cards stand in the order.
  ///   - pageOf: The page on which the card at a place of the order is.
  /// - Returns: A scene with the lanes that its cards are in, in their order, and all parties.
  /// - Complexity: O(*k* log *k*) for the cards and links of the page.
  func page(_ range: Range<Int>, pageOf: (Int) -> Int = { _ in 0 }) -> Scene {
    let shown = order[range].sorted()
    var page = emptyPage
    page.cards = shown.map { scene.cards[$0] }
    var numbers: [Int: Int] = [:]
    for (number, card) in shown.enumerated() { numbers[card] = number }
    var marks = Marks()
    for (number, card) in shown.enumerated() {
      for stub in stubs[card] {
        page.stubs.append(
          Scene.Stub(to: number, evidence: stub.evidence, isHighlighted: stub.isHighlighted))
      }
      for index in links[card] {
        var link = scene.links[index]
        let other = link.from == card ? link.to : link.from
        if let partner = numbers[other] {
          // Each link within the page is met at both its cards.
          guard link.to == card else { continue }
          (link.from, link.to) = (partner, number)
          page.links.append(link)
        } else {
          let event = Scene.Continuation.Event(
            page: pageOf(place[other]), title: scene.cards[other].heading)
          marks.add(event, of: link, at: number, isIncoming: link.to == card)
        }
      }
    }
    page.continuations = marks.list
    if !page.hasHighlights { page.highlightMeaning = nil }
    return page.withoutEmptyLanes
  }

  /// The scene without cards and links.
  private var emptyPage: Scene {
    var page = scene
    (page.cards, page.links, page.stubs) = ([], [], [])
    return page
  }
}

extension PageScenes {
  /// Gathers the marks of a page, one for each card and direction.
  private struct Marks {
    private(set) var list: [Scene.Continuation] = []
    private var numbers: [Key: Int] = [:]

    private struct Key: Hashable {
      var card: Int
      var isIncoming: Bool
    }

    /// Adds an event on another page to a mark; the mark's link is as weak as its weakest.
    mutating func add(
      _ event: Scene.Continuation.Event, of link: Scene.Link, at card: Int, isIncoming: Bool
    ) {
      let key = Key(card: card, isIncoming: isIncoming)
      guard let number = numbers[key] else {
        numbers[key] = list.count
        list.append(
          Scene.Continuation(
            card: card, isIncoming: isIncoming, events: [event], evidence: link.evidence,
            isDisputed: link.isDisputed, isHighlighted: link.isHighlighted))
        return
      }
      list[number].events.append(event)
      list[number].evidence = list[number].evidence.weaker(link.evidence)
      if link.isDisputed { list[number].isDisputed = true }
      if link.isHighlighted { list[number].isHighlighted = true }
    }
  }
}

extension Scene {
  /// The scene with those lanes only that have cards.
  fileprivate var withoutEmptyLanes: Scene {
    var scene = self
    let used = Set(cards.map(\.lane))
    var numbers = Array(repeating: 0, count: lanes.count)
    scene.lanes = []
    for lane in lanes.indices where used.contains(lane) {
      numbers[lane] = scene.lanes.count
      scene.lanes.append(lanes[lane])
    }
    for index in cards.indices { scene.cards[index].lane = numbers[cards[index].lane] }
    return scene
  }
}

extension Scene.Evidence {
  /// Whichever of two supports a link less.
  func weaker(_ other: Scene.Evidence) -> Scene.Evidence {
    rawValue >= other.rawValue ? self : other
  }
}
