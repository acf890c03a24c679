import RiposteKernel

/// A weight for each admitted link of a graph, made once and used for many questions.
///
/// ```swift
/// let doubt = graph.weights(by: .doubt)
/// for raid in raids { try graph.distances(from: raid, by: doubt, direction: .downstream) }
///
/// let days = graph.weights { link in link.lag.map { Int($0.lower) } }
/// graph.heaviestChain(by: days)?.length
/// ```
///
/// Weights are whole numbers, in units of which the metrics of the house have many, so that ties are
/// ties whatever the order in which they are added. Four bytes a link, or eight where a weight needs
/// more. It is no collection: what a link weighs is read with ``subscript(_:)``.
public struct LinkWeights: Sendable {
  /// The graph whose links are weighed.
  public let graph: EventGraph

  /// By edge of the topology; `FixedPoint.unknown` where there is none.
  let values: EdgeWeights

  /// Units of one.
  let unit: Double

  /// What makes a connection short by these weights.
  let metric: Linkage.Metric?

  init(_ graph: EventGraph, _ values: EdgeWeights, unit: Double, metric: Linkage.Metric?) {
    self.graph = graph
    self.values = values
    self.unit = unit
    self.metric = metric
  }

  /// What a link weighs; `nil` when that is unknown, or the link is not admitted.
  ///
  /// - Complexity: O(*d*), where *d* is the number of links into the response.
  public subscript(link: LinkView) -> Double? {
    let stations = graph.topology.stations
    guard let tail = stations.position(of: link.stimulusNumber),
      let head = stations.position(of: link.responseNumber),
      let edge = stations.events.edge(from: tail, to: head), values[edge] >= 0
    else { return nil }
    return Double(values[edge]) / unit
  }

  /// The weights of the hops between stations, by the links that carry them.
  var ofHops: EdgeWeights {
    let stations = graph.topology.stations
    if stations.stationStarts == nil { return values }
    return EdgeWeights((0..<stations.hopCount).map { values[stations.carrier(of: $0)] })
  }
}

extension EventGraph {
  /// The weights of the links by a metric: one each, kilometers, or −ln(confidence).
  ///
  /// - Complexity: O(*n* + *m*).
  public func weights(by metric: Linkage.Metric) -> LinkWeights {
    let scale = DistanceScale(metric, self)
    let values =
      scale.weights ?? EdgeWeights([Int64](repeating: 1, count: topology.stations.edgeCount))
    return LinkWeights(self, values, unit: scale.unit, metric: metric)
  }

  /// Weights of one's own for the links.
  ///
  /// - Parameter weight: What a link weighs, 0 or more; `nil` where that is unknown: such a link is not
  ///   travelled, and chains through it are not ranked.
  /// - Returns: The weights.
  /// - Complexity: O(*n* + *m*).
  public func weights(_ weight: (LinkView) -> Int?) -> LinkWeights {
    let stations = topology.stations
    var values: [Int64] = []
    values.reserveCapacity(stations.edgeCount)
    for position in 0..<stations.eventCount {
      let response = stations.record(at: position)
      for edge in stations.events.predecessors.range(of: position) {
        let link = LinkView(self, edge: edge, response: response)
        let value = weight(link) ?? Int(FixedPoint.unknown)
        precondition(value >= FixedPoint.unknown, "a weight is not below 0")
        values.append(Int64(value))
      }
    }
    return LinkWeights(self, EdgeWeights(values), unit: 1, metric: nil)
  }
}
