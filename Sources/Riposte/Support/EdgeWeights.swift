import RiposteKernel

extension EventGraph {
  /// The distance along each edge in millimeters; `FixedPoint.unknown` where a place is not known.
  ///
  /// - Complexity: O(*n* + *m*).
  func kilometerWeights() -> [Int64] {
    edgeWeights { edge, stimulus, response in
      records.kilometers(from: stimulus, to: response).map {
        FixedPoint.units($0, of: FixedPoint.kilometer)
      }
    }
  }

  /// The doubt of each edge, −ln(confidence) in units; `FixedPoint.unknown` where it has no
  /// confidence.
  ///
  /// - Complexity: O(*n* + *m*).
  func doubtWeights() -> [Int64] {
    let stations = topology.stations
    return edgeWeights { edge, _, _ in
      let link = stations.link(of: edge)
      let basis = topology.bases?[link] ?? records.bases[link]
      return records.confidence(ofLink: link, basis: basis).map(FixedPoint.doubt)
    }
  }

  /// A number for each edge, given its events as records.
  private func edgeWeights(
    _ weight: (_ edge: Int, _ stimulus: Int, _ response: Int) -> Int64?
  ) -> [Int64] {
    let stations = topology.stations
    var weights: [Int64] = []
    weights.reserveCapacity(stations.edgeCount)
    for position in 0..<stations.eventCount {
      let response = stations.record(at: position)
      for edge in stations.events.predecessors.range(of: position) {
        let stimulus = stations.record(at: stations.events.tail(of: edge))
        weights.append(weight(edge, stimulus, response) ?? FixedPoint.unknown)
      }
    }
    return weights
  }
}
