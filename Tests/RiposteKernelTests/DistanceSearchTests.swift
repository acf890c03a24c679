import RiposteKernel
import RiposteTestSupport
import Testing

@Suite struct `Distances` {
  @Test func `of one event are nothing to itself`() {
    let graph = Links(1, []).stationGraph

    #expect(graph.events.hopDistances(from: [0], .either) == [0])
    #expect(graph.events.hopDistances(from: [], .either) == [-1])
    var search = DistanceSearch(graph, .either)
    #expect(search.route(from: 0, to: 0)?.nodes == [0])
  }

  @Test func `of two events run the way they are asked to`() {
    let graph = Links(2, [(0, 1)]).stationGraph

    #expect(graph.events.hopDistances(from: [0], .forward) == [0, 1])
    #expect(graph.events.hopDistances(from: [0], .backward) == [0, -1])
    #expect(graph.events.hopDistances(from: [1], .backward) == [1, 0])
    #expect(graph.events.hopDistances(from: [1], .either) == [1, 0])
  }

  @Test func `in the diamond take the first way in house order`() {
    let graph = Links(4, [(0, 1), (0, 2), (1, 3), (2, 3)]).stationGraph
    var search = DistanceSearch(graph, .either)

    #expect(search.route(from: 0, to: 3)?.nodes == [0, 1, 3])
    #expect(search.route(from: 3, to: 0)?.nodes == [3, 1, 0])
    #expect(search.route(from: 3, to: 0)?.isForward == [false, false])
    #expect(search.route(from: 1, to: 2)?.nodes == [1, 0, 2])
    #expect(search.route(from: 1, to: 2)?.isForward == [false, true])
  }

  @Test func `do not travel links of unknown weight, and count them`() {
    let links = Links(5, [(0, 1), (1, 4), (0, 2), (2, 3), (3, 4)])
    let graph = links.stationGraph
    // 0→1 0→2 2→3 1→4 3→4
    var search = DistanceSearch(graph, .forward, weights: EdgeWeights([-1, 1, 1, 1, 1]))

    #expect(search.route(from: 0, to: 4)?.nodes == [0, 2, 3, 4])
    #expect(search.skipped(before: 4) == 1)
    #expect(search.route(from: 0, to: 1) == nil)
    #expect(search.skipped() == 1)
  }

  @Test func `of equal weight take fewer links`() {
    let graph = Links(3, [(0, 1), (1, 2), (0, 2)]).stationGraph
    // 0→1 0→2 1→2
    var search = DistanceSearch(graph, .forward, weights: EdgeWeights([2, 4, 2]))

    #expect(search.route(from: 0, to: 2)?.nodes == [0, 2])
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `and ways agree with trying every path`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let links = Links.small(seed: seed, largest: 7)
    let graph = links.stationGraph
    let oracle = ChainOracle(links)
    // Few different weights, nothing among them, some unknown.
    let byLink = links.pairs.map { _ in Int64.random(in: -1...3, using: &generator) }
    let weights = EdgeWeights((0..<graph.edgeCount).map { byLink[graph.link(of: $0)] })

    for direction in Direction.allCases {
      var plain = DistanceSearch(graph, direction)
      var weighted = DistanceSearch(graph, direction, weights: weights)
      for source in 0..<links.nodeCount {
        let start = graph.position(of: source) ?? 0
        let hops = graph.events.hopDistances(from: [start], direction)
        let column = graph.distances(from: [start], direction, weights: weights)
        for target in 0..<links.nodeCount {
          let end = graph.position(of: target) ?? 0
          let paths = oracle.simplePaths(
            from: source, to: target, forward: direction != .backward,
            backward: direction != .forward)
          let best = best(paths) { _ in 1 }
          #expect(
            graph.steps(plain.route(from: start, to: end)) == best?.path, "\(source) to \(target)")
          #expect(hops[end] == best.map { Int32($0.weight) } ?? -1)
          let lightest = self.best(paths.filter { $0.allSatisfy { byLink[$0.link] >= 0 } }) {
            byLink[$0]
          }
          let route = weighted.route(from: start, to: end)
          #expect(graph.steps(route) == lightest?.path, "\(source) to \(target)")
          #expect(route?.weight == lightest?.weight)
          #expect(
            column.weights[end] == lightest?.weight ?? StationGraph.Distances.unreached)
        }
      }
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `count every link that was not travelled once`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let links = Links.small(seed: seed)
    let graph = links.stationGraph
    let byLink = links.pairs.map { _ in Int64.random(in: -1...1, using: &generator) }
    let weights = EdgeWeights((0..<graph.edgeCount).map { byLink[graph.link(of: $0)] })
    let sources = [0, links.nodeCount / 2].compactMap { graph.position(of: $0) }

