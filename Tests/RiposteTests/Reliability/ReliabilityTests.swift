import Riposte
import RiposteTestSupport
import Testing

@Suite struct `The reliability of a linkage` {
  /// a → b → d and a → c → d, every link with confidence ½.
  private var diamond: EventGraph.Draft {
    var draft = EventGraph.Draft(["a": nil, "b": nil, "c": nil, "d": nil])
    for (stimulus, response) in [("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")] {
      draft.link(
        Event.ID(response), inResponseTo: .event(Event.ID(stimulus)), confidence: 0.5)
    }
    return draft
  }

  @Test func `of an event with itself is certain`() throws {
    let reliability = try #require(try diamond.freeze().reliability(from: "a", to: "a"))

    #expect(reliability.value == 1)
    #expect(reliability.uncertainLinks == 0)
    #expect(reliability.isExact)
  }

  @Test func `of one link is its confidence`() throws {
    let graph = try diamond.freeze()

    #expect(try graph.reliability(from: "a", to: "b", direction: .downstream)?.value == 0.5)
    #expect(try graph.reliability(from: "b", to: "a", direction: .upstream)?.value == 0.5)
  }

  @Test func `of a diamond is that of two rows side by side`() throws {
    let graph = try diamond.freeze()

    let downstream = try #require(
      try graph.reliability(from: "a", to: "d", direction: .downstream))
    #expect(downstream.value == 0.4375)
    #expect(downstream.uncertainLinks == 4)
    #expect(downstream.linksWithoutConfidence == 0)
    #expect(downstream.isExact && !downstream.isLowerBound)
    #expect(
      downstream.description == "0.438, exact, from 4 uncertain links, each taken to hold "
        + "independently of the others with its confidence")
    #expect(try graph.reliability(from: "d", to: "a", direction: .upstream)?.value == 0.4375)
    // Either way, b is reached from a directly, or around by c and d.
    #expect(try graph.reliability(from: "a", to: "b")?.value == 0.5625)
    #expect(try graph.linkage(from: "a", to: "d", by: .doubt)?.confidence == 0.25)
  }

  @Test func `where nothing links two events is none`() throws {
    var draft = diamond
    draft.insert(Event("e"))
    draft.insert(Event("f", status: .feared))
    draft.link("f", inResponseTo: "a", confidence: 0.5)
    let graph = try draft.freeze()

    #expect(try graph.reliability(from: "d", to: "a", direction: .downstream) == nil)
    #expect(try graph.reliability(from: "a", to: "e") == nil)
    #expect(try graph.reliability(from: "a", to: "f") == nil)
    #expect(throws: UnknownEvent.self) { try graph.reliability(from: "a", to: "z") }
    #expect(throws: UnknownEvent.self) { try graph.reliability(from: "z", to: "a") }
  }

  @Test func `leaves out links without confidence, and counts those on paths`() throws {
    var draft = diamond
    draft.insert(Event("e"))
    draft.link("d", inResponseTo: "a")
    draft.link("e", inResponseTo: "d")
    let graph = try draft.freeze()

    let reliability = try #require(
      try graph.reliability(from: "a", to: "d", direction: .downstream))
    #expect(reliability.value == 0.4375)
    #expect(reliability.linksWithoutConfidence == 1)
    #expect(reliability.isLowerBound)
    #expect(reliability.description.hasPrefix("at least 0.438, exact"))
    #expect(reliability.description.hasSuffix("; 1 link without confidence left out"))
    let unknown = try graph.reliability(from: "d", to: "e")
    #expect(unknown?.value == 0)
    #expect(unknown?.linksWithoutConfidence == 1)
  }

  @Test func `takes confidence from the basis, the filter and the table in force`() throws {
    var draft = EventGraph.Draft(["a": nil, "b": nil])
    draft.insert(Source("s", reliability: .a))
    draft.insert(Source("t", reliability: .e))
    draft.link("b", inResponseTo: "a", claims: [.stated(source: "t"), .hedged(source: "s")])
    var filter = Filter()
    filter.minimumReliability = .b
    let graph = try draft.freeze()

    #expect(try graph.reliability(from: "a", to: "b")?.value == 0.97)
    #expect(try graph.filtered(by: filter).reliability(from: "a", to: "b")?.value == 0.5)
  }

  @Test func `is sampled where too much is uncertain, the same for the same seed`() throws {
    var draft = EventGraph.Draft()
    for number in 0..<14 { draft.insert(Event(Event.ID("e\(number)"))) }
    for response in 0..<14 {
      for stimulus in 0..<response {
        draft.link(
          Event.ID("e\(response)"), inResponseTo: .event(Event.ID("e\(stimulus)")),
          confidence: 0.12)
      }
    }
    let graph = try draft.freeze()

    let one = try #require(try graph.reliability(from: "e0", to: "e13", samples: 4000))
    let same = try graph.reliability(from: "e0", to: "e13", samples: 4000)
    let other = try graph.reliability(from: "e0", to: "e13", samples: 4000, seed: 2)

    let estimate = try #require(one.estimate)
    #expect(one.uncertainLinks == 91)
    #expect(one == same && one != other)
    #expect(estimate.lower < one.value && one.value < estimate.upper)
    #expect(estimate.upper - estimate.lower < 0.04)
    #expect(one.description.contains("95 %), estimated from 4000 samples of 91 uncertain links"))
  }

  @Test(arguments: 0..<200) func `agrees with every state of the links`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let graph = try RandomCase.draft(eventCount: 7, linksPerEvent: 1.6, using: &random)
      .freeze(.lenient)
    let direction = Linkage.Direction.allCases[seed % 3]
    guard let start = graph.events.first, let end = graph.events.last else { return }

    let found = try graph.reliability(from: start.id, to: end.id, direction: direction)

    let expected = Self.bruteForce(graph, start, end, direction)
    #expect(abs((found?.value ?? 0) - expected) < 1e-12)
    let isLinked = try graph.linkage(from: start.id, to: end.id, direction: direction) != nil
    #expect(isLinked == (found != nil))
    #expect(found?.isExact ?? true)
    if let path = try graph.linkage(
      from: start.id, to: end.id, by: .doubt, direction: direction)
    {
      #expect((found?.value ?? 0) >= (path.confidence ?? 0) - 1e-12)
    }
  }

  private static func bruteForce(
    _ graph: EventGraph, _ start: EventView, _ end: EventView, _ direction: Linkage.Direction
  ) -> Double {
    let links = graph.links.compactMap { link in
      link.confidence.flatMap { confidence in
        link.stimulus.map { (tail: $0, head: link.response, confidence: confidence) }
      }
    }
    var total = 0.0
    for state in 0..<(1 << links.count) {
      var weight = 1.0
      var reached: Set<EventView> = [start]
      for (number, link) in links.enumerated() {
        weight *= state >> number & 1 == 1 ? link.confidence : 1 - link.confidence
      }
      if weight == 0 { continue }
      for _ in 0..<graph.events.count {
        for (number, link) in links.enumerated() where state >> number & 1 == 1 {
          if direction != .upstream, reached.contains(link.tail) { reached.insert(link.head) }
          if direction != .downstream, reached.contains(link.head) { reached.insert(link.tail) }
        }
      }
      if reached.contains(end) { total += weight }
    }
    return total
  }
}
