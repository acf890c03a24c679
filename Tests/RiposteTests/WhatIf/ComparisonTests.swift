import Riposte
import RiposteTestSupport
import Testing

@Suite struct `A comparison of two graphs` {
  /// a → b → c → d and a → e, and x alone.
  private var graph: EventGraph {
    get throws {
      var draft = EventGraph.Draft()
      for (day, id) in ["a", "b", "c", "d", "e", "x"].enumerated() {
        draft.insert(Event(Event.ID(id), on: "2021-01-0\(day + 1)"))
      }
      for (stimulus, response) in [("a", "b"), ("b", "c"), ("c", "d"), ("a", "e")] {
        draft.link(
          Event.ID(response), inResponseTo: .event(Event.ID(stimulus)), claims: [.stated()])
      }
      return try draft.freeze()
    }
  }

  @Test func `with itself lacks nothing`() throws {
    let graph = try graph
    let comparison = graph.compared(with: graph)

    #expect(comparison.removedEvents().isEmpty)
    #expect(comparison.removedLinks().isEmpty)
    #expect(comparison.cutOff().isEmpty)
    #expect(comparison.newOpenings().isEmpty)
    #expect(comparison.newlyIsolated().isEmpty)
    #expect(comparison.splitEpisodes().isEmpty)
    #expect(comparison.longestChain().before == comparison.longestChain().after)
  }

  @Test func `says what no chain leads to any more`() throws {
    let graph = try graph
    let comparison = try graph.without(events: ["b"]).compared(with: graph)

    #expect(comparison.removedEvents().ids == ["b"])
    #expect(comparison.removedLinks().map(\.description) == ["a → b", "b → c"])
    #expect(comparison.cutOff().ids == ["c", "d"])
    #expect(comparison.newOpenings().map { $0.events.map(\.id) } == [["c"]])
    #expect(comparison.newlyUnanswered().isEmpty)
    #expect(comparison.newlyIsolated().isEmpty)
    #expect(comparison.eventCount == .init(before: 6, after: 5))
    #expect(comparison.linkCount == .init(before: 4, after: 2))
    #expect(comparison.openingCount() == .init(before: 1, after: 2))
    #expect(comparison.unansweredCount() == .init(before: 2, after: 2))
    #expect(comparison.exchangeCount() == .init(before: 0, after: 0))
    #expect(comparison.episodeCount() == .init(before: 1, after: 2))
    #expect(comparison.chainCount().before.exact == 2)
    #expect(comparison.chainCount().after.exact == 2)
    #expect(comparison.longestChain().before?.length == 3)
    #expect(comparison.longestChain().after?.length == 1)
  }

  @Test func `says which episode came apart, and into what`() throws {
    let graph = try graph
    let splits = try graph.without(events: ["b"]).compared(with: graph).splitEpisodes()

    #expect(splits.count == 1)
    #expect(splits.first?.episode.events.ids == ["a", "b", "c", "d", "e"])
    #expect(splits.first?.parts.map(\.events.ids) == [["a", "e"], ["c", "d"]])
    #expect(splits.first?.isolated == 0)
    let ends = try graph.without(events: ["a"]).compared(with: graph)
    #expect(ends.splitEpisodes().map(\.isolated) == [1])
    #expect(ends.newlyIsolated().ids == ["e"])
    #expect(ends.cutOff().ids == ["b", "c", "d", "e"])
    #expect(try graph.without(events: ["d"]).compared(with: graph).splitEpisodes().isEmpty)
    #expect(
      try graph.without(events: ["d"]).compared(with: graph).newlyUnanswered()
        .map { $0.events.map(\.id) } == [["c"]])
  }

  @Test func `an event said to answer something unstated is not cut off`() throws {
    var draft = try graph.draft()
    draft.link("c", inResponseTo: .unstated, claims: [.stated()])
    let graph = try draft.freeze()
    let comparison = try graph.without(events: ["b"]).compared(with: graph)

    #expect(comparison.cutOff().isEmpty)
    #expect(comparison.newOpenings().map { $0.events.map(\.id) } == [["c"]])
  }

  @Test func `is worded as a fact about the record`() throws {
    let graph = try graph
    let comparison = try graph.without(events: ["a"]).compared(with: graph)

    #expect(
      comparison.description
        == "Left out are 1 event and 2 links. To 4 remaining events no recorded chain leads any more "
        + "from where the whole record opens; 1 station becomes an opening. 1 event remains without "
        + "links. The longest chain has 2 links, where the whole record has 3 links. "
        + "This is what the record says, not what would have happened.")
  }

  @Test func `serves policies too`() throws {
    var draft = try graph.draft()
    draft.link("x", inResponseTo: "e", claims: [.hedged()])
    let graph = try draft.freeze()
    let comparison = graph.admitting(.asserted).compared(with: graph)

    #expect(comparison.removedEvents().isEmpty)
    #expect(comparison.removedLinks().map(\.description) == ["e → x"])
    #expect(comparison.newlyIsolated().ids == ["x"])
    #expect(comparison.cutOff().ids == ["x"])
  }

  @Test(arguments: 0..<120) func `what is cut off is what a pivot cuts off`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let graph = try RandomCase.draft(
      eventCount: 14, linksPerEvent: 1.3, hasRings: false, using: &random
    ).freeze(.lenient)
    let pivots = graph.pivots()
    let cutsOff = pivots.cutsOff()

    for event in graph.events {
      let comparison = try graph.without(events: [event.id]).compared(with: graph)
      #expect(comparison.cutOff().count == cutsOff[event.id], "\(event.id)")
    }
  }

  @Test(arguments: 0..<120) func `agrees with looking at both graphs`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let whole = try RandomCase.draft(eventCount: 14, linksPerEvent: 1.4, using: &random)
      .freeze(.lenient)
    let removed = whole.events.map(\.id).filter { _ in Int.random(in: 0..<6, using: &random) == 0 }
    let rest = try whole.without(events: removed)
    let comparison = rest.compared(with: whole)

    let entries = Set(
      whole.events.filter { event in
        let members = Set((event.station?.events ?? []).map(\.id))
        return event.station?.events.allSatisfy {
          $0.stimuli.allSatisfy { members.contains($0.id) }
        }
          ?? false
      }.map(\.id)
    ).union(rest.unstatedLinks.map(\.response.id)).subtracting(removed)
    var reached = entries
    for entry in entries { reached.formUnion(try rest.descendants(of: entry).ids) }
    #expect(comparison.cutOff().ids == rest.ids.filter { !reached.contains($0) })

    #expect(comparison.removedEvents().ids == removed)
    #expect(comparison.removedLinks().count == whole.links.count - rest.links.count)
    let isolated = rest.events.filter { $0.isIsolated && whole[$0.id]?.isIsolated == false }
    #expect(comparison.newlyIsolated().ids == isolated.map(\.id))
    for split in comparison.splitEpisodes() {
      let left = split.episode.events.ids.filter { !removed.contains($0) }
      let parts = split.parts.flatMap(\.events.ids)
      #expect(split.parts.count + split.isolated > 1)
      #expect(Set(parts).isSubset(of: left))
      #expect(parts.count + split.isolated == left.count)
    }
  }
}
