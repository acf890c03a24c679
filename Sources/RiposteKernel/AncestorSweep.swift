extension StationGraph {
  /// For each position, the union of the masks of all its ancestors: every event from which it can be
  /// reached, other members of its own station included, itself not.
  ///
  /// - Parameters:
  ///   - masks: 64 marks for each position.
  ///   - first: A position before which no mask has a bit; nothing before it is looked at.
  /// - Returns: One union for each position.
  /// - Complexity: O(*n* + *m*), one sweep in station order, whatever the number of ancestors.
  package func unionsAbove(_ masks: [UInt64], from first: Int = 0) -> [UInt64] {
    gatheredAbove(masks, none: 0, from: first) { $0 | $1 }
  }

  /// For each position, the greatest value among all its ancestors; −∞ where there are none.
  ///
  /// - Complexity: O(*n* + *m*), one sweep in station order.
  package func maximaAbove(_ values: [Double]) -> [Double] {
    gatheredAbove(values, none: -.infinity, from: 0) { max($0, $1) }
  }

  /// For each position, whether it has an ancestor.
  ///
  /// - Complexity: O(*n*).
  package func hasAncestors() -> [Bool] {
    (0..<eventCount).map { events.predecessors.length(of: $0) > 0 }
  }

  /// What is gathered from all ancestors by an operation that is associative, commutative and takes the
  /// same value twice for once.
  @inline(__always)
  private func gatheredAbove<Value>(
    _ own: [Value], none: Value, from first: Int, _ combine: (Value, Value) -> Value
  ) -> [Value] {
    precondition(own.count == eventCount, "there is one value for each position")
    var above = [Value](repeating: none, count: eventCount)
    // What a station hands on: what is above it, and its own.
    var handed = [Value](repeating: none, count: stationCount)
    guard first < eventCount else { return above }
    for station in self.station(at: first)..<stationCount {
      var outside = none
      for tail in stations.predecessors[station] {
        outside = combine(outside, handed[Int(tail)])
      }
      let members = members(of: station)
      // Others of the station are the ones before and the ones after.
      var before = outside
      for member in members {
        above[member] = before
        before = combine(before, own[member])
      }
      handed[station] = before
      guard members.count > 1 else { continue }
      var after = none
      for member in members.reversed() {
        above[member] = combine(above[member], after)
        after = combine(after, own[member])
      }
    }
    return above
  }
}
