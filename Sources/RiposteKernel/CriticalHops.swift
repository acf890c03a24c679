extension Digraph {
  /// For each hop, whether every longest path of the graph takes it.
  ///
  /// A hop lies on a longest path when the longest way to its tail, itself, and the longest way on
  /// from its head add up to the longest path of all. Such hops lie in layers, by the length of the
  /// way to their tails, and every longest path takes one of each layer: the hop that is alone in
  /// its layer is in all of them.
  /// - Precondition: every hop leads from a lower number to a higher one.
  /// - Complexity: O(*n* + *m*), one sweep each way.
  package func hopsOnEveryLongestPath() -> [Bool] {
    let before = longestWays(predecessors, (0..<nodeCount))
    let after = longestWays(successors, (0..<nodeCount).reversed())
    let longest = before.max() ?? 0
    var layers = [Int32](repeating: 0, count: Int(longest))
    var isCritical = [Bool](repeating: false, count: edgeCount)
    for wanted in [false, true] {
      for head in 0..<nodeCount {
        for hop in predecessors.range(of: head) {
          let tail = Int(predecessors.columns[hop])
          guard before[tail] + 1 + after[head] == longest else { continue }
          let layer = Int(before[tail])
          if wanted { isCritical[hop] = layers[layer] == 1 } else { layers[layer] += 1 }
        }
      }
    }
    return isCritical
  }

  /// For each node, the number of hops of the longest way that the rows lead back.
  private func longestWays(_ rows: Rows, _ nodes: some Sequence<Int>) -> [Int32] {
    var longest = [Int32](repeating: 0, count: nodeCount)
    for node in nodes {
      var best: Int32 = 0
      for entry in rows.range(of: node) {
        best = max(best, longest[Int(rows.columns[entry])] + 1)
      }
      longest[node] = best
    }
    return longest
  }
}

extension StationGraph {
  /// For each hop, the number of links it stands for.
  ///
  /// - Complexity: O(*n* + *m*); `nil`, at once, where no hop stands for more than one.
  package func linksPerHop() -> [Int32]? {
    guard stationStarts != nil else { return nil }
    var counts = [Int32](repeating: 0, count: hopCount)
    visitLinksOfHops { _, hop in counts[hop] += 1 }
    return counts
  }

  /// Hands over every edge between two stations with its hop; edges inside a station have none.
  ///
  /// - Complexity: O(*n* + *m*).
  package func visitLinksOfHops(_ visit: (_ edge: Int, _ hop: Int) -> Void) {
    var hopFrom = [Int32](repeating: -1, count: stationCount)
    for head in 0..<stationCount {
      for hop in stations.predecessors.range(of: head) {
        hopFrom[stations.tail(of: hop)] = Int32(truncatingIfNeeded: hop)
      }
      for member in members(of: head) {
        for edge in events.predecessors.range(of: member) {
          let tail = station(at: events.tail(of: edge))
          if tail != head { visit(edge, Int(hopFrom[tail])) }
        }
      }
    }
  }
}
