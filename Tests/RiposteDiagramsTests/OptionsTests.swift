import Riposte
import Testing

@testable import RiposteDiagrams

@Suite("Options of a diagram")
struct OptionsTests {
  /// Three events, two of whose links rest on one source.
  private func sample() throws -> EventGraph {
    var draft = EventGraph.Draft(title: "Sample")
    draft.insert(Event.Actor("iran", named: "Iran", side: "Iran"))
    draft.insert(Event.Actor("us", named: "United States", side: "US"))
    draft.insert(Source("s1", outlet: "Newsweek"))
    draft.insert(Source("s2", outlet: "Herald"))
    draft.insert(Place("erbil", named: "Erbil", theatre: "Iraq"))
    var raid = Event(
      "raid", titled: "Raid", on: "2021-02-15", at: "erbil", by: ["iran?"], against: ["us"],
      severity: 6)
    (raid.killed, raid.kind) = (Event.Count("2..9"), "raid")
    draft.insert(raid)
    draft.insert(Event("strike", titled: "Strike", on: "2021-02-25", by: ["us"], severity: 7))
    draft.insert(Event("reply", titled: "Reply", on: "2021-03-01", by: ["iran"]))
    draft.insert(Event("other", titled: "Other", on: "2021-03-02", by: ["us"]))
    draft.link(
      "strike", inResponseTo: "raid",
      claims: [.reported(source: "s1"), .hedged(source: "s2")])
    draft.link("reply", inResponseTo: "strike", claims: [.reported(source: "s2")])
    draft.link("other", inResponseTo: "reply", claims: [.hedged(source: "s1")])
    draft.insert(EventRelation("strike", "accompanies", "other", certainty: .hedged))
    draft.insert(EventRelation("strike", "enables", "strike"))
    return try draft.freeze(.lenient)
  }

  private func card(_ id: String, _ diagram: Diagram) throws -> Scene.Card {
    try #require(diagram.scene.cards.first { $0.id == id })
  }

  @Test func `lanes can be places, and what has none comes last`() throws {
    let scene = Diagram(of: try sample()).lanes(by: .place).scene

    #expect(scene.lanes == ["Erbil", "No place given"])
    #expect(try Diagram(of: sample()).colored(by: .place).scene.parties.map(\.name) == ["Erbil"])
  }

  @Test func `an actor without a side is a party and a lane of its own`() throws {
    var draft = EventGraph.Draft(title: "Sample")
    draft.insert(Event.Actor("iran", named: "Iran", side: "Iran"))
    draft.insert(Event.Actor("crew", named: "Crew"))
    draft.insert(Event("a", titled: "A", on: "2021-01-01", by: ["iran"]))
    draft.insert(Event("b", titled: "B", on: "2021-01-02", by: ["crew"]))
    draft.insert(Event("c", titled: "C", on: "2021-01-03"))

    let scene = Diagram(of: try draft.freeze()).scene

    #expect(scene.parties.map(\.name) == ["Iran", "Crew"])
    #expect(scene.cards.map { scene.lanes[$0.lane] } == ["Iran", "Crew", "Not attributed"])
    #expect(scene.cards.map(\.party) == [0, 1, nil])
  }

  @Test(arguments: [Diagram.Style.swimlane, .theatre, .columns, .dyads])
  func `colored by basis, a picture differs from one colored by side`(style: Diagram.Style) throws {
    let diagram = Diagram(of: try sample(), style: style)

    #expect(diagram.colored(by: .basis).dot() != diagram.dot())
  }

  @Test(arguments: [Theme.light, .dark])
  func `colored by basis, every arrow that stands for several links has the color of one`(
    theme: Theme
  ) throws {
    var scene = Scene.random(events: 20, seed: 2)
    for index in scene.links.indices { scene.links[index].isColored = true }
    let places = scene.cards.indices.map {
      Place(Place.ID("p\($0)"), named: "P", latitude: Double($0), longitude: Double($0 % 3) * 9)
    }
    let dyads = DyadScene(Diagram(of: try sample(), style: .dyads).colored(by: .basis))

    for drawing in [MapLayout(MapScene(scene, places: places)).drawing, DyadLayout(dyads).drawing] {
      #expect(!drawing.flows.isEmpty)
      for flow in drawing.flows {
        guard case .responses(let evidence) = flow.kind, !flow.isHighlighted else { continue }
        #expect(flow.attributes(in: theme).contains(.color(theme.color(of: evidence))))
      }
    }
  }

