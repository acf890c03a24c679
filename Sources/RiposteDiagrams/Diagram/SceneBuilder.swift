import EDTF
import Riposte

/// Fills a scene from a graph.
struct SceneBuilder {
  private let diagram: Diagram
  /// What is shown.
  let selection: Selection
  private var scene = Scene()
  /// The links that are shown, in the order of the scene's.
  private(set) var shownLinks: [LinkView] = []
  private var numbers: [Event.ID: Int] = [:]
  private let severityAtTheTop: Double

  /// More lanes than this are gathered in a last one.
  private static let maximumLanes = 16

  init(_ diagram: Diagram) {
    self.diagram = diagram
    selection = Selection(diagram)
    severityAtTheTop = diagram.graph.severityAtTheTop
  }

  /// The scene.
  ///
  /// - Complexity: O(*n* + *m*) for the events and links shown, beyond what it costs to choose them.
  mutating func build() -> Scene {
    addParties()
    for event in selection.events {
      numbers[event.id] = scene.cards.count
      scene.cards.append(card(for: event))
    }
    addLinks()
    addLanes()
    let words = SceneWords(diagram, selection, scene)
    scene.title = words.title
    scene.subtitle = words.subtitle
    scene.footnotes = words.footnotes
    scene.severityScale = words.severityScale
    if scene.hasHighlights { scene.highlightMeaning = diagram.highlight?.meaning }
    return scene
  }

  /// The parties and theatres, in the order in which the case names them.
  ///
  /// All parties of the case, drawn or not, so that a side has one color and one tag in all its
  /// pictures; the legend shows those that are drawn.
  private mutating func addParties() {
    let (graph, coloring) = (diagram.graph, diagram.coloring.grouping)
    let names = Set(
      graph.allEvents.lazy.compactMap { EventParty($0, in: graph, by: coloring).name })
    let order = graph.names(of: coloring).filter(names.contains)
    scene.parties = zip(order, PartyTags.tags(for: order)).map(Scene.Party.init)
    let theatres = Set(selection.events.compactMap(\.theatre))
    scene.theatres = diagram.graph.names(of: .theatre).filter(theatres.contains)
  }

  private func card(for event: EventView) -> Scene.Card {
    var card = Scene.Card(
      id: event.id.rawValue, title: event.title.isEmpty ? event.id.rawValue : event.title)
    card.date(event.date)
    let party = EventParty(event, in: diagram.graph, by: diagram.coloring.grouping)
    card.party = party.name.flatMap { name in scene.parties.firstIndex { $0.name == name } }
    card.isDoubtedParty = party.isDoubted
    card.theatre = event.theatre.flatMap { scene.theatres.firstIndex(of: $0) }
    card.status = event.status == .occurred ? nil : event.status.rawValue
    let fields = diagram.fields
    if !fields.contains(.date) { card.date = "" }
    if fields.contains(.severity) { card.severity = event.severity.map { $0 / severityAtTheTop } }
    card.notes = CardNotes(event, in: diagram.graph).paragraphs(fields)
    card.isHighlighted = diagram.highlight?.events.contains(event.id) == true
    return card
  }
}

// MARK: - Links

extension SceneBuilder {
  private mutating func addLinks() {
    for event in selection.events {
      guard let to = numbers[event.id] else { continue }
      for link in event.stimulusLinks where selection.links?.contains(link) ?? true {
        guard let from = (link.stimulus?.id).flatMap({ numbers[$0] }) else { continue }
        var drawn = Scene.Link(from: from, to: to, evidence: link.basis.evidence)
        drawn.isDisputed = link.isDisputed
        drawn.isHighlighted = isHighlighted(link)
        drawn.lag = link.lag.map(LagLabel.text)
        drawn.isColored = diagram.coloring == .basis
        scene.links.append(drawn)
        shownLinks.append(link)
      }
    }
    for link in diagram.graph.unstatedLinks {
      guard let to = numbers[link.response.id] else { continue }
      scene.stubs.append(
        Scene.Stub(
          to: to, evidence: link.basis.evidence, isColored: diagram.coloring == .basis))
    }
    if diagram.showsRelations { addRelations() }
  }

