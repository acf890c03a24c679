import Riposte
import RiposteTestSupport
import Testing

@Suite struct `A graph without something` {
  private let us = Event.Actor.ID("us")

  /// a → b → c, b → d; each link rests on other claims.
  private var draft: EventGraph.Draft {
    var draft = EventGraph.Draft()
    for (day, id) in ["a", "b", "c", "d"].enumerated() {
      draft.insert(
        Event(Event.ID(id), on: "2021-01-0\(day + 1)", sources: id == "d" ? ["wire"] : []))
    }
    draft.insert(Source("wire"))
    draft.insert(Source("paper", origins: ["wire"]))
    draft.insert(Source("blog", origins: ["paper"]))
    draft.insert(Source("survey", origins: ["paper", "archive"]))
    draft.insert(Source("archive"))
    draft.link("b", inResponseTo: "a", claims: [.stated(source: "wire"), .hedged(source: "blog")])
    draft.link("c", inResponseTo: "b", claims: [.reported(source: "survey")])
    draft.link("d", inResponseTo: "b")
    draft.link("b", inResponseTo: .unstated, claims: [.reported(source: "wire")])
    return draft
  }

  @Test func `without an event has neither it nor its links`() throws {
    let graph = try draft.freeze()
    let rest = try graph.without(events: ["b"])

    #expect(rest.ids == ["a", "c", "d"])
    #expect(rest.links.isEmpty)
    #expect(rest.unstatedLinks.isEmpty)
    #expect(rest.allEvents.count == 4)
    #expect(rest.knows("b"))
    #expect(rest.isPartial && !graph.isPartial)
    #expect(try graph.event("a") == rest.event("a"))
    #expect(throws: UnknownEvent.self) { try graph.without(events: ["a", "z"]) }
  }

  @Test func `without events leaves out what was left out before`() throws {
    let graph = try draft.freeze()
    let rest = try graph.without(events: ["c"]).without(events: ["a"])

    #expect(rest.ids == ["b", "d"])
    #expect(rest.admitting(.everything).ids == ["b", "d"])
    #expect(try rest.filtered(by: Filter()).ids == ["b", "d"])
    #expect(try rest.draft().freeze().ids == ["a", "b", "c", "d"])
  }

  @Test func `without a source has neither its claims nor what only it reports`() throws {
    let graph = try draft.freeze()
    let rest = try graph.without(source: "wire")

    #expect(rest.ids == ["a", "b", "c"])
    #expect(rest.pairs == ["a → b", "b → c"])
    #expect(rest.links.map(\.basis) == [.hedged, .reported])
    #expect(rest.links.first?.claims == [.hedged(source: "blog")])
    #expect(rest.links.first?.confidence == 0.5)
    #expect(rest.unstatedLinks.isEmpty)
    #expect(rest.admitting(.asserted).pairs == ["b → c"])
    #expect(throws: UnknownName.self) { try graph.without(source: "wirre") }
  }

  @Test func `without a source and what rests on it alone`() throws {
    let rest = try draft.freeze().without(source: "wire", includingDerived: true)

    #expect(rest.pairs == ["b → c"])
    #expect(rest.links.first?.claims == [.reported(source: "survey")])
  }

  @Test func `a link that never had a claim rests on no source`() throws {
    var draft = draft
    draft.insert(Event("e", on: "2021-01-05"))
    draft.link("e", inResponseTo: "c")

    #expect(try draft.freeze().without(source: "survey").pairs == ["a → b", "b → d", "c → e"])
  }

  @Test func `without a claim a link has the basis of those that remain, or is gone`() throws {
    let graph = try draft.freeze()
    let link = try #require(try graph.link(from: "a", to: "b"))

    let weaker = graph.without(claim: .stated(source: "wire"), of: link)
    let gone = weaker.without(claim: .hedged(source: "blog"), of: link)
    let other = graph.without(claim: .stated(source: "paper"), of: link)

    #expect(try weaker.link(from: "a", to: "b")?.basis == .hedged)
    #expect(try gone.link(from: "a", to: "b") == nil)
    #expect(gone.unstatedLinks.count == 1)
    #expect(try other.link(from: "a", to: "b")?.basis == .stated)
    #expect(link.claims.count == 2)
  }

