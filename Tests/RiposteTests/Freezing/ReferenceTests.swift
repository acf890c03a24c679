import Riposte
import Testing

@Suite struct `References of a draft` {
  /// A draft that declares an actor, a place and a source.
  private var declared: EventGraph.Draft {
    var draft = EventGraph.Draft()
    draft.insert(Event.Actor("hezbollah"))
    draft.insert(Place("erbil"))
    draft.insert(Source("src-001"))
    return draft
  }

  /// An event all of whose references lead nowhere.
  private var lost: Event {
    var event = Event(
      "raid", at: "erbill", by: ["hezbolah?"], against: ["x"], sources: ["src-01"])
    event.origin = "o"
    event.alsoAt = ["erbil", "p"]
    event.between = ["y"]
    event.wholes = ["war"]
    event.acknowledgedBy = ["z"]
    event.accounts = [.init(in: "q", by: "w", killed: 3)]
    event.authorship = [.init(.claims, of: "v", by: "u", in: "r")]
    return event
  }

  @Test func `each reference to nothing is an error of its own, where it stands`() throws {
    var draft = declared
    draft.insert(
      lost,
      at: .line(
        10, "place", "from", "also-at", "by", "against", "between", "acknowledged-by", "part-of",
        "sources", "accounts.0.source", "accounts.0.by", "authorship"))

    let findings = draft.findings().filter { $0.severity == .error }

    #expect(
      findings.map { "\($0.code) \($0.position?.line ?? 0)" } == [
        "unknown-place 11", "unknown-place 12", "unknown-place 13", "unknown-actor 14",
        "unknown-actor 15", "unknown-actor 16", "unknown-actor 17", "unknown-event 18",
        "unknown-source 19", "unknown-source 20", "unknown-actor 21", "unknown-actor 22",
        "unknown-actor 22", "unknown-source 22",
      ])
    #expect(findings.allSatisfy { $0.events.first == "raid" })
  }

  @Test func `a name that is nearly one is asked about`() {
    var draft = declared
    draft.insert(lost)

    let messages = draft.findings().map(\.message)
    #expect(messages.contains("there is no place 'erbill'; did you mean 'erbil'?"))
    #expect(messages.contains("there is no actor 'hezbolah'; did you mean 'hezbollah'?"))
    #expect(messages.contains("there is no source 'src-01'; did you mean 'src-001'?"))
    #expect(messages.contains("there is no actor 'x'"))
  }

  @Test func `a reference to nothing is left out, and the event stays`() throws {
    var draft = declared
    draft.insert(lost)

    let graph = try draft.freeze(.lenient)

    var expected = Event("raid")
    expected.alsoAt = ["erbil"]
    expected.accounts = [.init(killed: 3)]
    expected.authorship = [.init(.claims, of: nil)]
    #expect(graph.events.map(\.record) == [expected])
    #expect(graph.setAside.count == 14)
  }

  @Test func `a link with an unknown end is set aside`() throws {
    var draft = EventGraph.Draft(["raid": "2021-01-01", "strike": "2021-01-02"])
    draft.insert(ResponseLink("strike", inResponseTo: "raaid"), at: .line(4, "event", "to"))
    draft.insert(ResponseLink("strik", inResponseTo: "raid"), at: .line(8, "event", "to"))
    draft.insert(ResponseLink("strike", inResponseTo: "raid"))

    let findings = draft.findings(of: .unknownEvent)
    #expect(findings.map(\.position) == [.line(6, 5), .line(9, 5)])
    #expect(findings.map(\.events) == [["raaid"], ["strik"]])
    #expect(
      findings.map(\.message) == [
        "there is no event 'raaid'; did you mean 'raid'?",
        "there is no event 'strik'; did you mean 'strike'?",
      ])
    #expect(try draft.freeze(.lenient).pairs == ["raid → strike"])
  }

  @Test func `a claim's unknown speaker and source stand at their own row`() throws {
    var draft = EventGraph.Draft(["a": "2021-01-01", "b": "2021-01-02"])
    draft.insert(Event.Actor("us"))
    draft.insert(Source("nyt"))
    draft.insert(
      ResponseLink("b", inResponseTo: "a", claims: [.stated(by: "us", source: "nyt")]),
      at: .line(2))
    draft.insert(
      ResponseLink("b", inResponseTo: "a", claims: [.hedged(by: "uk", source: "bbc")]),
      at: .line(30, "claims.0.by", "claims.0.source"))

    let findings = draft.findings().filter { $0.severity == .error }
    #expect(findings.map(\.code) == [.unknownActor, .unknownSource])
    #expect(findings.map(\.position) == [.line(31, 5), .line(32, 5)])
    #expect(findings.map(\.events) == [["b", "a"], ["b", "a"]])
    let link = try #require(try draft.freeze(.lenient).links.first)
    #expect(link.claims == [.stated(by: "us", source: "nyt"), .hedged()])
  }

  @Test func `the claims of a link that is set aside are looked at too`() {
    var draft = EventGraph.Draft(["a": nil])
    draft.insert(Source("nyt"))
    draft.link("a", inResponseTo: "gone", claims: [.stated(source: "bbc")], confidence: 3)

    #expect(Set(draft.errorCodes) == [.unknownEvent, .unknownSource, .invalidNumber])
  }

  @Test func `an event that answers itself is an error, and its link is set aside`() throws {
    var draft = EventGraph.Draft(["a": nil])
    draft.insert(ResponseLink("a", inResponseTo: "a"), at: .line(4, "event", "to"))

    let finding = try #require(draft.findings(of: .selfResponse).first)
    #expect(finding.events == ["a"])
    #expect(finding.position == .line(6, 5))
    #expect(try draft.freeze(.lenient).links.isEmpty)
  }

  @Test func `relations with an unknown end are set aside`() throws {
    var draft = EventGraph.Draft(["a": nil, "b": nil])
    draft.insert(Event.Actor("us"))
    draft.insert(Event.Actor("uk"))
    draft.insert(ActorRelation("us", .backs, "fr"), at: .line(3, "subject", "object"))
    draft.insert(ActorRelation("us", .backs, "uk", claimedBy: ["us", "de"], deniedBy: ["it"]))
    draft.insert(EventRelation("a", "accompanies", "c"), at: .line(7, "subject", "object"))
    draft.insert(EventRelation("a", "accompanies", "b"))

    let graph = try draft.freeze(.lenient)

    #expect(graph.actorRelations == [ActorRelation("us", .backs, "uk", claimedBy: ["us"])])
    #expect(graph.eventRelations == [EventRelation("a", "accompanies", "b")])
    #expect(
      graph.setAside.map(\.code) == [.unknownActor, .unknownEvent, .unknownActor, .unknownActor])
    #expect(graph.setAside.map(\.position?.line) == [5, 9, nil, nil])
  }

  @Test func `a very long unknown name is cut in the message`() throws {
    var draft = declared
    draft.insert(Event("raid", by: [.init(Event.Actor.ID(String(repeating: "n", count: 100_000)))]))

    let finding = try #require(draft.findings(of: .unknownActor).first)
    #expect(finding.message.count < 200)
  }
}
