import Riposte
import Testing

@Suite struct `Ids of a draft` {
  @Test(arguments: ["a", "ünï", "a b", "a\u{200F}b", "#1", String(repeating: "x", count: 256)])
  func `almost any text is an id`(_ text: String) throws {
    var draft = EventGraph.Draft()
    draft.insert(Event(Event.ID(text)))

    #expect(try draft.freeze().ids == [Event.ID(text)])
  }

  @Test(arguments: [
    ("", "is empty"), (String(repeating: "x", count: 257), "longer than 256 bytes"),
    (String(repeating: "é", count: 129), "longer than 256 bytes"), ("a\nb", "control character"),
    ("a\u{7F}", "control character"), ("a\u{85}", "control character"), ("\0", "control character"),
    ("unstated", "'unstated'"),
  ])
  func `an id that cannot be one is an error`(_ text: String, _ words: String) throws {
    var draft = EventGraph.Draft(["good": nil])
    draft.insert(Event(Event.ID(text)), at: .line(7, "id"))

    let finding = try #require(draft.findings(of: .invalidID).first)
    #expect(finding.severity == .error)
    #expect(finding.message.contains(words))
    #expect(finding.position == .line(8, 5))
    #expect(throws: InvalidDraft.self) { try draft.freeze() }
    #expect(try draft.freeze(.lenient).ids == ["good"])
  }

  @Test func `a second record with one id is set aside, whatever it is a record of`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event("x", titled: "first", by: ["x"]))
    draft.insert(Event("x", titled: "second"), at: .line(3))
    draft.insert(Event.Actor("x", named: "first"))
    draft.insert(Event.Actor("x", named: "second"), at: .line(5))
    draft.insert(Place("x", named: "first"))
    draft.insert(Place("x", named: "second"), at: .line(7))
    draft.insert(Source("x", titled: "first"))
    draft.insert(Source("x", titled: "second"), at: .line(9))

    let findings = draft.findings(of: .duplicateID)
    #expect(findings.map(\.position?.line) == [3, 5, 7, 9])
    #expect(findings.map(\.events) == [["x"], [], [], []])
    let graph = try draft.freeze(.lenient)
    #expect(graph.setAside == findings)
    #expect(graph.events.map(\.title) == ["first"])
    #expect(graph.actors.map(\.name) == ["first"])
    #expect(graph.places.map(\.name) == ["first"])
    #expect(graph.sources.map(\.title) == ["first"])
  }

  @Test func `bad ids of actors, places and sources are errors`() {
    var draft = EventGraph.Draft()
    draft.insert(Event.Actor(""), at: .line(1))
    draft.insert(Place("a\tb"), at: .line(2))
    draft.insert(Source(Source.ID(String(repeating: "s", count: 300))), at: .line(3))

    #expect(draft.findings(of: .invalidID).map(\.position?.line) == [1, 2, 3])
  }

  @Test func `a mentioned name that cannot be an id is an error where nothing is declared`() {
    var draft = EventGraph.Draft()
    draft.insert(Event("raid", by: ["a\nb"]), at: .line(1, "by"))

    #expect(draft.errorCodes == [.invalidID])
    #expect(draft.findings(of: .invalidID).first?.position == .line(2, 5))
    #expect(draft.findings(of: .invalidID).first?.events == ["raid"])
  }

  @Test func `a record with a bad id is set aside with its links`() throws {
    var draft = EventGraph.Draft(["a": "2021-01-01"])
    draft.insert(Event("", on: "2021-01-02"))
    draft.link("", inResponseTo: "a")
    draft.link("a", inResponseTo: .event(""))

    let graph = try draft.freeze(.lenient)

    #expect(graph.ids == ["a"])
    #expect(graph.links.isEmpty)
    #expect(graph.setAside.map(\.code) == [.invalidID, .unknownEvent, .unknownEvent])
  }

  @Test func `what else is wrong with a record that is set aside is said all the same`() {
    var draft = EventGraph.Draft()
    draft.insert(Event.Actor("us"))
    draft.insert(Event("x"))
    draft.insert(Event("x", on: "nonsense", by: ["uk"], severity: .infinity), at: .line(4))

    #expect(
      Set(draft.errorCodes) == [.duplicateID, .invalidDate, .unknownActor, .invalidNumber])
  }
}
