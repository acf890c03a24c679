import EDTF
import Riposte
import RiposteTestSupport
import Testing

@Suite struct `Episodes` {
  @Test func `of nothing and of unlinked events are none`() throws {
    #expect(try EventGraph.Draft().freeze().episodes().isEmpty)
    let graph = try Sketch("a b").graph

    #expect(graph.episodes().isEmpty)
    #expect(graph.episodes().isolatedCount == 2)
    #expect(graph.isolatedEvents().ids == ["a", "b"])
  }

  @Test func `put the largest first, then house order`() throws {
    let graph = try Sketch("a>b c>d d>e f>g h").graph

    let episodes = graph.episodes()

    #expect(episodes.map(\.events.ids) == [["c", "d", "e"], ["a", "b"], ["f", "g"]])
    #expect(episodes.map(\.linkCount) == [2, 1, 1])
    #expect(episodes.isolatedCount == 1)
    #expect(try episodes.index(of: "b") == 1)
    #expect(try episodes.index(of: "h") == nil)
    #expect(throws: UnknownEvent.self) { try episodes.index(of: "x") }
  }

  @Test func `hold an exchange alone, which has no chain and no opening`() throws {
    let graph = try Sketch(
      "a>b b>a", dates: ["a": "2021-01-01", "b": "2021-01-01"]
    ).graph

    let episode = try #require(graph.episodes().first)

    #expect(episode.events.ids == ["a", "b"])
    #expect(episode.linkCount == 2)
    #expect(episode.depth == 0)
    #expect(episode.breadth == 2)
    #expect(episode.eventsPerGeneration() == [2])
    #expect(episode.openings().isEmpty)
    #expect(episode.virality().value == 1)
  }

  @Test func `know the shape of a diamond`() throws {
    let graph = try Sketch("a>b a>c b>d c>d").graph

    let episode = try #require(graph.episodes().first)

    #expect(episode.depth == 2)
    #expect(episode.breadth == 2)
    #expect(episode.eventsPerGeneration() == [1, 2, 1])
    #expect(episode.openings().ids == ["a"])
    #expect(episode.virality() == graph.episodes()[0].virality())
    #expect(episode.virality().value == 8.0 / 6)
    #expect(episode.virality().estimate == nil)
  }

  @Test func `open with every member of an exchange that does`() throws {
    let days = ["a": "2021-01-01", "b": "2021-01-01"]
    let graph = try Sketch("a>b b>a b>c c>d", dates: days).graph

    let episode = try #require(graph.episodes().first)

    #expect(episode.openings().ids == ["a", "b"])
    #expect(episode.depth == 2)
    #expect(episode.eventsPerGeneration() == [2, 1, 1])
  }
}

@Suite struct `Figures of an episode` {
  @Test func `run from the first day to the last, and count what has no date`() throws {
    let dates = ["a": "2021-01-30", "b": "2021-02", "c": "", "d": "2021-03-02/.."]
    let graph = try Sketch("a>b b>c b>d", dates: dates).graph

    let period = try #require(graph.episodes().first).period()

    #expect(period.earliest == Day(year: 2021, month: 1, day: 30))
    #expect(period.latest == Day(year: 2021, month: 2, day: 28))
    #expect(period.days == 29)
    #expect(period.undated == 1)
    #expect(period.openEnded == 1)
  }

  @Test func `have no days where nothing is dated`() throws {
    let graph = try Sketch("a>b", dates: ["a": "", "b": ""]).graph

    let period = try #require(graph.episodes().first).period()

    #expect(period.days == nil)
    #expect(period.undated == 2)
  }

  @Test func `measure the largest great circle between places that are known`() throws {
    var draft = Sketch("a>b b>c c>d").draft
    draft.insert(Place("equator", latitude: 0, longitude: 0))
    draft.insert(Place("pole", latitude: 90, longitude: 50))
    draft.insert(Place("near", latitude: 1, longitude: 1))
    draft.insert(Place("nowhere"))
    let places = ["a": "equator", "b": "pole", "c": "near", "d": "nowhere"]
    let graph = try placed(draft, places)

    let spread = try #require(graph.episodes().first).spread()

    let quarter = GreatCircle.radius * .pi / 2
    #expect(abs((spread.kilometers ?? 0) - quarter) < 1e-9)
    #expect(spread.places.map(\.id) == ["equator", "pole"])
    #expect(spread.unplaced == 1)
  }

  @Test func `have a spread of 0 at one place, and none with fewer than two points`() throws {
    var draft = Sketch("a>b c>d").draft
    draft.insert(Place("here", latitude: 33, longitude: 44))
    draft.insert(Place("nowhere"))
    let graph = try placed(draft, ["a": "here", "b": "here", "c": "here", "d": "nowhere"])

    #expect(graph.episodes().map { $0.spread().kilometers } == [0, nil])
    #expect(graph.episodes().map { $0.spread().unplaced } == [0, 1])
  }

  @Test func `name the event that reached the peak first`() throws {
    let graph = try Sketch("a>b b>c c>d", severities: ["b": 6, "c": 7, "d": 7]).graph

    let peak = try #require(graph.episodes().first?.peak())

    #expect(peak.severity == 7)
    #expect(peak.event.id == "c")
    #expect(peak.unknown == 1)
    #expect(try Sketch("a>b").graph.episodes().first?.peak() == nil)
  }

