extension Digraph {
  /// For each edge, whether it is a bridge: whether its loss parts what it joins, direction ignored.
  ///
  /// Two edges between the same nodes, one each way, are two: neither is a bridge. The rule of
  /// Tarjan ("A note on finding the bridges of a graph", IPL 2, 1974): an edge that a depth-first
  /// search went down is a bridge when nothing below it reaches above it by another edge. The stack
  /// of calls is written out.
  /// - Complexity: O(*n* + *m*) time, O(*n*) space beside the result.
  package func bridges() -> [Bool] {
    var search = BridgeSearch(self)
    for node in 0..<nodeCount where search.discovered[node] < 0 { search.explore(from: node) }
    return search.isBridge
  }
}

/// The state of a search for bridges.
private struct BridgeSearch {
  let predecessors: Rows
  let successors: Rows
  let successorEdges: [Int32]
  /// The turn in which a node was found; −1 while it is not.
  var discovered: [Int32]
  var isBridge: [Bool]
  /// The earliest turn that is reached from a node and what hangs below it.
  private var low: [Int32]
  /// The edge by which a node was found; −1 where a search begins.
  private var entrances: [Int32]
  /// How many of a node's edges, first those that enter, then those that leave, were looked at.
  private var cursors: [Int32]
  private var path: [Int32] = []
  private var clock: Int32 = 0

  init(_ graph: Digraph) {
    predecessors = graph.predecessors
    successors = graph.successors
    successorEdges = graph.successorEdges
    discovered = [Int32](repeating: -1, count: graph.nodeCount)
    isBridge = [Bool](repeating: false, count: graph.edgeCount)
    low = discovered
    entrances = discovered
    cursors = [Int32](repeating: 0, count: graph.nodeCount)
  }

  mutating func explore(from root: Int) {
    enter(root, by: -1)
    while let last = path.last {
      let node = Int(last)
      if let step = nextStep(from: node) {
        enter(step.node, by: step.edge)
        continue
      }
      path.removeLast()
      guard let above = path.last.map(Int.init) else { break }
      low[above] = min(low[above], low[node])
      if low[node] > discovered[above] { isBridge[Int(entrances[node])] = true }
    }
  }

  private mutating func enter(_ node: Int, by edge: Int32) {
    discovered[node] = clock
    low[node] = clock
    entrances[node] = edge
    clock += 1
    path.append(Int32(truncatingIfNeeded: node))
  }

  /// Moves on along a node's edges to a node not found before, noting what is reached on the way.
  private mutating func nextStep(from node: Int) -> (node: Int, edge: Int32)? {
    let entering = predecessors.range(of: node)
    let leaving = successors.range(of: node)
    var turn = Int(cursors[node])
    defer { cursors[node] = Int32(truncatingIfNeeded: turn) }
    while turn < entering.count + leaving.count {
      let isEntering = turn < entering.count
      let entry =
        isEntering ? entering.lowerBound + turn : leaving.lowerBound + turn - entering.count
      let next = Int(isEntering ? predecessors.columns[entry] : successors.columns[entry])
      let edge = isEntering ? Int32(truncatingIfNeeded: entry) : successorEdges[entry]
      turn += 1
      if edge == entrances[node] { continue }
      if discovered[next] < 0 { return (next, edge) }
      low[node] = min(low[node], discovered[next])
    }
    return nil
  }
}
