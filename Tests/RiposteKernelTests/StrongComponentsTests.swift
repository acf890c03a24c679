import RiposteKernel
import RiposteTestSupport
import Testing

@Suite struct `Strong components` {
  @Test func `of nothing are none`() {
    #expect(StrongComponents(of: Links(0, []).digraph).count == 0)
  }

  @Test func `of a link are its two ends, the response numbered first`() {
    let components = StrongComponents(of: Links(2, [(0, 1)]).digraph)

    #expect(components.count == 2)
    #expect(components.componentOfNode == [1, 0])
  }

  @Test func `of two rings joined one way are two`() {
    let components = StrongComponents(
      of: Links(5, [(0, 1), (1, 0), (1, 2), (2, 3), (3, 4), (4, 2)]).digraph)

    #expect(components.count == 2)
    #expect(components.componentOfNode == [1, 1, 0, 0, 0])
  }

  @Test(arguments: 0..<150 as Range<UInt64>)
  func `hold what reaches each other, and lead downward`(seed: UInt64) {
    let links = Links.small(seed: seed)
    let components = StrongComponents(of: links.digraph)
    let reaches = StationOracle(links).reaches

    for one in 0..<links.nodeCount {
      for other in 0..<links.nodeCount {
        let areTogether = components.componentOfNode[one] == components.componentOfNode[other]
        #expect(areTogether == (reaches[one].contains(other) && reaches[other].contains(one)))
      }
    }
    for pair in links.pairs {
      #expect(components.componentOfNode[pair.tail] >= components.componentOfNode[pair.head])
    }
  }
}
