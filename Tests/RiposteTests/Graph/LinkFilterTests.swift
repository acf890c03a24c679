import Riposte
import Testing

@Suite struct `Filters of links` {
  private func filtered(
    _ draft: EventGraph.Draft, policy: EvidencePolicy = .inclusive,
    _ write: (inout Filter) -> Void
  ) throws -> EventGraph {
    var filter = Filter()
    write(&filter)
    return try draft.freeze().admitting(policy).filtered(by: filter)
  }

  /// A draft of links from `s` to events named by what their claims are.
  private func claims(_ links: KeyValuePairs<Event.ID, [Claim]>) -> EventGraph.Draft {
    var draft = EventGraph.Draft(["s": nil])
    for grade in Source.Reliability.allCases {
      draft.insert(Source(Source.ID(grade.rawValue), reliability: grade))
    }
    draft.insert(Source("none"))
    for (id, claims) in links {
      draft.insert(Event(id))
      draft.link(id, inResponseTo: "s", claims: claims)
    }
    return draft
  }

  @Test func `minimum confidence keeps what reaches it, and counts what has none`() throws {
    var draft = claims([
      "stated": [.stated()], "hedged": [.hedged()], "bare": [], "graded": [.stated()],
    ])
    draft.link("graded", inResponseTo: "s", confidence: 0.1)
    let graph = try filtered(draft) { $0.minimumConfidence = 0.5 }

    #expect(graph.links.map(\.response.id) == ["hedged", "stated"])
    #expect(graph.unjudged.links == 1)
    #expect(graph.unjudged.events == 0)
    #expect(graph.events.count == 5)
  }

  @Test func `link kinds keep what is of one of them, and count what has none`() throws {
    var draft = EventGraph.Draft(["s": nil, "a": nil, "b": nil, "c": nil, "d": nil])
    draft.link("a", inResponseTo: "s", kind: .retaliation)
    draft.link("b", inResponseTo: "s", kind: .denial)
    draft.link("c", inResponseTo: "s")
    draft.link("d", inResponseTo: "s", kind: "mockery")

    let graph = try filtered(draft) { $0.linkKinds = [.retaliation, "Mockery"] }
    let other = try filtered(draft) { $0.linkKinds = [.retaliation, "mockery"] }

    #expect(graph.links.map(\.response.id) == ["a"])
    #expect(other.links.map(\.response.id) == ["a", "d"])
    #expect(other.unjudged.links == 1)
  }

  @Test func `minimum reliability sees the claims of reliable sources alone`() throws {
    let draft = claims([
      "a": [.hedged(source: "A"), .stated(source: "D")], "b": [.stated(source: "B")],
      "d": [.stated(source: "D")], "f": [.stated(source: "F")], "none": [.stated(source: "none")],
      "nowhere": [.stated()], "bare": [], "mixed": [.stated(source: "D"), .hedged(source: "F")],
    ])
    let graph = try filtered(draft) { $0.minimumReliability = .b }

    #expect(graph.links.map(\.response.id) == ["a", "b"])
    #expect(graph.links.map(\.basis) == [.hedged, .stated])
    #expect(graph.links.map(\.confidence) == [0.5, 0.97])
    #expect(graph.links.first?.claims == [.hedged(source: "A")])
    #expect(graph.unjudged.links == 5)
  }

  @Test func `ungraded claims pass where that is allowed`() throws {
    let draft = claims([
      "a": [.hedged(source: "A"), .stated(source: "D")], "d": [.stated(source: "D")],
      "f": [.stated(source: "F")], "none": [.hedged(source: "none")], "nowhere": [.stated()],
      "bare": [], "mixed": [.stated(source: "D"), .hedged(source: "F")],
    ])
    let graph = try filtered(draft) {
      $0.minimumReliability = .b
      $0.allowsUngraded = true
    }

    #expect(graph.links.map(\.response.id) == ["a", "bare", "f", "mixed", "none", "nowhere"])
    #expect(graph.links.map(\.basis) == [.hedged, .ungraded, .stated, .hedged, .hedged, .stated])
    #expect(graph.unjudged.isEmpty)
  }

