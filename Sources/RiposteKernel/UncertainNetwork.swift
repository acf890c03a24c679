/// A small graph between two nodes, each of whose edges holds with a probability of its own.
///
/// What is asked of it is its *two-terminal reliability*: the probability that edges which hold lead
/// from the source to the target, all edges holding or not independently of each other (Colbourn,
/// *The Combinatorics of Network Reliability*, 1987). To compute that is #P-hard in general
/// (Valiant, "The complexity of enumeration and reliability problems", SIAM J. Comput. 8, 1979),
/// so a network is made as small as it can be first.
package struct UncertainNetwork: Sendable {
  /// An edge, and the probability that it holds.
  package struct Edge: Sendable {
    package var tail: Int32
    package var head: Int32
    package var probability: Double

    package init(_ tail: Int32, _ head: Int32, _ probability: Double) {
      self.tail = tail
      self.head = head
      self.probability = probability
    }
  }

  /// How many nodes there are; those without edges count for nothing.
  package private(set) var nodeCount: Int
  package var edges: [Edge]
  package var source: Int32
  package var target: Int32
  /// Whether edges are travelled from tail to head alone.
  package let isDirected: Bool

  /// A network of edges between nodes 0 to *nodeCount* − 1.
  package init(
    nodeCount: Int, edges: [Edge], from source: Int32, to target: Int32, isDirected: Bool
  ) {
    self.nodeCount = nodeCount
    self.edges = edges
    self.source = source
    self.target = target
    self.isDirected = isDirected
  }

  /// Whether source and target are one node.
  package var isClosed: Bool { source == target }

  /// How many edges may hold or not.
  package var uncertainCount: Int { edges.count { $0.probability > 0 && $0.probability < 1 } }
}

extension UncertainNetwork {
  /// The part of a graph that lies on paths between two nodes.
  ///
  /// - Parameters:
  ///   - source: where paths begin.
  ///   - target: where they end.
  ///   - graph: the graph.
  ///   - direction: how edges are travelled.
  ///   - probability: the probability of an edge, `nil` where it is not known; asked of edges on paths.
  /// - Returns: the network of the edges whose probability is known, and how many edges on paths have
  ///   none; `nil` when there is no path at all.
  /// - Complexity: O(*n* + *m*).
  package static func between(
    _ source: Int, _ target: Int, in graph: Digraph, _ direction: Direction,
    probability: (_ edge: Int) -> Double?
  ) -> (network: UncertainNetwork, unknown: Int)? {
    let (first, last) = direction == .backward ? (target, source) : (source, target)
    let way: Direction = direction == .either ? .either : .forward
    let isReached = graph.reached(from: [first], way)
    guard isReached[last] else { return nil }
    let leadsOn = graph.reached(from: [last], way == .either ? .either : .backward)
    var number = [Int32](repeating: -1, count: graph.nodeCount)
    var count: Int32 = 0
    for node in 0..<graph.nodeCount where isReached[node] && leadsOn[node] {
      number[node] = count
      count += 1
    }
    var edges: [Edge] = []
    // Until paths are found, an edge carries its number where its probability will stand.
    for node in 0..<graph.nodeCount where number[node] >= 0 {
      for edge in graph.predecessors.range(of: node) where number[graph.tail(of: edge)] >= 0 {
        edges.append(Edge(number[graph.tail(of: edge)], number[node], Double(edge)))
      }
    }
    var network = UncertainNetwork(
      nodeCount: Int(count), edges: edges, from: number[first], to: number[last],
      isDirected: way == .forward)
    if network.isClosed { network.edges = [] }
    network.dropIrrelevantEdges()
    let probabilities = network.edges.map { probability(Int($0.probability)) }
    let unknown = probabilities.count { $0 == nil }
    network.edges = zip(network.edges, probabilities).compactMap { edge, probability in
      probability.map { Edge(edge.tail, edge.head, $0) }
    }
    network.dropIrrelevantEdges()
    return (network, unknown)
  }

  /// The network with its nodes numbered anew, so that none is without edges but the two ends.
  mutating func compact() {
    var number = [Int32](repeating: -1, count: nodeCount)
    var count: Int32 = 0
    func renumbered(_ node: Int32) -> Int32 {
      if number[Int(node)] < 0 {
        number[Int(node)] = count
        count += 1
      }
      return number[Int(node)]
    }
    (source, target) = (renumbered(source), renumbered(target))
    edges = edges.map { Edge(renumbered($0.tail), renumbered($0.head), $0.probability) }
    nodeCount = Int(count)
  }
}
