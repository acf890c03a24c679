import Riposte
import Testing

@Suite struct `What is worth knowing of a draft` {
  @Test func `events without date or place are notes, where they stand`() {
    var draft = EventGraph.Draft()
    draft.insert(Event("a", at: "p"), at: .line(1, "id"))
    draft.insert(Event("b", on: "2021"), at: .line(4, "id"))
    draft.insert(Event("c", on: "..", at: "p"), at: .line(8, "id"))

    let (dates, places) = (draft.findings(of: .missingDate), draft.findings(of: .missingPlace))
    #expect(dates.map(\.events) == [["a"]])
    #expect(dates.map(\.position) == [.line(2, 5)])
    #expect(places.map(\.events) == [["b"]])
    #expect(places.map(\.position) == [.line(5, 5)])
    #expect((dates + places).allSatisfy { $0.severity == .note })
  }

  @Test func `ungraded links, unsourced events and claims are counted once each`() {
    var draft = EventGraph.Draft()
    for id in ["a", "b", "c", "d"] as [Event.ID] {
      draft.insert(Event(id, sources: id == "a" ? ["s"] : []))
    }
    draft.link("b", inResponseTo: "a")
    draft.link("c", inResponseTo: "a", claims: [Claim(nil, source: "s")])
    draft.link("c", inResponseTo: "b", claims: [Claim(nil), .denied(source: "s")])
    draft.link("d", inResponseTo: "a", claims: [.stated(), .hedged(source: "s")])
    draft.link("d", inResponseTo: .unstated, claims: [.implied])

    #expect(draft.findings(of: .ungradedLinks).map { $0.message.prefix(8) } == ["3 links "])
    #expect(draft.findings(of: .unsourcedEvents).map { $0.message.prefix(9) } == ["3 events "])
    #expect(draft.findings(of: .unsourcedClaims).map { $0.message.prefix(9) } == ["3 claims "])
  }

  @Test func `a link whose claims all rest on one origin is counted`() {
    var draft = EventGraph.Draft(["a": nil, "b": nil, "c": nil, "d": nil, "e": nil])
    draft.insert(Source("agency"))
    draft.insert(Source("paper", origins: ["wire"]))
    draft.insert(Source("wire", origins: ["agency"]))
    draft.insert(Source("blog"))
    draft.insert(Source("echo-1", origins: ["echo-2"]))
    draft.insert(Source("echo-2", origins: ["echo-1"]))
    draft.link(
      "b", inResponseTo: "a", claims: [.stated(source: "paper"), .hedged(source: "agency")])
    draft.link("c", inResponseTo: "a", claims: [.stated(source: "paper"), .hedged(source: "blog")])
    draft.link("d", inResponseTo: "a", claims: [.stated(source: "paper")])
    draft.link(
      "e", inResponseTo: "a", claims: [.reported(source: "echo-1"), .reported(source: "echo-2")])
    draft.link(
      "e", inResponseTo: "b", claims: [.reported(source: "agency"), .denied(source: "agency")])

    #expect(draft.findings(of: .singleOrigin).map { $0.message.prefix(8) } == ["2 links "])
  }

  @Test func `a response to one's own side is a note`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event.Actor("us", side: "west"))
    draft.insert(Event.Actor("uk", side: "west"))
    draft.insert(Event.Actor("ir", side: "east"))
    draft.insert(Event.Actor("nobody"))
    draft.insert(Event("a", on: "2021-01-01", by: ["us", "nobody"]))
    draft.insert(Event("b", on: "2021-01-02", by: ["ir", "uk?"]))
    draft.insert(Event("c", on: "2021-01-03", by: ["nobody"]))
    draft.insert(ResponseLink("b", inResponseTo: "a"), at: .line(9))
    draft.link("c", inResponseTo: "a")
    draft.link("c", inResponseTo: "b")

    let notes = draft.findings(of: .answersOwnSide)
    #expect(notes.map(\.events) == [["b", "a"]])
    #expect(notes.map(\.position) == [.line(9, 3)])
    #expect(notes.map(\.severity) == [.note])
    #expect(notes.first?.message.contains("west") == true)
  }

  @Test func `an unknown kind is kept, and listed with its events`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event("a", kind: "sabotage"), at: .line(1, "kind"))
    draft.insert(Event("b", kind: "cyber-attack"))
    draft.insert(Event("c", kind: "sabotage"))
    draft.insert(Event("d", kind: "Air Strike"))

    let graph = try draft.freeze()

    let notes = graph.findings.filter { $0.code == .unknownKind }
    #expect(notes.map(\.events) == [["a", "c"], ["b"]])
    #expect(notes.map(\.position) == [.line(2, 5), nil])
    #expect(notes.first?.message.contains("'sabotage'") == true)
    #expect(try graph.event("a").kind == "sabotage")
    #expect(try graph.event("a").domain == nil)
    #expect(try graph.event("a").severity == nil)
  }

  @Test func `exchanges are warnings in house order that list their members`() throws {
    var draft = EventGraph.Draft()
    for id in ["f", "e", "d", "c", "b", "a"] as [Event.ID] {
      draft.insert(Event(id, on: "2021-01-01"), at: .line(Int(id.rawValue.utf8.first ?? 0)))
    }
    for (one, other) in [("e", "f"), ("f", "e"), ("a", "c"), ("c", "b"), ("b", "a"), ("e", "d")] {
      draft.link(Event.ID(one), inResponseTo: .event(Event.ID(other)))
    }

    let findings = draft.findings(of: .exchange)
    #expect(findings.map(\.events) == [["a", "b", "c"], ["e", "f"]])
    #expect(findings.map(\.position?.line) == [97, 101])
    #expect(findings.map(\.severity) == [.warning, .warning])
    #expect(findings.first?.message == "3 events answer each other: 'a', 'b', 'c'")
  }

  @Test(.timeLimit(.minutes(1))) func `a great many notes of one code are cut, and counted`() throws
  {
    var draft = EventGraph.Draft()
    for number in 0..<30_000 { draft.insert(Event(Event.ID("e\(number)"), on: "2021")) }

    let notes = draft.findings(of: .missingPlace)

    #expect(notes.count == 1001)
    #expect(notes.last?.message == "and 29000 more of this kind")
  }
}

extension Claim {
  /// A claim by order alone.
  fileprivate static var implied: Claim { Claim(.implied) }
}
