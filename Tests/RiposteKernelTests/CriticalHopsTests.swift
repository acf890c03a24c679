import RiposteKernel
import RiposteTestSupport
import Testing

@Suite struct `Hops on every longest path` {
  @Test func `of nothing and of one station are none`() {
    #expect(Links(0, []).digraph.hopsOnEveryLongestPath().isEmpty)
    #expect(Links(1, []).digraph.hopsOnEveryLongestPath().isEmpty)
  }

  @Test func `are all hops of a line and none of a diamond`() {
    #expect(Links(3, [(0, 1), (1, 2)]).digraph.hopsOnEveryLongestPath() == [true, true])
    #expect(
      Links(4, [(0, 1), (0, 2), (1, 3), (2, 3)]).digraph.hopsOnEveryLongestPath()
        == [false, false, false, false])
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `are those whose loss shortens the longest path`(seed: UInt64) {
    let links = Links.random(
      .forward, nodeCount: 1 + Int(seed % 16), density: 0.5 + Double(seed % 5) / 3, seed: seed)
    let oracle = StructureOracle(links)
    let longest = oracle.longest

    #expect(
      links.digraph.hopsOnEveryLongestPath()
        == links.pairs.map { oracle.without($0).longest < longest }, "\(links)")
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `stand for the links between the members of their stations`(seed: UInt64) {
    let links = Links.small(seed: seed, largest: 12)
    let graph = links.stationGraph
    var counts = [Int32](repeating: 0, count: graph.hopCount)

    graph.visitLinksOfHops { edge, hop in
      counts[hop] += 1
      #expect(graph.station(at: graph.events.tail(of: edge)) == graph.stations.tail(of: hop))
      #expect(graph.station(at: graph.events.head(of: edge)) == graph.stations.head(of: hop))
    }
    #expect(graph.linksPerHop() ?? counts == counts)
    let between = (0..<graph.edgeCount).count { edge in
      graph.station(at: graph.events.tail(of: edge))
        != graph.station(at: graph.events.head(of: edge))
    }
    #expect(counts.reduce(0, +) == Int32(between))
  }
}
