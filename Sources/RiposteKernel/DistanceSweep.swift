extension StationGraph {
  /// The distance of every event from the nearest of some sources.
  package struct Distances: Sendable {
    /// The sum of weights to each event; `unreached` where there is no way.
    package fileprivate(set) var weights: [Int64]

    /// How many links that leave an event reached were not travelled, their weight being unknown.
    package fileprivate(set) var skipped = 0

    /// What stands for the distance of an event that is not reached.
    package static let unreached = Int64.max
  }

  /// The least sum of weights from a source to each event.
  ///
  /// Where the order of stations gives the answer, one sweep replaces the search: without
  /// exchanges, and in one direction, every event comes after those its distance depends on.
  ///
  /// - Parameters:
  ///   - sources: where to start.
  ///   - direction: the way links are travelled.
  ///   - weights: the weight of each edge, below 0 where it is unknown.
  /// - Returns: the distances, and how many links were not travelled.
  /// - Complexity: O(*n* + *m*) by sweep, O(*m* log *n*) by search.
  package func distances(
    from sources: [Int], _ direction: Direction, weights: EdgeWeights
  ) -> Distances {
    if stationStarts == nil && direction != .either {
      var distances = Distances(
        weights: [Int64](repeating: Distances.unreached, count: eventCount))
      for source in sources { distances.weights[source] = 0 }
      if direction == .forward {
        sweepForward(&distances, weights, from: sources.min() ?? eventCount)
      } else {
        sweepBackward(&distances, weights, from: sources.max() ?? -1)
      }
      return distances
    }
    var search = DistanceSearch(self, direction, weights: weights)
    search.run(from: sources)
    var distances = Distances(
      weights: [Int64](repeating: Distances.unreached, count: eventCount))
    for node in search.visited {
      distances.weights[Int(node)] = search.label(of: Int(node))?.weight ?? Distances.unreached
    }
    distances.skipped = search.skipped()
    return distances
  }

  private func sweepForward(
    _ distances: inout Distances, _ weights: EdgeWeights, from first: Int
  ) {
    guard first < eventCount else { return }
    guard weights.sumsFit(Int64.self, nodeCount: eventCount) else {
      return checkedSweepForward(&distances, weights, from: first)
    }
    switch weights.storage {
    case .narrow(let weights): bareSweepForward(&distances.weights, weights, from: first)
    case .wide(let weights): bareSweepForward(&distances.weights, weights, from: first)
    }
  }

  /// A sweep in which every link is travelled and no sum overflows.
  ///
  /// What is unreached stands at the top of the signed numbers: what is added to it in unsigned ones
  /// lies beyond, is less than nothing else, and is brought back, so that no branch depends on whether
  /// an event is reached.
  private func bareSweepForward<Weight: FixedWidthInteger>(
    _ column: inout [Int64], _ weights: [Weight], from first: Int
  ) {
    let offsets = events.predecessors.offsets
    let tails = events.predecessors.columns
    let unreached = UInt64(Distances.unreached)
    var distances = column.mutableSpan
    var edge = Int(offsets[first])
    for head in first..<eventCount {
      let end = Int(offsets[head + 1])
      var least = UInt64(truncatingIfNeeded: distances[head])
      while edge < end {
        let before = UInt64(truncatingIfNeeded: distances[Int(tails[edge])])
        least = min(least, before + UInt64(truncatingIfNeeded: weights[edge]))
        edge += 1
      }
      distances[head] = Int64(truncatingIfNeeded: min(least, unreached))
    }
  }

  private func checkedSweepForward(
    _ distances: inout Distances, _ weights: EdgeWeights, from first: Int
  ) {
    let offsets = events.predecessors.offsets
    let tails = events.predecessors.columns
    var column = distances.weights
    for head in first..<eventCount {
      var least = column[head]
      for edge in Int(offsets[head])..<Int(offsets[head + 1]) {
        let before = column[Int(tails[edge])]
        if before == Distances.unreached { continue }
        let weight = weights[edge]
        if weight < 0 { distances.skipped += 1 } else { least = min(least, added(before, weight)) }
      }
      column[head] = least
    }
    distances.weights = column
  }

  private func sweepBackward(
    _ distances: inout Distances, _ weights: EdgeWeights, from last: Int
  ) {
    let offsets = events.successors.offsets
    let heads = events.successors.columns
    let edges = events.successorEdges
    guard last >= 0 else { return }
    var column = distances.weights
    for tail in (0...last).reversed() {
      var least = column[tail]
      for entry in Int(offsets[tail])..<Int(offsets[tail + 1]) {
        let after = column[Int(heads[entry])]
        if after == Distances.unreached { continue }
        let weight = weights[Int(edges[entry])]
        if weight < 0 { distances.skipped += 1 } else { least = min(least, added(after, weight)) }
      }
      column[tail] = least
    }
    distances.weights = column
  }
}
