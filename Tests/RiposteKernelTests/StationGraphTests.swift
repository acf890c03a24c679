import RiposteKernel
import RiposteTestSupport
import Testing

@Suite struct `A station graph` {
  @Test func `of nothing has no events and no stations`() {
    let graph = Links(0, []).stationGraph

    graph._checkInvariants()
    #expect(graph.eventCount == 0)
    #expect(graph.stationCount == 0)
  }

  @Test func `of one event has one station and no hop`() {
    let graph = Links(1, []).stationGraph

    graph._checkInvariants()
    #expect(graph.stationCount == 1)
    #expect(graph.hopCount == 0)
  }

  @Test func `whose links lead forward keeps the rows it was given and no columns`() {
    let graph = Links(4, [(0, 1), (0, 2), (1, 3), (2, 3)]).stationGraph

    graph._checkInvariants()
    #expect(graph.records == nil)
    #expect(graph.positions == nil)
    #expect(graph.houseOrder == nil)
    #expect(graph.links == nil)
    #expect(graph.carriers == nil)
    #expect(Array(graph.stations.successors[0]) == [1, 2])
  }

  @Test func `puts a stimulus before its response though house order has it after`() {
    let graph = Links(3, [(2, 0), (0, 1)]).stationGraph

    graph._checkInvariants()
    #expect((0..<3).map { graph.record(at: $0) } == [2, 0, 1])
    #expect(graph.position(of: 2) == 0)
    #expect((0..<2).map { graph.link(of: $0) } == [0, 1])
    #expect((0..<3).map { graph.position(inHouseOrder: $0) } == [1, 2, 0])
  }

  @Test func `takes events that answer each other as one station`() {
    let graph = Links(4, [(0, 2), (2, 1), (1, 2), (2, 3)]).stationGraph

    graph._checkInvariants()
    #expect(graph.stationCount == 3)
    #expect(graph.exchanges == [1])
    #expect(graph.members(of: 1) == 1..<3)
    #expect(graph.hopCount == 2)
    #expect(graph.edgeCount == 4)
  }

  @Test func `lets the most confident link carry a hop, then the first in house order`() {
    let links = Links(4, [(0, 1), (0, 2), (1, 2), (2, 1), (1, 3), (2, 3)])
    let confidences: [Double?] = links.pairs.map { pair in
      switch (pair.tail, pair.head) {
      case (0, 1): 0.5
      case (0, 2): 0.9
      default: nil
      }
    }
    let graph = StationGraph(links.digraph) { confidences[$0] }

    graph._checkInvariants()
    #expect(graph.hopCount == 2)
    let pairs = (0..<2).map { links.pairs[graph.link(of: graph.carrier(of: $0))] }
    #expect(pairs == [Links.Pair(0, 2), Links.Pair(1, 3)])
  }

  @Test func `filtered keeps the numbers of the case`() {
    let base = Links(5, [(0, 1), (1, 2), (2, 3), (3, 4), (0, 4)]).stationGraph

    let graph = StationGraph(
      filtering: base, keepingRecords: [true, false, true, true, true],
      keepingLinks: [true, true, true, true, false], confidence: { _ in nil })

    graph._checkInvariants()
    #expect(graph.eventCount == 4)
    #expect((0..<4).map { graph.record(at: $0) } == [0, 2, 3, 4])
    #expect(graph.position(of: 1) == nil)
    #expect(graph.position(of: 4) == 3)
    #expect((0..<graph.edgeCount).map { graph.link(of: $0) } == [2, 3])
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `agrees with the slow way`(seed: UInt64) {
    let links = Links.small(seed: seed)
    let graph = links.stationGraph
    let oracle = StationOracle(links)

    graph._checkInvariants()
    let stations = (0..<graph.stationCount).map { station in
      graph.members(of: station).map { graph.record(at: $0) }
    }
    #expect(stations == oracle.stations)
    for (station, members) in stations.enumerated() {
      let next = graph.stations.successors[station].map { stations[Int($0)] }
      #expect(next == oracle.successors(of: members))
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `filtered twice is filtered once, and both as if made so`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let links = Links.small(seed: seed)
    let records = (0..<links.nodeCount).map { _ in Int.random(in: 0..<4, using: &generator) > 0 }
    let masks = links.pairs.map { _ in Int.random(in: 0..<4, using: &generator) > 0 }
    let kept = links.pairs.indices.filter {
      masks[$0] && records[links.pairs[$0].tail] && records[links.pairs[$0].head]
    }

    let once = StationGraph(
      filtering: links.stationGraph, keepingRecords: records, keepingLinks: masks,
      confidence: { _ in nil })
    let half = StationGraph(
      filtering: links.stationGraph, keepingRecords: nil, keepingLinks: masks,
      confidence: { _ in nil })
    let twice = StationGraph(
      filtering: half, keepingRecords: records, keepingLinks: nil, confidence: { _ in nil })

    for graph in [once, twice] {
      graph._checkInvariants()
      #expect((0..<graph.edgeCount).map { graph.link(of: $0) }.sorted() == kept)
      #expect(
        (0..<graph.eventCount).map { graph.record(at: graph.position(inHouseOrder: $0)) }
          == records.indices.filter { records[$0] })
      for edge in 0..<graph.edgeCount {
        let pair = links.pairs[graph.link(of: edge)]
        #expect(graph.record(at: graph.events.tail(of: edge)) == pair.tail)
        #expect(graph.record(at: graph.events.head(of: edge)) == pair.head)
      }
    }
    #expect(once.events.predecessors.columns == twice.events.predecessors.columns)
    #expect(once.stations.successors.columns == twice.stations.successors.columns)
  }

  @Test func `of a ring of 300,000 events is one station`() {
    let count = 300_000
    let tails = [Int32(count - 1)] + Array(0..<Int32(count - 1))
    let graph = StationGraph(
      Digraph(nodeCount: count, tails: tails, heads: Array(0..<Int32(count)))
    ) { _ in nil }

    #expect(graph.stationCount == 1)
    #expect(graph.hopCount == 0)
    #expect(graph.edgeCount == count)
  }

  @Test func `of 300,000 links against house order turns them round`() {
    let count = 300_000
    let graph = StationGraph(
      Digraph(
        nodeCount: count, tails: Array(1..<Int32(count)), heads: Array(0..<Int32(count - 1)))
    ) { _ in nil }

    #expect(graph.record(at: 0) == count - 1)
    #expect(graph.stations.successors[0].first == 1)
    #expect(graph.link(of: 0) == count - 2)
  }
}