  @Test func `minimum credibility sees credible claims alone, and 6 is no grade`() throws {
    let draft = claims([
      "one": [Claim(.stated, credibility: .confirmed)],
      "five": [Claim(.stated, credibility: .improbable)],
      "six": [Claim(.stated, credibility: .cannotBeJudged)], "none": [.stated()],
    ])
    let strict = try filtered(draft) { $0.minimumCredibility = .possiblyTrue }
    let loose = try filtered(draft) {
      $0.minimumCredibility = .possiblyTrue
      $0.allowsUngraded = true
    }

    #expect(strict.links.map(\.response.id) == ["one"])
    #expect(strict.unjudged.links == 2)
    #expect(loose.links.map(\.response.id) == ["none", "one", "six"])
    #expect(loose.unjudged.links == 0)
  }

  @Test func `both grades must be met by one claim`() throws {
    let draft = claims([
      "both": [Claim(.stated, source: "A", credibility: .confirmed)],
      "apart": [
        Claim(.stated, source: "A", credibility: .doubtful),
        Claim(.hedged, source: "D", credibility: .confirmed),
      ],
      "half": [Claim(.stated, source: "A")], "no": [Claim(.stated, source: "D")],
    ])
    let graph = try filtered(draft) {
      $0.minimumReliability = .b
      $0.minimumCredibility = .probablyTrue
    }

    #expect(graph.links.map(\.response.id) == ["both"])
    #expect(graph.unjudged.links == 1)
  }

  @Test func `the policy looks at the basis of the claims that remain`() throws {
    let draft = claims([
      "a": [.hedged(source: "A"), .stated(source: "D")],
      "b": [.denied(source: "A"), .stated(source: "D")],
    ])
    let asserted = try filtered(draft, policy: .asserted) { $0.minimumReliability = .b }
    let inclusive = try filtered(draft) { $0.minimumReliability = .b }

    #expect(asserted.links.isEmpty)
    #expect(inclusive.links.map(\.response.id) == ["a"])
    #expect(inclusive.unjudged.isEmpty)
    #expect(try draft.freeze().admitting(.asserted).links.count == 2)
  }

  @Test func `a link that the policy drops in any case is not counted as unjudged`() throws {
    let draft = claims(["a": [.hedged(source: "F")], "b": [.stated(source: "F")]])
    let graph = try filtered(draft, policy: .asserted) { $0.minimumReliability = .b }

    #expect(graph.links.isEmpty)
    #expect(graph.unjudged.links == 1)
  }

  @Test func `undisputed drops what someone also denies`() throws {
    let draft = claims([
      "both": [.stated(source: "A"), .denied(source: "D")], "one": [.stated()], "bare": [],
      "denied": [.denied()], "nil": [Claim(nil), .denied()],
    ])
    let graph = try filtered(draft, policy: .everything) { $0.onlyUndisputed = true }
    let graded = try filtered(draft, policy: .everything) {
      $0.onlyUndisputed = true
      $0.minimumReliability = .b
    }

    #expect(graph.links.map(\.response.id) == ["bare", "denied", "one"])
    #expect(graph.unjudged.links == 0)
    #expect(graded.links.map(\.response.id) == ["both"])
    #expect(graded.links.map(\.isDisputed) == [false])
  }

  @Test func `links to an unstated stimulus are filtered and counted alike`() throws {
    var draft = EventGraph.Draft(["a": nil, "b": nil, "c": nil])
    draft.link("a", inResponseTo: .unstated, claims: [.stated()])
    draft.link("b", inResponseTo: .unstated, claims: [.hedged()])
    draft.link("c", inResponseTo: .unstated)
    let graph = try filtered(draft) { $0.minimumConfidence = 0.6 }

    #expect(graph.unstatedLinks.map(\.response.id) == ["a"])
    #expect(graph.events.map(\.answersUnstatedStimulus) == [true, false, false])
    #expect(graph.unjudged.links == 1)
  }
}
