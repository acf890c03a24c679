import RiposteKernel

/// The climbs of a graph: chains of single events along which severity strictly rises.
///
/// Severity is known throughout, and rises at every link; a climb can be extended at neither end.
/// Members of an exchange may follow each other in a climb, since a climb cannot run in a ring.
///
/// The longest come first, ties in house order, each made when it is asked for.
public struct Climbs: Sequence, Sendable {
  private let graph: EventGraph
  /// The links that rise; a part of the graph's topology that has no rings.
  private let rising: StationGraph

  /// - Parameters:
  ///   - graph: The graph.
  ///   - severity: The severity of an event, by its number.
  init(_ graph: EventGraph, severity: (Int) -> Double?) {
    let stations = graph.topology.stations
    let records = graph.records
    let severities = (0..<records.eventCount).map { severity($0) ?? .nan }
    var rises = [Bool](repeating: false, count: records.linkCount)
    for position in 0..<stations.eventCount {
      let after = severities[stations.record(at: position)]
      for edge in stations.events.predecessors.range(of: position) {
        let before = severities[stations.record(at: stations.events.tail(of: edge))]
        // Nothing is more or less than what is not a number.
        rises[stations.link(of: edge)] = before < after
      }
    }
    self.graph = graph
    rising = StationGraph(
      filtering: stations, keepingRecords: nil, keepingLinks: rises, confidence: { _ in nil })
  }

  /// An iterator that has yet to begin.
  public func makeIterator() -> Iterator {
    let space = ChainSpace(rising)
    return Iterator(graph, rising, TopChains(space, by: SumScore(space)))
  }

  /// Makes one climb after another.
  public struct Iterator: IteratorProtocol {
    private let graph: EventGraph
    private let rising: StationGraph
    private var search: TopChains<SumScore>

    init(_ graph: EventGraph, _ rising: StationGraph, _ search: TopChains<SumScore>) {
      self.graph = graph
      self.rising = rising
      self.search = search
    }

    /// The next climb, or `nil` when there is none.
    public mutating func next() -> Chain? {
      search.next().map { rising.chain($0.stations, in: graph) }
    }
  }
}

extension Climbs {
  /// The longest climb; of several, the first in house order.
  ///
  /// - Complexity: O(*n* + *m*).
  public func longest() -> Chain? {
    ChainSpace(rising).longest().map { rising.chain($0, in: graph) }
  }

  /// How many climbs there are.
  ///
  /// - Complexity: O(*n* + *m*), however many there are.
  public func count() -> Chains.Count { Chains.Count(ChainCount(ChainSpace(rising))) }

  /// The longest climb that ends at an event; `nil` when severity rises to it from nowhere.
  ///
  /// - Throws: ``UnknownEvent`` when the case has no such event.
  /// - Complexity: O(*n* + *m*).
  public func longest(endingAt id: Event.ID) throws(UnknownEvent) -> Chain? {
    guard let position = rising.position(of: try graph.number(of: id)) else { return nil }
    return ChainSpace(rising, to: position).longest().map { rising.chain($0, in: graph) }
  }

  /// For each event, the number of links in the longest climb that ends there.
  ///
  /// - Complexity: O(*n* + *m*).
  public func lengths() -> EventColumn<Int> {
    let lengths = rising.generations()
    let stations = graph.topology.stations
    return EventColumn(
      graph,
      (0..<stations.eventCount).map { position in
        rising.position(of: stations.record(at: position)).map { Int(lengths[$0]) } ?? 0
      })
  }
}

extension StationGraph {
  /// A chain of a graph, from stations of a part of its topology in which each event is a station.
  fileprivate func chain(_ stations: [Int32], in graph: EventGraph) -> Chain {
    Chain(graph, events: stations.map { Int32(record(at: Int($0))) })
  }
}

extension EventGraph {
  /// The chains of single events along which severity strictly rises, longest first.
  ///
  /// ```swift
  /// graph.climbs().longest()?.rise
  /// try graph.climbs().longest(endingAt: "albukamal")
  /// ```
  ///
  /// - Complexity: O(*n* + *m*) before the first climb.
  public func climbs() -> Climbs { Climbs(self) { records.severity($0) } }
}
