import RiposteKernel
import RiposteTestSupport
import Testing

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
