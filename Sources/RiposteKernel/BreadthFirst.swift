extension Digraph {
  /// For each node, the least number of links from a source, −1 where there is no way.
  ///
  /// Level by level. A thin front looks at its neighbors, each link once. Where a front holds a good
  /// part of all nodes, the nodes not reached yet look for a neighbor in it instead, and stop at the
  /// first (Beamer, Asanović and Patterson, "Direction-optimizing breadth-first search", SC 2012).
  /// That costs a pass over all nodes, which a thin front never pays: on sparse, deep graphs fronts
  /// are thin and many.
  /// - Complexity: O(*n*) to clear, then O(nodes and links reached).
  package func hopDistances(from sources: [Int], _ direction: Direction) -> [Int32] {
    var search = LevelSearch(nodeCount: nodeCount)
    for source in sources { search.start(at: source) }
    while search.hasFront {
      if search.frontCount > nodeCount / 8 {
        if direction != .backward { search.pull(predecessors) }
        if direction != .forward { search.pull(successors) }
      } else {
        if direction != .backward { search.push(successors) }
        if direction != .forward { search.push(predecessors) }
      }
      search.advance()
    }
    return search.distances
  }
}

/// A breadth-first search, level by level.
private struct LevelSearch {
  private(set) var distances: [Int32]
  private var queue: [Int32] = []
  /// Where in the queue the front begins, and where it ends.
  private var front = 0..<0
  private var distance: Int32 = 1

  init(nodeCount: Int) {
    distances = [Int32](repeating: -1, count: nodeCount)
    queue.reserveCapacity(nodeCount)
  }

  var hasFront: Bool { !front.isEmpty }
  var frontCount: Int { front.count }

  mutating func start(at source: Int) {
    if distances[source] == 0 { return }
    distances[source] = 0
    queue.append(Int32(truncatingIfNeeded: source))
    front = 0..<queue.count
  }

  /// Goes on to the next level.
  mutating func advance() {
    front = front.upperBound..<queue.count
    distance += 1
  }

  /// Lets the nodes of the front look at their neighbors.
  mutating func push(_ rows: Rows) {
    let offsets = rows.offsets
    let columns = rows.columns
    for place in front {
      let node = Int(queue[place])
      for entry in Int(offsets[node])..<Int(offsets[node + 1]) {
        let neighbor = columns[entry]
        if distances[Int(neighbor)] < 0 {
          distances[Int(neighbor)] = distance
          queue.append(neighbor)
        }
      }
    }
  }

  /// Lets the nodes not reached yet look for a neighbor in the front.
  mutating func pull(_ rows: Rows) {
    let offsets = rows.offsets
    let columns = rows.columns
    for node in distances.indices where distances[node] < 0 {
      var entry = Int(offsets[node])
      let end = Int(offsets[node + 1])
      while entry < end, distances[Int(columns[entry])] != distance - 1 { entry += 1 }
      guard entry < end else { continue }
      distances[node] = distance
      queue.append(Int32(truncatingIfNeeded: node))
    }
  }
}
