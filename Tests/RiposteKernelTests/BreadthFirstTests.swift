import RiposteKernel
import RiposteTestSupport
import Testing

@Suite struct `Breadth-first search` {
  @Test func `of one node reaches the node`() {
    #expect(Links(1, []).digraph.hopDistances(from: [0], .either) == [0])
    #expect(Links(2, []).digraph.hopDistances(from: [1, 1], .either) == [-1, 0])
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `finds, with wide fronts and thin ones, what labels in order of distance find`(
    seed: UInt64
  ) {
    let shape = Links.Shape.allCases[Int(seed % 3)]
    let links = Links.random(
      shape, nodeCount: 1 + Int(seed % 60), density: 0.5 + Double(seed % 7) / 3, seed: seed)
    let sources = [0, Int(seed) % links.nodeCount]

    for direction in Direction.allCases {
      var search = DistanceSearch(links.stationGraph, direction)
      let stations = links.stationGraph
      search.run(from: sources.map { stations.position(of: $0) ?? 0 })
      let expected = (0..<links.nodeCount).map { node in
        stations.position(of: node).flatMap { search.label(of: $0) }.map { Int32($0.weight) } ?? -1
      }
      #expect(links.digraph.hopDistances(from: sources, direction) == expected, "\(links)")
    }
  }

  /// Only a graph of many nodes has fronts of all three sorts.
  ///
  /// A front is a list while it is thin, then a set of bits, then looked for by those left. Links reach far, or so near that it takes hundreds of levels.
  @Test(arguments: [4, 40, 3000], [0.6, 1.2, 4])
  func `finds in a large graph what a plain queue finds`(reach: Int, density: Double) {
    let count = 6000
    var generator = SplitMix64(seed: UInt64(reach))
    let links = Links(
      count,
      (0..<Int(density * Double(count))).map { _ in
        let head = Int.random(in: 1..<count, using: &generator)
        return (max(0, head - Int.random(in: 1...reach, using: &generator)), head)
      })
    let graph = links.stationGraph

    for direction in Direction.allCases {
      for sources in [[count / 2], [0, count / 3, count - 1]] {
        var search = DistanceSearch(graph, direction)
        search.run(from: sources)
        let expected = (0..<count).map { search.label(of: $0).map { Int32($0.weight) } ?? -1 }
        #expect(graph.events.hopDistances(from: sources, direction) == expected)
      }
    }
  }
}
