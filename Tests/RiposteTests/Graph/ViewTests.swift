import EDTF
import Riposte
import RiposteTestSupport
import Testing

@Suite struct `Views of a graph` {
  /// An event with everything.
  private var rich: Event {
    var event = Event(
      "raid", titled: "A raid", on: "2021-02-15?", at: "erbil", kind: .raid, status: .alleged,
      by: ["us?", .init("uk", basis: .implied)], against: ["ir"], severity: 6.5, killed: 1,
      wounded: Event.Count(from: 2, best: 3, to: nil), sources: ["nyt"])
    event.origin = "cyprus"
    event.alsoAt = ["duhok", "erbil"]
    event.wholes = ["war?", "campaign"]
    event.accounts = [
      .init(in: "nyt", by: "us", killed: 0, wounded: 1, of: "rockets", count: 14, note: "early"),
      .init(in: nil, killed: 300),
    ]
    event.authorship = [
      .init(.claims, of: "us", by: "us", in: "nyt", note: "on air"), .init(.unclaimed, of: nil),
    ]
    event.acknowledgedBy = ["ir"]
    event.note = "a note"
    event.attributes = ["Column": "value", "": "x"]
    return event
  }

  @Test func `an event comes back as it was written`() throws {
    var draft = EventGraph.Draft(["war": "2020", "campaign": "2021-02"])
    draft.insert(rich)
    draft.insert(Event("other", on: "2021-03-01"))

    let graph = try draft.freeze()

    #expect(try graph.event("raid").record == rich)
    #expect(try graph.event("other").record == Event("other", on: "2021-03-01"))
    let view = try graph.event("raid")
    #expect(view.origin?.id == "cyprus")
    #expect(view.date?.isUncertain == true)
    #expect(view.domain == .force)
    #expect(view.description == "raid (A raid)")
    #expect(try graph.event("war").description == "war")
  }

  @Test func `a link comes back as it was written`() throws {
    let link = ResponseLink(
      "b", inResponseTo: "a", kind: "mockery",
      claims: [
        Claim(
          .hedged, by: "us", source: "nyt", credibility: .doubtful, on: "2021-03", quote: "maybe",
          locator: "p. 3", note: "aside"), Claim(nil),
      ], confidence: 0.3, note: "a note")
    var draft = EventGraph.Draft(["a": "2021-01-01", "b": "2021-01-05"])
    draft.insert(link)

    let view = try #require(try draft.freeze().links.first)

    #expect(view.record == link)
    #expect(view.description == "a → b")
    #expect(view.stimulus?.id == "a")
    #expect(view.lag?.description == "4 days")
  }

