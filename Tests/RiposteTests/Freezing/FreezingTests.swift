import EDTF
import Riposte
import Testing

@Suite("Freezing a draft")
struct FreezingTests {
  @Test func `an empty draft is a graph without events`() throws {
    let graph = try EventGraph.Draft().freeze()

    #expect(graph.events.isEmpty)
    #expect(graph.links.isEmpty)
    #expect(graph.findings.isEmpty)
  }

  @Test func `two linked events answer each other in one direction`() throws {
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
    #expect(graph.openings.map { $0.events.map(\.id) } == [["erbil"]])
    #expect(graph.unanswered.map { $0.events.map(\.id) } == [["albukamal"]])
  }

  @Test func `a response cannot precede its stimulus by two days`() {
    var draft = EventGraph.Draft()
    draft.insert(Event("a", on: "2021-02-25"))
    draft.insert(Event("b", on: "2021-02-23"))
    draft.link("b", inResponseTo: "a")

    let error = #expect(throws: InvalidDraft.self) { try draft.freeze() }

    #expect(error?.errors.map(\.code) == [.responsePrecedesStimulus])
    #expect(error?.errors.first?.events == ["b", "a"])
  }
}
