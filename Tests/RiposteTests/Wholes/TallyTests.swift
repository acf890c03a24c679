import Riposte
import RiposteTestSupport
import Testing

@Suite("Adding up people")
struct TallyTests {
  @Test func `no events have no sum`() {
    let tally = [EventView]().tally(of: .killed)

    #expect(tally.isUnknown)
    #expect(tally.low == nil)
    #expect(tally.unknown == 0)
  }

  @Test func `an event without a figure is counted, not taken for zero`() throws {
    let graph = try graph([Event("a"), Event("b", killed: 3)])

    let tally = graph.events.tally(of: .killed)

    #expect((tally.low, tally.best, tally.high) == (3, 3, 3))
    #expect((tally.counted, tally.unknown) == (1, 1))
    #expect(graph.events.tally(of: .wounded).isUnknown)
  }

  @Test func `ranges add up end by end`() throws {
    let graph = try graph([
      Event("a", killed: Event.Count(from: 1, best: 2, to: 4)), Event("b", killed: 3),
      Event("c", wounded: Event.Count(from: 2, to: 9)),
      Event("d", wounded: Event.Count(from: 2, to: nil)),
    ])

    let killed = graph.events.tally(of: .killed)
    let wounded = graph.events.tally(of: .wounded)

    #expect((killed.low, killed.best, killed.high) == (4, 5, 7))
    #expect((wounded.low, wounded.best, wounded.high) == (4, nil, nil))
  }

  @Test func `an event whose whole is in the sum is left out`() throws {
    let graph = try graph([
      Event("campaign", killed: 10), Event("raid", killed: 4).part(of: "campaign"),
      Event("rumor", killed: 5).part(of: "campaign?"), Event("other", killed: 1),
    ])

    let tally = graph.events.tally(of: .killed)

    #expect(tally.low == 11)
    #expect((tally.counted, tally.leftOut, tally.leftOutInDoubt) == (2, 2, 1))
  }

  @Test func `a part is summed where its whole is not, or has no figure`() throws {
    let graph = try graph([
      Event("campaign"), Event("raid", killed: 4).part(of: "campaign"),
      Event("war", killed: 100), Event("battle", killed: 30).part(of: "war"),
    ])
    let events = try ["campaign", "raid", "battle"].map { try graph.event($0) }

    let tally = events.tally(of: .killed)

    #expect(tally.low == 34)
    #expect((tally.counted, tally.unknown, tally.leftOut) == (2, 1, 0))
  }

  @Test func `a whole of a whole is a whole, in the sum or not in between`() throws {
    let graph = try graph([
      Event("war", killed: 100), Event("campaign").part(of: "war?"),
      Event("raid", killed: 4).part(of: "campaign"),
    ])

    let tally = graph.events.tally(of: .killed)

    #expect(tally.low == 100)
    #expect((tally.counted, tally.unknown) == (1, 1))
    #expect((tally.leftOut, tally.leftOutInDoubt) == (1, 1))
  }

  @Test func `an event that is there twice counts once`() throws {
    let graph = try graph([Event("raid", killed: 4)])
    let raid = try graph.event("raid")

    #expect([raid, raid].tally(of: .killed).low == 4)
  }

  @Test func `a long row of wholes is looked through without recursion`() throws {
    let count = 50_000
    let events = (0..<count).map { number in
      let event = Event(Event.ID(rawValue: "e\(number)"), killed: number == 0 ? 7 : nil)
      return number == 0 ? event : event.part(of: .init(Event.ID("e\(number - 1)")))
    }
    var last = Event("last", killed: 1)
    last.wholes = [.init(Event.ID("e\(count - 1)"))]

    let tally = try graph(events + [last]).events.tally(of: .killed)

    #expect((tally.low, tally.leftOut, tally.unknown) == (7, 1, count - 1))
  }

  @Test(arguments: 0..<300) func `a sum agrees with the slow one`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let graph = try RandomCase.rich(eventCount: 20, seed: seed)
    let events = graph.events.filter { _ in Bool.random(using: &random) }

    let tally = events.tally(of: .killed)

    let oracle = WholesOracle(graph)
    let kept = events.filter { event in
      event.killed != nil
        && !events.contains { $0.killed != nil && oracle.isPart(event.id, of: $0.id) }
    }
    #expect(tally.counted == kept.count)
    #expect(tally.unknown == events.count { $0.killed == nil })
    #expect(tally.leftOut == events.count - tally.counted - tally.unknown)
    #expect(tally.low == (kept.isEmpty ? nil : kept.compactMap(\.killed?.low).reduce(0, +)))
    let highs = kept.map { $0.killed?.high }
    #expect(
      tally.high
        == (kept.isEmpty || highs.contains(nil) ? nil : highs.compactMap(\.self).reduce(0, +)))
  }

  private func graph(_ events: [Event]) throws -> EventGraph {
    var draft = EventGraph.Draft()
    for event in events { draft.insert(event) }
    return try draft.freeze()
  }
}
