import Riposte
import Testing

@testable import RiposteDiagrams

@Suite("A diagram of a graph")
struct DiagramTests {
  /// Three events on two sides, with everything a card can say.
  private func sample() throws -> EventGraph {
    var draft = EventGraph.Draft(title: "Sample")
    draft.insert(Event.Actor("iran", named: "Iran", side: "Iran-and-aligned"))
    draft.insert(Event.Actor("us", named: "United States", side: "US-and-partners"))
    draft.insert(Event.Actor("nobody", named: "Unknown attackers"))
    draft.insert(Source("s1", outlet: "Newsweek"))
    draft.insert(Source("s2", outlet: "Newsweek"))
    draft.insert(Place("erbil", named: "Erbil", theatre: "Iraq"))
    draft.insert(
      Event(
        "raid", titled: "Raid", on: "[2021-02-15..2021-02-21]", at: "erbil",
        by: [.init("nobody", basis: .unknown), "iran?"], severity: 6, sources: ["s1"]))
    draft.insert(Event("strike", titled: "Strike", on: "2021-02-25", by: ["us"], severity: 7))
    draft.insert(Event("reply", titled: "Reply", on: "2021-03/..", status: .feared, by: ["iran"]))
    draft.insert(Event("lonely", titled: "Lonely"))
    draft.link("strike", inResponseTo: "raid", claims: [.init(.stated, source: "s2"), .denied()])
    draft.link("reply", inResponseTo: "strike", claims: [.init(.hedged)])
    draft.insert(ResponseLink("raid", inResponseTo: .unstated, claims: [.init(.assessed)]))
    return try draft.freeze()
  }

  @Test func `an empty graph has a picture that says so`() throws {
    let diagram = Diagram(of: try EventGraph.Draft().freeze())

    #expect(diagram.scene.title == "Who answered whom")
    #expect(diagram.scene.subtitle[1] == "Shown: all 0 events and 0 links")
    #expect(diagram.dot().hasSuffix("}\n"))
  }

  @Test func `cards say who, when, how grave and how sure`() throws {
    let scene = Diagram(of: try sample()).scene

    let raid = try #require(scene.cards.first { $0.id == "raid" })
    #expect(raid.party.map { scene.parties[$0].tag } == "IRN")
    #expect(raid.isDoubtedParty)
    #expect(raid.date == "15..21 Feb 2021")
    #expect(raid.severity == 0.6)
    let strike = try #require(scene.cards.first { $0.id == "strike" })
    #expect(strike.party.map { scene.parties[$0].tag } == "US")
    #expect(!strike.isDoubtedParty)
    let lonely = try #require(scene.cards.first { $0.id == "lonely" })
    #expect(lonely.party == nil && lonely.day == nil && lonely.severity == nil)
    #expect(lonely.isOpenStart && lonely.isOpenEnd)
    #expect(scene.cards.count == 3)
  }

  @Test func `what did not happen is drawn only where everything is admitted, and says so`() throws
  {
    let scene = Diagram(of: try sample().admitting(.everything)).scene

    let reply = try #require(scene.cards.first { $0.id == "reply" })
    #expect(reply.heading == "Feared: Reply")
    #expect(reply.isOpenEnd && !reply.isOpenStart)
    #expect(reply.precision == .day)
  }

  @Test func `links say what they rest on and who denies it`() throws {
    let scene = Diagram(of: try sample().admitting(.everything)).scene

    #expect(scene.links.map(\.evidence) == [.stated, .hedged])
    #expect(scene.links.map(\.isDisputed) == [true, false])
    #expect(scene.links[0].lag == "4–10d")
    #expect(scene.stubs.map(\.evidence) == [.assessed])
  }

