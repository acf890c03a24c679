import Riposte
import RiposteTestSupport
import Testing

/// The examples in the articles are true.
@Suite struct `The worked example of the article` {
  @Test func `on episodes`() throws {
    let dates = [
      "b": "2021-01-02", "c": "2021-01-03", "d": "2021-01-04", "e": "2021-01-09",
      "f": "2021-01-02", "g": "2021-01-02",
    ]
    let graph = try Sketch("a>b a>c b>d c>d d>e f>g g>f h", dates: dates).graph

    let episodes = graph.episodes()

    #expect(episodes.map(\.count) == [5, 2])
    #expect(episodes.isolatedCount == 1)
    #expect(episodes[0].linkCount == 5)
    #expect(episodes[0].depth == 3)
    #expect(episodes[0].eventsPerGeneration() == [1, 2, 1, 1])
    #expect(episodes[0].breadth == 2)
    #expect(episodes[0].virality().value == 1.6)
    #expect(episodes[0].period().days == 8)
    #expect(episodes[1].depth == 0)
    #expect(graph.episodes(quiet: 4).map(\.count) == [4, 2])
  }

  @Test func `on common stimuli`() throws {
    let graph = try Sketch("a>b a>c b>d c>d b>e c>e").graph

    #expect(try graph.commonStimuli(of: ["d", "e"]).ids == ["b", "c"])
    #expect(try graph.commonStimuli(of: ["b", "c"]).ids == ["a"])
    #expect(try graph.commonStimuli(of: ["a", "e"]).ids == ["a"])
    #expect(try graph.commonResponses(of: ["b", "c"]).ids == ["d", "e"])
    #expect(try graph.ancestors(of: "d").ids == ["a", "b", "c"])
  }

  @Test func `on pivots`() throws {
    var sketch = Sketch("a>b a>c b>d c>d d>e d>f")
    sketch.draft.link("f", inResponseTo: .unstated)

    let pivots = try sketch.graph.pivots()

    #expect(pivots.map(\.event.id) == ["a", "d"])
    #expect(pivots.map(\.cutsOff) == [4, 1])
    #expect(try pivots.immediate(of: "d")?.events.map(\.id) == ["a"])
    #expect(try pivots.line(to: "e").map { $0.events.map(\.id) } == [["a"], ["d"]])
    #expect(try pivots.eventsCutOff(by: "a").ids == ["b", "c", "d", "e"])
    #expect(try pivots.immediate(of: "f") == nil)
  }

  @Test func `on robustness`() throws {
    let bases: [String: Basis] = ["a>b": .stated, "b>c": .hedged, "c>d": .stated]
    let graph = try Sketch("a>b b>c c>d a>x x>y", bases: bases).graph

    let support = graph.longestChainSupport()
    let sensitivity = graph.sensitivity()
    let critical = graph.criticalLinks()

    #expect(support?.weakest?.description == "b → c")
    #expect(support?.remaining?.description == "a → x → y")
    #expect(support?.linksLost == 1)
    #expect(sensitivity.cuts.map(\.confidence) == [0.5, 0.875, 0.97])
    #expect(sensitivity.cuts.map(\.figures.links) == [5, 4, 2])
    #expect(sensitivity.cuts.map(\.figures.longest) == [3, 2, 1])
    #expect(sensitivity.levels[0].figures.links == 4)
    #expect(critical.count(where: \.splitsEpisode) == 5)
    #expect(
      critical.filter(\.shortensLongest).map(\.link.description) == ["a → b", "b → c", "c → d"])
  }
}
