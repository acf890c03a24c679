import EDTF
import Riposte
import RiposteTestSupport
import Testing

@Suite("Freezing a draft")
struct FreezingTests {
  @Test func `an empty draft is a graph without events`() throws {
    let graph = try EventGraph.Draft().freeze()

    #expect(graph.events.isEmpty)
    #expect(graph.links.isEmpty)
    #expect(graph.findings.isEmpty)
  }

  @Test func `one event is isolated`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event("raid", titled: "A raid", on: "2021-02-15"))

    let graph = try draft.freeze()

    #expect(graph.events.map(\.id) == ["raid"])
    #expect(try graph.event("raid").isIsolated)
    #expect(graph.openings().isEmpty)
    #expect(graph.unanswered().isEmpty)
  }

  @Test func `two linked events know each other`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event("erbil", on: "[2021-02-15..2021-02-21]", by: ["front-groups?"], severity: 6))
    draft.insert(Event("albukamal", on: "2021-02-25", by: ["us"], severity: 7))
    draft.link("albukamal", inResponseTo: "erbil", claims: [.stated(by: "us", source: "newsweek")])

    let graph = try draft.freeze()

    #expect(graph.events.map(\.id) == ["erbil", "albukamal"])
    #expect(try graph.responses(to: "erbil").map(\.id) == ["albukamal"])
    #expect(try graph.stimuli(of: "albukamal").map(\.id) == ["erbil"])
    let link = try #require(try graph.link(from: "erbil", to: "albukamal"))
    #expect(link.basis == .stated)
    #expect(link.confidence == 0.97)
    #expect(link.lag?.lower == 4)
    #expect(link.lag?.upper == 10)
    #expect(link.rise == 1)
    #expect(link.claims == [.stated(by: "us", source: "newsweek")])
    #expect(graph.openings().map { $0.events.map(\.id) } == [["erbil"]])
    #expect(graph.unanswered().map { $0.events.map(\.id) } == [["albukamal"]])
    #expect(try graph.event("erbil").initiators == [.init("front-groups", basis: .alleged)])
  }

  @Test func `house order is earliest date, latest date, then id, unknown dates last`() throws {
    var draft = EventGraph.Draft()
    let dates: [(Event.ID, String?)] = [
      ("undated", nil), ("b", "2021-02-15"), ("week", "2021-02-15/2021-02-21"), ("a", "2021-02-15"),
      ("open", "../2021-02-01"), ("B", "2021-02-15"), ("later", "2021-02-16"),
    ]
    for (id, date) in dates { draft.insert(Event(id, on: date)) }

    let graph = try draft.freeze()

    #expect(
      graph.events.map(\.id) == ["open", "B", "a", "b", "week", "later", "undated"])
  }

  @Test func `ids are compared byte by byte`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event(Event.ID(rawValue: "caf\u{E9}")))
    draft.insert(Event(Event.ID(rawValue: "cafe\u{301}")))

    let graph = try draft.freeze()

    #expect(graph.events.count == 2)
    #expect(Event.ID(rawValue: "caf\u{E9}") != Event.ID(rawValue: "cafe\u{301}"))
  }

  @Test func `severity is the event's own, or else that of its kind`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event("own", kind: .airStrike, severity: 7))
    draft.insert(Event("kind", kind: .airStrike))
    draft.insert(Event("none"))
    draft.insert(Event("unknown", kind: "sabotage"))

    let graph = try draft.freeze()

    #expect(try graph.event("own").severity == 7)
    #expect(try graph.event("kind").severity == 5)
    #expect(try graph.event("none").severity == nil)
    #expect(try graph.event("unknown").severity == nil)
    #expect(try graph.event("own").severity(on: .midHostility) == 4)
    #expect(try graph.event("own").severity(on: .riposte) == 7)
  }

  @Test func `the figures of an event are its own, or the hull of its accounts`() throws {
    var draft = EventGraph.Draft()
    var raid = Event("raid", killed: 1)
    raid.accounts = [
      .init(in: "a", killed: 0, wounded: 9), .init(in: "b", killed: 300, wounded: 2),
    ]
    draft.insert(raid)

    let graph = try draft.freeze()

    #expect(try graph.event("raid").killed == 1)
    #expect(try graph.event("raid").wounded == Event.Count(from: 2, to: 9))
    #expect(try graph.event("raid").record == raid)
  }

  @Test func `rows of one pair are claims of one link`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event("a", on: "2021-01-01"))
    draft.insert(Event("b", on: "2021-01-02"))
    draft.link("b", inResponseTo: "a", claims: [.reported(source: "x")])
    draft.link("b", inResponseTo: "a", kind: .retaliation, claims: [.denied(by: "us", source: "y")])

    let graph = try draft.freeze()

    let link = try #require(graph.links.first)
    #expect(graph.links.count == 1)
    #expect(link.claims == [.reported(source: "x"), .denied(by: "us", source: "y")])
    #expect(link.kind == .retaliation)
    #expect(link.basis == .reported)
    #expect(link.isDisputed)
    #expect(!graph.findings.contains { $0.code == .duplicateLink })
  }

  @Test func `a link to an unstated stimulus is kept apart`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event("a", on: "2021-01-01"))
    draft.insert(Event("b", on: "2021-01-02"))
    draft.link("b", inResponseTo: .unstated, claims: [.reported(source: "x")])
    draft.link("b", inResponseTo: "a", claims: [.reported(source: "x")])

    let graph = try draft.freeze()

    #expect(graph.links.count == 1)
    #expect(graph.unstatedLinks.map(\.response.id) == ["b"])
    #expect(graph.unstatedLinks.first?.stimulus == nil)
    #expect(graph.unstatedLinks.first?.claims == [.reported(source: "x")])
    #expect(try graph.event("b").answersUnstatedStimulus)
  }

  @Test func `events that answer each other are an exchange, not an error`() throws {
    var draft = EventGraph.Draft()
    for id in ["a", "b", "c"] as [Event.ID] { draft.insert(Event(id, on: "2021-01-01")) }
    draft.link("b", inResponseTo: "a")
    draft.link("a", inResponseTo: "b")
    draft.link("c", inResponseTo: "b")

    let graph = try draft.freeze()

    #expect(graph.exchanges().map { $0.events.map(\.id) } == [["a", "b"]])
    #expect(graph.openings().map { $0.events.map(\.id) } == [["a", "b"]])
    #expect(graph.unanswered().map { $0.events.map(\.id) } == [["c"]])
    #expect(try graph.event("a").exchangePartners.map(\.id) == ["b"])
    #expect(graph.findings.first { $0.code == .exchange }?.events == ["a", "b"])
  }

  @Test func `the most confident of parallel links carries a hop, by wording too`() throws {
    var draft = EventGraph.Draft()
    for id in ["a", "b", "c"] as [Event.ID] { draft.insert(Event(id, on: "2021-01-01")) }
    draft.link("b", inResponseTo: "a")
    draft.link("a", inResponseTo: "b")
    draft.link("c", inResponseTo: "a")
    draft.link("c", inResponseTo: "b", claims: [.stated()])

    let graph = try draft.freeze()

    #expect(graph.longestChain()?.confidence == 0.97)
  }

  @Test(arguments: 0..<60) func `a draft of a graph freezes into the same case`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let graph = try RandomCase.draft(eventCount: 12, using: &random).freeze(.lenient)

    let again = try graph.draft().freeze()

    #expect(again.allEvents.map(\.record) == graph.allEvents.map(\.record))
    #expect(again.allLinks().map(\.record) == graph.allLinks().map(\.record))
    #expect(again.actors == graph.actors)
    #expect(again.places == graph.places)
    #expect(
      again.exchanges().map { $0.events.map(\.id) } == graph.exchanges().map { $0.events.map(\.id) }
    )
  }
}
