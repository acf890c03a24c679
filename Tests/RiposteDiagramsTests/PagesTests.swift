import Testing

@testable import RiposteDiagrams

@Suite("A swimlane picture over several pages")
struct PagesTests {
  private func pages(
    _ scene: Scene, on paper: Paper = .a4, _ arrangement: Diagram.Arrangement = .init()
  ) -> [Drawing] {
    var arrangement = arrangement
    (arrangement.paper, arrangement.isPaged) = (paper, true)
    return SwimlanePages(scene, arrangement, on: paper).drawings
  }

  @Test func `no events make one page, and few make one without a number`() {
    #expect(pages(Scene()).count == 1)

    let few = pages(.random(events: 3, seed: 1))
    #expect(few.count == 1)
    #expect(few[0].scene.page == nil)
    #expect(few[0].scene.cards.count == 3)
  }

  @Test(arguments: [30, 106], [1, 2] as [UInt64])
  func `every event is on one page, every link on one or marked on two`(
    events: Int, seed: UInt64
  ) {
    let scene = Scene.random(events: events, seed: seed)

    let pages = pages(scene)

    #expect(pages.count > 1)
    #expect(pages.flatMap { $0.scene.cards.map(\.id) }.sorted() == scene.cards.map(\.id).sorted())
    let inside = pages.reduce(0) { $0 + $1.scene.links.count }
    let marked = { (isIncoming: Bool) in
      pages.flatMap(\.scene.continuations).filter { $0.isIncoming == isIncoming }
        .reduce(0) { $0 + $1.events.count }
    }
    #expect(inside + marked(true) == scene.links.count)
    #expect(marked(true) == marked(false))
    #expect(pages.reduce(0) { $0 + $1.scene.stubs.count } == scene.stubs.count)
  }

  @Test func `a mark names the event and the page that it is on`() throws {
    let pages = pages(.random(events: 106, seed: 3))

    for (index, page) in pages.enumerated() {
      #expect(page.scene.page == Scene.PageNumber(number: index + 1, count: pages.count))
      for event in page.scene.continuations.flatMap(\.events) {
        let other = try #require(pages.indices.contains(event.page - 1) ? event.page - 1 : nil)
        #expect(other != index)
        #expect(pages[other].scene.cards.contains { $0.heading == event.title })
      }
      for (mark, continuation) in zip(page.marks, page.scene.continuations) {
        #expect(mark.lines[0].hasPrefix("p. \(continuation.events[0].page):"))
      }
    }
  }

  @Test(
    arguments: [
      (.compressed, .leftToRight, .a4), (.compressed, .topDown, .letter.portrait),
      (.true, .leftToRight, .a3), (.true, .topDown, .a3.portrait),
    ] as [(Diagram.TimeAxis, Diagram.Direction, Paper)])
  func `every page can be read and is as large as the others`(
    axis: Diagram.TimeAxis, direction: Diagram.Direction, paper: Paper
  ) {
    let pages = pages(
      .random(events: 70, seed: 4), on: paper, .init(timeAxis: axis, direction: direction))

    for page in pages {
      let figures = Legibility(of: page)
      #expect(figures.cardOverlaps == 0)
      #expect(figures.textOverflow == 0)
      #expect(figures.textOverlaps == 0)
      #expect(figures.linksOverCards == 0)
      #expect(page.sheet == pages[0].sheet)
      #expect(page.size.width == pages[0].size.width)
      #expect(page.size.height == pages[0].size.height)
    }
    #expect((pages[0].sheet?.scale ?? 9) <= SwimlanePages.readableScale * 1.1)
  }

  @Test func `a page is what is laid on its paper, margins included`() throws {
    var drawing = SwimlaneLayout(.random(events: 3, seed: 1)).drawing
    drawing.lay(on: .a4)

    let sheet = try #require(drawing.sheet)
    #expect(abs((drawing.size.width + 36) / sheet.scale - Paper.a4.width) < 0.01)
    #expect(abs((drawing.size.height + 36) / sheet.scale - Paper.a4.height) < 0.01)
    #expect(Paper.a4.portrait.height == Paper.a4.width)
    #expect(Paper.a4.portrait.landscape == Paper.a4)
  }

  @Test func `a mark has lines for a few events, and counts the others`() {
    let measure = ContinuationMark.measure
    var mark = Scene.Continuation(card: 0, isIncoming: true, events: [], evidence: .stated)
    mark.events = (1...3).map { .init(page: $0, title: "Strike \($0)") }

    #expect(
      mark.lines(width: 90, limit: 4, measure: measure)
        == ["p. 1: Strike 1", "p. 2: Strike 2", "p. 3: Strike 3"])
    #expect(
      mark.lines(width: 90, limit: 2, measure: measure) == ["p. 1: Strike 1", "and 2 more"])
    #expect(mark.lines(width: 90, limit: 1, measure: measure) == ["and 3 more"])
  }
}

