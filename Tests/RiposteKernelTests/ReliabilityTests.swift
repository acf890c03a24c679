import RiposteKernel
import RiposteTestSupport
import Testing

@Suite struct `Reliability between two nodes` {
  private func network(
    _ nodeCount: Int, _ edges: [(Int32, Int32, Double)], isDirected: Bool = true
  ) -> UncertainNetwork {
    UncertainNetwork(
      nodeCount: nodeCount, edges: edges.map { .init($0.0, $0.1, $0.2) }, from: 0,
      to: Int32(nodeCount - 1), isDirected: isDirected)
  }

  private func reliability(_ network: UncertainNetwork) throws -> Double {
    try #require(network.reliability(limit: nil))
  }

  @Test(arguments: [true, false]) func `of nothing is nothing`(_ isDirected: Bool) throws {
    #expect(try reliability(network(2, [], isDirected: isDirected)) == 0)
    #expect(try reliability(network(1, [], isDirected: isDirected)) == 1)
    #expect(try reliability(network(2, [(0, 1, 0)], isDirected: isDirected)) == 0)
    #expect(try reliability(network(2, [(0, 1, 1)], isDirected: isDirected)) == 1)
    #expect(try reliability(network(3, [(0, 1, 0.5)], isDirected: isDirected)) == 0)
  }

  @Test(arguments: [true, false]) func `of edges in a row is their product`(
    _ isDirected: Bool
  ) throws {
    let row = network(4, [(0, 1, 0.5), (1, 2, 0.25), (2, 3, 0.75)], isDirected: isDirected)

    #expect(try reliability(row) == 0.09375)
  }

  @Test(arguments: [true, false]) func `of edges side by side is what is left when none fails`(
    _ isDirected: Bool
  ) throws {
    let edges: [(Int32, Int32, Double)] = [(0, 3, 0.5), (0, 1, 0.5), (1, 3, 0.5), (0, 2, 0.25)]
    let rows = network(4, edges + [(2, 3, 1)], isDirected: isDirected)

    #expect(try reliability(rows) == 1 - 0.5 * 0.75 * 0.75)
  }

  @Test func `of the bridge is the known polynomial`() throws {
    for step in 0...10 {
      let p = Double(step) / 10
      let bridge = network(
        4, [(0, 1, p), (0, 2, p), (1, 2, p), (1, 3, p), (2, 3, p)], isDirected: false)
      let expected = 2 * p * p + 2 * p * p * p - 5 * p * p * p * p + 2 * p * p * p * p * p

      #expect(abs(try reliability(bridge) - expected) < 1e-15)
    }
  }

