import EDTF
import Riposte
import RiposteTestSupport
import Testing

@Suite struct `The distances from events` {
  @Test func `leave out what is not reached`() throws {
    let graph = try Sketch("a>b b>c d").graph

    let distances = try graph.distances(from: "b", direction: .downstream)

    #expect(distances.map(\.event.id) == ["b", "c"])
    #expect(distances.map(\.distance) == [0, 1])
    #expect(distances["a"] == nil)
    #expect(distances["d"] == nil)
    #expect(distances["nobody"] == nil)
    #expect(try graph.distances(from: "b")["a"] == 1)
  }

  @Test func `from several are those from the nearest`() throws {
    let graph = try Sketch("a>b b>c c>d d>e").graph

    let distances = try graph.distances(from: ["a", "d"])

    #expect(distances.map(\.distance) == [0, 1, 1, 0, 1])
  }

  @Test func `from an event that is not admitted are none`() throws {
    var sketch = Sketch("a>b")
    sketch.draft.insert(Event("x", status: .threatened))
    let graph = try sketch.graph

    #expect(try Array(graph.distances(from: "x")).isEmpty)
    #expect(try graph.distanceMatrix(among: ["a", "x"])[row: 1] == [nil, nil])
    #expect(throws: UnknownEvent.self) { try graph.distances(from: "z") }
  }

  @Test func `come in house order though links run against it`() throws {
    let graph = try Sketch(
      "b>a a>c", dates: ["a": "2021-01-01", "b": "2021-01-01", "c": "2021-01-01"]
    ).graph

    let distances = try graph.distances(from: "b", direction: .downstream)

    #expect(distances.map(\.event.id) == ["a", "b", "c"])
    #expect(distances.map(\.distance) == [1, 0, 2])
    #expect(graph.generations().map(\.value) == [1, 0, 2])
    #expect(graph.generations()["c"] == 2)
    #expect(graph.generations()["z"] == nil)
  }
}
