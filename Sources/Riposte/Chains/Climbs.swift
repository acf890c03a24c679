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
  /// The climbs that are asked for, as chains of that part.
  private let space: ChainSpace

  /// The climbs of a graph; of those that begin, end or pass at an event that is not admitted, none.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - first: The event with which climbs begin, by its number.
  ///   - last: The event with which climbs end.
  ///   - middle: An event that every climb contains.
  ///   - severity: The severity of an event, by its number.
  init(
    _ graph: EventGraph, from first: Int? = nil, to last: Int? = nil, through middle: Int? = nil,
    severity: (Int) -> Double?
  ) {
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
    let rising = StationGraph(
      filtering: stations, keepingRecords: nil, keepingLinks: rises, confidence: { _ in nil })
    self.rising = rising
    let asked = [first, last, middle]
    let found = asked.map { $0.flatMap { rising.position(of: $0) } }
    let areAdmitted = zip(asked, found).allSatisfy { $0 == nil || $1 != nil }
    space =
      areAdmitted
      ? ChainSpace(rising, from: found[0], to: found[1], through: found[2]) : ChainSpace.none
  }

  /// An iterator that has yet to begin.
  public func makeIterator() -> Iterator {
    Iterator(graph, rising, TopChains(space, by: SumScore(space)))
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
    space.longest().map { rising.chain($0, in: graph) }
  }

  /// How many climbs there are.
  ///
  /// - Complexity: O(*n* + *m*), however many there are.
  public func count() -> Chains.Count { Chains.Count(ChainCount(space)) }

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

  /// The climbs that begin, end or pass where they are asked to, longest first.
  ///
  /// Where an end is not asked for, climbs can be extended there no further.
  ///
  /// - Parameters:
  ///   - first: The event with which climbs begin, though severity may rise to it.
  ///   - last: The event with which climbs end, though severity may rise from it.
  ///   - middle: An event that every climb contains, be it first, last or between.
  /// - Returns: The climbs, none of them made yet.
  /// - Throws: ``UnknownEvent`` when the case lacks one of the events.
  /// - Complexity: O(*n* + *m*) before the first climb.
  public func climbs(
    from first: Event.ID? = nil, to last: Event.ID? = nil, through middle: Event.ID? = nil
  ) throws(UnknownEvent) -> Climbs {
    var numbers: [Int?] = []
    for id in [first, last, middle] {
      if let id { numbers.append(try number(of: id)) } else { numbers.append(nil) }
    }
    return Climbs(self, from: numbers[0], to: numbers[1], through: numbers[2]) {
      records.severity($0)
    }
  }

  /// For each event, the number of links in the longest climb that ends there.
  ///
  /// As ``Climbs/lengths()`` of all climbs, but where no events answer each other one sweep over the
  /// links is all, and no graph of the links that rise is made.
  ///
  /// - Complexity: O(*n* + *m*).
  public func climbLengths() -> EventColumn<Int> {
    let stations = topology.stations
    guard stations.stationStarts == nil else { return climbs().lengths() }
    let severities = (0..<stations.eventCount).map {
      records.severity(stations.record(at: $0)) ?? .nan
    }
    return EventColumn(self, stations.events.climbs(on: severities).map { Int($0) })
  }
}