  @Test func `a directed edge is not travelled back`() throws {
    #expect(try reliability(network(3, [(0, 1, 0.5), (2, 1, 0.5)])) == 0)
    #expect(
      try reliability(network(3, [(0, 1, 0.5), (2, 1, 0.5)], isDirected: false)) == 0.25)
  }

  @Test func `a certain edge is contracted only where that changes nothing`() throws {
    // 1 → 2 always holds, but from 2 nothing leads back to 1, and so not on to 3.
    let trap = network(5, [(0, 2, 0.5), (1, 2, 1), (1, 3, 1), (0, 1, 0.5), (3, 4, 0.5)])

    #expect(try reliability(trap) == 0.25)
  }

  @Test(arguments: 0..<400) func `agrees with every state of every edge`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let nodeCount = Int.random(in: 2...6, using: &random)
    let isDirected = seed % 2 == 0
    let edges = (0..<Int.random(in: 0...11, using: &random)).map { _ in
      UncertainNetwork.Edge(
        Int32.random(in: 0..<Int32(nodeCount), using: &random),
        Int32.random(in: 0..<Int32(nodeCount), using: &random),
        [0, 0.1, 0.3, 0.5, 0.8, 0.97, 1].randomElement(using: &random) ?? 0)
    }
    let network = UncertainNetwork(
      nodeCount: nodeCount, edges: edges, from: 0, to: Int32(nodeCount - 1),
      isDirected: isDirected)
    let expected = Self.bruteForce(network)

    var relevant = network
    relevant.dropIrrelevantEdges()
    var reduced = network
    reduced.reduce()

    #expect(abs(try reliability(network) - expected) < 1e-12)
    #expect(abs(Self.bruteForce(relevant) - expected) < 1e-12)
    #expect(abs(Self.bruteForce(reduced) - expected) < 1e-12)
    #expect(reduced.edges.count <= edges.count)
  }

  /// The sum of the probabilities of all states in which the target is reached.
  private static func bruteForce(_ network: UncertainNetwork) -> Double {
    var total = 0.0
    for state in 0..<(1 << network.edges.count) {
      var weight = 1.0
      var reached: Set<Int32> = [network.source]
      let holding = network.edges.enumerated().filter { state >> $0.offset & 1 == 1 }.map(\.element)
      for (number, edge) in network.edges.enumerated() {
        weight *= state >> number & 1 == 1 ? edge.probability : 1 - edge.probability
      }
      if weight == 0 { continue }
      for _ in 0..<network.nodeCount {
        for edge in holding {
          if reached.contains(edge.tail) { reached.insert(edge.head) }
          if !network.isDirected, reached.contains(edge.head) { reached.insert(edge.tail) }
        }
      }
      if reached.contains(network.target) { total += weight }
    }
    return total
  }

  @Test func `a ladder of series and parallels becomes one edge`() throws {
    var edges: [UncertainNetwork.Edge] = []
    for step in 0..<Int32(20_000) {
      edges.append(.init(step, step + 1, 0.999))
      edges.append(.init(step, step + 1, 0.5))
      edges.append(.init(step, 20_001 + step, 0.5))
      edges.append(.init(20_001 + step, step + 1, 0.5))
    }
    var ladder = UncertainNetwork(
      nodeCount: 40_001, edges: edges, from: 0, to: 20_000, isDirected: true)

    ladder.reduce()

    #expect(ladder.edges.count == 1)
    #expect(ladder.nodeCount == 2)
  }

  @Test(arguments: 0..<12) func `twenty-five edges are exact at once`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let (nodeCount, isDirected) = (6 + seed % 5, seed % 2 == 0)
    let edges = (0..<25).map { _ in
      UncertainNetwork.Edge(
        Int32.random(in: 0..<Int32(nodeCount), using: &random),
        Int32.random(in: 0..<Int32(nodeCount), using: &random), 0.5)
    }
    let network = UncertainNetwork(
      nodeCount: nodeCount, edges: edges, from: 0, to: 1, isDirected: isDirected)

    let sampled = NetworkSampling(network, samples: 20_000, seed: 1)

    let share = Double(sampled.hits) / Double(sampled.samples)
    #expect(abs(try reliability(network) - share) < 0.02)
  }

  @Test func `a limit on the work is kept`() {
    var edges: [UncertainNetwork.Edge] = []
    for one in Int32(0)..<14 {
      for other in 0..<one { edges.append(.init(one, other, 0.5)) }
    }
    let complete = UncertainNetwork(
      nodeCount: 14, edges: edges, from: 0, to: 13, isDirected: false)

    #expect(complete.reliability(limit: 5_000) == nil)
  }

  @Test func `the path between two nodes leaves out what hangs beside it`() throws {
    // 0 → 1 → 2, a triangle hanging at 1, and a dead end.
    let graph = Digraph(
      nodeCount: 6, tails: [0, 1, 1, 1, 3, 4].map { Int32($0) }, heads: [1, 2, 3, 4, 4, 5])
    let either = try #require(
      UncertainNetwork.between(0, 2, in: graph, .either) { [0.5, 0.25, nil, 1, 1, 1][$0] })
    let backward = try #require(
      UncertainNetwork.between(2, 0, in: graph, .backward) { [0.5, nil, 1, 1, 1, 1][$0] })

    #expect(either.network.edges.count == 2)
    #expect(either.unknown == 0)
    #expect(try reliability(either.network) == 0.125)
    #expect(backward.network.edges.isEmpty)
    #expect(backward.unknown == 1)
    #expect(UncertainNetwork.between(2, 0, in: graph, .forward) { _ in 1 } == nil)
    #expect(
      UncertainNetwork.between(1, 1, in: graph, .forward) { _ in 1 }?.network.isClosed == true)
  }
}

@Suite struct `Samples of a network` {
  /// The bridge, whose reliability at ½ is ½.
  private var bridge: UncertainNetwork {
    UncertainNetwork(
      nodeCount: 4,
      edges: [(0, 1), (0, 2), (1, 2), (1, 3), (2, 3)].map { .init($0.0, $0.1, 0.5) }, from: 0,
      to: 3, isDirected: false)
  }

  @Test func `intervals hold the true value about 95 times in 100`() {
    let covering = (0..<400).count { seed in
      let sample = NetworkSampling(bridge, samples: 1000, seed: UInt64(seed))
      let interval = WilsonInterval(hits: sample.hits, samples: 1000)
      return interval.lower <= 0.5 && 0.5 <= interval.upper
    }

    #expect((365...395).contains(covering))
  }

  @Test func `the same seed draws the same`() {
    let hits = (0..<3).map { _ in NetworkSampling(bridge, samples: 5000, seed: 42).hits }

    #expect(Set(hits).count == 1)
    #expect(NetworkSampling(bridge, samples: 5000, seed: 43).hits != hits[0])
  }

  @Test func `certain and impossible edges are drawn as what they are`() {
    for (probability, hits) in [(0.0, 0), (1.0, 500)] {
      let network = UncertainNetwork(
        nodeCount: 2, edges: [.init(0, 1, probability)], from: 0, to: 1, isDirected: true)
      #expect(NetworkSampling(network, samples: 500, seed: 1).hits == hits)
    }
  }

  @Test func `the interval of Wilson is as tables have it`() {
    let half = WilsonInterval(hits: 5, samples: 10)
    let none = WilsonInterval(hits: 0, samples: 10)
    let all = WilsonInterval(hits: 10, samples: 10)

    #expect(abs(half.lower - 0.2366) < 0.0001)
    #expect(abs(half.upper - 0.7634) < 0.0001)
    #expect(none.lower == 0)
    #expect(abs(none.upper - 0.2775) < 0.0001)
    #expect(abs(all.lower - 0.7225) < 0.0001)
    #expect(all.upper == 1)
  }
}
