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
  /// What makes a connection short.
  public let metric: Linkage.Metric

  /// How many links were not travelled, as their weight is unknown.
  ///
  /// Links that lead on from an event that is reached; without weights, 0.
  public let skipped: Int

  /// The distance of each admitted event; `nil` where it is not reached.
  public let column: EventColumn<Double?>

  init(
    _ graph: EventGraph, from positions: [Int], _ metric: Linkage.Metric,
    _ direction: Linkage.Direction
  ) {
    let stations = graph.topology.stations
    let scale = DistanceScale(metric, graph)
    self.metric = metric
    if let weights = scale.weights {
      let distances = stations.distances(from: positions, direction.kernel, weights: weights)
      skipped = distances.skipped
      column = EventColumn(
        graph,
        distances.weights.map {
          $0 == StationGraph.Distances.unreached ? nil : scale.distance($0)
        })
    } else {
      let hops = stations.events.hopDistances(from: positions, direction.kernel)
      skipped = 0
      column = EventColumn(graph, hops.map { $0 < 0 ? nil : Double($0) })
    }
  }

  /// The distance of an event; `nil` when it is not reached.
  ///
  /// - Complexity: O(1) on average.
  public subscript(id: Event.ID) -> Double? { column[id] ?? nil }
}

extension Distances: Sequence {
  /// An iterator over the events that are reached, in house order.
  public func makeIterator() -> Iterator { Iterator(events: column.makeIterator()) }

  /// Gives one event after another, with its distance.
  public struct Iterator: IteratorProtocol {
    fileprivate var events: EventColumn<Double?>.Iterator

    /// The next event that is reached, or `nil` when there is none.
    public mutating func next() -> (event: EventView, distance: Double)? {
      while let (event, distance) = events.next() {
        if let distance { return (event, distance) }
      }
      return nil
    }
  }
}
