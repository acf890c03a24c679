import RiposteKernel
import RiposteTestSupport
import Testing

@Suite struct `Bridges` {
  @Test func `of nothing are none`() {
    #expect(Links(0, []).digraph.bridges().isEmpty)
  }

  @Test func `are all edges of a line, none of a diamond`() {
    #expect(Links(3, [(0, 1), (1, 2)]).digraph.bridges() == [true, true])
    #expect(Links(4, [(0, 1), (0, 2), (1, 3), (2, 3)]).digraph.bridges().allSatisfy { !$0 })
  }

  @Test func `are not two edges that go each way between two nodes`() {
    let graph = Links(3, [(0, 1), (1, 0), (1, 2)]).digraph

    #expect(graph.bridges() == [false, false, true])
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `are the edges whose loss parts their ends`(seed: UInt64) {
    let links = Links.small(seed: seed, largest: 16)
    let oracle = StructureOracle(links)

    #expect(links.digraph.bridges() == links.pairs.map(oracle.isBridge), "\(links)")
  }

  @Test func `of a line of 300 000 edges are all of them`() {
    let line = Links(300_001, (0..<300_000).map { ($0, $0 + 1) })

    #expect(!line.digraph.bridges().contains(false))
  }
}
