import Testing

@testable import RiposteDiagrams

@Suite("A swimlane picture can be read")
struct LegibilityTests {
  @Test(
    arguments: [1, 2, 3, 10, 25, 60, 106, 300],
    [
      (1, .compressed, .leftToRight), (2, .compressed, .leftToRight), (3, .true, .leftToRight),
      (4, .compressed, .topDown), (5, .true, .topDown),
    ] as [(UInt64, Diagram.TimeAxis, Diagram.Direction)])
  func `nothing covers a card and nothing overflows`(
    events: Int, manner: (seed: UInt64, axis: Diagram.TimeAxis, direction: Diagram.Direction)
  ) {
    let arrangement = Diagram.Arrangement(timeAxis: manner.axis, direction: manner.direction)
    let drawing = SwimlaneLayout(
      .random(events: events, seed: manner.seed), arrangement
    ).drawing

    let figures = Legibility(of: drawing)

    #expect(figures.cardOverlaps == 0)
    #expect(figures.textOverflow == 0)
    #expect(figures.linksOverCards == 0)
    #expect(figures.textOverlaps == 0)
    #expect(figures.sharedRuns == 0)
  }

  @Test func `the figures see what is wrong`() {
    var scene = Scene.random(events: 3, seed: 7)
    scene.links = [Scene.Link(from: 0, to: 2, evidence: .stated)]
    var drawing = SwimlaneLayout(scene).drawing
    drawing.cards[1] = drawing.cards[0]
    drawing.cards[2].left = drawing.cards[0].right + 300
    var through = Curve(from: drawing.cards[0].center)
    through.line(to: drawing.cards[2].center)
    drawing.routes = [DOTAttribute.Route(curve: through)]

    let figures = Legibility(of: drawing)

    #expect(figures.cardOverlaps == 1)
    #expect(figures.linksOverCards == 3)
  }

  @Test func `two responses on one day in one lane are both seen`() {
    var scene = Scene(lanes: ["One side"])
    scene.cards = (0..<3).map { Scene.Card(id: "e\($0)", title: "Strike \($0)", day: 18_000) }
    scene.links = [
      Scene.Link(from: 0, to: 1, evidence: .stated), Scene.Link(from: 1, to: 2, evidence: .stated),
    ]

    let drawing = SwimlaneLayout(scene).drawing

    for route in drawing.routes {
      let tip = route.tip ?? route.curve.end
      #expect(route.curve.start.distance(to: tip) >= 15)
    }
    #expect(Legibility(of: drawing).cardOverlaps == 0)
  }

  @Test func `later events stand further right, undated ones last`() {
    let scene = Scene.random(events: 80, seed: 11)
    let drawing = SwimlaneLayout(scene).drawing

    let order = scene.cards.indices.sorted {
      (scene.cards[$0].day ?? .max) < (scene.cards[$1].day ?? .max)
    }

    for (earlier, later) in zip(order, order.dropFirst())
    where scene.cards[earlier].day != scene.cards[later].day {
      #expect(drawing.cards[earlier].left < drawing.cards[later].left)
    }
  }

  @Test func `thousands of events are laid out, many of them answering one`() {
    let scene = Scene.random(events: 2_000, seed: 5)

    let drawing = SwimlaneLayout(scene).drawing

    #expect(drawing.cards.count == 2_000)
    #expect(drawing.routes.count == scene.links.count)
    #expect(drawing.document(theme: .light).nodeCount > 2_000)
  }
}