@Suite("Runs of events drawn as one card")
struct CollapsedRunsTests {
  /// A chain of cards a day apart, in one lane.
  private func chain(_ count: Int) -> Scene {
    var scene = Scene(lanes: ["One"])
    scene.cards = (0..<count).map { Scene.Card(id: "e\($0)", title: "E", day: 18_000 + Int32($0)) }
    scene.links = (0..<max(count - 1, 0)).map {
      Scene.Link(from: $0, to: $0 + 1, evidence: .stated)
    }
    return scene
  }

  @Test(arguments: 0...4)
  func `up to two events between the ends stay as they are`(count: Int) {
    let runs = CollapsedRuns(chain(count))

    #expect(runs.runCount == 0)
    #expect(runs.scene.cards == chain(count).cards && runs.scene.links == chain(count).links)
  }

  @Test func `what lies between the ends of a chain becomes one card that says how much it is`() {
    var scene = chain(14)
    scene.subtitle = ["Shown: all"]
    scene.links[3].evidence = .hedged
    scene.links[12].evidence = .assessed

    let runs = CollapsedRuns(scene)

    #expect(runs.runCount == 1)
    #expect(runs.eventCount == 12)
    #expect(runs.scene.cards.map(\.id) == ["e0", "run from e1", "e13"])
    #expect(runs.scene.cards[1].title == "… 12 events …, weakest link: hedged")
    #expect(runs.scene.cards[1].date == "15 Apr 2019 – 26 Apr 2019")
    #expect(runs.scene.links.map(\.evidence) == [.stated, .assessed])
    #expect(runs.scene.links.map { [$0.from, $0.to] } == [[0, 1], [1, 2]])
    #expect(runs.scene.subtitle == ["Shown: all; of these, 12 events in 1 run collapsed"])
  }

  @Test func `what branches, is highlighted or answers something else is kept`() {
    var branching = chain(8)
    branching.cards.append(Scene.Card(id: "side", title: "Side", day: 18_100))
    branching.links.append(Scene.Link(from: 3, to: 8, evidence: .stated))
    #expect(CollapsedRuns(branching).scene.cards.map(\.id).contains("e3"))
    #expect(CollapsedRuns(branching).eventCount == 3)

    var highlighted = chain(8)
    highlighted.cards[4].isHighlighted = true
    #expect(CollapsedRuns(highlighted).eventCount == 3)

    var unstated = chain(6)
    unstated.stubs = [Scene.Stub(to: 2, evidence: .stated)]
    #expect(CollapsedRuns(unstated).runCount == 0)
  }

  @Test func `the link that leaves a run rests on what it did`() {
    var scene = chain(8)
    (scene.links[3].evidence, scene.links[3].isDisputed) = (.denied, true)

    let runs = CollapsedRuns(scene).scene

    #expect(runs.links.map(\.evidence) == [.stated, .stated])
    #expect(runs.links.allSatisfy { !$0.isDisputed })
    #expect(runs.cards[1].title == "… 6 events …, weakest link: denied, disputed")
  }

  @Test func `the most severe events, and those that did not happen, are kept`() {
    var severe = chain(9)
    for index in severe.cards.indices { severe.cards[index].severity = index == 4 ? 0.9 : 0.3 }
    #expect(CollapsedRuns(severe).scene.cards.map(\.id).contains("e4"))
    #expect(CollapsedRuns(severe).eventCount == 6)

    var alike = chain(9)
    for index in alike.cards.indices { alike.cards[index].severity = 0.3 }
    #expect(CollapsedRuns(alike).eventCount == 7)

    var feared = chain(9)
    feared.cards[4].status = "feared"
    #expect(CollapsedRuns(feared).eventCount == 6)
  }

  @Test func `a ring stays as it is`() {
    var scene = chain(6)
    scene.links.append(Scene.Link(from: 5, to: 0, evidence: .stated))

    let runs = CollapsedRuns(scene)

    #expect(runs.runCount == 0)
    #expect(runs.scene.cards == scene.cards && runs.scene.links == scene.links)
    #expect(runs.scene.subtitle == ["no run of events to collapse"])
  }

  @Test func `no event has the name of a run`() {
    var scene = chain(6)
    scene.cards[5].id = "run from e1"

    #expect(CollapsedRuns(scene).scene.cards.map(\.id) == ["e0", "run from e1:", "run from e1"])
  }

  @Test func `a hundred thousand events in a chain are folded without recursion`() {
    #expect(CollapsedRuns(chain(100_000)).scene.cards.count == 3)
  }
}
