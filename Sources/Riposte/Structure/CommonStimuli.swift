import RiposteKernel

/// Finds what several events go back to, or lead to, again and again.
///
/// Makes its working space once: a question costs what it visits, and not the size of the graph. For
/// one question use ``EventGraph/commonStimuli(of:)``.
///
/// ```swift
/// var search = CommonStimulusSearch(in: graph)
/// for (one, other) in pairs { try search.find(of: [one, other]) }
/// ```
public struct CommonStimulusSearch: Sendable {
  /// The graph.
  public let graph: EventGraph
  private var search: CommonAncestorSearch
  /// Answers for two events from an index; made at the second question, as one is not worth it.
  private var pairSearch: PairAncestorSearch?
  private var isFirstQuestion = true
  private let isBackward: Bool

  /// Makes a search for common stimuli.
  ///
  /// - Complexity: O(*n*).
  public init(in graph: EventGraph) {
    self.init(in: graph, isBackward: true)
  }

  /// Makes a search for common stimuli, or for common responses.
  init(in graph: EventGraph, isBackward: Bool) {
    self.graph = graph
    self.isBackward = isBackward
    search = CommonAncestorSearch(in: graph.topology.stations.stations, isBackward: isBackward)
  }

  /// The common ancestors of some events from which no other common ancestor descends.
  ///
  /// - Parameter events: The events.
  /// - Returns: What ``EventGraph/commonStimuli(of:)`` returns.
  /// - Throws: ``UnknownEvent`` when the case lacks one of the events.
  /// - Complexity: O(*n* + *m*) for up to 7 events; only what is visited counts.
  public mutating func find(of events: [Event.ID]) throws(UnknownEvent) -> EventSelection {
    let stations = graph.topology.stations
    var asked: [Int32] = []
    for id in events {
      let position = stations.position(of: try graph.number(of: id))
      asked.append(position.map { Int32(stations.station(at: $0)) } ?? -1)
    }
    if asked.contains(-1) { return EventSelection(graph, []) }
    let found = lowest(of: asked).flatMap { station in
      stations.members(of: Int(station)).map { Int32(stations.record(at: $0)) }
    }
    return EventSelection(graph, found.sorted()[...])
  }

  private mutating func lowest(of stations: [Int32]) -> [Int32] {
    defer { isFirstQuestion = false }
    guard isBackward, stations.count == 2, !isFirstQuestion else { return search.find(stations) }
    if pairSearch == nil {
      pairSearch = PairAncestorSearch(in: graph.topology.stations.stations)
    }
    return pairSearch?.find(stations[0], stations[1]) ?? []
  }
}

extension EventGraph {
  /// What several events go back to: their common ancestors from which no other common ancestor
  /// descends, in house order.
  ///
  /// Every event is its own ancestor, so that an event and its response go back to the event. The
  /// members of an exchange are ancestors of each other: an exchange is found as a whole, and all its
  /// members are listed. Empty when the events have no common ancestor, or when one is not admitted.
  ///
  /// ```swift
  /// try graph.commonStimuli(of: ["strike", "statement"]).ids       // ["barrage"]
  /// ```
  ///
  /// - Parameter events: The events.
  /// - Returns: The lowest common ancestors; there may be several.
  /// - Throws: ``UnknownEvent`` when the case lacks one of the events.
  /// - Complexity: O(*n* + *m*) for up to 7 events, and as much for every 6 more.
  public func commonStimuli(of events: [Event.ID]) throws(UnknownEvent) -> EventSelection {
    var search = CommonStimulusSearch(in: self)
    return try search.find(of: events)
  }

  /// What several events lead to: their common descendants that descend from no other common
  /// descendant, in house order.
  ///
  /// The mirror of ``commonStimuli(of:)``: every event is its own descendant, and an exchange is found as
  /// a whole.
  ///
  /// - Parameter events: The events.
  /// - Returns: The first common descendants; there may be several.
  /// - Throws: ``UnknownEvent`` when the case lacks one of the events.
  /// - Complexity: O(*n* + *m*) for up to 7 events, and as much for every 6 more.
  public func commonResponses(of events: [Event.ID]) throws(UnknownEvent) -> EventSelection {
    var search = CommonStimulusSearch(in: self, isBackward: false)
    return try search.find(of: events)
  }
}
