import Riposte
import RiposteTestSupport
import Testing

@Suite struct `The sensitivity of a case` {
  @Test func `of nothing has a level for each policy and no figure that does not exist`() throws {
    let sensitivity = try EventGraph.Draft().freeze().sensitivity()

    #expect(sensitivity.levels.map(\.policy) == EvidencePolicy.allCases)
    #expect(sensitivity.levels.allSatisfy { $0.figures.longest == nil })
    #expect(sensitivity.levels.allSatisfy { $0.figures.largestEpisode == nil })
    #expect(sensitivity.cuts.isEmpty)
    #expect(sensitivity.links.isEmpty)
  }

  @Test func `grows from policy to policy and shrinks from cut to cut`() throws {
    let bases: [String: Basis] = [
      "a>b": .stated, "b>c": .hedged, "c>d": .implied, "d>e": .denied, "x>y": .reported,
    ]
    let graph = try Sketch("a>b b>c c>d d>e x>y", bases: bases).graph

    let sensitivity = graph.sensitivity()

    #expect(sensitivity.levels.map(\.figures.links) == [2, 3, 4, 5])
    #expect(sensitivity.levels.map(\.figures.longest) == [1, 2, 3, 4])
    #expect(sensitivity.levels.map(\.figures.episodes) == [2, 2, 2, 2])
    #expect(sensitivity.levels.map(\.figures.largestEpisode) == [2, 3, 4, 5])
    #expect(sensitivity.cuts.map(\.confidence) == [0.5, 0.875, 0.97])
    #expect(sensitivity.cuts.map(\.figures.links) == [3, 2, 1])
    #expect(sensitivity.cuts.map(\.figures.longest) == [2, 1, 1])
    #expect(sensitivity.cuts.map { $0.figures.chains.exact } == [2, 2, 1])
    #expect(sensitivity.ungradedLinkCount == 0)
  }

  @Test func `leaves links without confidence out of every cut and counts them`() throws {
    let graph = try Sketch("a>b b>c", bases: ["a>b": .ungraded]).graph

    let sensitivity = graph.sensitivity()

    #expect(sensitivity.ungradedLinkCount == 1)
    #expect(sensitivity.cuts.map(\.confidence) == [0.875])
    #expect(sensitivity.cuts.map(\.figures.links) == [1])
  }

  @Test func `makes no more cuts than asked for, both ends among them`() throws {
    var draft = EventGraph.Draft()
    for number in 0...10 { draft.insert(Event(RandomCase.id(number))) }
    for number in 1...10 {
      draft.link(
        RandomCase.id(number), inResponseTo: .event(RandomCase.id(0)),
        confidence: Double(number) / 10)
    }
    let graph = try draft.freeze()

    let sensitivity = graph.sensitivity(cuts: 4)

    #expect(sensitivity.cuts.map(\.confidence) == [0.1, 0.4, 0.7, 1])
    #expect(sensitivity.omittedCutCount == 6)
    #expect(graph.sensitivity().cuts.count == 10)
    #expect(graph.sensitivity(cuts: 0).omittedCutCount == 10)
  }

  @Test(arguments: 0..<200)
  func `is that of the graphs so admitted and filtered`(seed: Int) throws {
    let graph = try RandomCase.rich(seed: seed)

    let sensitivity = graph.sensitivity()

    for level in sensitivity.levels {
      expect(level.figures, describe: graph.admitting(level.policy))
    }
    let confidences = Set(graph.links.compactMap(\.confidence)).sorted()
    #expect(sensitivity.cuts.map(\.confidence) == confidences)
    for cut in sensitivity.cuts {
      var filter = graph.filter
      filter.minimumConfidence = cut.confidence
      expect(cut.figures, describe: try graph.filtered(by: filter))
    }
  }

  private func expect(_ figures: Sensitivity.Figures, describe graph: EventGraph) {
    #expect(figures.links == graph.links.count)
    #expect(figures.chains == graph.chainCount())
    #expect(figures.longest == graph.longestChain()?.length)
    #expect(figures.episodes == graph.episodes().count)
    #expect(figures.largestEpisode == graph.episodes().first?.count)
  }
}
