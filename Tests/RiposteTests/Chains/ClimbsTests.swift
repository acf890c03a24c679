import EDTF
import Riposte
import RiposteTestSupport
import Testing

@Suite struct `Climbs` {
  @Test func `of a graph without links are none`() throws {
    let graph = try Sketch("a b").graph

    #expect(graph.climbs().longest() == nil)
    #expect(graph.climbs().count().exact == 0)
    #expect(Array(graph.climbs()).isEmpty)
  }

  @Test func `of one rising link are that link`() throws {
    let graph = try Sketch("a>b", severities: ["a": 1, "b": 2]).graph

    #expect(graph.climbs().map(\.description) == ["a → b"])
    #expect(graph.climbs().longest()?.rise == 1)
  }

  @Test func `end where severity does not rise, or is not known`() throws {
    let graph = try Sketch(
      "a>b b>c c>d d>e", severities: ["a": 1, "b": 2, "c": 2, "d": 3]
    ).graph

    #expect(graph.climbs().map(\.description) == ["a → b", "c → d"])
    #expect(try graph.climbs().longest(endingAt: "d")?.description == "c → d")
    #expect(try graph.climbs().longest(endingAt: "c") == nil)
    #expect(try graph.climbs().longest(endingAt: "e") == nil)
    #expect(graph.climbs().lengths().map(\.value) == [0, 1, 0, 1, 0])
  }

  @Test func `put the longest first`() throws {
    let graph = try Sketch(
      "a>b a>c c>d", severities: ["a": 1, "b": 2, "c": 3, "d": 4]
    ).graph

    #expect(graph.climbs().map(\.description) == ["a → c → d", "a → b"])
  }

  @Test func `may run inside an exchange`() throws {
    let graph = try Sketch(
      "a>b b>a", dates: ["a": "2021-01-01", "b": "2021-01-01"], severities: ["a": 3, "b": 1]
    ).graph

    let climb = try #require(graph.climbs().longest())

    #expect(graph.longestChain() == nil)
    #expect(climb.description == "b → a")
    #expect(climb.links.map(\.description) == ["b → a"])
  }

  @Test func `throw at an id the case does not have`() throws {
    let graph = try Sketch("a>b").graph

    #expect(throws: UnknownEvent.self) { try graph.climbs().longest(endingAt: "z") }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `agree with trying every path`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let graph = try RandomCase.draft(eventCount: 12, using: &random).freeze(.lenient)
      .admitting(.everything)

    let climbs = Array(graph.climbs())
    let expected = graph.events.filter { rising($0.stimuli, to: $0).isEmpty }
      .flatMap { paths(from: $0) }.filter { $0.count > 1 }

    let sorted = expected.enumerated().sorted {
      $0.element.count != $1.element.count
        ? $0.element.count > $1.element.count : $0.offset < $1.offset
    }
    #expect(climbs.map { $0.events.map(\.id) } == sorted.map { $0.element.map(\.id) })
    #expect(graph.climbs().count().exact == UInt128(expected.count))
    #expect(graph.climbs().longest() == climbs.first)
    for (event, length) in graph.climbs().lengths() {
      #expect(try graph.climbs().longest(endingAt: event.id)?.length ?? 0 == length)
      let longest = expected.compactMap { $0.firstIndex(of: event) }.max()
      #expect(length == longest ?? 0)
    }
  }

  private func rising(_ stimuli: [EventView], to event: EventView) -> [EventView] {
    stimuli.filter { rises(from: $0, to: event) }
  }

  private func rises(from one: EventView, to other: EventView) -> Bool {
    guard let before = one.severity, let after = other.severity else { return false }
    return before < after
  }

  /// Every path of rising links from an event to where none goes on, depth-first.
  private func paths(from event: EventView) -> [[EventView]] {
    let next = event.responses.filter { rises(from: event, to: $0) }
    if next.isEmpty { return [[event]] }
    return next.flatMap { paths(from: $0) }.map { [event] + $0 }
  }
}
