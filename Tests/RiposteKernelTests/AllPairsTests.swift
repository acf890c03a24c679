import RiposteKernel
import RiposteTestSupport
import Testing

@Suite struct `All pairs` {
  @Test func `of nothing are nothing`() async throws {
    let nothing = Links(0, []).digraph

    #expect(try await nothing.distanceTotals(.either) { _ in }.isEmpty)
    #expect(try await nothing.descendantCounts(weights: nil) { _ in }.isEmpty)
    #expect(try await nothing.betweenness { _ in }.isEmpty)
    #expect(try await nothing.redundantHops { _ in }.isEmpty)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `have the distances that single searches find`(seed: UInt64) async throws {
    let shape = Links.Shape.allCases[Int(seed % 3)]
    let links = Links.random(
      shape, nodeCount: 1 + Int(seed % 25), density: Double(seed % 7) / 3, seed: seed)

    for direction in Direction.allCases {
      let expected = (0..<links.nodeCount).map { source in
        let distances = links.digraph.hopDistances(from: [source], direction).filter { $0 >= 0 }
        return DistanceTotal(
          count: Int64(distances.count), sum: distances.reduce(0) { $0 + Int64($1) })
      }
      #expect(try await links.digraph.distanceTotals(direction) { _ in } == expected, "\(links)")
    }
  }

  @Test(arguments: [(1, 3.0), (513, 1.2), (1400, 2.0)])
  func `are found across blocks of stations`(count: Int, density: Double) async throws {
    let links = Links.random(.forward, nodeCount: count, density: density, seed: 11)
    let graph = links.digraph
    let weights = (0..<count).map { Int32($0 % 5 + 1) }
    var expected: [Int64] = []
    var weighed: [Int64] = []
    for station in 0..<count {
      var after = graph.reached(from: [station], .forward)
      after[station] = false
      expected.append(Int64(after.count { $0 }))
      weighed.append(after.indices.reduce(0) { $0 + (after[$1] ? Int64(weights[$1]) : 0) })
    }

    #expect(try await graph.descendantCounts(weights: nil) { _ in } == expected)
    #expect(try await graph.descendantCounts(weights: weights) { _ in } == weighed)
    #expect(try await graph.redundantHops { _ in } == graph.redundantHops())
    let totals = try await graph.distanceTotals(.forward) { _ in }
    #expect(totals.map(\.count) == expected.map { $0 + 1 })
  }

  @Test func `end when their task is cancelled`() async {
    let graph = Links.random(.forward, nodeCount: 3000, density: 2, seed: 1).digraph
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await graph.betweenness { _ in }
    }

    await #expect(throws: CancellationError.self) { try await task.value }
  }
}

@Suite struct `Betweenness` {
  @Test func `of a line is the product of what lies before and behind`() async throws {
    let line = Links(4, [(0, 1), (1, 2), (2, 3)]).digraph

    #expect(try await line.betweenness { _ in } == [0, 2, 2, 0])
  }

  @Test func `of a diamond is shared`() async throws {
    let diamond = Links(4, [(0, 1), (0, 2), (1, 3), (2, 3)]).digraph

    #expect(try await diamond.betweenness { _ in } == [0, 0.5, 0.5, 0])
  }

  /// Half of the ways between two layers pass through each of the two nodes of a layer between.
  @Test(arguments: [400, 1_100])
  func `is told where there are more ways than a number can hold`(layers: Int) async throws {
    let edges = (0..<layers - 1).flatMap { layer in
      [(0, 2), (0, 3), (1, 2), (1, 3)].map { (2 * layer + $0.0, 2 * layer + $0.1) }
    }
    let expected = (0..<2 * layers).map { Double(2 * ($0 / 2) * (layers - 1 - $0 / 2)) }

    let found = try await Links(2 * layers, edges).digraph.betweenness { _ in }

    #expect(zip(found, expected).allSatisfy { abs($0 - $1) <= 1e-9 * max($1, 1) })
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `is the share of shortest ways, counted one by one`(seed: UInt64) async throws {
    let shape = Links.Shape.allCases[Int(seed % 3)]
    let links = Links.random(
      shape, nodeCount: 1 + Int(seed % 14), density: 0.5 + Double(seed % 5) / 2, seed: seed)
    let expected = Self.countedOneByOne(links)

    let found = try await links.digraph.betweenness { _ in }
    #expect(
      zip(found, expected).allSatisfy { abs($0 - $1) < 1e-9 }, "\(links): \(found) \(expected)")
  }

  /// Each part of the sources has several, so that those after the first may be followed side by side.
  @Test(arguments: [1.0, 2.0, 4.0], Links.Shape.allCases)
  func `is the same where sources are followed side by side`(
    density: Double, shape: Links.Shape
  ) async throws {
    let links = Links.random(shape, nodeCount: 170, density: density, seed: 3)
    let expected = Self.countedOneByOne(links)

    let found = try await links.digraph.betweenness { _ in }
    #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 1e-7 })
  }

  /// For each pair: the ways through a node are those to it times those from it.
  private static func countedOneByOne(_ links: Links) -> [Double] {
    let count = links.nodeCount
    let distances = (0..<count).map { links.digraph.hopDistances(from: [$0], .forward) }
    var ways = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for source in 0..<count {
      ways[source][source] = 1
      let nearestFirst = (0..<count).filter { distances[source][$0] > 0 }
        .sorted { distances[source][$0] < distances[source][$1] }
      for node in nearestFirst {
        ways[source][node] = links.predecessors(of: node)
          .filter { distances[source][$0] == distances[source][node] - 1 }
          .reduce(0) { $0 + ways[source][$1] }
      }
    }
    var sums = [Double](repeating: 0, count: count)
    for source in 0..<count {
      for target in 0..<count where source != target && distances[source][target] > 0 {
        for node in 0..<count where node != source && node != target {
          let (before, after) = (distances[source][node], distances[node][target])
          guard before > 0, after > 0, before + after == distances[source][target] else { continue }
          sums[node] += ways[source][node] * ways[node][target] / ways[source][target]
        }
      }
    }
    return sums
  }
}
