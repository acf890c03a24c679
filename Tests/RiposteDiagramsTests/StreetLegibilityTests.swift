import Testing

@testable import RiposteDiagrams

@Suite("Pictures in columns and by theatre can be read")
struct StreetLegibilityTests {
  private static let sizes = [1, 2, 3, 10, 25, 60, 106, 300]

  @Test(arguments: sizes, [1, 2, 3] as [UInt64])
  func `columns: nothing covers a card and nothing overflows`(events: Int, seed: UInt64) {
    expectLegible(ColumnsLayout(.random(events: events, seed: seed)).drawing)
  }

  @Test(arguments: sizes, [1, 2, 3] as [UInt64])
  func `theatres: nothing covers a card and nothing overflows`(events: Int, seed: UInt64) {
    expectLegible(TheatreLayout(.random(events: events, seed: seed)).drawing)
  }

  private func expectLegible(_ drawing: Drawing) {
    let figures = Legibility(of: drawing)
    #expect(figures.cardOverlaps == 0)
    #expect(figures.textOverflow == 0)
    #expect(figures.linksOverCards == 0)
    #expect(figures.sharedRuns == 0)
    #expect(figures.textOverlaps == 0)
    #expect(drawing.routes.count == drawing.scene.links.count)
    #expect(drawing.textsUnderLinks == 0)
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `a picture of 300 events is no wider than a poster`(seed: UInt64) {
    let scene = Scene.random(events: 300, seed: seed)

    for drawing in [ColumnsLayout(scene).drawing, TheatreLayout(scene).drawing] {
      let right = drawing.cards.map(\.right).max() ?? 0
      let bottom = drawing.cards.map(\.bottom).max() ?? 0
      #expect(right < 6_000)
      #expect(right / bottom > 0.4 && right / bottom < 4)
    }
  }

  @Test(arguments: sizes, [1, 2, 3] as [UInt64])
  func `headings over columns follow each other in time`(events: Int, seed: UInt64) {
    let scene = Scene.random(events: events, seed: seed)

    for (rows, columns) in [(1, 1), (3, 2), (8, 4), (40, 24)] {
      let plan = ColumnsPlan(scene, rows: rows, columns: columns)
      let spans = plan.spans
      #expect(spans.map(\.columns.lowerBound) == [0] + spans.dropLast().map(\.columns.upperBound))
      #expect(spans.last?.columns.upperBound == plan.streets.layerCount)
      let days = spans.map { span in
        scene.cards.indices.filter { span.columns.contains(plan.streets.cells[$0].layer) }
          .map { scene.cards[$0].day ?? .max }
      }
      for (period, next) in zip(days, days.dropFirst()) {
        #expect((period.max() ?? .max) <= (next.min() ?? .min))
      }
    }
  }

  @Test
  func `in columns an answer stands to the right of what it answers, or back where it is earlier`()
  {
    var scene = Scene(lanes: ["One side"])
    scene.cards = (0..<4).map {
      Scene.Card(id: "e\($0)", title: "Strike \($0)", day: 18_000 + Int32($0))
    }
    scene.links = [(0, 1), (1, 2), (0, 3)].map {
      Scene.Link(from: $0, to: $1, evidence: .stated)
    }

    let cards = ColumnsLayout(scene).drawing.cards

    #expect(cards[0].right < cards[1].left && cards[1].right < cards[2].left)
    #expect(cards[0].right < cards[3].left)
  }

  @Test func `events that answer each other on one day are drawn in any style`() {
    var scene = Scene(lanes: ["One side"], theatres: ["Here"])
    scene.cards = (0..<3).map {
      Scene.Card(id: "e\($0)", title: "Strike \($0)", day: 18_000, theatre: 0)
    }
    scene.links = [(0, 1), (1, 2), (2, 0), (1, 0)].map {
      Scene.Link(from: $0, to: $1, evidence: .stated)
    }

    for drawing in [ColumnsLayout(scene).drawing, TheatreLayout(scene).drawing] {
      let figures = Legibility(of: drawing)
      #expect(figures.linksOverCards == 0)
      #expect(drawing.routes.allSatisfy { $0.curve.points.count > 1 })
    }
  }

  @Test func `dates over columns say where a period ends and the next begins`() {
    let periods = [
      ColumnDates(15_000...18_640, .day), ColumnDates(18_640...18_660, .day),
      ColumnDates(18_665...18_673, .day), ColumnDates(18_673...18_673, .month),
      ColumnDates(18_700...18_780, .day), ColumnDates(),
    ]

    #expect(
      periods.words == [
        "26 Jan 2011 – 13 Jan 2021", "13 Jan – 2 Feb 2021", "7 – 15 Feb 2021", "Feb 2021",
        "Mar – Jun 2021", "No date",
      ])
  }

  @Test func `dates over columns are as fine as the events below them`() {
    let span = { (low: Int32, high: Int32, precision: Scene.Precision) in
      [ColumnDates(low...high, precision)].words[0]
    }

    #expect(span(18_673, 18_673, .day) == "15 Feb 2021")
    #expect(span(18_659, 18_673, .day) == "Feb 2021")
    #expect(span(18_628, 18_673, .month) == "Jan – Feb 2021")
    #expect(span(18_262, 18_673, .day) == "Jan 2020 – Feb 2021")
    #expect(span(15_000, 18_673, .day) == "2011 – 2021")
    #expect(span(18_262, 18_262, .year) == "2020")
    #expect([ColumnDates()].words == ["No date"])
  }
}

extension Drawing {
  /// How many texts a link runs across.
  var textsUnderLinks: Int {
    texts.count { text in
      routes.contains { route in
        let points = route.curve.flattened(stepsPerPiece: 4)
        return zip(points, points.dropFirst()).contains { text.box.inset(by: 1).meets($0, $1) }
      }
    }
  }
}
