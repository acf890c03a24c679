/// The number of links between two nodes, asked for many pairs.
///
/// Two breadth-first searches, from either end, a level at a time, always on the side whose front has
/// fewer links, until they meet: two small balls instead of one large (Pohl, "Bi-directional search",
/// Machine Intelligence 6, 1971). Where each side has been is a set of bits, which for a million nodes
/// stays near the processor where marks of four bytes would not; only what a question set is cleared
/// before the next.
package struct PairSearch: Sendable {
  private let graph: Digraph
  private var near: Side
  private var far: Side

  /// A search that has yet to be asked.
  ///
  /// - Complexity: O(*n*).
  package init(_ graph: Digraph, _ direction: Direction) {
    self.graph = graph
    near = Side(graph, direction)
    // The far side goes against the links where the near one goes along them.
    switch direction {
    case .forward: far = Side(graph, .backward)
    case .backward: far = Side(graph, .forward)
    case .either: far = Side(graph, .either)
    }
  }

  /// The number of links of the shortest way from one node to another; `nil` where there is none.
  ///
  /// - Complexity: O(*n* + *m*) at worst; only what the two searches reach is visited.
  package mutating func distance(from start: Int, to end: Int) -> Int? {
    if start == end { return 0 }
    near.begin(at: start)
    far.begin(at: end)
    var distance = 0
    while near.hasFront, far.hasFront {
      distance += 1
      let meets =
        near.linkCount <= far.linkCount ? near.advance(toward: far) : far.advance(toward: near)
      if meets { return distance }
    }
    return nil
  }
}

/// One of the two searches.
private struct Side: Sendable {
  private let rows: [Rows]
  /// The nodes where it has been, in order; the last of them are its front.
  private var queue: [Int32] = []
  private var front = 0
  private(set) var seen: [UInt64]
  /// How many links the front has, or about as many.
  private(set) var linkCount = 0
  private let linksPerNode: Int

  init(_ graph: Digraph, _ direction: Direction) {
    rows =
      switch direction {
      case .forward: [graph.successors]
      case .backward: [graph.predecessors]
      case .either: [graph.successors, graph.predecessors]
      }
    seen = [UInt64](repeating: 0, count: (graph.nodeCount + 63) / 64)
    linksPerNode = rows.count * graph.edgeCount / max(1, graph.nodeCount) + 1
  }

  var hasFront: Bool { front < queue.count }

  mutating func begin(at node: Int) {
    for node in queue { seen[Int(node) >> 6] = 0 }
    queue.removeAll(keepingCapacity: true)
    queue.append(Int32(truncatingIfNeeded: node))
    seen[node >> 6] = 1 &<< UInt64(node & 63)
    front = 0
    linkCount = linksPerNode
  }

  /// Goes on by a level; returns whether it met the other.
  mutating func advance(toward other: Side) -> Bool {
    let end = queue.count
    for rows in rows {
      if Self.visit(rows, front..<end, &queue, &seen, other.seen) { return true }
    }
    front = end
    countLinks()
    return false
  }

  /// A small front is not worth the count: it has about as many links as any nodes have.
  private mutating func countLinks() {
    let found = queue.count - front
    linkCount = found * linksPerNode
    if found < 256 { return }
    linkCount = 0
    for rows in rows {
      for place in front..<queue.count { linkCount += rows.length(of: Int(queue[place])) }
    }
  }

  /// Finds what neighbors a front; returns whether the other side has been there.
  private static func visit(
    _ rows: Rows, _ front: Range<Int>, _ queue: inout [Int32], _ seen: inout [UInt64],
    _ other: [UInt64]
  ) -> Bool {
    let offsets = rows.offsets
    let columns = rows.columns
    for place in front {
      let node = Int(queue[place])
      for entry in Int(offsets[node])..<Int(offsets[node + 1]) {
        let neighbor = Int(columns[entry])
        let bit: UInt64 = 1 &<< UInt64(neighbor & 63)
        let word = seen[neighbor >> 6]
        if word & bit != 0 { continue }
        if other[neighbor >> 6] & bit != 0 { return true }
        seen[neighbor >> 6] = word | bit
        queue.append(columns[entry])
      }
    }
    return false
  }
}
