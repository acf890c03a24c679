import RiposteKernel
import RiposteTestSupport
import Testing

@Suite struct `Common ancestors of two` {
  @Test func `of a station and itself are the station`() {
    var search = PairAncestorSearch(in: Links(1, []).digraph)

    #expect(search.find(0, 0) == [0])
  }

  @Test func `may be several`() {
    let links = Links(4, [(0, 2), (0, 3), (1, 2), (1, 3)])
    var search = PairAncestorSearch(in: links.digraph)

    #expect(search.find(2, 3) == [1, 0])
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `are those that the search for many finds, pair after pair`(seed: UInt64) {
    let links = Links.random(
      .forward, nodeCount: 1 + Int(seed % 25), density: Double(seed % 9) / 3, seed: seed)
    var pairs = PairAncestorSearch(in: links.digraph)
    var many = CommonAncestorSearch(in: links.digraph, isBackward: true)

    for one in 0..<Int32(links.nodeCount) {
      for other in 0..<Int32(links.nodeCount) {
        #expect(pairs.find(one, other) == many.find([one, other]), "\(one) \(other) in \(links)")
      }
    }
  }
}
