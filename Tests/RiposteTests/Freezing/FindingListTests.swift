import Riposte
import Testing

@Suite struct `All findings at once` {
  @Test func `strict freezing throws every finding, errors first, then as they stand`() throws {
    var draft = EventGraph.Draft()
    draft.report(Finding(.unknownKey, "what is 'tilte'?", at: .line(2, 3)))
    draft.report(Finding(.missingKey, "no id", at: SourcePosition(file: "other.csv", line: 1)))
    draft.insert(Event("a", on: "x"), at: .line(9, "date"))
    draft.insert(Event("a", on: "2021-01-01"), at: .line(4))
    draft.insert(Event("b", on: "2021-01-01", kind: "odd"), at: .line(12))
    draft.insert(ResponseLink("b", inResponseTo: "b"), at: .line(14))
    draft.link("b", inResponseTo: "nothing")

    let error = try #require(throws: InvalidDraft.self) { try draft.freeze() }

    #expect(
      error.findings.prefix(7).map(\.code) == [
        .duplicateID, .invalidDate, .selfResponse, .missingKey, .unknownEvent, .unknownKey,
        .missingPlace,
      ])
    #expect(error.errors.count == 5)
    #expect(error.findings == draft.findings())
    #expect(error.description.hasPrefix("the draft has 5 errors\ncase.yaml:4:3: error: "))
  }

  @Test func `what a reader reported is thrown, or set aside`() throws {
    var draft = EventGraph.Draft(["a": nil])
    let finding = Finding(.invalidSyntax, "a bracket is open", at: .line(3, 1))
    draft.report(finding)

    let error = #expect(throws: InvalidDraft.self) { try draft.freeze() }
    #expect(error?.errors == [finding])
    #expect(try draft.freeze(.lenient).setAside == [finding])
  }

  @Test func `warnings and notes stop no one, and stay with the graph`() throws {
    var draft = EventGraph.Draft(["a": "1700-01-01"])
    draft.report(Finding(.nearColumn, "'tilte'?"))

    let graph = try draft.freeze()

    #expect(
      graph.findings.map(\.code) == [
        .nearColumn, .implausibleDate, .unsourcedEvents, .missingPlace,
      ])
    #expect(graph.setAside.isEmpty)
  }

  @Test func `the text of an error is capped, its list is not`() throws {
    var draft = EventGraph.Draft()
    for number in 0..<50 { draft.insert(Event(Event.ID("e\(number)"), on: "?")) }

    let error = try #require(throws: InvalidDraft.self) { try draft.freeze() }

    #expect(error.errors.count == 50)
    #expect(error.description.split(separator: "\n").count == 22)
    #expect(error.description.hasSuffix("… and 30 more"))
  }

  @Test func `findings are the same every time`() {
    var draft = EventGraph.Draft()
    for number in 0..<40 {
      draft.insert(Event(Event.ID("e\(number % 30)"), on: number % 3 == 0 ? "?" : "2021-01"))
      draft.link(Event.ID("e\(number)"), inResponseTo: .event(Event.ID("e\(number / 2)")))
    }

    let first = draft.findings()

    for _ in 0..<5 { #expect(draft.findings() == first) }
  }
}
