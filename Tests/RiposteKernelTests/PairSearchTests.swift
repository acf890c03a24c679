import RiposteKernel
import RiposteTestSupport
import Testing

@Suite struct `Pair search` {
  @Test func `of a node and itself is nothing`() {
    var search = PairSearch(Links(1, []).digraph, .either)

    #expect(search.distance(from: 0, to: 0) == 0)
  }

  @Test func `finds no way where there is none`() {
    var search = PairSearch(Links(3, [(0, 1)]).digraph, .forward)

    #expect(search.distance(from: 0, to: 2) == nil)
    #expect(search.distance(from: 1, to: 0) == nil)
    #expect(search.distance(from: 0, to: 1) == 1)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `agrees with a search from one end, question after question`(seed: UInt64) {
    let shape = Links.Shape.allCases[Int(seed % 3)]
    let links = Links.random(
      shape, nodeCount: 1 + Int(seed % 25), density: Double(seed % 7) / 3, seed: seed)

    for direction in Direction.allCases {
      var search = PairSearch(links.digraph, direction)
      for start in 0..<links.nodeCount {
        let distances = links.digraph.hopDistances(from: [start], direction)
        for end in 0..<links.nodeCount {
          let expected = distances[end] < 0 ? nil : Int(distances[end])
          #expect(search.distance(from: start, to: end) == expected, "\(links)")
        }
      }
    }
  }
}
