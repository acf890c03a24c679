import RiposteKernel

/// Says whether links lead from one event to another, for many pairs.
///
/// What is known of every event beforehand answers most questions at once, however far apart the
/// events are; the others are searched, leaving out what is known not to lead there. For one question
/// use ``EventGraph/linkage(from:to:by:direction:)``.
///
/// ```swift
/// var ancestry = AncestrySearch(in: graph)
/// try ancestry.leads(from: "erbil", to: "damascus")           // true
/// ```
public struct AncestrySearch: Sendable {
  /// The graph.
  public let graph: EventGraph
  private var search: ReachSearch

  /// Makes the index.
  ///
  /// - Complexity: O(*n* + *m*); 68 bytes an event.
  public init(in graph: EventGraph) {
    self.graph = graph
    search = ReachSearch(ReachIndex(of: graph.topology.stations.stations))
  }

  /// Whether the other event is reached from the one along links, or is the same; false when one is not
  /// admitted.
  ///
  /// - Throws: ``UnknownEvent`` when the case lacks either event.
  /// - Complexity: O(1) for most pairs, O(*n* + *m*) at worst.
  public mutating func leads(
    from start: Event.ID, to end: Event.ID
  ) throws(UnknownEvent) -> Bool {
    leads(from: try graph.number(of: start), to: try graph.number(of: end))
  }

  /// Whether the other event is reached from the one along links, or is the same; false when one is not
  /// admitted.
  ///
  /// - Precondition: Both are events of the case.
  /// - Complexity: O(1) for most pairs, O(*n* + *m*) at worst.
  public mutating func leads(from start: EventView, to end: EventView) -> Bool {
    precondition(
      start.records === graph.records && end.records === graph.records,
      "both are events of the case")
    return leads(from: start.number, to: end.number)
  }

  private mutating func leads(from start: Int, to end: Int) -> Bool {
    let stations = graph.topology.stations
    guard let source = stations.position(of: start), let target = stations.position(of: end)
    else { return false }
    return search.leads(from: stations.station(at: source), to: stations.station(at: target))
  }
}
