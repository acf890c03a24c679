import Riposte
import Testing

@Suite struct `Links given twice` {
  private func draft(_ links: ResponseLink...) -> EventGraph.Draft {
    var draft = EventGraph.Draft(["a": "2021-01-01", "b": "2021-01-02"])
    for (index, link) in links.enumerated() {
      draft.insert(link, at: .line(10 * (index + 1), "kind", "confidence", "claims"))
    }
    return draft
  }

  private let pair = ResponseLink("b", inResponseTo: "a")

  @Test func `a repeated claim is a warning, and kept once`() throws {
    let link = ResponseLink("b", inResponseTo: "a", claims: [.stated(by: "us", source: "s")])
    let draft = draft(link, link)

    let finding = try #require(draft.findings(of: .duplicateLink).first)
    #expect(finding.severity == .warning)
    #expect(finding.events == ["b", "a"])
    #expect(finding.position == .line(23, 5))
    #expect(try draft.freeze().links.first?.claims == link.claims)
  }

  @Test func `a claim repeated in other words is a warning, and both are kept`() throws {
    let claims = [Claim(.stated, source: "s", quote: "one"), Claim(.stated, source: "s")]
    let draft = draft(ResponseLink("b", inResponseTo: "a", claims: claims))

    #expect(draft.warningCodes == [.duplicateLink])
    #expect(try draft.freeze().links.first?.claims == claims)
  }

  @Test func `claims that differ in basis, speaker or source are none`() {
    let draft = draft(
      ResponseLink(
        "b", inResponseTo: "a",
        claims: [
          .stated(by: "us", source: "s"), .hedged(by: "us", source: "s"),
          .stated(by: "uk", source: "s"), .stated(by: "us", source: "t"), Claim(nil),
        ]))

    #expect(draft.warningCodes == [])
  }

  @Test func `a second kind or confidence is a warning, and the first is kept`() throws {
    var (first, second, third) = (pair, pair, pair)
    first.confidence = 0.5
    second.kind = .retaliation
    third.kind = .denial
    third.confidence = 0.75
    second.claims = [.stated()]
    third.claims = [.hedged()]
    let draft = draft(first, second, third)

    #expect(draft.findings(of: .duplicateLink).map(\.position?.line) == [31, 32])
    let link = try #require(try draft.freeze().links.first)
    #expect(link.kind == .retaliation)
    #expect(link.statedConfidence == 0.5)
  }

  @Test func `a bare link given twice is a warning`() {
    #expect(draft(pair, pair).warningCodes == [.duplicateLink])
    #expect(draft(pair).warningCodes == [])
  }

  @Test func `notes of rows are joined, each once`() throws {
    var (first, second, third) = (pair, pair, pair)
    first.note = "one"
    second.note = "two"
    second.claims = [.stated()]
    third.note = "one"
    third.claims = [.hedged()]

    #expect(try draft(first, second, third).freeze().links.first?.note == "one\ntwo")
  }

  @Test func `links to an unstated stimulus are merged too`() throws {
    var draft = EventGraph.Draft(["a": nil])
    draft.link("a", inResponseTo: .unstated, claims: [.stated()])
    draft.link("a", inResponseTo: .unstated, claims: [.hedged()])

    #expect(try draft.freeze().unstatedLinks.map(\.claims) == [[.stated(), .hedged()]])
  }

  @Test(.timeLimit(.minutes(1))) func `one link may have very many claims and notes`() throws {
    var draft = EventGraph.Draft(["a": nil, "b": nil])
    for row in 0..<20_000 {
      draft.insert(
        ResponseLink(
          "b", inResponseTo: "a", claims: [.stated(source: Source.ID("s\(row % 15_000)"))],
          note: "note \(row)"))
    }

    let graph = try draft.freeze()

    #expect(graph.links.first?.claims.count == 15_000)
    #expect(graph.findings.count { $0.code == .duplicateLink } == 5_000)
  }
}
