import RiposteKernel
import RiposteTestSupport
import Testing

@Suite struct `Reach index` {
  @Test func `knows that a station leads to itself`() {
    #expect(ReachIndex(of: Links(1, []).digraph).verdict(from: 0, to: 0) == true)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `is right wherever it has an answer`(seed: UInt64) {
    let links = Links.random(
      .forward, nodeCount: 1 + Int(seed % 30), density: Double(seed % 9) / 3, seed: seed)
    let index = ReachIndex(of: links.digraph)
    var search = ReachSearch(index)

    for start in 0..<links.nodeCount {
      let isReached = links.digraph.reached(from: [start], .forward)
      for end in 0..<links.nodeCount {
        let verdict = index.verdict(from: start, to: end)
        #expect(verdict == nil || verdict == isReached[end], "\(start) \(end) in \(links)")
        #expect(search.leads(from: start, to: end) == isReached[end], "\(links)")
      }
    }
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `searches where hubs do not tell`(seed: UInt64) {
    let links = Links.random(.forward, nodeCount: 900, density: 1.1, seed: seed)
    let index = ReachIndex(of: links.digraph)
    var search = ReachSearch(index)
    var undecided = 0

    for start in stride(from: 0, to: links.nodeCount, by: 7) {
      let isReached = links.digraph.reached(from: [start], .forward)
      for end in 0..<links.nodeCount {
        if index.verdict(from: start, to: end) == nil { undecided += 1 }
        #expect(search.leads(from: start, to: end) == isReached[end])
      }
    }
    #expect(undecided > 0, "the search was not asked at all")
  }
}
