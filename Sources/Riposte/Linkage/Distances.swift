import RiposteKernel

/// The distances of events from one event, or from the nearest of several.
///
/// ```swift
/// let distances = try graph.distances(from: "erbil", direction: .downstream)
/// distances["albukamal"]                                    // 1
/// for (event, distance) in distances { print(event.id, distance) }
/// ```
///
/// Events that are not reached are left out.
public struct Distances: Sendable {
  /// What makes a connection short; `nil` for weights of one's own.
  public let metric: Linkage.Metric?

  /// How many links were not travelled, as their weight is unknown.
  ///
  /// Links that lead on from an event that is reached; without weights, 0.
  public let skipped: Int

  fileprivate let graph: EventGraph
  private let values: Values

  /// The distances by position in the topology, as they were found: four bytes each in links, eight by
  /// a weight.
  private enum Values {
    /// In links; −1 where an event is not reached.
    case links([Int32])
    /// In units; `StationGraph.Distances.unreached` where an event is not reached.
    case weights([Int64], unit: Double)
  }

  init(
    _ graph: EventGraph, from positions: [Int], _ metric: Linkage.Metric?, _ scale: DistanceScale,
    _ direction: Linkage.Direction
  ) {
    let stations = graph.topology.stations
    self.graph = graph
    self.metric = metric
    if let weights = scale.weights {
      let distances = stations.distances(from: positions, direction.kernel, weights: weights)
      skipped = distances.skipped
      values = .weights(distances.weights, unit: scale.unit)
    } else {
      skipped = 0
      values = .links(stations.events.hopDistances(from: positions, direction.kernel))
    }
  }

  /// The distance of an event; `nil` when it is not reached.
  ///
  /// - Complexity: O(1) on average.
  public subscript(id: Event.ID) -> Double? {
    guard let number = graph.records.number(of: id) else { return nil }
    return graph.topology.stations.position(of: number).flatMap { distance(at: $0) }
  }

  /// The distance of each admitted event; `nil` where it is not reached.
  ///
  /// - Complexity: O(*n*).
  public var column: EventColumn<Double?> {
    EventColumn(graph, (0..<graph.topology.stations.eventCount).map { distance(at: $0) })
  }

  fileprivate func distance(at position: Int) -> Double? {
    switch values {
    case .links(let links): links[position] < 0 ? nil : Double(links[position])
    case .weights(let weights, let unit):
      weights[position] == StationGraph.Distances.unreached ? nil : Double(weights[position]) / unit
    }
  }
}

extension Distances: Sequence {
  /// An iterator over the events that are reached, in house order.
  public func makeIterator() -> Iterator { Iterator(distances: self) }

  /// Gives one event after another, with its distance.
  public struct Iterator: IteratorProtocol {
    fileprivate let distances: Distances
    private var turn = 0

    fileprivate init(distances: Distances) { self.distances = distances }

    /// The next event that is reached, or `nil` when there is none.
    public mutating func next() -> (event: EventView, distance: Double)? {
      let graph = distances.graph
      let stations = graph.topology.stations
      while turn < stations.eventCount {
        let position = stations.position(inHouseOrder: turn)
        turn += 1
        if let distance = distances.distance(at: position) {
          return (EventView(graph, stations.record(at: position)), distance)
        }
      }
      return nil
    }
  }
}
