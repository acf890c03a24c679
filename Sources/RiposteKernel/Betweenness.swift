extension Digraph {
  /// For each node, the sum over all pairs of other nodes of the share of shortest ways between them
  /// that pass through it.
  ///
  /// From each node in turn, a breadth-first search counts shortest ways; going back over it, each
  /// node hands to those before it their share of what hangs on it (Brandes, "A faster algorithm for
  /// betweenness centrality", J. Math. Sociol. 25, 2001). No list of predecessors is kept: a node
  /// looks again at its successors and takes those one level on. Sources are shared out in parts
  /// whose number does not depend on the machine, so that sums of fractions come out the same
  /// everywhere.
  ///
  /// - Parameter progress: Told now and then what fraction is done.
  /// - Returns: The sums; directed, not normalized, ends left out.
  /// - Throws: `CancellationError`.
  /// - Complexity: O(*n* · (*n* + *m*)) on all cores: quadratic; O(*n*) space each.
  package func betweenness(
    progress: @escaping @Sendable (Double) -> Void
  ) async throws -> [Double] {
    let parts = SideBySide.parts(of: 0..<nodeCount, count: 32, block: 1)
    let isForward = isForward(rowsAscend: false)
    let sums = try await SideBySide.map(parts.count, progress: progress) { part in
      try scores(from: parts[part], isForward: isForward)
    }
    var total = [Double](repeating: 0, count: nodeCount)
    for part in sums {
      for node in part.indices { total[node] += part[node] }
    }
    return total
  }

  /// What the ways from a part of the sources make of each node.
  private func scores(from sources: Range<Int>, isForward: Bool) throws -> [Double] {
    var search = BetweennessSearch(successors)
    var sweep = BetweennessSweep(isForward ? self : Digraph(nodeCount: 0, tails: [], heads: []))
    var source = sources.lowerBound
    // A sweep visits all that comes after a source, about eight times as fast.
    var share = 0.0
    while source < sources.upperBound {
      try Task.checkCancellation()
      if isForward && share > 0.125 {
        let block = source..<min(source + BetweennessSweep.width, sources.upperBound)
        if !sweep.add(block) { for source in block { search.add(source) } }
        share = sweep.reachedShare
        source = block.upperBound
      } else {
        share = Double(search.add(source)) / Double(nodeCount - source)
        source += 1
      }
    }
    var scores = search.scores
    for node in sweep.scores.indices { scores[node] += sweep.scores[node] }
    return scores
  }
}

/// Shortest ways from one source after another.
private struct BetweennessSearch {
  private(set) var scores: [Double]
  private let rows: Rows
  private var nodes: [Node]
  /// The nodes that were reached, nearest first.
  private var order: [Int32] = []

  /// What is read together lies together.
  private struct Node {
    /// How many shortest ways lead here from the source.
    var ways = 0.0
    /// What hangs on the node, itself included, for each of those ways.
    var share = 0.0
    /// The number of links from the source; −1 where it is not reached.
    var distance: Int32 = -1
  }

  init(_ rows: Rows) {
    self.rows = rows
    scores = [Double](repeating: 0, count: rows.count)
    nodes = [Node](repeating: Node(), count: rows.count)
    order.reserveCapacity(rows.count)
  }

  /// Adds what the ways from a source make of each node.
  ///
  /// - Returns: How many nodes are reached, the source included.
  @discardableResult
  mutating func add(_ source: Int) -> Int {
    if rows.length(of: source) == 0 { return 1 }
    if countWays(from: source) < BetweennessSweep.mostWays {
      shareOut(from: source)
    } else {
      BetweennessScaled(rows, from: source).add(to: &scores)
    }
    for node in order { nodes[Int(node)].distance = -1 }
    return order.count
  }

  /// - Returns: The most ways that lead to a node.
  private mutating func countWays(from source: Int) -> Double {
    let offsets = rows.offsets
    let columns = rows.columns
    var most = 1.0
    order.removeAll(keepingCapacity: true)
    order.append(Int32(truncatingIfNeeded: source))
    nodes[source].distance = 0
    nodes[source].ways = 1
    var next = 0
    while next < order.count {
      let node = Int(order[next])
      next += 1
      let distance = nodes[node].distance + 1
      let ways = nodes[node].ways
      most = max(most, ways)
      for entry in Int(offsets[node])..<Int(offsets[node + 1]) {
        let neighbor = Int(columns[entry])
        if nodes[neighbor].distance < 0 {
          nodes[neighbor].distance = distance
          nodes[neighbor].ways = ways
          order.append(columns[entry])
        } else if nodes[neighbor].distance == distance {
          nodes[neighbor].ways += ways
        }
      }
    }
    return most
  }

  private mutating func shareOut(from source: Int) {
    let offsets = rows.offsets
    let columns = rows.columns
    for node in order.reversed() {
      let node = Int(node)
      let distance = nodes[node].distance + 1
      var sum = 0.0
      for entry in Int(offsets[node])..<Int(offsets[node + 1]) {
        let next = nodes[Int(columns[entry])]
        sum += next.distance == distance ? next.share : 0
      }
      let hanging = nodes[node].ways * sum
      nodes[node].share = (1 + hanging) / nodes[node].ways
      if node != source { scores[node] += hanging }
    }
  }
}
