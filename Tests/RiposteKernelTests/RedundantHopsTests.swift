import RiposteKernel
import RiposteTestSupport
import Testing

@Suite struct `Redundant hops` {
  @Test func `of nothing, of one station and of a diamond are none`() {
    #expect(Links(0, []).digraph.redundantHops().isEmpty)
    #expect(Links(1, []).digraph.redundantHops().isEmpty)
    #expect(
      Links(4, [(0, 1), (0, 2), (1, 3), (2, 3)]).digraph.redundantHops().allSatisfy { !$0 })
  }

  @Test func `are those that a longer path replaces`() {
    let graph = Links(4, [(0, 1), (1, 2), (0, 2), (2, 3), (0, 3)]).digraph

    let redundant = graph.redundantHops().indices.filter { graph.redundantHops()[$0] }
    #expect(redundant.map { [graph.tail(of: $0), graph.head(of: $0)] } == [[0, 2], [0, 3]])
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `are those whose ends stay joined without them`(seed: UInt64) {
    let links = Links.random(
      .forward, nodeCount: 1 + Int(seed % 20), density: 0.5 + Double(seed % 9) / 3, seed: seed)
    let oracle = StructureOracle(links)

    #expect(links.digraph.redundantHops() == links.pairs.map(oracle.isRedundant), "\(links)")
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func `are found across blocks of stations`(seed: UInt64) {
    let links = Links.random(.forward, nodeCount: 1400, density: 2, seed: seed)
    let graph = links.digraph
    let reaches = (0..<links.nodeCount).map { graph.reached(from: [$0], .forward) }

    let expected = links.pairs.map { pair in
      graph.successors[pair.tail].contains { Int($0) != pair.head && reaches[Int($0)][pair.head] }
    }
    #expect(graph.redundantHops() == expected)
  }
}
