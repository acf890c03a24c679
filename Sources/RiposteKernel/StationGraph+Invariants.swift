extension StationGraph {
  /// Stops the program when an invariant of the type does not hold; for tests.
  ///
  /// - Complexity: O(*n* + *m*).
  package func _checkInvariants() {
    precondition(stations.isForward(rowsAscend: false), "every hop leads forward")
    for turn in 0..<eventCount where turn > 0 {
      precondition(
        record(at: position(inHouseOrder: turn - 1)) < record(at: position(inHouseOrder: turn)),
        "house order is the order of records")
    }
    for position in 0..<eventCount {
      precondition(self.position(of: record(at: position)) == position, "records map back")
      precondition(members(of: station(at: position)).contains(position), "stations hold members")
    }
    for station in 0..<stationCount {
      let records = members(of: station).map { record(at: $0) }
      precondition(zip(records, records.dropFirst()).allSatisfy(<), "members are in house order")
      precondition(
        stations.predecessors[station].allSatisfy { $0 >= 0 && $0 < stationCount },
        "neighbors are stations")
    }
    checkRows(events) { record(at: $0) }
    checkRows(stations) { rank(of: $0) }
    for hop in 0..<hopCount {
      let edge = carrier(of: hop)
      precondition(
        station(at: events.tail(of: edge)) == stations.tail(of: hop)
          && station(at: events.head(of: edge)) == stations.head(of: hop),
        "a carrier joins the stations of its hop")
    }
  }

  private func checkRows(_ graph: Digraph, rank: (Int) -> Int) {
    for node in 0..<graph.nodeCount {
      for row in [graph.predecessors[node], graph.successors[node]] {
        precondition(
          zip(row, row.dropFirst()).allSatisfy { rank(Int($0)) < rank(Int($1)) },
          "rows are in house order, without repetition")
      }
      for entry in graph.successors.range(of: node) {
        let edge = Int(graph.successorEdges[entry])
        precondition(
          graph.tail(of: edge) == node
            && graph.head(of: edge) == Int(graph.successors.columns[entry]),
          "an edge has one number")
      }
    }
  }
}
