extension Digraph {
  /// For each node, the least number of links from a source, −1 where there is no way.
  ///
  /// Plain breadth-first search: each node is queued once, and each of its links looked at once.
  /// Variants that turn to scanning all nodes when the front is wide lose on sparse, deep graphs,
  /// where fronts are thin and many.
  /// - Complexity: O(*n*) to clear, then O(nodes and links reached).
  package func hopDistances(from sources: [Int], _ direction: Direction) -> [Int32] {
    var distances = [Int32](repeating: -1, count: nodeCount)
    var queue: [Int32] = []
    queue.reserveCapacity(nodeCount)
    for source in sources where distances[source] < 0 {
      distances[source] = 0
      queue.append(Int32(source))
    }
    var next = 0
    while next < queue.count {
      let node = Int(queue[next])
      next += 1
      if direction != .backward { successors.visit(from: node, &distances, &queue) }
      if direction != .forward { predecessors.visit(from: node, &distances, &queue) }
    }
    return distances
  }
}

extension Rows {
  /// Gives the neighbors of a node that have no distance yet theirs, and queues them.
  @inline(__always)
  fileprivate func visit(
    from node: Int, _ distances: inout [Int32], _ queue: inout [Int32]
  ) {
    let distance = distances[node] + 1
    var entry = Int(offsets[node])
    let end = Int(offsets[node + 1])
    while entry < end {
      let neighbor = columns[entry]
      entry += 1
      if distances[Int(neighbor)] < 0 {
        distances[Int(neighbor)] = distance
        queue.append(neighbor)
      }
    }
  }
}
