import EDTF
import Riposte
import RiposteTestSupport
import Testing

@Suite("Who answers whom")
struct DyadsTests {
  @Test func `no links have no dyads`() throws {
    let dyads = try EventGraph.Draft().freeze().dyads(by: .actor)

    #expect(dyads.pairs.isEmpty)
    #expect(dyads.unusable == 0)
  }

  /// Three raids by a militia, each answered by the US, the last jointly; a denial by nobody known.
  private func raids() throws -> EventGraph {
    var draft = EventGraph.Draft()
    for (actor, side) in [("kh", "axis"), ("us", "west"), ("uk", "west"), ("iraq", nil)] {
      draft.insert(Event.Actor(Event.Actor.ID(rawValue: actor), side: side))
    }
    draft.insert(Event("r1", on: "2021-01-01", by: ["kh"], severity: 5))
    draft.insert(Event("s1", on: "2021-01-05", by: ["us"], severity: 7))
    draft.insert(Event("r2", on: "2021-02-01", by: ["kh"], severity: 6))
    draft.insert(Event("s2", on: "[2021-02-03..2021-02-09]", by: ["us"], severity: 6))
    draft.insert(Event("r3", on: "2021-03-01", by: ["kh", "iraq?"], severity: 8))
    draft.insert(Event("s3", on: "[2021-03-11..]", by: ["us", "uk"]))
    draft.insert(Event("d", on: "2021-03-02"))
    for number in 1...3 {
      draft.link(Event.ID("s\(number)"), inResponseTo: .event(Event.ID("r\(number)")))
    }
    draft.link("d", inResponseTo: "r3")
    return try draft.freeze()
  }

  @Test func `a link counts once for each pair of parties`() throws {
    let dyads = try raids().dyads(by: .side)

    #expect(dyads.pairs.map(\.responder) == [.side("west"), .side("west")])
    #expect(dyads.pairs.map(\.provoker) == [.side("axis"), .actor("iraq")])
    #expect(dyads.pairs.map(\.responses) == [3, 1])
    #expect(dyads.unusable == 1)
    let steps = try #require(dyads.pairs.first).steps
    #expect((steps.up, steps.level, steps.down, steps.unknown) == (1, 1, 0, 1))
  }

  @Test func `by actor each actor is a party`() throws {
    let dyads = try raids().dyads(by: .actor)

    #expect(dyads.pair(responder: .actor("us"), provoker: .actor("kh"))?.responses == 3)
    #expect(dyads.pair(responder: .actor("uk"), provoker: .actor("kh"))?.responses == 1)
    #expect(dyads.pair(responder: .actor("kh"), provoker: .actor("us")) == nil)
    #expect(
      dyads.pairs.map { "\($0.responder) \($0.provoker)" } == [
        "us kh", "uk iraq", "uk kh", "us iraq",
      ])
  }

  @Test func `the median of a lag has two ends, and none where nothing bounds it`() throws {
    let dyads = try raids().dyads(by: .side)

    let lag = try #require(dyads.pairs.first).lag
    #expect(lag.count == 3)
    // Lower ends 4, 2, 10; upper ends 4, 8, and one that nothing bounds.
    #expect(lag.lowerMedian == 4)
    #expect(lag.upperMedian == 8)
    #expect(lag.upperEnds.greatest == nil)
    #expect(dyads.pairs.last?.lag.upperMedian == nil)
  }

  @Test func `on another ladder steps are judged by kind, and that is said`() throws {
    let dyads = try raids().dyads(by: .side, on: .midHostility)

    #expect(dyads.isByKindAlone)
    #expect(dyads.ladder == .midHostility)
    #expect(dyads.pairs.first?.steps.unknown == 3)
  }

  @Test(arguments: 0..<300) func `dyads agree with asking every link`(seed: Int) throws {
    let graph = try RandomCase.rich(eventCount: 14, seed: seed)
    let grouping = Party.Grouping.allCases[seed % 2]

    let dyads = graph.dyads(by: grouping)

    let oracle = PartyOracle(graph, by: grouping)
    for responder in oracle.parties {
      for provoker in oracle.parties {
        let links = graph.links.filter { link in
          oracle.initiators(of: link.response).contains(responder)
            && link.stimulus.map { oracle.initiators(of: $0).contains(provoker) } == true
        }
        let found = dyads.pair(responder: responder, provoker: provoker)
        #expect(found?.links ?? [] == links)
        #expect(found?.steps.total ?? 0 == links.count)
        #expect(found?.steps.up ?? 0 == links.count { ($0.rise ?? 0) > 0 })
        let uppers = links.compactMap(\.lag).map { $0.upper ?? .infinity }.sorted()
        #expect(found?.lag.unusable ?? 0 == links.count - uppers.count)
        #expect(found?.lag.upperMedian == median(uppers))
        #expect(found?.lag.lowerMedian == median(links.compactMap(\.lag?.lower).sorted()))
      }
    }
    #expect(
      dyads.unusable
        == graph.links.count { link in
          oracle.initiators(of: link.response).isEmpty
            || link.stimulus.map { oracle.initiators(of: $0).isEmpty } == true
        })
  }

  private func median(_ sorted: [Double]) -> Double? {
    if sorted.isEmpty { return nil }
    let median = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    return median.isFinite ? median : nil
  }
}
