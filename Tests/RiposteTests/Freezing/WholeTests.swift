import Riposte
import Testing

@Suite struct `Parts and wholes` {
  private func draft(_ wholes: KeyValuePairs<Event.ID, [Event.Whole]>) -> EventGraph.Draft {
    var draft = EventGraph.Draft()
    for (line, (id, list)) in wholes.enumerated() {
      var event = Event(id)
      event.wholes = list
      draft.insert(event, at: .line(10 * line, "part-of"))
    }
    return draft
  }

  @Test func `an event may be part of several wholes, one of them inferred`() throws {
    let graph = try draft(["a": ["b", "c?"], "b": ["c"], "c": []]).freeze()

    #expect(
      try graph.event("a").wholes == [
        .init("b", certainty: .stated), .init("c", certainty: .inferred),
      ])
  }

  @Test func `a whole inside its part is an error for each event of the ring`() throws {
    let draft = draft([
      "a": ["b"], "b": ["a", "w"], "c": ["c"], "d": ["a"], "w": [], "x": ["y"], "y": ["x", "a"],
    ])

    let findings = draft.findings(of: .cyclicPartOf)
    #expect(findings.map(\.events) == [["a"], ["b"], ["c"], ["x"], ["y"]])
    #expect(findings.map(\.position?.line) == [1, 11, 21, 51, 61])
    #expect(findings.allSatisfy { $0.severity == .error })
    let graph = try draft.freeze(.lenient)
    #expect(try graph.event("a").wholes.isEmpty)
    #expect(try graph.event("b").wholes == ["w"])
    #expect(try graph.event("c").wholes.isEmpty)
    #expect(try graph.event("d").wholes == ["a"])
    #expect(try graph.event("x").wholes.isEmpty)
    #expect(try graph.event("y").wholes == ["a"])
  }

  @Test func `a link to a whole implies none to its parts`() throws {
    var draft = draft(["part": ["whole"], "whole": [], "answer": []])
    draft.link("answer", inResponseTo: "whole")

    let graph = try draft.freeze()

    #expect(try graph.responses(to: "part").isEmpty)
    #expect(try graph.event("part").isIsolated)
  }
}
