import EDTF
import Riposte
import RiposteTestSupport
import Testing

@Suite struct `Figures of all events` {
  @Test func `of a small case can be counted by hand`() async throws {
    let graph = try Sketch("a>b b>c a>d e").graph

    #expect(graph.stimulusCounts().inHouseOrder == [0, 1, 1, 1, 0])
    #expect(graph.responseCounts().inHouseOrder == [2, 1, 0, 0, 0])
    #expect(graph.allLinksLeadForward())
    #expect(graph.components().sizes == [4, 1])
    #expect(graph.components().numbers["d"] == 0)
    #expect(try await graph.descendantCounts().inHouseOrder == [3, 1, 0, 0, 0])
    #expect(try await graph.betweenness().inHouseOrder == [0, 1, 0, 0, 0])
    let totals = try await graph.distanceTotals(direction: .downstream)
    #expect(totals["a"] == totals.inHouseOrder[0])
    #expect(totals.inHouseOrder.map(\.links) == [4, 1, 0, 0, 0])
    #expect(totals["a"]?.mean == 4.0 / 3)
    #expect(totals["c"]?.mean == nil)
  }

  @Test func `count the members of an exchange among each other's descendants`() async throws {
    let graph = try Sketch("a>b b>c c>b c>d").graph

    #expect(try await graph.descendantCounts().inHouseOrder == [3, 2, 2, 0])
    #expect(!graph.allLinksLeadForward())
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `agree with what is asked for one event`(seed: UInt64) async throws {
    var random = SplitMix64(seed: seed)
    let graph = try RandomCase.draft(
      eventCount: 2 + Int(seed % 12), hasRings: seed % 3 > 0, using: &random
    ).freeze(.lenient)
    let counts = try await graph.descendantCounts()
    let ways = graph.accumulated(atOpenings: UInt64(1), elsewhere: 0) { $0 += $1 }
    var ancestry = AncestrySearch(in: graph)
    var linkage = LinkageSearch(in: graph)

    for event in graph.events {
      let descendants = try graph.descendants(of: event.id)
      #expect(counts[event.id] == descendants.count)
      #expect(graph.responseCounts()[event.id] == event.responses.count)
      for other in graph.events {
        let isReached = event == other || descendants.contains(other.id)
        #expect(try ancestry.leads(from: event.id, to: other.id) == isReached)
        let links = try graph.linkage(from: event.id, to: other.id)?.length
        #expect(try linkage.links(from: event.id, to: other.id) == links)
      }
    }
    #expect(graph.climbLengths().inHouseOrder == graph.climbs().lengths().inHouseOrder)
    let chains = graph.unanswered().reduce(UInt128(0)) { sum, station in
      sum + UInt128(station.events.first.flatMap { ways[$0.id] } ?? 0)
    }
    #expect(chains == graph.chainCount().exact)
    let redundant = try await graph.redundantLinks { _ in }
    #expect(Array(redundant) == Array(graph.redundantLinks()))
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `count the pivots that stand before an event`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let graph = try RandomCase.draft(
      eventCount: 2 + Int(seed % 12), hasRings: seed % 3 > 0, using: &random
    ).freeze(.lenient)
    let pivots = graph.pivots()

    for (event, depth) in pivots.depths() {
      #expect(try pivots.line(to: event.id).count == depth)
    }
  }
}
