import RiposteKernel
import RiposteTestSupport
import Testing

@Suite struct `Generations` {
  @Test func `of one event are 0`() {
    #expect(Links(1, []).stationGraph.generations() == [0])
  }

  @Test func `take an exchange as one station`() {
    let graph = Links(5, [(0, 1), (1, 2), (2, 1), (2, 3), (0, 3)]).stationGraph

    #expect(graph.generations() == [0, 1, 2, 0])
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `are the longest of all chains that end there`(seed: UInt64) {
    let links = Links.small(seed: seed)
    let graph = links.stationGraph
    let oracle = ChainOracle(links)
    let generations = graph.generations()

    for station in 0..<graph.stationCount {
      let node = graph.rank(of: station)
      let longest = oracle.chains(from: nil, to: node, through: nil).map { $0.count - 1 }.max()
      #expect(Int(generations[station]) == longest ?? 0)
    }
  }
}