  @Test func `sum the killed without counting a part beside its whole`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event("campaign", on: "2021-01-01", killed: 9))
    var strike = Event("strike", on: "2021-01-01", killed: 4)
    strike.wholes = [.init("campaign")]
    draft.insert(strike)
    draft.insert(Event("answer", on: "2021-01-02", killed: Event.Count("2..5")))
    draft.insert(Event("words", on: "2021-01-03"))
    for pair in [("campaign", "answer"), ("strike", "answer"), ("answer", "words")] {
      draft.link(Event.ID(pair.1), inResponseTo: .event(Event.ID(pair.0)))
    }

    let episode = try #require(try draft.freeze().episodes().first)

    let killed = episode.killed()
    #expect([killed.low, killed.best, killed.high] == [11, nil, 14])
    #expect([killed.counted, killed.leftOut, killed.unknown] == [2, 1, 1])
    #expect(episode.wounded().isUnknown)
  }

  /// The case of a draft with its events at places.
  private func placed(
    _ draft: EventGraph.Draft, _ places: [String: String]
  ) throws -> EventGraph {
    let plain = try draft.freeze()
    var draft = EventGraph.Draft()
    for place in plain.places { draft.insert(place) }
    for event in plain.allEvents {
      var record = event.record
      record.place = places[event.id.rawValue].map { Place.ID($0) }
      draft.insert(record)
    }
    for link in plain.allLinks() { draft.insert(link.record) }
    return try draft.freeze()
  }
}

@Suite struct `Episodes split at quiet spells` {
  private let dates = ["a": "2021-01-01", "b": "2021-01-05", "c": "2021-03-01", "d": "2021-03-02"]

  @Test func `part where a link certainly took longer`() throws {
    let graph = try Sketch("a>b b>c c>d", dates: dates).graph

    let episodes = graph.episodes(quiet: 30)

    #expect(episodes.map(\.events.ids) == [["a", "b"], ["c", "d"]])
    #expect(episodes.cutLinkCount == 1)
    #expect(episodes.quietDays == 30)
    #expect(episodes.map(\.depth) == [1, 1])
    #expect(episodes.flatMap { $0.openings().ids } == ["a", "c"])
  }

  @Test func `stay whole where a link may have been quick, or took just so long`() throws {
    let graph = try Sketch("a>b b>c c>d", dates: dates).graph
    var vague = dates
    vague["c"] = "2021-01/2021-03-01"
    let open = try Sketch("a>b b>c c>d", dates: vague).graph
    vague["c"] = ""
    let undated = try Sketch("a>b b>c c>d", dates: vague).graph

    #expect(graph.episodes(quiet: 55).map(\.count) == [4])
    #expect(graph.episodes(quiet: 54).map(\.count) == [2, 2])
    #expect(open.episodes(quiet: 3).map(\.count) == [3])
    #expect(undated.episodes(quiet: 10).map(\.count) == [4])
  }

  @Test func `leave events alone and count them`() throws {
    let graph = try Sketch("a>b b>c", dates: dates).graph

    let episodes = graph.episodes(quiet: 10)

    #expect(episodes.map(\.events.ids) == [["a", "b"]])
    #expect(episodes.isolatedCount == 1)
  }

  @Test func `count a link that is cut in no episode, though others hold its events together`()
    throws
  {
    let graph = try Sketch("a>b b>c c>d a>d", dates: dates).graph
    let whole = Sketch("a>b b>x x>c c>d a>d", dates: dates.merging(["x": "2021-02-01"]) { $1 })

    #expect(graph.episodes(quiet: 30).map(\.linkCount) == [1, 1])
    let episode = try #require(try whole.graph.episodes(quiet: 30).first)
    #expect(episode.count == 5)
    #expect(episode.linkCount == 4)
  }

  @Test(arguments: 0..<100)
  func `are the episodes of what is left`(seed: Int) throws {
    let graph = try RandomCase.rich(seed: seed)
    let days = Double([0, 7, 40, 400][seed % 4])
    let links = Links(graph)
    let kept = graph.links.filter { ($0.lag?.lower ?? 0) <= days }.map { link in
      (
        graph.events.firstIndex { $0 == link.stimulus } ?? -1,
        graph.events.firstIndex { $0 == link.response } ?? -1
      )
    }
    let oracle = StructureOracle(Links(links.nodeCount, kept))

    let episodes = graph.episodes(quiet: days)

    var expected = Set<Set<Int>>()
    for node in 0..<links.nodeCount { expected.insert(oracle.component(of: node)) }
    let found = episodes.map { episode in
      Set(graph.events.indices.filter { episode.events.contains(graph.events[$0].id) })
    }
    #expect(Set(found) == expected.filter { $0.count > 1 })
    #expect(episodes.cutLinkCount == graph.links.count - kept.count)
    #expect(episodes.isolatedCount == expected.count { $0.count == 1 })
    #expect(episodes.map(\.linkCount).reduce(0, +) == kept.count)
  }
}