  @Test func `lanes are sides, actors or theatres, and what has none comes last`() throws {
    let graph = try sample()

    #expect(
      Diagram(of: graph).scene.lanes
        == ["Iran-and-aligned", "US-and-partners", "Not attributed"])
    #expect(
      Diagram(of: graph).lanes(by: .actor).scene.lanes
        == ["United States", "Unknown attackers", "Not attributed"])
    #expect(Diagram(of: graph).lanes(by: .theatre).scene.lanes == ["Iraq", "No theatre given"])
    #expect(Diagram(of: graph).colored(by: .theatre).scene.parties.map(\.name) == ["Iraq"])
  }

  @Test func `a picture names its evidence, its filters and its sources`() throws {
    var filter = Filter()
    filter.minimumConfidence = 0.6
    filter.sides = ["US-and-partners", "Iran-and-aligned"]
    filter.onlyUndisputed = true
    let scene = Diagram(of: try sample().filtered(by: filter)).titled("Mine").scene

    #expect(scene.title == "Mine")
    #expect(
      scene.subtitle[0]
        == "Evidence: inclusive (links stated, reported, assessed, hedged or without a basis); "
        + "confidence at least 0.6; undisputed links only; "
        + "sides US-and-partners, Iran-and-aligned")
    #expect(scene.subtitle[1].hasPrefix("Shown: all 2 events and 1 link"))
    #expect(scene.footnotes == ["Sources: Newsweek"])
    #expect(scene.severityScale == "Riposte severity, 0 to 10: five squares are 10")
  }
}

@Suite("What a diagram shows")
struct DiagramScopeTests {
  /// A chain of events a day apart, and as many without links.
  private func chain(of count: Int, isolated: Int = 0) throws -> EventGraph {
    var draft = EventGraph.Draft(title: "Chain")
    for number in 0..<(count + isolated) {
      let day = Int(number % 28) + 1
      let month = number / 28 % 12 + 1
      let date =
        "\(2000 + number / 336)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
      draft.insert(Event(Event.ID("e\(number)"), titled: "Event \(number)", on: date))
      if number > 0, number < count {
        draft.link(
          Event.ID("e\(number)"), inResponseTo: .event(Event.ID("e\(number - 1)")),
          claims: [.reported()])
      }
    }
    return try draft.freeze()
  }

  private func ids(_ diagram: Diagram) -> [String] { diagram.scene.cards.map(\.id) }

