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

@Suite struct `Weak components` {
  @Test func `of nothing are none`() {
    #expect(WeakComponents(of: Links(0, []).stationGraph).count == 0)
  }

  @Test func `are numbered by their first member in house order`() {
    let components = WeakComponents(of: Links(5, [(4, 1), (3, 0)]).stationGraph)
    let graph = Links(5, [(4, 1), (3, 0)]).stationGraph

    let byRecord = (0..<5).map { record in
      graph.position(of: record).map { components.componentOfNode[$0] }
    }
    #expect(byRecord == [0, 1, 2, 0, 1])
    #expect(components.sizes == [2, 2, 1])
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `are what is reached either way`(seed: UInt64) {
    let graph = Links.small(seed: seed).stationGraph
    let components = WeakComponents(of: graph)

    for node in 0..<graph.eventCount {
      let reached = graph.events.reached(from: [node], .either)
      let own = components.componentOfNode[node]
      #expect(reached == components.componentOfNode.map { $0 == own })
      #expect(Int(components.sizes[Int(own)]) == reached.count { $0 })
    }
  }
}
