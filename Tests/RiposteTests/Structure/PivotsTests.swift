import Riposte
import RiposteTestSupport
import Testing

@Suite struct `The pivots` {
  @Test func `of nothing and of unlinked events are none`() throws {
    #expect(try EventGraph.Draft().freeze().pivots().isEmpty)
    #expect(try Sketch("a b").graph.pivots().isEmpty)
  }

  @Test func `of a line cut off all that follows`() throws {
    let pivots = try Sketch("a>b b>c").graph.pivots()

    #expect(pivots.map(\.event.id) == ["a", "b"])
    #expect(pivots.map(\.cutsOff) == [2, 1])
    #expect(pivots.cutsOff().map(\.value) == [2, 1, 0])
    #expect(try pivots.immediate(of: "a") == nil)
    #expect(try pivots.immediate(of: "c")?.events.map(\.id) == ["b"])
    #expect(try pivots.line(to: "c").map { $0.events.map(\.id) } == [["a"], ["b"]])
    #expect(try pivots.eventsCutOff(by: "a").ids == ["b", "c"])
  }

  @Test func `of a diamond are its beginning alone`() throws {
    let pivots = try Sketch("a>b a>c b>d c>d").graph.pivots()

    #expect(pivots.map(\.event.id) == ["a"])
    #expect(pivots.map(\.cutsOff) == [3])
    #expect(try pivots.immediate(of: "d")?.events.map(\.id) == ["a"])
  }

  @Test func `are none for an event with two stimuli that nothing connects`() throws {
    let pivots = try Sketch("a>c b>c c>d").graph.pivots()

    #expect(try pivots.immediate(of: "c") == nil)
    #expect(pivots.map(\.event.id) == ["c"])
  }

  @Test func `are none for an event that answers something unstated`() throws {
    var sketch = Sketch("a>b b>c c>d")
    sketch.draft.link("c", inResponseTo: .unstated)

    let pivots = try sketch.graph.pivots()

    #expect(pivots.map(\.event.id) == ["a", "c"])
    #expect(pivots.map(\.cutsOff) == [1, 1])
    #expect(try pivots.immediate(of: "c") == nil)
    #expect(try pivots.immediate(of: "d")?.events.map(\.id) == ["c"])
  }

  @Test func `are shared by the members of an exchange, and not for each other`() throws {
    let days = ["a": "2021-01-01", "b": "2021-01-02", "c": "2021-01-02"]
    let pivots = try Sketch("a>b b>c c>b b>d", dates: days).graph.pivots()

    #expect(pivots.map(\.event.id) == ["a", "b", "c"])
    #expect(pivots.map(\.cutsOff) == [3, 1, 1])
    #expect(try pivots.immediate(of: "c")?.events.map(\.id) == ["a"])
    #expect(try pivots.immediate(of: "d")?.events.map(\.id) == ["b", "c"])
  }

  @Test func `of an event that is not admitted are none, of an unknown one an error`() throws {
    let pivots = try Sketch("a>b b>c", bases: ["b>c": .denied]).graph.pivots()

    #expect(try pivots.immediate(of: "c") == nil)
    #expect(throws: UnknownEvent.self) { try pivots.immediate(of: "x") }
  }

  @Test(arguments: 0..<300)
  func `are those whose removal cuts off`(seed: Int) throws {
    let graph = try RandomCase.rich(linksPerEvent: 1.2, seed: seed)
    let events = Array(graph.events)
    let stations = StationOracle(Links(graph))
    let hops = stations.contracted
    let unstated = graph.unstatedLinks.compactMap { link in
      events.firstIndex { $0 == link.response }.map { stations.station(of: $0) }
    }
    let entries = hops.entries(and: Set(unstated))
    let closest = hops.closestDominators(entries: entries)

    let pivots = graph.pivots()

    for (number, event) in events.enumerated() {
      let station = stations.station(of: number)
      let cutOff = hops.cutOff(by: station, entries: entries)
        .flatMap { stations.stations[$0] }.sorted()
      #expect(pivots.cutsOff()[event.id] == cutOff.count)
      #expect(try pivots.eventsCutOff(by: event.id).ids == cutOff.map { events[$0].id })
      let expected = closest[station].map { stations.stations[$0].map { events[$0] } }
      #expect(pivots.immediate(of: event)?.events == expected)
    }
    #expect(pivots.map(\.event) == events.filter { (pivots.cutsOff()[$0.id] ?? 0) > 0 })
  }
}