  @Test func `the surroundings of an event, so many links away`() throws {
    let diagram = Diagram(of: try chain(of: 9, isolated: 1))

    #expect(try ids(diagram.focused(on: "e4", radius: 0)) == ["e4"])
    #expect(try ids(diagram.focused(on: "e4", radius: 2)) == ["e2", "e3", "e4", "e5", "e6"])
    #expect(try ids(diagram.focused(on: "e9", radius: 3)) == ["e9"])
    let near = try diagram.focused(on: "e4", radius: 1).scene.subtitle[1]
    #expect(
      near
        == "Shown: what lies within 1 link of e4, 3 of 10 events and 2 of 8 links; "
        + "the rest is left out")
  }

  @Test func `an event that the case does not have is an error`() throws {
    let diagram = Diagram(of: try chain(of: 2))

    #expect(throws: UnknownEvent.self) { _ = try diagram.focused(on: "nothing") }
    #expect(throws: UnknownEvent.self) { _ = try diagram.highlighting(["e0", "nothing"]) }
  }

  @Test func `an event that is not admitted leaves an empty picture that says why`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event("fear", titled: "Fear", on: "2021", status: .feared))
    let diagram = try Diagram(of: try draft.freeze()).focused(on: "fear")

    #expect(diagram.scene.cards.isEmpty)
    #expect(diagram.scene.subtitle[1].contains("which this evidence and these filters leave out"))
  }

  @Test func `an episode by number`() throws {
    let diagram = Diagram(of: try chain(of: 3, isolated: 2))

    #expect(try ids(diagram.episode(1)) == ["e0", "e1", "e2"])
    for number in [0, 2, -1] {
      #expect(throws: UnknownEpisode(number: number, count: 1)) { _ = try diagram.episode(number) }
    }
    #expect(
      UnknownEpisode(number: 1, count: 0).description
        == "there is no episode: no two events are linked")
  }

  @Test func `the best chains, and only their links`() throws {
    var draft = EventGraph.Draft()
    for (id, day) in zip(["a", "b", "c", "d"], 1...4) {
      draft.insert(Event(Event.ID(id), titled: id, on: "2021-01-0\(day)"))
    }
    for (stimulus, response) in [("a", "b"), ("b", "c"), ("a", "c"), ("a", "d")] {
      draft.link(
        Event.ID(response), inResponseTo: .event(Event.ID(stimulus)), claims: [.reported()])
    }
    let diagram = Diagram(of: try draft.freeze()).topChains(1)

    #expect(ids(diagram) == ["a", "b", "c"])
    #expect(diagram.scene.links.count == 2)
    #expect(diagram.scene.subtitle[1].hasPrefix("Shown: the 1 best chain by links, 3 of 4 events"))
  }

  @Test func `up to 300 events are drawn whole, more are not unless asked`() throws {
    #expect(Diagram(of: try chain(of: 40, isolated: 260)).scene.cards.count == 300)

    let large = Diagram(of: try chain(of: 40, isolated: 261))
    #expect(large.scene.cards.count == 40)
    #expect(
      large.scene.subtitle[1]
        == "Shown: the longest chains to 1 of the 1 end of the largest episode, "
        + "40 of 301 events and 39 of 39 links; the rest is left out")
    #expect(large.whole().scene.cards.count == 301)
  }

  @Test func `a chain longer than a page is cut, and events without links are`() throws {
    let long = Diagram(of: try chain(of: 1_000)).scene
    #expect(long.cards.count == 80)
    #expect(
      long.subtitle[1].hasPrefix(
        "Shown: the first 80 of the 1000 events of the longest chain of the largest episode"))

    let loose = Diagram(of: try chain(of: 0, isolated: 400)).scene
    #expect(loose.cards.count == 80)
  }

  @Test func `a long chain without dates is followed by its links, not by its ids`() throws {
    var draft = EventGraph.Draft()
    for index in 0..<400 { draft.insert(Event(Event.ID("e\(index)"), titled: "")) }
    for index in 1..<400 {
      draft.link(
        Event.ID("e\(index)"), inResponseTo: .event(Event.ID("e\(index - 1)")),
        claims: [.reported()])
    }

    let diagram = Diagram(of: try draft.freeze())

    #expect(Set(ids(diagram)) == Set((0..<80).map { "e\($0)" }))
    #expect(diagram.scene.links.count == 79)
  }

  @Test func `a highlighted chain keeps to its own links and names its weakest basis`() throws {
    var draft = EventGraph.Draft()
    for (id, day) in zip(["a", "b", "c"], 1...3) {
      draft.insert(Event(Event.ID(id), titled: id, on: "2021-01-0\(day)"))
    }
    draft.link("b", inResponseTo: "a", claims: [.reported()])
    draft.link("c", inResponseTo: "b", claims: [.hedged()])
    draft.link("c", inResponseTo: "a", claims: [.reported()])
    let graph = try draft.freeze()

    let scene = Diagram(of: graph).highlighting(graph.longestChain(), as: "longest chain").scene

    #expect(scene.links.filter(\.isHighlighted).count == 2)
    #expect(scene.cards.filter(\.isHighlighted).count == 3)
    #expect(scene.highlightMeaning == "longest chain, 2 links, weakest: hedged")
    let events = try Diagram(of: graph).highlighting(["a", "c"]).scene
    #expect(events.links.filter(\.isHighlighted).count == 1)
    #expect(Diagram(of: graph).highlighting(nil as Chain?).scene.highlightMeaning == nil)
  }

  @Test func `a highlight that is not in the picture is not in the legend`() throws {
    let diagram = try Diagram(of: try chain(of: 3, isolated: 1)).highlighting(["e3"]).episode(1)

    #expect(diagram.scene.highlightMeaning == nil)
  }
}
