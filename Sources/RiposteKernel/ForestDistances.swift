extension LinkedComponents {
  /// For each component that is a tree of single events, the sum of the distances of all pairs of its
  /// nodes; 0 for others, whose sum is never 0.
  ///
  /// What ``UndirectedGraph/treeDistanceSum()`` does for one tree, for all of them in two sweeps:
  /// leaves are taken off one after another, over the whole graph, with the exclusive or of a node's
  /// neighbors to name the last one left. Where no event answers more than one, the order of stations
  /// is one in which to take them: one sweep.
  /// - Complexity: O(*n* + *m*).
  package func treeDistanceSums() -> [UInt128] {
    let isTree = treesOfSingleEvents()
    if graph.events.predecessors.haveOneEntryAtMost { return sumsOfOutTrees(isTree) }
    var peeling = Peeling(graph.events.predecessors)
    var sums = [UInt128](repeating: 0, count: count)
    for start in 0..<graph.eventCount {
      let component = Int(componentOfPosition[start])
      guard component >= 0, isTree[component] else { continue }
      peeling.takeLeaves(
        from: start, size: Int64(members.length(of: component)), adding: &sums[component])
    }
    return sums
  }

  /// The sums where each node has one predecessor at most, which comes before it.
  private func sumsOfOutTrees(_ isTree: [Bool]) -> [UInt128] {
    let rows = graph.events.predecessors
    var weights = [Int32](repeating: 1, count: rows.count)
    var sums = [UInt128](repeating: 0, count: count)
    var entry = rows.columns.count
    for node in (0..<rows.count).reversed() where Int(rows.offsets[node]) < entry {
      entry -= 1
      let component = Int(componentOfPosition[node])
      guard isTree[component] else { continue }
      let weight = weights[node]
      weights[Int(rows.columns[entry])] += weight
      let rest = Int64(members.length(of: component)) - Int64(weight)
      sums[component] += UInt128(UInt64(Int64(weight) * rest))
    }
    return sums
  }

  /// For each component, whether it is a tree and has no exchange.
  private func treesOfSingleEvents() -> [Bool] {
    var isTree = (0..<count).map { Int(edgeCounts[$0]) == members.length(of: $0) - 1 }
    for station in graph.exchanges {
      isTree[Int(componentOfPosition[graph.members(of: station).lowerBound])] = false
    }
    return isTree
  }
}

extension Rows {
  /// Whether no row has two entries.
  fileprivate var haveOneEntryAtMost: Bool {
    columns.count <= count && (0..<count).allSatisfy { offsets[$0 + 1] - offsets[$0] < 2 }
  }
}

/// Trees from which leaves are taken until nothing is left.
private struct Peeling {
  private var nodes: [Node]

  /// What is read together lies together: 12 bytes a node.
  private struct Node {
    var degree: Int32 = 0
    /// The exclusive or of the neighbors that are left.
    var neighbors: Int32 = 0
    /// How many nodes were taken through this one, itself included.
    var weight: Int32 = 1
  }

  init(_ rows: Rows) {
    nodes = [Node](repeating: Node(), count: rows.count)
    for head in 0..<rows.count {
      for entry in rows.range(of: head) {
        let tail = Int(rows.columns[entry])
        nodes[head].degree += 1
        nodes[head].neighbors ^= Int32(truncatingIfNeeded: tail)
        nodes[tail].degree += 1
        nodes[tail].neighbors ^= Int32(truncatingIfNeeded: head)
      }
    }
  }

  /// Takes a node, if it is a leaf, and then each neighbor that became one and had its turn before.
  mutating func takeLeaves(from start: Int, size: Int64, adding sum: inout UInt128) {
    var leaf = start
    while nodes[leaf].degree == 1 {
      let taken = nodes[leaf]
      let neighbor = Int(taken.neighbors)
      sum += UInt128(UInt64(Int64(taken.weight) * (size - Int64(taken.weight))))
      nodes[leaf].degree = 0
      nodes[neighbor].degree -= 1
      nodes[neighbor].neighbors ^= Int32(truncatingIfNeeded: leaf)
      nodes[neighbor].weight += taken.weight
      guard neighbor < start else { break }
      leaf = neighbor
    }
  }
}