  @Test func `without a link keeps its events`() throws {
    let graph = try draft.freeze()
    let rest = graph.without(links: graph.links.filter { $0.stimulus?.id == "b" })

    #expect(rest.pairs == ["a → b"])
    #expect(rest.events.count == 4)
  }

  @Test func `a filter on grades looks at the claims that remain`() throws {
    var draft = draft
    draft.insert(Source("good", reliability: .a))
    draft.link("c", inResponseTo: "a", claims: [.stated(source: "good"), .hedged(source: "wire")])
    var filter = Filter()
    filter.minimumReliability = .b
    let graph = try draft.freeze().filtered(by: filter)

    #expect(graph.pairs == ["a → c"])
    #expect(graph.unjudged.links == 4)
    let rest = try graph.without(source: "good")
    #expect(rest.links.isEmpty)
    #expect(rest.unjudged.links == 5)
    #expect(try graph.without(source: "wire").pairs == ["a → c"])
  }

  @Test func `an omission outlives folding, and is undone by none`() throws {
    var draft = EventGraph.Draft(["whole": "2021-01-01", "answer": "2021-01-09"])
    for part in ["p", "q"] {
      var event = Event(Event.ID(part), on: "2021-01-02")
      event.wholes = ["whole"]
      draft.insert(event)
      draft.link("answer", inResponseTo: .event(Event.ID(part)), claims: [.stated(source: "s")])
    }
    let graph = try draft.freeze()
    let link = try #require(try graph.link(from: "p", to: "answer"))
    let rest = graph.without(claim: .stated(source: "s"), of: link)

    #expect(rest.pairs == ["q → answer"])
    #expect(rest.foldingParts().pairs == ["whole → answer"])
    let folded = graph.foldingParts()
    let both = try #require(folded.links.first)
    #expect(folded.without(claim: .stated(source: "s"), of: both).links.isEmpty)
    #expect(folded.without(links: [both]).links.isEmpty)
    #expect(try folded.without(source: "s").links.isEmpty)
  }

  @Test func `other claims may let another link carry a hop`() throws {
    var draft = EventGraph.Draft([
      "a": "2021-01-01", "b": "2021-01-01", "c": "2021-01-02",
    ])
    draft.link("b", inResponseTo: "a")
    draft.link("a", inResponseTo: "b")
    draft.link("c", inResponseTo: "a", claims: [.stated(source: "s"), .hedged(source: "t")])
    draft.link("c", inResponseTo: "b", claims: [.assessed(source: "t")])
    let graph = try draft.freeze()

    #expect(graph.longestChain()?.links.map(\.description) == ["a → c"])
    let rest = try graph.without(source: "s")
    #expect(rest.pairs == graph.pairs)
    #expect(rest.longestChain()?.links.map(\.description) == ["b → c"])
    #expect(rest.longestChain()?.confidence == 0.675)
  }

  @Test(arguments: 0..<60) func `is the graph of a draft without it`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let graph = try RandomCase.draft(eventCount: 12, using: &random).freeze(.lenient)
      .admitting(.everything)
    let removed = graph.allEvents.map(\.id).filter { _ in Int.random(in: 0..<4, using: &random) == 0
    }
    let rest = try graph.without(events: removed).without(source: "source-1")

    let links = graph.allLinks().map(\.record).compactMap { link -> ResponseLink? in
      var link = link
      let hadClaims = !link.claims.isEmpty
      link.claims.removeAll { $0.source == "source-1" }
      return hadClaims && link.claims.isEmpty ? nil : link
    }.filter { link in
      !removed.contains(link.response) && !(link.stimulus.event.map(removed.contains) ?? false)
    }
    #expect(rest.ids == graph.ids.filter { !removed.contains($0) })
    #expect(
      rest.links.map(\.description)
        == links.compactMap { link in link.stimulus.event.map { "\($0) → \(link.response)" } })
    #expect(rest.links.map(\.claims) == links.filter { $0.stimulus.event != nil }.map(\.claims))
  }
}
