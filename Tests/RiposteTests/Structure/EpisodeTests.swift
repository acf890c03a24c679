import Riposte
import RiposteTestSupport
import Testing

@Suite struct `Episodes` {
  @Test func `of unlinked events are none`() throws {
    let graph = try Sketch("a b").graph

    #expect(graph.episodes().isEmpty)
    #expect(graph.isolatedEvents().map(\.id) == ["a", "b"])
  }

  @Test func `put the largest first, then house order`() throws {
    let graph = try Sketch("a>b c>d d>e f>g h").graph

    let episodes = graph.episodes()

    #expect(
      episodes.map { $0.events.map(\.id) } == [["c", "d", "e"], ["a", "b"], ["f", "g"]])
    #expect(episodes.map(\.linkCount) == [2, 1, 1])
    #expect(graph.isolatedEvents().map(\.id) == ["h"])
  }

  @Test func `hold an exchange alone`() throws {
    let graph = try Sketch(
      "a>b b>a", dates: ["a": "2021-01-01", "b": "2021-01-01"]
    ).graph

    #expect(graph.episodes().map { $0.events.map(\.id) } == [["a", "b"]])
    #expect(graph.episodes().map(\.linkCount) == [2])
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `are what is linked either way`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let graph = try RandomCase.draft(eventCount: 14, linksPerEvent: 0.7, using: &random)
      .freeze(.lenient)

    let episodes = graph.episodes()

    for episode in episodes {
      for event in episode.events {
        #expect(try graph.distances(from: event.id).map(\.event) == episode.events)
      }
    }
    let linked = episodes.map(\.count).reduce(0, +)
    #expect(linked + graph.isolatedEvents().count == graph.events.count)
    #expect(episodes.map(\.linkCount).reduce(0, +) == graph.links.count)
  }
}
