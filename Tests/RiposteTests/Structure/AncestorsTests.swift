import Riposte
import RiposteTestSupport
import Testing

@Suite struct `Ancestors and descendants` {
  @Test func `of an event without links are none`() throws {
    let graph = try Sketch("a").graph

    #expect(try graph.ancestors(of: "a").isEmpty)
    #expect(try graph.descendants(of: "a").isEmpty)
  }

  @Test func `of a diamond come in house order, without the event itself`() throws {
    let graph = try Sketch("a>b a>c b>d c>d").graph

    #expect(try graph.ancestors(of: "d").ids == ["a", "b", "c"])
    #expect(try graph.descendants(of: "b").ids == ["d"])
  }

  @Test func `include the other members of an exchange`() throws {
    let days = ["a": "2021-01-01", "b": "2021-01-01"]
    let graph = try Sketch("a>b b>a b>c", dates: days).graph

    #expect(try graph.ancestors(of: "a").ids == ["b"])
    #expect(try graph.descendants(of: "a").ids == ["b", "c"])
  }

  @Test func `of an unknown event are an error`() throws {
    let graph = try Sketch("a>b").graph

    #expect(throws: UnknownEvent.self) { try graph.ancestors(of: "x") }
    #expect(throws: UnknownEvent.self) { try graph.descendants(of: "x") }
  }

  @Test(arguments: 0..<200)
  func `are those from which links lead there`(seed: Int) throws {
    let graph = try RandomCase.rich(linksPerEvent: 1, seed: seed)
    let events = Array(graph.events)
    let oracle = StructureOracle(Links(graph))

    for (number, event) in events.enumerated() {
      let ancestors = oracle.ancestors(of: number).subtracting([number]).sorted()
      let descendants = oracle.reached(from: [number]).subtracting([number]).sorted()
      #expect(try graph.ancestors(of: event.id).ids == ancestors.map { events[$0].id })
      #expect(try graph.descendants(of: event.id).ids == descendants.map { events[$0].id })
    }
  }
}

@Suite struct `Common stimuli` {
  @Test func `of an event and its response are the event`() throws {
    let graph = try Sketch("a>b b>c").graph

    #expect(try graph.commonStimuli(of: ["b", "c"]).ids == ["b"])
    #expect(try graph.commonStimuli(of: ["c"]).ids == ["c"])
    #expect(try graph.commonStimuli(of: []).isEmpty)
  }

  @Test func `of events that nothing joins are none`() throws {
    let graph = try Sketch("a>b c>d").graph

    #expect(try graph.commonStimuli(of: ["b", "d"]).isEmpty)
    #expect(try graph.commonResponses(of: ["a", "c"]).isEmpty)
  }

  @Test func `of a diamond are its beginning, its common responses its end`() throws {
    let graph = try Sketch("a>b a>c b>d c>d d>e").graph

    #expect(try graph.commonStimuli(of: ["b", "c"]).ids == ["a"])
    #expect(try graph.commonResponses(of: ["b", "c"]).ids == ["d"])
  }

  @Test func `list all members of an exchange`() throws {
    let days = ["a": "2021-01-01", "b": "2021-01-01"]
    let graph = try Sketch("a>b b>a a>c b>d", dates: days).graph

    #expect(try graph.commonStimuli(of: ["c", "d"]).ids == ["a", "b"])
    #expect(try graph.commonStimuli(of: ["a", "b"]).ids == ["a", "b"])
  }

  @Test func `of an event that is not admitted are none, of an unknown one an error`() throws {
    var sketch = Sketch("a>b a>c")
    sketch.draft.insert(Event("threat", on: "2021-01-09", status: .threatened))
    sketch.draft.link("threat", inResponseTo: "a")
    let graph = try sketch.graph

    #expect(try graph.commonStimuli(of: ["b", "threat"]).isEmpty)
    #expect(try graph.admitting(.everything).commonStimuli(of: ["b", "threat"]).ids == ["a"])
    #expect(throws: UnknownEvent.self) { try graph.commonStimuli(of: ["b", "x"]) }
  }

  @Test(arguments: 0..<200)
  func `agree with the slow way`(seed: Int) throws {
    let graph = try RandomCase.rich(linksPerEvent: 1.2, seed: seed)
    let events = Array(graph.events)
    guard !events.isEmpty else { return }
    let stations = StationOracle(Links(graph))
    let hops = stations.contracted
    let mirror = StructureOracle(
      nodeCount: hops.nodeCount, pairs: hops.pairs.map { Links.Pair($0.head, $0.tail) })
    var search = CommonStimulusSearch(in: graph)
    var random = SplitMix64(seed: UInt64(seed))

    for _ in 0..<10 {
      let asked = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        Int.random(in: events.indices, using: &random)
      }
      let ids = asked.map { events[$0].id }
      let nodes = asked.map { stations.station(of: $0) }
      func members(_ found: [Int]) -> [Event.ID] {
        found.flatMap { stations.stations[$0] }.sorted().map { events[$0].id }
      }
      #expect(try search.find(of: ids).ids == members(hops.lowestCommonAncestors(of: nodes)))
      #expect(
        try graph.commonResponses(of: ids).ids == members(mirror.lowestCommonAncestors(of: nodes)))
    }
  }
}
