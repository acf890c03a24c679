import Riposte
import Testing

@Suite struct `Stations` {
  /// a ⇄ b → c → d, d ⇄ e, and f alone.
  private var graph: EventGraph {
    get throws {
      var draft = EventGraph.Draft()
      for id in ["a", "b", "c", "d", "e", "f"] as [Event.ID] {
        draft.insert(Event(id, on: "2021-01-01"))
      }
      draft.link("b", inResponseTo: "a", claims: [.stated()])
      draft.link("a", inResponseTo: "b", claims: [.hedged()])
      draft.link("c", inResponseTo: "b", claims: [.stated()])
      draft.link("d", inResponseTo: "c", claims: [.stated()])
      draft.link("d", inResponseTo: "e", claims: [.stated()])
      draft.link("e", inResponseTo: "d", claims: [.stated()])
      return try draft.freeze()
    }
  }

  @Test func `an exchange is one station`() throws {
    let graph = try graph

    #expect(
      graph.stations().map { $0.events.map(\.id) } == [["a", "b"], ["c"], ["d", "e"], ["f"]])
    #expect(graph.stations().map(\.isExchange) == [true, false, true, false])
    #expect(graph.stations().map(\.isOpening) == [true, false, false, false])
    #expect(graph.stations().map(\.isUnanswered) == [false, false, true, false])
    #expect(graph.openings().count == 1)
    #expect(graph.unanswered().count == 1)
    #expect(graph.exchanges().count == 2)
    #expect(try graph.event("e").exchangePartners.map(\.id) == ["d"])
    #expect(try graph.event("c").exchangePartners.isEmpty)
    #expect(try graph.event("d").station == graph.event("e").station)
  }

  @Test func `a stronger policy may break a ring`() throws {
    let graph = try graph.admitting(.asserted)

    #expect(graph.exchanges().map { $0.events.map(\.id) } == [["d", "e"]])
    #expect(graph.openings().map { $0.events.map(\.id) } == [["a"]])
    #expect(try graph.event("a").exchangePartners.isEmpty)
  }

  @Test func `an exchange alone is neither an opening nor unanswered`() throws {
    var draft = EventGraph.Draft(["a": "2021-01-01", "b": "2021-01-01"])
    draft.link("b", inResponseTo: "a")
    draft.link("a", inResponseTo: "b")

    let graph = try draft.freeze()

    #expect(graph.openings().isEmpty)
    #expect(graph.unanswered().isEmpty)
    #expect(graph.exchanges().count == 1)
  }
}