  /// What ties events that are shown, after all responses.
  private mutating func addRelations() {
    for relation in diagram.graph.eventRelations {
      guard let from = numbers[relation.subject], let to = numbers[relation.object], from != to
      else { continue }
      var name = relation.relation.rawValue
      if relation.certainty != .stated { name += "?" }
      scene.links.append(
        Scene.Link(from: from, to: to, evidence: .ungraded, relation: name))
    }
  }

  private func isHighlighted(_ link: LinkView) -> Bool {
    guard let highlight = diagram.highlight else { return false }
    if let links = highlight.links { return links.contains(link) }
    guard let stimulus = link.stimulus else { return false }
    return highlight.events.isSuperset(of: [stimulus.id, link.response.id])
  }
}

// MARK: - Lanes

extension SceneBuilder {
  private mutating func addLanes() {
    let grouping = diagram.lanes ?? diagram.coloring.grouping
    let names = selection.events.map { EventParty.lane(of: $0, in: diagram.graph, by: grouping) }
    let kept = laneNames(names, grouping)
    let others = "Others"
    let unknown =
      switch grouping {
      case .theatre: "No theatre given"
      case .place: "No place given"
      case .side, .actor: "Not attributed"
      }
    var lanes = kept
    for (index, name) in names.enumerated() {
      let lane = name.map { kept.contains($0) ? $0 : others } ?? unknown
      if !lanes.contains(lane) { lanes.append(lane) }
      scene.cards[index].lane = lanes.firstIndex(of: lane) ?? 0
    }
    reorder(lanes, last: names.contains(nil) ? lanes.firstIndex(of: unknown) : nil)
  }

  /// The lanes in the order of the case; of too many, those with the most events.
  private func laneNames(_ names: [String?], _ grouping: Diagram.Grouping) -> [String] {
    var counts: [String: Int] = [:]
    for case let name? in names { counts[name, default: 0] += 1 }
    let order = diagram.graph.names(of: grouping).filter { counts[$0] != nil }
    guard order.count > Self.maximumLanes else { return order }
    let ranked = order.enumerated().sorted { a, b in
      let (first, second) = (counts[a.element] ?? 0, counts[b.element] ?? 0)
      return first != second ? first > second : a.offset < b.offset
    }
    let kept = Set(ranked.prefix(Self.maximumLanes - 1).map(\.element))
    return order.filter(kept.contains)
  }

  private mutating func reorder(_ lanes: [String], last: Int?) {
    let links = scene.links.map { (scene.cards[$0.from].lane, scene.cards[$0.to].lane) }
    let order = LaneOrder.order(count: lanes.count, links: links, last: last)
    scene.lanes = lanes
    scene.hasFixedLastLane = last != nil
    scene = scene.ordered(lanes: order)
  }
}

extension Event.Actor {
  /// The name, or the id where there is none.
  var displayName: String { name.isEmpty ? id.rawValue : name }
}

extension EventGraph {
  /// The names by which events may be grouped, in the order of the case, each once.
  func names(of grouping: Diagram.Grouping) -> [String] {
    var seen: Set<String> = []
    let names: [String] =
      switch grouping {
      case .side: sides + actors.filter { $0.side == nil }.map(\.displayName)
      case .actor: actors.map(\.displayName)
      case .theatre: places.compactMap { theatre(of: $0.id) }
      case .place: places.map(\.name)
      }
    return names.filter { seen.insert($0).inserted }
  }

  /// The severity that fills all squares: the top of the ladder, or whatever is above it.
  ///
  /// - Complexity: O(*n*).
  var severityAtTheTop: Double {
    let top = ladder.severities.values.max() ?? 0
    return max(top, events.lazy.compactMap(\.severity).max() ?? 0, 1)
  }
}
