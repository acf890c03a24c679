import Riposte
import RiposteTestSupport
import Testing

@testable import RiposteDiagrams

@Suite("A picture of who answers whom")
struct DyadPictureTests {
  /// Two sides that answer each other, one of them itself, and a third that backs one.
  private func sample() throws -> EventGraph {
    var draft = EventGraph.Draft(title: "Sample")
    draft.insert(Event.Actor("us", named: "United States", side: "US"))
    draft.insert(Event.Actor("navy", named: "Navy", side: "US"))
    draft.insert(Event.Actor("iran", named: "Iran", side: "Iran"))
    draft.insert(Event.Actor("militia", named: "Militia"))
    draft.insert(Event.Actor("crew", named: "Crew"))
    draft.insert(ActorRelation("iran", .backs, "militia"))
    draft.insert(ActorRelation("iran", .directs, "militia", deniedBy: ["iran"]))
    draft.insert(ActorRelation("navy", .partOf, "us"))
    draft.insert(ActorRelation("us", "targets", "militia"))
    for (id, actor) in [
      ("a", "us"), ("b", "iran"), ("c", "navy"), ("d", "militia"), ("e", "iran?"),
    ] {
      draft.insert(
        Event(
          Event.ID(id), titled: id, on: "2021-01-0\(id == "a" ? 1 : id == "b" ? 2 : 3)",
          by: [Event.Initiator(shortForm: actor)]))
    }
    draft.insert(
      Event("x", titled: "x", on: "2021-01-04", by: [.init("crew", basis: .unknown)]))
    for (response, stimulus) in [
      ("b", "a"), ("c", "b"), ("d", "a"), ("e", "a"), ("x", "a"), ("c", "a"),
    ] {
      draft.link(
        Event.ID(response), inResponseTo: .event(Event.ID(stimulus)), claims: [.reported()])
    }
    return try draft.freeze()
  }

