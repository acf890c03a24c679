import Riposte
import RiposteTestSupport
import Testing

@Suite("Motifs between parties")
struct MotifsTests {
  @Test func `no links play no motif`() throws {
    let motifs = try EventGraph.Draft().freeze().motifs(by: .side)

    #expect(Motif.allCases.allSatisfy { motifs.count(of: $0) == 0 })
  }

  @Test func `each motif has its pattern`() throws {
    #expect(try played([("a", "b"), ("b", "a")]) == [.retaliation])
    #expect(try played([("a", "b"), ("b", "c")]) == [.displacement])
    #expect(try played([("a", "b"), ("c", "a")]) == [.thirdPartyPunishment])
    #expect(
      try played([("a", "b"), ("b", "a"), ("a", "b")]) == [.retaliation, .counterRetaliation])
    #expect(try played([("a", "b"), ("c", "b")]) == [])
    #expect(try played([("a", "b"), ("c", "d")]) == [])
    #expect(try played([("a", "b"), ("a", "b")]) == [])
  }

  @Test func `a third party widens the quarrel of two, hitting or hit`() throws {
    for third in [("a", "c"), ("b", "c"), ("c", "a"), ("c", "b")] {
      #expect(try played([("a", "b"), ("b", "a"), third]).contains(.widening))
    }
    #expect(try !played([("a", "b"), ("b", "a"), ("c", "d")]).contains(.widening))
  }

  @Test func `a response that also hits whoever did it displaces nothing`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event("raid", on: "2021-01-01", kind: .attack, by: ["a"], against: ["b"]))
    draft.insert(Event("strike", on: "2021-01-02", kind: .attack, by: ["b"], against: ["a", "c"]))
    draft.link("strike", inResponseTo: "raid")

    let motifs = try draft.freeze().motifs(by: .actor)

    #expect(motifs.count(of: .retaliation) == 1)
    #expect(motifs.count(of: .displacement) == 0)
  }

  @Test func `in however many ways a link can be read, it counts once`() throws {
    var draft = EventGraph.Draft()
    draft.insert(
      Event("raid", on: "2021-01-01", kind: .attack, by: ["a", "b"], against: ["c", "d"]))
    draft.insert(Event("strike", on: "2021-01-02", kind: .attack, by: ["c", "d"], against: ["a"]))
    draft.link("strike", inResponseTo: "raid")

    let motifs = try draft.freeze().motifs(by: .actor)

    #expect(motifs.count(of: .retaliation) == 1)
    #expect(
      motifs.casts(of: .retaliation).map(\.parties) == [
        [.actor("a"), .actor("c")], [.actor("a"), .actor("d")],
      ])
    #expect(motifs.casts(of: .retaliation).map(\.count) == [1, 1])
    #expect(Array(motifs.occurrences(of: .retaliation)).first?.casts.count == 2)
  }

  @Test func `links that are no acts of force are counted, not read`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event("raid", on: "2021-01-01", kind: .attack, by: ["a"], against: ["b"]))
    draft.insert(Event("words", on: "2021-01-02", kind: .statement, by: ["b"], against: ["a"]))
    draft.insert(Event("someone", on: "2021-01-03", kind: .attack, against: ["a"]))
    draft.insert(Event("odd", on: "2021-01-04", kind: "sabotage", by: ["b"], against: ["a"]))
    draft.insert(Event("ally", on: "2021-01-05", kind: .attack, by: ["c"], against: ["b"]))
    for id in ["words", "someone", "odd", "ally"] as [Event.ID] {
      draft.link(id, inResponseTo: "raid")
    }
    let graph = try draft.freeze()

    let force = graph.motifs(by: .actor)
    let wider = graph.motifs(by: .actor, among: [.force, .information])

    #expect((force.unusable, force.outside, force.unnamed) == (2, 1, 1))
    #expect(force.count(of: .retaliation) == 0)
    #expect(wider.count(of: .retaliation) == 1)
    #expect((wider.unusable, wider.outside, wider.unnamed) == (2, 0, 1))
  }

  @Test func `two events that answer each other are two acts, not three`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event("x", on: "2021-01-01", kind: .attack, by: ["a"], against: ["b"]))
    draft.insert(Event("y", on: "2021-01-01", kind: .attack, by: ["b"], against: ["a"]))
    draft.link("y", inResponseTo: "x")
    draft.link("x", inResponseTo: "y")

    let motifs = try draft.freeze().motifs(by: .actor)

    #expect(motifs.count(of: .retaliation) == 2)
    #expect(motifs.count(of: .counterRetaliation) == 0)
  }

  @Test(arguments: 0..<300)
  func `counting equals listing equals trying every party in every role`(seed: Int) throws {
    let graph = try forceful(seed: seed)
    let grouping = Party.Grouping.allCases[seed % 2]

    let motifs = graph.motifs(by: grouping)

    let oracle = PartyOracle(graph, by: grouping)
    for motif in Motif.allCases {
      let expected = oracle.occurrences(of: motif)
      let listed = Array(motifs.occurrences(of: motif))
      #expect(motifs.count(of: motif) == expected.count)
      #expect(listed.count == expected.count)
      for occurrence in listed { #expect(expected[occurrence.events] == Set(occurrence.casts)) }
      for cast in motifs.casts(of: motif) {
        #expect(cast.count == expected.values.count { $0.contains(cast.parties) })
      }
    }
  }

  @Test func `the random cases play every motif`() throws {
    let played = try Set(
      (0..<60).flatMap { seed in
        let motifs = try forceful(seed: seed).motifs(by: .actor)
        return Motif.allCases.filter { motifs.count(of: $0) > 0 }
      })

    #expect(played == Set(Motif.allCases))
  }

  /// A random case in which most events are acts of force by someone against someone.
  private func forceful(seed: Int) throws -> EventGraph {
    var random = SplitMix64(seed: UInt64(seed))
    let graph = try RandomCase.rich(eventCount: 16, linksPerEvent: 2, seed: seed)
    var draft = EventGraph.Draft()
    for actor in graph.actors { draft.insert(actor) }
    for place in graph.places { draft.insert(place) }
    for source in graph.sources { draft.insert(source) }
    for var event in graph.allEvents.map(\.record) {
      if Int.random(in: 0..<4, using: &random) > 0 {
        event.kind = .attack
        let actors = graph.actors.map(\.id).shuffled(using: &random)
        event.initiators = actors.prefix(Int.random(in: 1...2, using: &random)).map { .init($0) }
        event.targets = Array(actors.suffix(Int.random(in: 1...2, using: &random)))
      }
      draft.insert(event)
    }
    for link in graph.allLinks() { draft.insert(link.record) }
    return try draft.freeze(.lenient).admitting(graph.policy)
  }

  /// The motifs that a chain of acts plays.
  private func played(_ acts: [(by: String, to: String)]) throws -> Set<Motif> {
    var draft = EventGraph.Draft()
    for (number, act) in acts.enumerated() {
      draft.insert(
        Event(
          Event.ID("e\(number)"), on: "2021-01-0\(number + 1)", kind: .attack,
          by: [.init(Event.Actor.ID(act.by))], against: [Event.Actor.ID(act.to)]))
      if number > 0 {
        draft.link(Event.ID("e\(number)"), inResponseTo: .event(Event.ID("e\(number - 1)")))
      }
    }
    let motifs = try draft.freeze().motifs(by: .actor)
    return Set(Motif.allCases.filter { motifs.count(of: $0) > 0 })
  }
}
