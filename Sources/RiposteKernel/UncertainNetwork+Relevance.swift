extension UncertainNetwork {
  /// Drops the edges that lie on no simple path from the source to the target; in a directed network
  /// some may stay that lie on walks only.
  ///
  /// - Complexity: O(*n* + *m*).
  package mutating func dropIrrelevantEdges() {
    edges.removeAll { $0.tail == $0.head }
    dropUnreachableEdges()
    dropHangingBlocks()
  }

  /// Drops the edges that are not reached from the source, or do not lead on to the target.
  ///
  /// - Complexity: O(*n* + *m*).
  mutating func dropUnreachableEdges() {
    let isReached = reached(from: source, before: target, along: isDirected ? .forward : .either)
    guard isReached[Int(target)] else {
      edges = []
      return
    }
    let leadsOn = reached(from: target, before: source, along: isDirected ? .backward : .either)
    let (isDirected, source, target) = (isDirected, source, target)
    edges.removeAll { edge in
      let isOnWay = isReached[Int(edge.tail)] && leadsOn[Int(edge.head)]
      guard isDirected else {
        return !(isOnWay && isReached[Int(edge.head)] && leadsOn[Int(edge.tail)])
      }
      return !isOnWay || edge.head == source || edge.tail == target
    }
  }

  /// The nodes that are reached from one node without going on from another.
  private func reached(from start: Int32, before end: Int32, along way: Direction) -> [Bool] {
    let incidence = Incidence(of: self, way)
    var isReached = [Bool](repeating: false, count: nodeCount)
    isReached[Int(start)] = true
    var pending = [start]
    while let node = pending.popLast() {
      if node == end { continue }
      for number in incidence[node] {
        let edge = edges[Int(number)]
        let next = edge.tail == node ? edge.head : edge.tail
        if !isReached[Int(next)] {
          isReached[Int(next)] = true
          pending.append(next)
        }
      }
    }
    return isReached
  }

  /// Keeps the edges that share a block with an edge from the source to the target, were there one:
  /// those that lie on a simple path between them, direction ignored.
  ///
  /// Blocks (biconnected components) by depth-first search from the target, the source taken as
  /// its root (Hopcroft and Tarjan, "Efficient algorithms for graph manipulation", CACM 16, 1973).
  ///
  /// - Complexity: O(*n* + *m*).
  mutating func dropHangingBlocks() {
    guard !isClosed, !edges.isEmpty else { return }
    var search = BlockSearch(self)
    let kept = search.run()
    if kept.count < edges.count { edges = kept.sorted().map { edges[Int($0)] } }
  }

  /// The edges at each node.
  struct Incidence {
    private var starts: [Int32]
    private var entries: [Int32]

    /// The edges that leave each node (forward), enter it, or either.
    init(of network: UncertainNetwork, _ way: Direction) {
      starts = [Int32](repeating: 0, count: network.nodeCount + 1)
      for edge in network.edges {
        if way != .backward { starts[Int(edge.tail) + 1] += 1 }
        if way != .forward { starts[Int(edge.head) + 1] += 1 }
      }
      for node in 0..<network.nodeCount { starts[node + 1] += starts[node] }
      entries = [Int32](repeating: 0, count: Int(starts[network.nodeCount]))
      var next = starts
      for (number, edge) in network.edges.enumerated() {
        if way != .backward { Self.enter(number, at: edge.tail, &next, &entries) }
        if way != .forward { Self.enter(number, at: edge.head, &next, &entries) }
      }
    }

    private static func enter(
      _ edge: Int, at node: Int32, _ next: inout [Int32], _ entries: inout [Int32]
    ) {
      entries[Int(next[Int(node)])] = Int32(edge)
      next[Int(node)] += 1
    }

    subscript(node: Int32) -> ArraySlice<Int32> { entries[range(of: node)] }

    func range(of node: Int32) -> Range<Int> {
      Int(starts[Int(node)])..<Int(starts[Int(node) + 1])
    }

    func edge(at place: Int) -> Int { Int(entries[place]) }
  }
}

/// The search for the edges in the block of the two ends.
private struct BlockSearch {
  private let network: UncertainNetwork
  private let incidence: UncertainNetwork.Incidence
  private var cursor: [Int]
  private var discovery: [Int32]
  private var lowest: [Int32]
  /// The edge by which each node was found.
  private var entry: [Int32]
  private var isUsed: [Bool]
  private var path: [Int32]
  /// The edges found and not yet given to a block.
  private var open: [Int32] = []
  private var time: Int32 = 2

  init(_ network: UncertainNetwork) {
    let count = network.nodeCount
    self.network = network
    incidence = UncertainNetwork.Incidence(of: network, .either)
    cursor = (0..<Int32(count)).map { [incidence] in incidence.range(of: $0).lowerBound }
    discovery = [Int32](repeating: -1, count: count)
    lowest = discovery
    entry = discovery
    isUsed = [Bool](repeating: false, count: network.edges.count)
    path = [network.target]
    discovery[Int(network.source)] = 0
    discovery[Int(network.target)] = 1
    lowest[Int(network.target)] = 1
  }

  /// The numbers of the edges that stay.
  mutating func run() -> [Int32] {
    while let node = path.last {
      let place = cursor[Int(node)]
      if place < incidence.range(of: node).upperBound {
        cursor[Int(node)] += 1
        follow(incidence.edge(at: place), from: node)
      } else {
        path.removeLast()
        if let before = path.last { close(node, under: before) }
      }
    }
    return open
  }

  private mutating func follow(_ number: Int, from node: Int32) {
    if isUsed[number] { return }
    isUsed[number] = true
    open.append(Int32(number))
    let edge = network.edges[number]
    let next = edge.tail == node ? edge.head : edge.tail
    if discovery[Int(next)] >= 0 {
      lowest[Int(node)] = min(lowest[Int(node)], discovery[Int(next)])
      return
    }
    discovery[Int(next)] = time
    lowest[Int(next)] = time
    entry[Int(next)] = Int32(number)
    time += 1
    path.append(next)
  }

  /// Goes back from a node; what hangs at the node before, and at no earlier one, is dropped.
  private mutating func close(_ node: Int32, under before: Int32) {
    lowest[Int(before)] = min(lowest[Int(before)], lowest[Int(node)])
    guard lowest[Int(node)] >= discovery[Int(before)] else { return }
    while let edge = open.popLast(), edge != entry[Int(node)] {}
  }
}
