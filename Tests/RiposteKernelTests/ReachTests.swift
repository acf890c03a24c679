import RiposteKernel
import RiposteTestSupport
import Testing

@Suite struct `Reach` {
  @Test func `from nowhere is nothing`() {
    #expect(Links(2, [(0, 1)]).digraph.reached(from: [], .either) == [false, false])
  }

  @Test func `in the diamond follows the direction`() {
    let graph = Links(4, [(0, 1), (0, 2), (1, 3), (2, 3)]).digraph

    #expect(graph.reached(from: [1], .forward) == [false, true, false, true])
    #expect(graph.reached(from: [1], .backward) == [true, true, false, false])
    #expect(graph.reached(from: [1], .either) == [true, true, true, true])
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `agrees with the slow way`(seed: UInt64) {
    let links = Links.small(seed: seed)
    let oracle = StationOracle(links)

    for node in 0..<links.nodeCount {
      let reached = links.digraph.reached(from: [node], .forward)
      #expect(Set(reached.indices.filter { reached[$0] }) == oracle.reaches[node])
      let before = links.digraph.reached(from: [node], .backward)
      #expect(before == oracle.reaches.map { $0.contains(node) })
    }
  }
}