  @Test func `by side, an actor without one is a party of its own`() throws {
    let scene = DyadScene(Diagram(of: try sample(), style: .dyads))

    #expect(scene.nodes.map(\.name) == ["US", "Iran", "Militia"])
    #expect(scene.nodes.map(\.events) == [2, 2, 1])
    #expect(scene.unusable == 1)
    let responses = scene.ties.filter { $0.words.isEmpty }
    #expect(
      responses.map { [$0.from, $0.to, $0.count] } == [
        [0, 1, 2], [0, 0, 1], [1, 0, 1], [0, 2, 1],
      ])
    #expect(
      scene.bare.subtitle.last
        == "Counted by side: each response once for each pair of known parties; 1 link not "
        + "counted, as it is not known who did one of the events")
  }

  @Test func `relations are named, those that someone denies apart`() throws {
    let scene = DyadScene(Diagram(of: try sample(), style: .dyads))

    let relations = scene.ties.filter { !$0.words.isEmpty }
    #expect(relations.map(\.words) == [["backs"], ["directs"]])
    #expect(
      relations.map(\.kind) == [.relation(isDenied: false), .relation(isDenied: true)])
    #expect(
      DyadScene(Diagram(of: try sample(), style: .dyads).lanes(by: .actor)).ties
        .filter { !$0.words.isEmpty }.map(\.words) == [["backs"], ["directs"], ["part-of"]])
  }

  @Test func `what is only claimed is written so, and what is not counted is said`() throws {
    var draft = EventGraph.Draft(title: "Sample")
    for id in ["a", "b", "c"] as [Event.Actor.ID] {
      draft.insert(Event.Actor(id, named: id.rawValue))
    }
    draft.insert(ActorRelation("a", .backs, "b", claimedBy: ["c"]))
    for (id, actor) in [("x", "a"), ("y", "b"), ("z", "c")] {
      draft.insert(
        Event(
          Event.ID(id), titled: id, on: "2021-01-01", by: [.init(Event.Actor.ID(actor))]))
    }
    draft.link("y", inResponseTo: .event("x"), claims: [.reported()])

    let scene = DyadScene(Diagram(of: try draft.freeze(), style: .dyads))

    #expect(scene.ties.map(\.words) == [[], ["backs (claimed)"]])
    #expect(
      scene.bare.subtitle.last
        == "Counted by side: each response once for each pair of known parties; 1 known party is "
        + "left out that neither answered nor was answered")
    #expect(scene.relationMeaning == "a member of one is to a member of the other what is written")
  }

  @Test(arguments: [8, 25, 60, 300], [1, 2, 3] as [UInt64])
  func `no arrow ends where another does`(events: Int, seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let graph = try RandomCase.draft(eventCount: events, using: &random).freeze(.lenient)
    let drawing = Diagram(of: graph, style: .dyads).drawing

    let ends = drawing.flows.filter { $0.from != $0.to }.flatMap { flow in
      [flow.route.tailTip ?? flow.route.curve.start, flow.route.tip ?? flow.route.curve.end]
    }
    for (index, end) in ends.enumerated() {
      #expect(ends.dropFirst(index + 1).allSatisfy { $0.distance(to: end) >= 9 })
    }
  }

  @Test func `to and fro are two arrows, and a party that answers itself has a loop`() throws {
    let drawing = Diagram(of: try sample(), style: .dyads).drawing

    #expect(drawing.flows.count == 6)
    #expect(drawing.texts.filter { $0.kind == .count }.count == 6)
    let middles = drawing.flows.map { $0.route.curve.point(at: 0.5) }
    for (index, middle) in middles.enumerated() {
      for other in middles[(index + 1)...] { #expect(middle.distance(to: other) > 9) }
    }
    expectLegible(drawing)
  }

  @Test func `the figures are those of the analysis`() throws {
    for seed in 1...5 as ClosedRange<UInt64> {
      var random = SplitMix64(seed: seed)
      let draft = RandomCase.draft(eventCount: 40, using: &random)
      let graph = try draft.freeze(.lenient)
      let dyads = graph.dyads(by: .actor)

      let scene = DyadScene(Diagram(of: graph, style: .dyads).lanes(by: .actor))

      #expect(scene.unusable == dyads.unusable)
      #expect(
        scene.ties.filter { $0.words.isEmpty }.map(\.count).sorted()
          == dyads.pairs.map(\.responses).sorted())
    }
  }

  @Test(arguments: [1, 2, 3, 10, 25, 60, 106, 300], [1, 2, 3] as [UInt64])
  func `nothing covers a party or a number`(events: Int, seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let graph = try RandomCase.draft(eventCount: events, using: &random).freeze(.lenient)

    for grouping in Diagram.Grouping.allCases {
      expectLegible(Diagram(of: graph, style: .dyads).lanes(by: grouping).drawing)
    }
  }

  @Test(arguments: 1...30)
  func `any number of parties that all answer each other is drawn`(parties: Int) throws {
    var draft = EventGraph.Draft(title: "Many")
    for number in 0..<parties {
      draft.insert(Event.Actor(Event.Actor.ID("actor-\(number)"), named: "Actor number \(number)"))
      draft.insert(
        Event(
          Event.ID("e\(number)"), titled: "e", on: "2021-01-01",
          by: [.init(Event.Actor.ID("actor-\(number)"))]))
      for other in [number / 2, number / 3, 0] where other < number {
        draft.link(
          Event.ID("e\(number)"), inResponseTo: .event(Event.ID("e\(other)")),
          claims: [.reported()])
      }
    }

    let drawing = Diagram(of: try draft.freeze(.lenient), style: .dyads).drawing

    #expect(drawing.spots.count == min(parties > 1 ? parties : 0, DyadScene.maximumNodes))
    expectLegible(drawing)
    if parties > DyadScene.maximumNodes {
      #expect(drawing.scene.subtitle.last?.contains("\(parties - 24) more parties, with") == true)
    }
  }

  private func expectLegible(_ drawing: Drawing) {
    #expect(Legibility(of: drawing).textOverlaps == 0)
    for (index, mark) in drawing.spots.enumerated() {
      for other in drawing.spots[(index + 1)...] { #expect(!mark.box.overlaps(other.box)) }
      for text in drawing.texts where text.kind == .count {
        #expect(!text.box.overlaps(mark.box))
      }
      guard case .party(_, let tag, let lines) = mark.shape else { continue }
      let widest = lines.map { PartyBox.measure.width(of: $0) }.max() ?? 0
      #expect(widest <= mark.box.width - PartyBox.tagWidth - 8)
      #expect(CardStyle.tag.width(of: tag) <= PartyBox.tagWidth)
    }
    for flow in drawing.flows {
      let line = flow.route.curve.flattened()
      for (index, mark) in drawing.spots.enumerated() where index != flow.from && index != flow.to {
        #expect(
          !zip(line, line.dropFirst()).contains { mark.box.meets($0, $1) },
          "\(flow.from) → \(flow.to) over \(index)")
      }
    }
  }
}
