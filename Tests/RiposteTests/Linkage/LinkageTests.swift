import EDTF
import Foundation
import Riposte
import RiposteTestSupport
import Testing

@Suite struct `The linkage of two events` {
  @Test func `from an event to itself has no links`() throws {
    let graph = try Sketch("a>b").graph

    let linkage = try #require(try graph.linkage(from: "a", to: "a"))

    #expect(linkage.distance == 0)
    #expect(linkage.events.map(\.id) == ["a"])
    #expect(linkage.steps.isEmpty)
    #expect(linkage.elapsed?.upper == 0)
    #expect(linkage.confidence == 1)
    #expect(linkage.kilometers == 0)
    #expect(linkage.weakestLink == nil)
    #expect(linkage.weakestBasis == nil)
  }

  @Test func `runs the way it is asked to`() throws {
    let graph = try Sketch("a>b c>b").graph

    #expect(try graph.linkage(from: "a", to: "b", direction: .downstream)?.distance == 1)
    #expect(try graph.linkage(from: "a", to: "b", direction: .upstream) == nil)
    #expect(try graph.linkage(from: "b", to: "a", direction: .upstream)?.description == "b ← a")
    #expect(try graph.linkage(from: "a", to: "c")?.description == "a → b ← c")
    #expect(try graph.linkage(from: "a", to: "c", direction: .downstream) == nil)
  }

  @Test func `has time elapsed only when it runs one way`() throws {
    let graph = try Sketch("a>b b>c d>c").graph

    #expect(try graph.linkage(from: "a", to: "c")?.elapsed?.description == "2 days")
    #expect(try graph.linkage(from: "c", to: "a")?.elapsed?.description == "2 days")
    #expect(try #require(try graph.linkage(from: "a", to: "d")).elapsed == nil)
  }

  @Test func `is nil where nothing links the events, or one is not admitted`() throws {
    var sketch = Sketch("a>b c")
    sketch.draft.insert(Event("x", status: .threatened))
    let graph = try sketch.graph

    #expect(try graph.linkage(from: "a", to: "c") == nil)
    #expect(try graph.linkage(from: "a", to: "x") == nil)
    #expect(try graph.linkage(from: "x", to: "x") == nil)
    #expect(throws: UnknownEvent.self) { try graph.linkage(from: "a", to: "z") }
  }

  @Test func `by doubt takes the most probable way`() throws {
    let graph = try Sketch("a>b b>c a>c", bases: ["a>c": .hedged]).graph

    let linkage = try #require(try graph.linkage(from: "a", to: "c", by: .doubt))

    #expect(linkage.description == "a → b → c")
    #expect(linkage.confidence == 0.875 * 0.875)
    #expect(abs(linkage.distance - 0.26706278524904525) < 1e-11)
    #expect(try graph.linkage(from: "a", to: "c")?.description == "a → c")
  }

  @Test func `of a confidence of one is no doubt, and of nothing no way`() throws {
    var draft = EventGraph.Draft()
    for id in ["a", "b", "c"] as [Event.ID] { draft.insert(Event(id)) }
    draft.link("b", inResponseTo: "a", confidence: 1)
    draft.link("c", inResponseTo: "b", confidence: 0)
    let graph = try draft.freeze()

    #expect(try graph.linkage(from: "a", to: "b", by: .doubt)?.distance == 0)
    #expect(try graph.linkage(from: "a", to: "c", by: .doubt) == nil)
    #expect(try graph.distances(from: "a", by: .doubt).skipped == 1)
    #expect(graph.chains(top: 1, by: .confidence).chains.first?.confidence == 0)
  }

  @Test func `by doubt does not travel a link without confidence, and counts it`() throws {
    let graph = try Sketch("a>b b>c a>c", bases: ["a>c": .ungraded]).graph

    let linkage = try #require(try graph.linkage(from: "a", to: "c", by: .doubt))

    #expect(linkage.description == "a → b → c")
    #expect(linkage.skipped == 1)
    #expect(try graph.linkage(from: "a", to: "c")?.skipped == 0)
  }

  @Test func `counts what was not travelled where there is no way, too`() throws {
    let graph = try Sketch("a>b", bases: ["a>b": .ungraded]).graph

    #expect(try graph.linkage(from: "a", to: "b", by: .doubt) == nil)
    #expect(try graph.distances(from: "a", by: .doubt).skipped == 1)
  }

  @Test func `has the separation of its ends, with the sum of their radii`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Place("p", latitude: 0, longitude: 0, radiusKilometers: 50))
    draft.insert(Place("q", latitude: 0, longitude: 180, radiusKilometers: 500))
    draft.insert(Place("r", latitude: 0, longitude: 180))
    draft.insert(Event("a", on: "2021-01-01/2021-01-05", at: "p"))
    draft.insert(Event("b", on: "[2021-01-03..2021-01-04]", at: "q"))
    draft.insert(Event("c", at: "r"))
    draft.link("b", inResponseTo: "a")
    draft.link("c", inResponseTo: "b")
    let graph = try draft.freeze()

    let separation = try #require(try graph.linkage(from: "b", to: "a")).separation

    #expect(separation.kilometers.map { abs($0 - GreatCircle.radius * .pi) < 1e-6 } == true)
    #expect(separation.plusMinus == 550)
    #expect(separation.days?.description == "2 to 3 days")
    #expect(try graph.separation(from: "a", to: "c").plusMinus == nil)
    #expect(try graph.separation(from: "a", to: "c").days == nil)
  }

  @Test(arguments: Linkage.Metric.allCases, 0..<40 as Range<UInt64>)
  func `agrees with distances, the matrix and its own steps`(
    metric: Linkage.Metric, seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let graph = try RandomCase.draft(eventCount: 10, using: &random).freeze(.lenient)
      .admitting(.everything)
    let ids = graph.events.map(\.id)

    for direction in Linkage.Direction.allCases {
      let matrix = try graph.distanceMatrix(among: ids, by: metric, direction: direction)
      for (row, start) in ids.enumerated() {
        let distances = try graph.distances(from: start, by: metric, direction: direction)
        #expect(distances.map(\.event.id) == ids.filter { distances[$0] != nil })
        #expect(matrix[row: row] == ids.map { distances[$0] })
        for end in ids {
          let linkage = try graph.linkage(from: start, to: end, by: metric, direction: direction)
          #expect(linkage?.distance == distances[end])
          #expect(matrix[start, end] == distances[end])
          if let linkage { try check(linkage, from: start, to: end) }
        }
      }
    }
  }

  /// Checks that a linkage is made of links of the graph that add up to its distance.
  private func check(_ linkage: Linkage, from start: Event.ID, to end: Event.ID) throws {
    let events = linkage.events
    #expect(events.first?.id == start)
    #expect(events.last?.id == end)
    var sum = 0.0
    for (step, ends) in zip(linkage.steps, zip(events, events.dropFirst())) {
      #expect(step.link.stimulus == (step.isDownstream ? ends.0 : ends.1))
      #expect(step.link.response == (step.isDownstream ? ends.1 : ends.0))
      switch linkage.metric {
      case .links: sum += 1
      case .kilometers: sum += try #require(step.link.kilometers)
      case .doubt: sum -= log(try #require(step.link.confidence))
      }
      switch linkage.direction {
      case .downstream: #expect(step.isDownstream)
      case .upstream: #expect(!step.isDownstream)
      case .either: break
      }
    }
    #expect(abs(sum - linkage.distance) < 1e-5)
    if linkage.metric == .kilometers { #expect(linkage.kilometers == sum) }
  }
}
