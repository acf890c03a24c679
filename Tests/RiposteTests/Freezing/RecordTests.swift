import Riposte
import Testing

@Suite struct `Names of actors, places and sources` {
  @Test func `a kind of record that nothing declares is made of the names mentioned`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event("raid", at: "erbil", by: ["militia?"], against: ["us"], sources: ["nyt"]))
    draft.insert(Event("strike", at: "erbil", by: ["us"]))
    draft.link("strike", inResponseTo: "raid", claims: [.stated(by: "uk", source: "bbc")])

    let graph = try draft.freeze()

    #expect(graph.actors == ["militia", "us", "uk"].map { Event.Actor(Event.Actor.ID($0)) })
    #expect(graph.places == [Place("erbil")])
    #expect(graph.sources == [Source("nyt"), Source("bbc")])
    #expect(graph.implicitRecords == (true, true, true))
    let notes = graph.findings.filter { $0.code == .implicitRecords }
    #expect(notes.count == 1)
    #expect(notes.first?.severity == .note)
    #expect(notes.first?.message.contains("3 actors, 1 place, 2 sources") == true)
  }

  @Test func `names that only relations and claims mention count too`() throws {
    var draft = EventGraph.Draft(["a": nil, "b": nil])
    draft.insert(ActorRelation("x", .backs, "y", claimedBy: ["z"], sources: ["s"]))
    draft.insert(EventRelation("a", "enables", "b", sources: ["t"]))

    let graph = try draft.freeze()

    #expect(graph.actors.map(\.id) == ["x", "y", "z"])
    #expect(graph.sources.map(\.id) == ["s", "t"])
  }

  @Test func `each kind of record is implicit for itself`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event.Actor("us"))
    draft.insert(Event("raid", at: "erbil", by: ["us"]))

    let graph = try draft.freeze()

    #expect(graph.implicitRecords == (false, true, true))
    #expect(graph.places.map(\.id) == ["erbil"])
  }

  @Test func `a case that mentions no names has no implicit records`() {
    #expect(EventGraph.Draft(["a": nil]).findings(of: .implicitRecords).isEmpty)
  }

  @Test func `names resolve by id, then by alias, then by full name`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event.Actor("us", named: "United States", aliases: ["usa", "uk"]))
    draft.insert(Event.Actor("uk", named: "United Kingdom"))
    draft.insert(Place("erbil", named: "Erbil", aliases: ["hewler"]))
    draft.insert(Event("a", at: "hewler", by: ["usa?"], against: ["uk"]))
    draft.insert(Event("b", at: "Erbil", by: ["United Kingdom"]))

    let graph = try draft.freeze()

    #expect(try graph.event("a").initiators == [.init("us", basis: .alleged)])
    #expect(try graph.event("a").targets == ["uk"])
    #expect(try graph.event("a").place?.id == "erbil")
    #expect(try graph.event("b").initiators == ["uk"])
    #expect(try graph.event("b").place?.id == "erbil")
  }

  @Test func `an alias of two actors is a warning, and of neither`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event.Actor("army", aliases: ["forces", "soldiers"]))
    draft.insert(Event.Actor("navy", aliases: ["forces", "forces"]), at: .line(5, "aliases"))

    #expect(draft.errorCodes.isEmpty)
    let warning = try #require(draft.findings(of: .ambiguousAlias).first)
    #expect(warning.severity == .warning)
    #expect(warning.position == .line(6, 5))
    #expect(warning.message.contains("army") && warning.message.contains("navy"))

    draft.insert(Event("raid", by: ["forces"], against: ["soldiers"]))
    #expect(draft.errorCodes == [.unknownActor])
  }

  @Test func `an alias of two places is a warning, and of neither`() {
    var draft = EventGraph.Draft()
    draft.insert(Place("tripoli-libya", aliases: ["Tripoli"]))
    draft.insert(Place("tripoli-lebanon", aliases: ["Tripoli"]))
    draft.insert(Event("raid", at: "Tripoli"))

    #expect(draft.warningCodes == [.ambiguousAlias])
    #expect(draft.errorCodes == [.unknownPlace])
  }

  @Test func `rows say the side, theatre and coordinates of records nothing declares`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event("raid", at: "erbil", by: ["us"]))
    draft.suggest(side: "west", of: "us")
    draft.suggest(theatre: "iraq", of: "erbil")
    draft.suggest(coordinate: Coordinate(latitude: 36, longitude: 44), of: "erbil")

    let graph = try draft.freeze()

    #expect(graph.actors == [Event.Actor("us", side: "west")])
    #expect(graph.places == [Place("erbil", latitude: 36, longitude: 44, theatre: "iraq")])
    #expect(graph.sides == ["west"])
  }

  @Test func `rows that contradict each other are a warning, and the first is kept`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event("raid", at: "erbil", by: ["us"]))
    for (row, side) in ["west", "west", "east"].enumerated() {
      draft.suggest(side: side, of: "us", at: .line(row + 2))
    }
    draft.suggest(theatre: "iraq", of: "erbil")
    draft.suggest(theatre: "syria", of: "erbil", at: .line(9))
    draft.suggest(coordinate: Coordinate(latitude: 36, longitude: 44), of: "erbil")
    draft.suggest(coordinate: Coordinate(latitude: 36, longitude: 4), of: "erbil", at: .line(10))

    let graph = try draft.freeze()

    let warnings = graph.findings.filter { $0.code == .conflictingAttribute }
    #expect(warnings.map(\.position?.line) == [4, 9, 10])
    #expect(warnings.allSatisfy { $0.severity == .warning })
    #expect(graph.actors.first?.side == "west")
    #expect(graph.places.first?.theatre == "iraq")
    #expect(graph.places.first?.longitude == 44)
  }

  @Test func `what rows say of a declared record is not used, and contradicts nothing`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event("raid", by: ["us"]))
    draft.insert(Event.Actor("us", side: "north"))
    draft.suggest(side: "west", of: "us")
    draft.suggest(side: "east", of: "us")

    let graph = try draft.freeze()

    #expect(graph.actors.first?.side == "north")
    #expect(!graph.findings.contains { $0.code == .conflictingAttribute })
  }

  @Test func `a draft made again keeps implicit records, their order and their hints`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event("late", on: "2021-02-01", at: "p", by: ["z"]))
    draft.insert(Event("early", on: "2021-01-01", at: "q", by: ["a"], sources: ["s"]))
    draft.suggest(side: "west", of: "a")
    draft.suggest(theatre: "iraq", of: "q")

    let graph = try draft.freeze()
    let again = try graph.draft().freeze()

    #expect(again.actors == graph.actors)
    #expect(again.places == graph.places)
    #expect(again.sources == graph.sources)
    #expect(again.implicitRecords == (true, true, true))
  }
}
