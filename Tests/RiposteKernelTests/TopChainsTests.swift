import RiposteKernel
import RiposteTestSupport
import Testing

@Suite struct `Chains from the best down` {
  @Test func `of nothing are none`() {
    let space = ChainSpace(Links(0, []).stationGraph)
    let top = Array(TopChains(space, by: SumScore(space)))

    #expect(top.isEmpty)
  }

  @Test func `of two events are the one`() {
    let space = ChainSpace(Links(2, [(0, 1)]).stationGraph)
    let top = Array(TopChains(space, by: SumScore(space)))

    #expect(top.map(\.stations) == [[0, 1]])
    #expect(top.map(\.score) == [1])
  }

  @Test func `of the diamond come in house order when they score alike`() {
    let space = ChainSpace(Links(4, [(0, 1), (0, 2), (1, 3), (2, 3)]).stationGraph)

    let alike = TopChains(space, by: SumScore(space)).map(\.stations)
    let weighed = TopChains(space, by: SumScore(space, weights: EdgeWeights([1, 5, 1, 1]))).map(
      \.stations)

    #expect(alike == [[0, 1, 3], [0, 2, 3]])
    #expect(weighed == [[0, 2, 3], [0, 1, 3]])
  }

  @Test func `stop where the limit is`() {
    let space = ChainSpace(lattice(layers: 3).stationGraph)

    #expect(Array(TopChains(space, by: SumScore(space), limit: 0)).isEmpty)
    #expect(Array(TopChains(space, by: SumScore(space), limit: 5)).count == 5)
    #expect(Array(TopChains(space, by: SumScore(space), limit: 50)).count == 8)
    #expect(Array(TopChains(space, by: SumScore(space), limit: .max)).count == 8)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `by weight agree with sorting all of them`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let links = Links.small(seed: seed, largest: 11)
    let graph = links.stationGraph
    // Few different weights, so that there are ties; with unit 2^40, none of 32 bits.
    let unit: Int64 = seed % 2 == 0 ? 1 : 1 << 40
    let range: ClosedRange<Int64> = seed % 4 < 2 ? -2...2 : 0...3
    let weights = EdgeWeights(
      (0..<graph.hopCount).map { _ in Int64.random(in: range, using: &generator) * unit })
    let node = Int(seed) % links.nodeCount
    let spaces = [
      ChainSpace(graph), ChainSpace(graph, through: graph.station(of: node)),
      ChainSpace(graph, from: graph.station(of: node)),
    ]

    for space in spaces {
      let expected = sorted(space) { chain in
        zip(chain, chain.dropFirst()).map { tail, head in
          graph.stations.edge(from: Int(tail), to: Int(head)).map { weights[$0] } ?? 0
        }.reduce(0, +)
      }
      let top = Array(TopChains(space, by: SumScore(space, weights: weights)))
      #expect(top.map(\.stations) == expected.map(\.stations))
      #expect(top.map(\.score) == expected.map(\.score))
      let three = TopChains(space, by: SumScore(space, weights: weights), limit: 3)
      #expect(three.map(\.stations) == expected.prefix(3).map(\.stations))
      let heaviest = space.heaviest(by: weights)
      #expect(heaviest?.stations == expected.first?.stations)
      #expect(heaviest?.weight == expected.first?.score)
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `by rise agree with sorting all of them`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let graph = Links.small(seed: seed, largest: 11).stationGraph
    let first = (0..<graph.stationCount).map { _ in Int64.random(in: 0...3, using: &generator) }
    let last = (0..<graph.stationCount).map { _ in Int64.random(in: 0...3, using: &generator) }
    let space = ChainSpace(graph)

    let top = Array(TopChains(space, by: RiseScore(space, first: first, last: last)))

    let expected = sorted(space) { last[Int($0[$0.count - 1])] - first[Int($0[0])] }
    #expect(top.map(\.stations) == expected.map(\.stations))
    #expect(top.map(\.score) == expected.map(\.score))
  }

  @Test(arguments: 0..<500 as Range<UInt64>)
  func `by time elapsed agree with sorting all of them`(seed: UInt64) {
    let graph = Links.small(seed: seed, largest: 11).stationGraph
    // Every other seed has dates that know nothing of the links, so that they contradict them.
    let onsets = randomOnsets(graph, consistent: seed % 2 == 0, seed: seed)
    let space = ChainSpace(graph).without(
      starts: onsets.start.map { $0 == ChainOnsets.unknownLow },
      ends: onsets.end.map { $0 == ChainOnsets.unknownHigh })

    let top = Array(TopChains(space, by: ElapsedScore(space, onsets: onsets)))

    let expected = sorted(space) { chain in
      let stations = chain.map { Int($0) }
      let start = onsets.start[stations[0]]
      let most = max(0, onsets.end[stations[stations.count - 1]] - start)
      let lows = stations.map { onsets.greatestLow[$0] }.filter { $0 != ChainOnsets.unknownLow }
      let highs = stations.map { onsets.leastHigh[$0] }.filter { $0 != ChainOnsets.unknownHigh }
      var least: Int64 = 0
      if let low = lows.max(), let high = highs.min() { least = min(max(0, low - high), most) }
      return least + most
    }
    #expect(top.map(\.score) == expected.map(\.score))
    #expect(top.map(\.stations) == expected.map(\.stations))
  }

  @Test func `of 2^60 that score alike are the first in house order`() {
    let space = ChainSpace(lattice(layers: 60).stationGraph)

    let top = TopChains(space, by: SumScore(space), limit: 300).map(\.stations)

    #expect(top == Array(ChainWalk(space).prefix(300)))
  }

  @Test func `of 100,000 links are found by ten`() {
    let count = 100_001
    var tails: [Int32] = []
    var heads: [Int32] = []
    for head in 1..<Int32(count) {
      if head > 1 {
        tails.append(head - 2)
        heads.append(head)
      }
      tails.append(head - 1)
      heads.append(head)
    }
    let graph = StationGraph(Digraph(nodeCount: count, tails: tails, heads: heads)) { _ in nil }
    let space = ChainSpace(graph)

    let top = TopChains(space, by: SumScore(space), limit: 10).map(\.score)

    #expect(top == [Int64(count - 1)] + [Int64](repeating: Int64(count - 2), count: 9))
  }

  /// All chains of a space, best first, then as the walk has them.
  private func sorted(
    _ space: ChainSpace, by score: ([Int32]) -> Int64
  ) -> [(stations: [Int32], score: Int64)] {
    ChainWalk(space).enumerated().map { ($0, $1, score($1)) }
      .sorted { $0.2 != $1.2 ? $0.2 > $1.2 : $0.0 < $1.0 }
      .map { (stations: $0.1, score: $0.2) }
  }

  private func randomOnsets(
    _ graph: StationGraph, consistent: Bool, seed: UInt64
  ) -> ChainOnsets {
    var generator = SplitMix64(seed: seed)
    var onsets = ChainOnsets(start: [], end: [], greatestLow: [], leastHigh: [])
    for station in 0..<graph.stationCount {
      let middle = consistent ? Int64(station * 3) : Int64.random(in: 0...9, using: &generator)
      let low = middle - Int64.random(in: 0...2, using: &generator)
      let high = middle + Int64.random(in: 0...2, using: &generator)
      let isLowKnown = Int.random(in: 0..<6, using: &generator) > 0
      let isHighKnown = Int.random(in: 0..<6, using: &generator) > 0
      onsets.start.append(isLowKnown ? low : ChainOnsets.unknownLow)
      onsets.greatestLow.append(isLowKnown ? low : ChainOnsets.unknownLow)
      onsets.end.append(isHighKnown ? high : ChainOnsets.unknownHigh)
      onsets.leastHigh.append(isHighKnown ? high : ChainOnsets.unknownHigh)
    }
    return onsets
  }
}
