extension UncertainNetwork {
  /// Makes the network smaller without changing its reliability.
  ///
  /// - An edge that never holds is dropped; one that always does is contracted where that changes
  ///   nothing: anywhere in an undirected network, at the two ends in a directed one.
  /// - Of edges side by side, one takes the place: 1 − (1 − *p*)(1 − *q*).
  /// - Of two edges in a row, one takes the place: *pq*.
  /// - What leads nowhere is dropped.
  ///
  /// A network made of series and parallels alone becomes one edge, or none (Ball, Colbourn and
  /// Provan, "Network reliability", *Handbooks in Operations Research* 7, 1995, section 4).
  ///
  /// - Complexity: O(*n* + *m*) on average.
  package mutating func reduce() {
    edges.removeAll { $0.probability <= 0 }
    contractCertainEdges()
    if isClosed {
      edges = []
      return
    }
    dropUnreachableEdges()
    var reduction = SeriesParallel(self)
    edges = reduction.run()
    compact()
  }

  /// Makes one node of the ends of edges that always hold.
  private mutating func contractCertainEdges() {
    guard edges.contains(where: { $0.probability >= 1 }) else { return }
    if isDirected {
      contractForward()
      contractBackward()
    } else {
      contractEverywhere()
    }
    edges.removeAll { $0.tail == $0.head }
  }

  private mutating func contractForward() {
    let certain = UncertainNetwork(
      nodeCount: nodeCount, edges: edges.filter { $0.probability >= 1 }, from: source, to: target,
      isDirected: true)
    let joined = certain.joined(to: source, .forward)
    if joined[Int(target)] {
      target = source
      return
    }
    for index in edges.indices {
      if joined[Int(edges[index].tail)] { edges[index].tail = source }
      if joined[Int(edges[index].head)] { edges[index].head = source }
    }
  }

  private mutating func contractBackward() {
    if isClosed { return }
    let certain = UncertainNetwork(
      nodeCount: nodeCount, edges: edges.filter { $0.probability >= 1 }, from: source, to: target,
      isDirected: true)
    let joined = certain.joined(to: target, .backward)
    for index in edges.indices {
      if joined[Int(edges[index].tail)] { edges[index].tail = target }
      if joined[Int(edges[index].head)] { edges[index].head = target }
    }
  }

  private mutating func contractEverywhere() {
    var parent = [Int32](0..<Int32(nodeCount))
    func root(_ node: Int32) -> Int32 {
      var node = node
      while parent[Int(node)] != node {
        parent[Int(node)] = parent[Int(parent[Int(node)])]
        node = parent[Int(node)]
      }
      return node
    }
    for edge in edges where edge.probability >= 1 { parent[Int(root(edge.head))] = root(edge.tail) }
    for index in edges.indices {
      edges[index].tail = root(edges[index].tail)
      edges[index].head = root(edges[index].head)
    }
    (source, target) = (root(source), root(target))
  }

  /// The nodes that edges join to one node.
  private func joined(to start: Int32, _ way: Direction) -> [Bool] {
    let incidence = Incidence(of: self, way)
    var isJoined = [Bool](repeating: false, count: nodeCount)
    isJoined[Int(start)] = true
    var pending = [start]
    while let node = pending.popLast() {
      for number in incidence[node] {
        let edge = edges[Int(number)]
        let next = edge.tail == node ? edge.head : edge.tail
        if !isJoined[Int(next)] {
          isJoined[Int(next)] = true
          pending.append(next)
        }
      }
    }
    return isJoined
  }
}

/// The work of reducing: nodes that may have become superfluous are looked at until none is left.
private struct SeriesParallel {
  private let source: Int32
  private let target: Int32
  private let isDirected: Bool
  private var edges: [UncertainNetwork.Edge] = []
  private var isAlive: [Bool] = []
  /// The living edge between two nodes.
  private var edgeOfPair: [UInt64: Int32] = [:]
  /// The edges that leave each node, dead ones among them; undirected, those at each node.
  private var outgoing: [[Int32]]
  private var incoming: [[Int32]]
  /// How many of them live.
  private var outCount: [Int]
  private var inCount: [Int]
  private var pending: [Int32]

  init(_ network: UncertainNetwork) {
    let count = network.nodeCount
    (source, target, isDirected) = (network.source, network.target, network.isDirected)
    outgoing = [[Int32]](repeating: [], count: count)
    incoming = [[Int32]](repeating: [], count: network.isDirected ? count : 0)
    outCount = [Int](repeating: 0, count: count)
    inCount = [Int](repeating: 0, count: count)
    pending = (0..<Int32(count)).reversed()
    for edge in network.edges { add(edge.tail, edge.head, edge.probability) }
  }

