import EDTF
import Riposte
import RiposteTestSupport
import Testing

@Suite struct `Weights of links` {
  @Test func `are given by the caller, link by link`() throws {
    let graph = try Sketch("a>b a>c b>c").graph

    let weights = graph.weights { $0.stimulus?.id == "a" ? 5 : nil }

    #expect(graph.links.map { weights[$0] } == [5, 5, nil])
  }

  @Test func `make the heaviest chain another than the longest`() throws {
    let graph = try Sketch("a>b b>c a>c").graph
    let weights = graph.weights { $0.stimulus?.id == "a" && $0.response.id == "c" ? 9 : 1 }

    #expect(graph.longestChain()?.events.map(\.id) == ["a", "b", "c"])
    #expect(graph.heaviestChain(by: weights)?.events.map(\.id) == ["a", "c"])
    #expect(graph.chains().top(5, by: weights).map(\.weight) == [9, 2])
  }

  @Test func `leave out chains whose weight is unknown`() throws {
    let graph = try Sketch("a>b a>c").graph
    let weights = graph.weights { $0.response.id == "b" ? nil : 1 }

    #expect(graph.heaviestChain(by: weights)?.events.map(\.id) == ["a", "c"])
    #expect(graph.chains().top(5, by: weights).count == 1)
    #expect(graph.heaviestChain(by: graph.weights { _ in nil }) == nil)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `rank as the metric they are made of, and measure as it does`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let graph = try RandomCase.draft(
      eventCount: 2 + Int(seed % 12), hasRings: seed % 3 > 0, using: &random
    ).freeze(.lenient)

    for metric in Linkage.Metric.allCases {
      let weights = graph.weights(by: metric)
      for direction in Linkage.Direction.allCases {
        for event in graph.events.prefix(4) {
          let expected = try graph.distances(from: event.id, by: metric, direction: direction)
          let found = try graph.distances(from: [event.id], by: weights, direction: direction)
          for (one, other) in zip(expected.column.inHouseOrder, found.column.inHouseOrder) {
            #expect((one == nil) == (other == nil))
            #expect(abs((one ?? 0) - (other ?? 0)) < 1e-9)
          }
          #expect(found.metric == metric)
          #expect(found.skipped == expected.skipped)
        }
      }
    }
    let links = graph.weights(by: .links)
    let best = graph.chains(top: 3, by: .links).chains
    #expect(graph.chains().top(3, by: links).map(\.chain) == best)
    #expect(graph.heaviestChain(by: links) == graph.longestChain())
  }
}