    for direction in Direction.allCases {
      let column = graph.distances(from: sources, direction, weights: weights)
      let reached = (0..<links.nodeCount).map { node in
        graph.position(of: node).map { column.weights[$0] != StationGraph.Distances.unreached }
          ?? false
      }
      let expected = links.pairs.indices.count { link in
        let pair = links.pairs[link]
        let leaves =
          (direction != .backward && reached[pair.tail])
          || (direction != .forward && reached[pair.head])
        return byLink[link] < 0 && leaves
      }
      #expect(column.skipped == expected)
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `from several sources are the least of those from each`(seed: UInt64) {
    let links = Links.small(seed: seed)
    let graph = links.stationGraph
    let sources = Array(0..<links.nodeCount).filter { $0 % 3 == 0 }
    let weights = EdgeWeights((0..<graph.edgeCount).map { Int64($0 % 4) })

    for direction in Direction.allCases {
      let together = graph.distances(from: sources, direction, weights: weights).weights
      let apart = sources.map { graph.distances(from: [$0], direction, weights: weights).weights }
      for node in 0..<links.nodeCount {
        #expect(together[node] == apart.map { $0[node] }.min())
      }
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `by sweep are those by search, be weights small, large or near to what sums can hold`(
    seed: UInt64
  ) {
    var generator = SplitMix64(seed: seed)
    let links = Links.random(.forward, nodeCount: 2 + Int(seed % 40), density: 2, seed: seed)
    let graph = links.stationGraph
    let unit: Int64 = [1, 1 << 40, 1 << 61][Int(seed % 3)]
    let weights = EdgeWeights(
      (0..<graph.edgeCount).map { _ in Int64.random(in: 0...3, using: &generator) * unit })

    for direction in [Direction.forward, .backward] {
      let column = graph.distances(from: [links.nodeCount / 2], direction, weights: weights)
      var search = DistanceSearch(graph, direction, weights: weights)
      search.run(from: [links.nodeCount / 2])
      for node in 0..<links.nodeCount {
        #expect(
          column.weights[node]
            == search.label(of: node)?.weight ?? StationGraph.Distances.unreached)
      }
      #expect(column.skipped == 0)
    }
  }

  @Test func `along 300,000 links need no stack`() {
    let count = 300_000
    let graph = StationGraph(
      Digraph(
        nodeCount: count, tails: Array(0..<Int32(count - 1)), heads: Array(1..<Int32(count)))
    ) { _ in nil }
    let weights = EdgeWeights([Int64](repeating: 3, count: count - 1))

    #expect(graph.events.hopDistances(from: [0], .forward)[count - 1] == Int32(count - 1))
    let column = graph.distances(from: [count - 1], .backward, weights: weights)
    #expect(column.weights[0] == 3 * Int64(count - 1))
    var search = DistanceSearch(graph, .either)
    let route = search.route(from: 0, to: count - 1)
    #expect(route?.edges.count == count - 1)
  }

  /// The path of least weight, then fewest links, then first in house order, forward preferred.
  private func best(
    _ paths: [[ChainOracle.Step]], weight: (Int) -> Int64
  ) -> (path: [ChainOracle.Step], weight: Int64)? {
    let weighed = paths.map { path in (path, path.map { weight($0.link) }.reduce(0, +)) }
    let best = weighed.min { one, other in
      if one.1 != other.1 { return one.1 < other.1 }
      if one.0.count != other.0.count { return one.0.count < other.0.count }
      if one.0.map(\.next) != other.0.map(\.next) {
        return one.0.map(\.next).lexicographicallyPrecedes(other.0.map(\.next))
      }
      return one.0.map { $0.isForward ? 0 : 1 }
        .lexicographicallyPrecedes(other.0.map { $0.isForward ? 0 : 1 })
    }
    return best.map { (path: $0.0, weight: $0.1) }
  }
}

extension StationGraph {
  /// A route in the numbers of the case.
  fileprivate func steps(_ route: Route?) -> [ChainOracle.Step]? {
    route.map { route in
      route.edges.indices.map { step in
        ChainOracle.Step(
          link: link(of: Int(route.edges[step])), next: record(at: Int(route.nodes[step + 1])),
          isForward: route.isForward[step])
      }
    }
  }
}
