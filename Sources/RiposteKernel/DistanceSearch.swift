/// Shortest distances from one or several sources, for any number of searches on one graph.
///
/// Weights are fixed-point numbers, so that ties are ties whatever the order of addition. A link
/// whose weight is unknown is not travelled; such links are counted. A label is a weight and, second, a
/// number of links. Without weights, links are counted and the search is breadth-first; with them
/// it is Dijkstra's (Numer. Math. 1, 1959).
///
/// The columns are allocated once. A column of marks says which labels belong to the present
/// search, so that a search costs what it visits, and nothing is cleared.
package struct DistanceSearch: Sendable {
  let graph: StationGraph
  let direction: Direction
  /// The weight of each edge; below 0: unknown.
  let weights: EdgeWeights?
  private var labels: [Label]
  private var marks: [UInt32]
  private var epoch: UInt32 = 0
  /// Which nodes lie on shortest ways to the target of the present search; made on first use.
  private var wayMarks: [UInt32] = []
  private var heap = LabelHeap()

  /// The nodes that have a label, in the order in which they got their first.
  package private(set) var visited: [Int32] = []

  /// A search that has yet to begin.
  ///
  /// - Parameters:
  ///   - graph: the graph, whose events are the nodes.
  ///   - direction: the way links are travelled.
  ///   - weights: the weight of each edge, below 0 where it is unknown; `nil`: one each.
  package init(_ graph: StationGraph, _ direction: Direction, weights: EdgeWeights? = nil) {
    precondition(weights.map { $0.count == graph.edgeCount } ?? true, "every edge has a weight")
    self.graph = graph
    self.direction = direction
    self.weights = weights
    labels = [Label](repeating: .zero, count: graph.eventCount)
    marks = [UInt32](repeating: 0, count: graph.eventCount)
  }

  /// The label of a node, if the last search reached it.
  ///
  /// After a search for a target, labels up to the target's are final; others may still be too
  /// high.
  package func label(of node: Int) -> Label? { marks[node] == epoch ? labels[node] : nil }

  /// Searches from one or several sources, to the end or until a target is reached.
  ///
  /// - Complexity: O(*m* log *n*) with weights, O(*n* + *m*) without, over what is reached.
  package mutating func run(from sources: [Int], until target: Int? = nil) {
    begin()
    for source in sources where marks[source] != epoch { improve(source, .zero) }
    if weights == nil { runBreadthFirst(until: target) } else { runByWeight(until: target) }
  }

  /// The number of links of unknown weight that leave, in the direction of travel, a node nearer
  /// than a target; without a target, any node reached.
  ///
  /// Links that could have made a difference, each once.
  /// - Complexity: O(nodes and links reached).
  package func skipped(before target: Int? = nil) -> Int {
    guard let weights else { return 0 }
    let limit = target.flatMap { label(of: $0) }
    func counts(_ node: Int) -> Bool {
      guard let label = label(of: node) else { return false }
      return limit.map { label < $0 } ?? true
    }
    var skipped = 0
    for node in visited where counts(Int(node)) {
      eachHop(from: Int(node)) { next, edge, isForward in
        guard weights[edge] < 0 else { return }
        // Travelled either way, a link between two such nodes is met at both; its tail counts it.
        if direction == .either && !isForward && counts(next) { return }
        skipped += 1
      }
    }
    return skipped
  }

  /// Calls back for each link that leaves a node in the direction of travel.
  func eachHop(
    from node: Int, isReversed: Bool = false,
    _ body: (_ next: Int, _ edge: Int, _ isForward: Bool) -> Void
  ) {
    let events = graph.events
    if direction == .either || (direction == .forward) != isReversed {
      for entry in events.successors.range(of: node) {
        body(
          Int(events.successors.columns[entry]), Int(events.successorEdges[entry]), !isReversed)
      }
    }
    if direction == .either || (direction == .backward) != isReversed {
      for edge in events.predecessors.range(of: node) {
        body(Int(events.predecessors.columns[edge]), edge, isReversed)
      }
    }
  }

  /// Whether a node has been marked in the present search.
  func isMarked(_ node: Int) -> Bool { wayMarks[node] == epoch }

  /// Marks a node.
  mutating func mark(_ node: Int) {
    if wayMarks.isEmpty { wayMarks = [UInt32](repeating: 0, count: graph.eventCount) }
    wayMarks[node] = epoch
  }

  private mutating func begin() {
    visited.removeAll(keepingCapacity: true)
    heap.removeAll()
    if epoch == .max {
      for node in marks.indices { marks[node] = 0 }
      wayMarks = []
      epoch = 0
    }
    epoch += 1
  }

  /// Gives a node a label if it has none or a greater one.
  private mutating func improve(_ node: Int, _ label: Label) {
    if marks[node] != epoch {
      marks[node] = epoch
      visited.append(Int32(truncatingIfNeeded: node))
    } else if labels[node] <= label {
      return
    }
    labels[node] = label
    if weights != nil { heap.insert(node, label) }
  }

  private mutating func runBreadthFirst(until target: Int?) {
    let successors = direction == .backward ? nil : graph.events.successors
    let predecessors = direction == .forward ? nil : graph.events.predecessors
    var next = 0
    while next < visited.count {
      let node = Int(visited[next])
      next += 1
      if node == target { return }
      let label = labels[node].extended(by: 1)
      if let rows = successors {
        for entry in rows.range(of: node) { improve(Int(rows.columns[entry]), label) }
      }
      if let rows = predecessors {
        for entry in rows.range(of: node) { improve(Int(rows.columns[entry]), label) }
      }
    }
  }

  private mutating func runByWeight(until target: Int?) {
    guard let weights else { return }
    let events = graph.events
    while let first = heap.popFirst() {
      let node = Int(first.node)
      let label = first.label
      if labels[node] < label { continue }
      if node == target { return }
      if direction != .backward {
        for entry in events.successors.range(of: node) {
          let weight = weights[Int(events.successorEdges[entry])]
          if weight < 0 { continue }
          improve(Int(events.successors.columns[entry]), label.extended(by: weight))
        }
      }
      if direction != .forward {
        for edge in events.predecessors.range(of: node) where weights[edge] >= 0 {
          improve(events.tail(of: edge), label.extended(by: weights[edge]))
        }
      }
    }
  }
}
