import Riposte
import Testing

@Suite struct `Counts` {
  @Test(
    arguments: [
      ("3", 3, 3, 3, "3", "3"), ("0", 0, 0, 0, "0", "0"), ("2..9", 2, nil, 9, "2..9", "2 to 9"),
      ("..5", 0, nil, 5, "..5", "up to 5"), ("0..5", 0, nil, 5, "..5", "up to 5"),
      ("2..", 2, nil, nil, "2..", "2 or more"), ("0..", 0, nil, nil, "0..", "0 or more"),
      ("4..4", 4, 4, 4, "4", "4"), ("007", 7, 7, 7, "7", "7"),
      ("2000000000", 2_000_000_000, 2_000_000_000, 2_000_000_000, "2000000000", "2000000000"),
    ] as [(String, Int, Int?, Int?, String, String)])
  func `are read, written and said`(
    _ text: String, _ low: Int, _ best: Int?, _ high: Int?, _ notation: String, _ words: String
  ) throws {
    let count = try #require(Event.Count(text))

    #expect(count.low == low)
    #expect(count.best == best)
    #expect(count.high == high)
    #expect(count.notation == notation)
    #expect(Event.Count(notation) == count)
    #expect(count.description == words)
    #expect(count.isExact == (low == high))
  }

  @Test(arguments: [
    "", "..", ".", "...", "2...9", "9..2", "-1", "-1..3", "+3", " 3", "3 ", "2.5", "1e5", "x",
    "2000000001", "99999999999999999999", "..2000000001", "3..4..5", "\u{663}",
  ])
  func `nothing else is one`(_ text: String) {
    #expect(Event.Count(text) == nil)
  }

  @Test func `a best value lies between the ends`() {
    let count = Event.Count(from: 2, best: 4, to: 9)

    #expect(count?.best == 4)
    #expect(count?.description == "2 to 9 (best 4)")
    #expect(Event.Count(from: 2, best: 10, to: 9) == nil)
    #expect(Event.Count(from: 2, best: 1, to: 9) == nil)
    #expect(Event.Count(from: 2, best: 5, to: nil)?.description == "2 or more (best 5)")
    #expect(Event.Count(from: nil, best: 0, to: nil)?.best == 0)
    #expect(Event.Count(from: -1, to: 3) == nil)
    #expect(Event.Count(from: .min, to: .max) == nil)
    #expect(Event.Count(from: 3, to: 3) == 3)
  }

  @Test func `the hull holds both`() {
    let (small, large): (Event.Count, Event.Count) = (0, 300)

    #expect(small.hull(with: large) == Event.Count(from: 0, to: 300))
    #expect(large.hull(with: small) == Event.Count(from: 0, to: 300))
    #expect(large.hull(with: large) == large)
    #expect(Event.Count("2..")?.hull(with: 1) == Event.Count("1.."))
    #expect(
      Event.Count(from: 1, best: 4, to: 9)?.hull(with: 4) == Event.Count(from: 1, best: 4, to: 9))
  }

  @Test func `an event's figure is kept through freezing, best value and open end included`() throws
  {
    var draft = EventGraph.Draft()
    let figures: [Event.Count?] = [
      0, 3, Event.Count("..5"), Event.Count("2.."), Event.Count(from: 2, best: 4, to: 9), nil,
      Event.Count(Event.Count.maximum),
    ]
    for (number, figure) in figures.enumerated() {
      draft.insert(Event(Event.ID("e\(number)"), killed: figure, wounded: figures[6 - number]))
    }

    let graph = try draft.freeze()

    #expect(graph.events.map(\.killed) == figures)
    #expect(graph.events.map(\.wounded) == figures.reversed())
  }
}