  @Test func `cards say what they are asked to, as far as it is known`() throws {
    let diagram = Diagram(of: try sample())

    let usual = try card("raid", diagram)
    #expect(usual.date == "15 Feb 2021" && usual.severity == 0.6 && usual.notes.isEmpty)
    let asked = diagram.cards(showing: .place, .killed, .wounded, .initiators, .targets, .kind)
    let raid = try card("raid", asked)
    #expect(raid.date.isEmpty && raid.severity == nil)
    #expect(raid.notes == ["Erbil · 2 to 9 killed · by Iran? · against United States · raid"])
    #expect(try card("reply", asked).notes == ["by Iran"])
    #expect(try card("raid", diagram.cards(showing: [])).notes.isEmpty)
  }

  @Test func `a theatre's cards say how long an answer took`() throws {
    let diagram = Diagram(of: try sample(), style: .theatre)

    #expect(try card("strike", diagram).notes == ["10d later"])
    #expect(try card("raid", diagram).notes.isEmpty)
  }

  @Test func `words from right to left have a line of their own`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event.Actor("a", named: "القوات الجوية"))
    draft.insert(Place("p", named: "قاعدة جوية"))
    var event = Event("e", titled: "e", on: "2021", at: "p", by: ["a"])
    (event.killed, event.wounded) = (3, 4)
    draft.insert(event)
    let diagram = Diagram(of: try draft.freeze())

    let notes = try card("e", diagram.cards(showing: .killed, .wounded, .place, .initiators)).notes

    #expect(notes == ["3 killed · 4 wounded", "قاعدة جوية", "by القوات الجوية"])
  }

  @Test func `notes never overflow a card, and the last field is cut first`() {
    var card = Scene.Card(id: "e", title: "Title")
    card.notes = [String(repeating: "long words ", count: 30), "second", "third"]
    let style = CardStyle(fitting: [card])

    let face = CardFace(card, parties: [], style: style)

    #expect(style.noteLines == 3)
    #expect(face.notes.count == 3 && face.notes.last == "third")
    #expect(face.notes[0].hasSuffix("…"))
    #expect(face.overflow(in: style) == 0)
  }

  @Test func `colored by basis, links have colors and cards none`() throws {
    let diagram = Diagram(of: try sample()).colored(by: .basis)
    let links = diagram.scene.links

    #expect(links.allSatisfy { $0.isColored })
    #expect(
      links[0].style.attributes(in: .light).contains(.color(Theme.light.color(of: .stated))))
    #expect(diagram.scene.parties.map(\.tag) == ["IRN", "US"])
    let text = diagram.dot()
    #expect(!text.contains(Theme.light.parties[0].description))
    #expect(text.contains(Theme.light.color(of: .hedged).description))
  }

  @Test func `what hangs on a source is highlighted, and what it only supports is not`() throws {
    let diagram = try Diagram(of: try sample()).highlighting(consequencesOf: "s2").scene

    // The link of the strike has another claim; the reply's has none, and nothing leads beyond it.
    #expect(diagram.links.map(\.isHighlighted) == [false, true, true])
    #expect(
      Set(diagram.cards.filter(\.isHighlighted).map(\.id)) == ["strike", "reply", "other"])
    #expect(diagram.highlightMeaning == "hangs on Herald")
    #expect(throws: UnknownName.self) {
      _ = try Diagram(of: try sample()).highlighting(consequencesOf: "s3")
    }
  }

  @Test func `what hangs on one claim is highlighted`() throws {
    let graph = try sample()
    let link = try #require(try graph.link(from: "reply", to: "other"))
    let scene = Diagram(of: graph).highlighting(consequencesOf: link.claims[0], of: link).scene

    #expect(scene.links.map(\.isHighlighted) == [false, false, true])
    let strike = try #require(try graph.link(from: "raid", to: "strike"))
    let none = Diagram(of: graph).highlighting(consequencesOf: strike.claims[0], of: strike)
    #expect(!none.isHighlighting && none.scene.highlightMeaning == nil)
  }

  @Test(arguments: [Diagram.Style.swimlane, .theatre, .columns])
  func `relations of events are drawn on request, with their names, and count as nothing else`(
    style: Diagram.Style
  ) throws {
    let plain = Diagram(of: try sample(), style: style)
    let diagram = plain.showingRelations()

    #expect(plain.scene.links.allSatisfy { $0.relation == nil })
    #expect(diagram.scene.links.compactMap(\.relation) == ["accompanies?"])
    #expect(diagram.captions == plain.captions)
    let drawing = diagram.drawing
    #expect(drawing.texts.contains { $0.lines == ["accompanies?"] })
    #expect(drawing.texts.contains { $0.lines == ["no response, but tied as written"] })
    let figures = Legibility(of: drawing)
    #expect(figures.textOverlaps == 0 && figures.linksOverCards == 0)
    #expect(diagram.dot().contains("accompanies?"))
  }
}
