import RiposteKernel
import RiposteTestSupport
import Testing

/// A lattice of pairs of stations: 2^layers chains of as many links as there are layers and one.
func lattice(layers: Int) -> Links {
  var pairs: [(Int, Int)] = [(0, 1), (0, 2)]
  for layer in 1..<layers {
    let low = 2 * layer - 1
    for one in [low, low + 1] { pairs += [(one, low + 2), (one, low + 3)] }
  }
  let last = 2 * layers + 1
  return Links(last + 1, pairs + [(last - 2, last), (last - 1, last)])
}

extension StationGraph {
  /// Chains as the first members of their stations, by record.
  func records(_ chains: some Sequence<[Int32]>) -> [[Int]] {
    chains.map { $0.map { rank(of: Int($0)) } }
  }

  /// The station an event of the case belongs to, where all events are admitted.
  func station(of record: Int) -> Int? { position(of: record).map { station(at: $0) } }
}

@Suite struct `A space of chains` {
  @Test func `of nothing is empty`() {
    #expect(ChainSpace(Links(0, []).stationGraph).isEmpty)
  }

  @Test func `of events without links is empty`() {
    let space = ChainSpace(Links(2, []).stationGraph)

    #expect(space.isEmpty)
    #expect(Array(ChainWalk(space)).isEmpty)
  }

  @Test func `of two events has the one chain`() {
    #expect(Array(ChainWalk(ChainSpace(Links(2, [(0, 1)]).stationGraph))) == [[0, 1]])
  }

  @Test func `of an exchange alone is empty`() {
    #expect(ChainSpace(Links(2, [(0, 1), (1, 0)]).stationGraph).isEmpty)
  }

  @Test func `of the diamond lists its two chains in house order`() {
    let graph = Links(4, [(0, 1), (0, 2), (1, 3), (2, 3)]).stationGraph

    #expect(Array(ChainWalk(ChainSpace(graph))) == [[0, 1, 3], [0, 2, 3]])
    #expect(Array(ChainWalk(ChainSpace(graph, from: 1))) == [[1, 3]])
    #expect(Array(ChainWalk(ChainSpace(graph, to: 2))) == [[0, 2]])
    #expect(Array(ChainWalk(ChainSpace(graph, through: 2))) == [[0, 2, 3]])
    #expect(Array(ChainWalk(ChainSpace(graph, from: 1, through: 2))).isEmpty)
    #expect(Array(ChainWalk(ChainSpace(graph, from: 2, to: 2))).isEmpty)
  }

  @Test func `does not pass by the station it goes through`() {
    let graph = Links(4, [(0, 1), (1, 2), (0, 2), (2, 3), (1, 3)]).stationGraph

    #expect(Array(ChainWalk(ChainSpace(graph, through: 1))) == [[0, 1, 2, 3], [0, 1, 3]])
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `lists what there is, wherever chains begin, end and pass`(seed: UInt64) {
    let links = Links.small(seed: seed, largest: 8)
    let graph = links.stationGraph
    let oracle = ChainOracle(links)
    let nodes: [Int?] = [nil] + Array(0..<links.nodeCount)

    for first in nodes {
      for last in nodes {
        let middle = nodes[Int(seed) % nodes.count]
        let space = ChainSpace(
          graph, from: first.flatMap(graph.station), to: last.flatMap(graph.station),
          through: middle.flatMap(graph.station))
        let expected = oracle.chains(from: first, to: last, through: middle)

        #expect(graph.records(ChainWalk(space)) == expected)
        #expect(space.isEmpty == expected.isEmpty)
        #expect(ChainCount(space).exact == UInt128(expected.count))
        let longest = expected.map(\.count).max()
        #expect(
          space.longest().map { graph.records([$0])[0] }
            == expected.first { $0.count == longest })
      }
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `keeps only what is not left out`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let links = Links.small(seed: seed, largest: 8)
    let graph = links.stationGraph
    let hops = (0..<graph.hopCount).map { _ in Int.random(in: 0..<5, using: &generator) == 0 }
    let starts = (0..<graph.stationCount).map { _ in Int.random(in: 0..<5, using: &generator) == 0 }
    let ends = (0..<graph.stationCount).map { _ in Int.random(in: 0..<5, using: &generator) == 0 }
    let space = ChainSpace(graph)

    let rest = Array(ChainWalk(space.without(hops: hops, starts: starts, ends: ends)))

    let expected = Array(ChainWalk(space)).filter { chain in
      !starts[Int(chain[0])] && !ends[Int(chain[chain.count - 1])]
        && zip(chain, chain.dropFirst()).allSatisfy { tail, head in
          graph.stations.edge(from: Int(tail), to: Int(head)).map { !hops[$0] } ?? false
        }
    }
    #expect(rest == expected)
    #expect(
      ChainCount(space.without(hops: hops, starts: starts, ends: ends)).exact
        == UInt128(expected.count))
  }

  @Test func `gives the first of 2^60 chains at once`() {
    let graph = lattice(layers: 60).stationGraph
    let space = ChainSpace(graph)

    #expect(Array(ChainWalk(space).prefix(1)) == [[0] + stride(from: 1, through: 121, by: 2)])
    #expect(space.longest() == [0] + stride(from: 1, through: 121, by: 2))
  }

  @Test func `holds chains of a million links`() throws {
    let count = 1_000_000
    let graph = StationGraph(
      Digraph(
        nodeCount: count, tails: Array(0..<Int32(count - 1)), heads: Array(1..<Int32(count)))
    ) { _ in nil }
    let space = ChainSpace(graph)

    let longest = try #require(space.longest())
    var walk = ChainWalk(space)
    let first = walk.next()
    let second = walk.next()

    #expect(longest.count == count)
    #expect(first == longest)
    #expect(second == nil)
    #expect(graph.generations()[count - 1] == Int32(count - 1))
    #expect(ChainCount(space).exact == 1)
  }
}
