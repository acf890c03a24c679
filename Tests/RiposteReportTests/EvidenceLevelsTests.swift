import Riposte
import RiposteTestSupport
import Testing

@testable import RiposteReport

@Suite("Evidence levels of a page")
struct EvidenceLevelsTests {
  @Test(arguments: 0..<10)
  func `the figures at each level and cut are those of the library`(_ seed: Int) throws {
    let graph = try RandomCase.rich(eventCount: 30, seed: seed)

    let levels = EvidenceLevels(of: graph)

    for (number, policy) in EvidencePolicy.allCases.enumerated() {
      let sensitivity = graph.admitting(policy).sensitivity()
      #expect(
        levels.figures[number].map(\.counts.links).sorted(by: >)
          == levels.figures[number].map(\.counts.links))
      #expect(levels.figures[number][0].counts == sensitivity.levels[number].figures)
      for cut in sensitivity.cuts {
        let place = try #require(levels.cuts.firstIndex(of: cut.confidence))
        #expect(levels.figures[number][place + 1].counts == cut.figures)
      }
    }
  }

  @Test(arguments: 0..<10)
  func `a link is shown where the library admits it`(_ seed: Int) throws {
    let graph = try RandomCase.rich(eventCount: 30, seed: seed)
    let levels = EvidenceLevels(of: graph)
    let widest = graph.admitting(.everything)

    for (number, policy) in EvidencePolicy.allCases.enumerated() {
      let admitted = graph.admitting(policy)
      let shown = widest.links.filter { levels.level(of: $0) <= number }
      #expect(shown.count == admitted.links.count)
      #expect(
        widest.events.count { levels.level(of: $0.id) <= number } == admitted.events.count)
      for place in levels.cuts.indices {
        let above = shown.filter { levels.grade(of: $0) >= place + 1 }
        #expect(above.count == levels.figures[number][place + 1].counts.links)
      }
    }
  }

  @Test
  func `a filter is in force at every level`() throws {
    var filter = Filter()
    filter.minimumConfidence = 0.9
    let graph = try Sketch("a>b b>c", bases: ["a>b": .stated, "b>c": .hedged]).graph
      .filtered(by: filter)

    let levels = EvidenceLevels(of: graph)

    #expect(levels.cuts == [0.97])
    #expect(levels.figures.map { $0.map(\.counts.links) } == Array(repeating: [1, 1], count: 4))
  }

  @Test
  func `of very many confidences some are chosen, and the rest is counted`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event("a", on: "2021-01-01"))
    for number in 1...100 {
      let id = Event.ID(rawValue: "b\(number)")
      draft.insert(Event(id, on: "2021-01-02"))
      draft.insert(
        ResponseLink(id, inResponseTo: .event("a"), confidence: Double(number) / 200))
    }

    let levels = EvidenceLevels(of: try draft.freeze())

    #expect(levels.cuts.count == EvidenceLevels.maximumCuts)
    #expect(levels.omittedCuts == 100 - EvidenceLevels.maximumCuts)
    #expect(levels.figures[3].map(\.counts.links).first == 100)
    #expect(levels.figures[3].map(\.counts.links).last == 1)
  }
}
