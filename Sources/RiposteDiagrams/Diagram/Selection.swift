import Riposte

/// The events that a diagram shows, and how it says what it left out.
struct Selection {
  /// The events, in house order.
  let events: [EventView]
  /// The links between them that are shown; nil for all there are.
  let links: Set<LinkView>?
  /// What part of the graph this is, in words; nil for all of it.
  let words: String?

  init(_ diagram: Diagram) {
    let graph = diagram.graph
    switch diagram.scope {
    case .automatic where graph.events.count > Diagram.limitUnasked:
      self = Self.longestChains(of: graph)
    case .automatic, .whole:
      self.init(events: Array(graph.events), links: nil, words: nil)
    case .focus(let id, let radius):
      self = Self.surroundings(of: id, radius: radius, in: graph)
    case .episode(let number):
      let episodes = graph.episodes()
      let events = episodes.indices.contains(number - 1) ? Array(episodes[number - 1].events) : []
      self.init(events: events, links: nil, words: "episode \(number) of \(episodes.count)")
    case .chains(let chains, let words):
      self = Self.members(of: chains, words: words)
    }
  }

  private init(events: [EventView], links: Set<LinkView>?, words: String?) {
    self.events = events
    self.links = links
    self.words = words
  }

  /// What lies within so many links of an event.
  private static func surroundings(
    of id: Event.ID, radius: Int, in graph: EventGraph
  ) -> Selection {
    let words = "what lies within \(counted(radius, "link")) of \(id)"
    guard let middle = graph[id] else {
      return Selection(
        events: [], links: nil, words: words + ", which this evidence and these filters leave out")
    }
    var found: Set<EventView> = [middle]
    var edge = [middle]
    for _ in 0..<radius where !edge.isEmpty {
      edge = edge.flatMap { $0.stimuli + $0.responses }.filter { found.insert($0).inserted }
    }
    return Selection(
      events: graph.events.filter(found.contains), links: nil, words: words)
  }

  /// The events and links of some chains.
  private static func members(of chains: [Chain], words: String) -> Selection {
    let events = Set(chains.flatMap(\.events))
    guard let graph = chains.first?.graph else {
      return Selection(events: [], links: nil, words: words)
    }
    return Selection(
      events: graph.events.filter(events.contains), links: Set(chains.flatMap(\.links)),
      words: words)
  }
}

// MARK: - Large graphs

extension Selection {
  /// The most ends to which chains are drawn unasked, and the most events on them: what a page
  /// holds.
  private static let maximumEnds = 12
  private static let maximumEvents = 80

  /// The longest chain to each of the deepest ends of the largest episode.
  ///
  /// As many as a page holds; chains to different ends tell more than variants of one chain.
  ///
  /// - Complexity: O(*n* + *m*) for each end.
  private static func longestChains(of graph: EventGraph) -> Selection {
    guard let episode = graph.episodes().first else {
      return first(of: graph.events, as: "events, of which no two are linked")
    }
    let generations = graph.generations()
    let ends = episode.events.filter { $0.station?.isUnanswered == true }
      .map { (id: $0.id, depth: generations[$0.id] ?? 0) }
      .enumerated().sorted { ($1.element.depth, $0.offset) < ($0.element.depth, $1.offset) }
    var chains: [Chain] = []
    var events: Set<Event.ID> = []
    for end in ends.prefix(maximumEnds) {
      guard let chain = (try? graph.chains(to: end.element.id))?.longest() else { continue }
      let ids = chain.events.map(\.id)
      if !chains.isEmpty, events.union(ids).count > maximumEvents { break }
      chains.append(chain)
      events.formUnion(ids)
    }
    if chains.isEmpty { return first(of: episode.events, as: "events of the largest episode") }
    let words = "the longest chains to \(chains.count) of the \(counted(ends.count, "end")) "
    let selection = members(of: chains, words: words + "of the largest episode")
    if selection.events.count <= maximumEvents { return selection }
    // Only the first chain is that long. Its links tell its order; dates may be missing.
    let beginning = first(
      of: chains[0].events, as: "events of the longest chain of the largest episode")
    let shown = Set(beginning.events)
    return Selection(
      events: selection.events.filter(shown.contains), links: nil, words: beginning.words)
  }

  /// The first of too many events.
  private static func first(of events: some Collection<EventView>, as words: String) -> Selection {
    let shown = Array(events.prefix(maximumEvents))
    return Selection(
      events: shown, links: nil, words: "the first \(shown.count) of the \(events.count) \(words)")
  }
}