  @Test func `rise, distance and lag are unknown where an end is`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Place("p", latitude: 0, longitude: 0))
    draft.insert(Place("q", latitude: 0, longitude: 90))
    draft.insert(Event("a", on: "2021-01-01", at: "p", severity: 3))
    draft.insert(Event("b", on: "2021-01-02", at: "q", severity: 1))
    draft.insert(Event("c", at: "q"))
    draft.link("b", inResponseTo: "a")
    draft.link("c", inResponseTo: "a")
    draft.link("c", inResponseTo: .unstated)

    let graph = try draft.freeze()

    #expect(graph.links.map(\.rise) == [-2, nil])
    #expect(graph.links.map { $0.lag?.upper } == [1, nil])
    #expect(abs((graph.links.first?.kilometers ?? 0) - 10_007.557) < 0.001)
    #expect(graph.links.last?.kilometers == graph.links.first?.kilometers)
    #expect(graph.unstatedLinks.map(\.rise) == [nil])
    #expect(graph.unstatedLinks.map(\.kilometers) == [nil])
    #expect(graph.unstatedLinks.map(\.lag) == [nil])
  }

  @Test func `sides are each named once, and parties in between count for neither end`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event.Actor("us", side: "west"))
    draft.insert(Event.Actor("uk", side: "west"))
    draft.insert(Event.Actor("ir", side: "east"))
    draft.insert(Event.Actor("x"))
    draft.insert(Event("a", by: ["ir", "us", "x", "uk"], against: ["uk"]))
    var fight = Event("b")
    fight.between = ["us", "ir"]
    draft.insert(fight)

    let graph = try draft.freeze()

    #expect(graph.sides == ["west", "east"])
    #expect(try graph.event("a").initiatingSides == ["east", "west"])
    #expect(try graph.event("a").targetedSides == ["west"])
    #expect(try graph.event("b").initiatingSides == [])
    #expect(try graph.event("b").targetedSides == [])
  }

  @Test func `views of one event under two policies are equal`() throws {
    let graph = try EventGraph.Draft(["a": nil, "b": nil]).freeze()
    let other = try EventGraph.Draft(["a": nil, "b": nil]).freeze()

    #expect(try graph.event("a") == graph.admitting(.everything).event("a"))
    #expect(try graph.event("a") != graph.event("b"))
    #expect(try graph.event("a") != other.event("a"))
    #expect(Set(Array(graph.events) + graph.admitting(.asserted).events).count == 2)
  }

  @Test func `an unknown id throws wherever an event is asked for`() throws {
    let graph = try EventGraph.Draft(["a": nil]).freeze()

    #expect(throws: UnknownEvent.self) { try graph.stimuli(of: "b") }
    #expect(throws: UnknownEvent.self) { try graph.responses(to: "b") }
    #expect(throws: UnknownEvent.self) { try graph.link(from: "a", to: "b") }
    #expect(throws: UnknownEvent.self) { try graph.link(from: "b", to: "a") }
    #expect(graph["b"] == nil)
    #expect(!graph.knows("b"))
    #expect(graph.actor("b") == nil)
    #expect(graph.place("b") == nil)
    #expect(graph.source("b") == nil)
  }

  @Test(arguments: 0..<60) func `neighbors, links and stations agree with the links of the case`(
    seed: Int
  ) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let graph = try RandomCase.draft(eventCount: 14, linksPerEvent: 1.8, using: &random)
      .freeze(.lenient).admitting(EvidencePolicy.allCases[seed % 4])
    let rank = Dictionary(
      uniqueKeysWithValues: graph.allEvents.map(\.id).enumerated().map { ($1, $0) })

    let pairs = graph.links.map { [$0.response, $0.stimulus ?? $0.response].map(\.id) }
    #expect(
      pairs
        == pairs.sorted {
          $0.map { rank[$0] ?? 0 }.lexicographicallyPrecedes($1.map { rank[$0] ?? 0 })
        })
    for event in graph.events {
      #expect(event.stimuli.map(\.id) == pairs.filter { $0[0] == event.id }.map { $0[1] })
      #expect(
        Set(event.responses.map(\.id)) == Set(pairs.filter { $0[1] == event.id }.map { $0[0] }))
      #expect(
        event.responses.map { rank[$0.id] ?? 0 }
          == event.responses.map { rank[$0.id] ?? 0 }.sorted())
      #expect(event.stimulusLinks.map { $0.stimulus } == event.stimuli)
      #expect(event.responseLinks.map(\.response) == event.responses)
      #expect(event.isIsolated == !pairs.contains { $0.contains(event.id) })
      #expect(event.station?.events.contains(event) == true)
      #expect(
        event.answersUnstatedStimulus
          == graph.unstatedLinks.contains { $0.response.id == event.id })
      for other in graph.events {
        #expect(
          try (graph.link(from: event.id, to: other.id) != nil)
            == pairs.contains([other.id, event.id]))
      }
    }
    #expect(graph.stations().flatMap(\.events).count == graph.events.count)
    #expect(
      graph.stations().map { rank[$0.events[0].id] ?? 0 }
        == graph.stations().map { rank[$0.events[0].id] ?? 0 }.sorted())
  }
}

extension Term where Words == EventWords {
  fileprivate static var raid: Self { "raid" }
}
