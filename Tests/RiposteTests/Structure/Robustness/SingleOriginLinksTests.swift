import Riposte
import RiposteTestSupport
import Testing

@Suite struct `Links that rest on one origin` {
  /// Links a → b, a → c and so on, each with claims in the sources given.
  private func graph(
    _ sources: [Source], _ claims: [[Claim]]
  ) throws -> EventGraph {
    var draft = EventGraph.Draft()
    for source in sources { draft.insert(source) }
    draft.insert(Event("a", on: "2021-01-01"))
    for (number, claims) in claims.enumerated() {
      draft.insert(Event(RandomCase.id(number), on: "2021-01-02"))
      draft.link(RandomCase.id(number), inResponseTo: "a", claims: claims)
    }
    return try draft.freeze()
  }

  private let sources = [
    Source("statement"), Source("first", origins: ["statement"]),
    Source("second", origins: ["first"]), Source("own"), Source("both", origins: ["own", "first"]),
    Source("ring", origins: ["gnir"]), Source("gnir", origins: ["ring"]),
  ]

  @Test func `are those whose sources share one, however far back`() throws {
    let graph = try graph(
      sources,
      [
        [.reported(source: "first"), .reported(source: "second")],
        [.reported(source: "first"), .reported(source: "own")],
        [.reported(source: "own")],
        [.reported(source: "both"), .reported(source: "own")],
        [.reported(source: "ring"), .reported(source: "gnir")],
        [.reported(source: "both")],
      ])

    let found = graph.singleOriginLinks()

    #expect(found.links.map(\.link.response.id) == ["e0", "e2", "e3", "e4", "e5"])
    #expect(
      found.links.map(\.origins)
        == [["statement"], ["own"], ["own"], ["ring"], ["statement", "own"]])
    #expect(found.links.map(\.sourceCount) == [2, 1, 2, 2, 1])
    #expect(found.links.map(\.claimCount) == [2, 1, 2, 2, 1])
    #expect(found.unjudged == 0)
  }

  @Test func `are not judged where a claim names no source, and denials do not count`() throws {
    let graph = try graph(
      sources,
      [
        [.reported(source: "own"), .reported()],
        [],
        [.reported(source: "own"), .denied(source: "first")],
      ])

    let found = graph.singleOriginLinks()

    #expect(found.links.map(\.link.response.id) == ["e2"])
    #expect(found.unjudged == 2)
    #expect(graph.disputedLinks().map(\.response.id) == ["e2"])
  }
}