  /// What is left.
  mutating func run() -> [UncertainNetwork.Edge] {
    while let node = pending.popLast() {
      if node == source || node == target { continue }
      if isDirected { reduceDirected(node) } else { reduceUndirected(node) }
    }
    return edges.indices.filter { isAlive[$0] }.map { edges[$0] }
  }

  private func key(_ tail: Int32, _ head: Int32) -> UInt64 {
    let (one, other) = isDirected ? (tail, head) : (min(tail, head), max(tail, head))
    return UInt64(UInt32(bitPattern: one)) << 32 | UInt64(UInt32(bitPattern: other))
  }

  private mutating func add(_ tail: Int32, _ head: Int32, _ probability: Double) {
    if tail == head || (isDirected && (head == source || tail == target)) { return }
    if let parallel = edgeOfPair[key(tail, head)] {
      let other = edges[Int(parallel)].probability
      edges[Int(parallel)].probability = other + (1 - other) * probability
      return
    }
    let number = Int32(edges.count)
    edges.append(UncertainNetwork.Edge(tail, head, probability))
    isAlive.append(true)
    edgeOfPair[key(tail, head)] = number
    outgoing[Int(tail)].append(number)
    outCount[Int(tail)] += 1
    if isDirected {
      incoming[Int(head)].append(number)
      inCount[Int(head)] += 1
    } else {
      outgoing[Int(head)].append(number)
      outCount[Int(head)] += 1
    }
  }

  private mutating func remove(_ number: Int32) {
    let edge = edges[Int(number)]
    isAlive[Int(number)] = false
    edgeOfPair[key(edge.tail, edge.head)] = nil
    outCount[Int(edge.tail)] -= 1
    if isDirected { inCount[Int(edge.head)] -= 1 } else { outCount[Int(edge.head)] -= 1 }
    pending.append(edge.tail)
    pending.append(edge.head)
  }

  /// The living edges of a list, which forgets the dead ones.
  private mutating func living(_ list: WritableKeyPath<Self, [[Int32]]>, _ node: Int32) -> [Int32] {
    let edges = self[keyPath: list][Int(node)].filter { isAlive[Int($0)] }
    self[keyPath: list][Int(node)] = edges
    return edges
  }

  private mutating func reduceUndirected(_ node: Int32) {
    guard outCount[Int(node)] <= 2 else { return }
    let around = living(\.outgoing, node)
    let ends = around.map { number in
      let edge = edges[Int(number)]
      return edge.tail == node ? edge.head : edge.tail
    }
    let product = around.reduce(1) { $0 * edges[Int($1)].probability }
    for edge in around { remove(edge) }
    if around.count == 2 { add(ends[0], ends[1], product) }
  }

  private mutating func reduceDirected(_ node: Int32) {
    let (entering, leaving) = (inCount[Int(node)], outCount[Int(node)])
    if entering + leaving == 0 { return }
    if entering == 0 || leaving == 0 {
      for edge in living(\.incoming, node) + living(\.outgoing, node) { remove(edge) }
    } else if entering == 1 || leaving == 1 {
      reduceAtOneSide(node)
    } else if entering == 2, leaving == 2 {
      reduceBothWays(node)
    }
  }

  /// A node that is entered, or left, by one edge alone: the way back along it leads nowhere new.
  private mutating func reduceAtOneSide(_ node: Int32) {
    if inCount[Int(node)] == 1, let into = living(\.incoming, node).first {
      let before = edges[Int(into)].tail
      if let back = edgeOfPair[key(node, before)] { return remove(back) }
      guard outCount[Int(node)] == 1, let out = living(\.outgoing, node).first else { return }
      let product = edges[Int(into)].probability * edges[Int(out)].probability
      let after = edges[Int(out)].head
      remove(into)
      remove(out)
      add(before, after, product)
    } else if let out = living(\.outgoing, node).first {
      let after = edges[Int(out)].head
      if let back = edgeOfPair[key(after, node)] { remove(back) }
    }
  }

  /// A node between two others that is travelled either way: a row in each direction.
  private mutating func reduceBothWays(_ node: Int32) {
    let (into, out) = (living(\.incoming, node), living(\.outgoing, node))
    let before = into.map { edges[Int($0)].tail }
    let after = out.map { edges[Int($0)].head }
    guard Set(before) == Set(after) else { return }
    let rows = into.indices.map { index -> UncertainNetwork.Edge in
      let other = after[0] == before[index] ? 1 : 0
      return UncertainNetwork.Edge(
        before[index], after[other],
        edges[Int(into[index])].probability * edges[Int(out[other])].probability)
    }
    for edge in into + out { remove(edge) }
    for row in rows { add(row.tail, row.head, row.probability) }
  }
}
