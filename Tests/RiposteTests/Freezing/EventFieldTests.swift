import EDTF
import Riposte
import Testing

@Suite struct `Fields of events` {
  @Test func `a date that is none is an error, and unknown when it is set aside`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event("raid", titled: "A raid", on: "2021-02-30"), at: .line(4, "id", "date"))

    let finding = try #require(draft.findings(of: .invalidDate).first)
    #expect(finding.severity == .error)
    #expect(finding.events == ["raid"])
    #expect(finding.position == .line(6, 5))
    #expect(finding.message.contains("2021-02-30"))
    let graph = try draft.freeze(.lenient)
    #expect(graph.events.first?.date == nil)
    #expect(graph.events.first?.record == Event("raid", titled: "A raid"))
    #expect(graph.setAside == [finding])
  }

  @Test func `what was set aside is not in a draft made again`() throws {
    var draft = EventGraph.Draft()
    draft.asOfText = "someday"
    draft.insert(Event("a", on: "nonsense", severity: .nan))
    draft.insert(Event("b", on: "2021-01-01"))
    draft.insert(
      ResponseLink(
        "b", inResponseTo: "a",
        claims: [Claim(.stated, on: "nonsense", quote: "quoted"), Claim(.denied, on: "2021")],
        confidence: 2))

    let graph = try draft.freeze(.lenient)
    let again = try graph.draft().freeze()

    #expect(again.allEvents.map(\.record) == graph.allEvents.map(\.record))
    #expect(again.allLinks().map(\.record) == graph.allLinks().map(\.record))
    let claims = try #require(graph.links.first).claims
    #expect(claims == [Claim(.stated, quote: "quoted"), Claim(.denied, on: "2021")])
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `a severity that is no number is an error`(_ severity: Double) throws {
    var draft = EventGraph.Draft()
    draft.insert(Event("before"))
    draft.insert(Event("raid", kind: .airStrike, severity: severity), at: .line(4, "severity"))

    let finding = try #require(draft.findings(of: .invalidNumber).first)
    #expect(finding.events == ["raid"])
    #expect(finding.position == .line(5, 5))
    #expect(try draft.freeze(.lenient).event("raid").severity == 5)
  }

  @Test(arguments: [-0.01, 1.01, .infinity, .nan])
  func `a confidence outside 0 to 1 is an error`(_ confidence: Double) throws {
    var draft = EventGraph.Draft(["a": nil, "b": nil])
    draft.insert(
      ResponseLink("b", inResponseTo: "a", claims: [.stated()], confidence: confidence),
      at: .line(4, "confidence"))

    let finding = try #require(draft.findings(of: .invalidNumber).first)
    #expect(finding.events == ["b", "a"])
    #expect(finding.position == .line(5, 5))
    let link = try #require(try draft.freeze(.lenient).links.first)
    #expect(link.statedConfidence == nil)
    #expect(link.confidence == 0.97)
  }

  @Test(arguments: [0.0, 1.0]) func `a confidence of 0 or 1 is one`(_ confidence: Double) throws {
    var draft = EventGraph.Draft(["a": nil, "b": nil])
    draft.link("b", inResponseTo: "a", confidence: confidence)

    #expect(try draft.freeze().links.first?.confidence == confidence)
  }

  @Test(arguments: [
    ("1799-12-31", 1), ("1800-01-01", 0), ("1799/1800", 0), ("../1799-12-31", 1), ("1799/..", 0),
  ])
  func `a date before 1800 is implausible`(_ date: String, _ count: Int) {
    let draft = EventGraph.Draft(["a": date])

    #expect(draft.findings(of: .implausibleDate).count == count)
  }

  @Test(arguments: [
    ("2021-03-01", 1), ("2021-02-28", 0), ("2021-02", 0), ("2021-03", 1), ("2021", 0),
    ("2021-03-01/..", 1), ("../2022", 0),
  ])
  func `a date after the case's own is implausible`(_ date: String, _ count: Int) throws {
    var draft = EventGraph.Draft()
    draft.asOfText = "2021-02"
    draft.insert(Event("a", on: date), at: .line(2, "date"))

    let findings = draft.findings(of: .implausibleDate)
    #expect(findings.count == count)
    #expect(findings.allSatisfy { $0.severity == .warning && $0.position == .line(3, 5) })
    #expect(throws: Never.self) { try draft.freeze() }
  }

  @Test func `what is only threatened may lie ahead`() {
    var draft = EventGraph.Draft()
    draft.asOfText = "2021"
    draft.insert(Event("a", on: "2022", status: .threatened))

    #expect(draft.findings(of: .implausibleDate).isEmpty)
  }

  @Test func `the day of the case may be given from outside`() throws {
    var draft = EventGraph.Draft(["a": "2021-06-01"])
    draft.asOfText = "2022"
    var options = FreezeOptions()
    options.asOf = try EDTFDate("2021-05")

    #expect(draft.findings(of: .implausibleDate, options).count == 1)
    #expect(draft.findings(of: .implausibleDate).isEmpty)
    #expect(try draft.freeze(options).asOf == EDTFDate("2021-05"))
  }

  @Test func `a day of the case that is none is an error`() throws {
    var draft = EventGraph.Draft()
    draft.asOfText = "soon"
    draft.setPosition(.line(1, "title", "as-of"))

    let finding = try #require(draft.findings(of: .invalidDate).first)
    #expect(finding.position == .line(3, 5))
    #expect(try draft.freeze(.lenient).asOf == nil)
  }

  @Test func `dates of claims, sources and relations are checked`() throws {
    var draft = EventGraph.Draft(["a": nil, "b": nil])
    draft.insert(
      ResponseLink("b", inResponseTo: "a", claims: [.stated(), Claim(.hedged, on: "32 May")]),
      at: .line(1, "claims.1.date"))
    draft.insert(Source("s", on: "x", accessed: "y"), at: .line(3, "date", "accessed"))
    draft.insert(Event.Actor("us"))
    draft.insert(Event.Actor("uk"))
    draft.insert(
      ActorRelation("us", .alliedWith, "uk", during: "forever"), at: .line(6, "during"))

    let findings = draft.findings(of: .invalidDate)
    #expect(findings.map(\.position) == [.line(2, 5), .line(4, 5), .line(5, 5), .line(7, 5)])
    #expect(findings.map(\.events) == [["b", "a"], [], [], []])
    #expect(findings.allSatisfy { $0.message.contains("'") })
    let graph = try draft.freeze(.lenient)
    #expect(graph.sources == [Source("s")])
    #expect(graph.actorRelations == [ActorRelation("us", .alliedWith, "uk")])
  }
}
