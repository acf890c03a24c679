import Riposte
import RiposteTestSupport
import Testing

/// The examples that the articles work through by hand.
@Suite("The worked examples of the articles")
struct ArticleExampleTests {
  @Test func `a raid, a strike, a barrage and sanctions`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Place("erbil", theatre: "Iraq"))
    draft.insert(Place("albukamal", theatre: "Syria"))
    draft.insert(Place("haifa", theatre: "Israel"))
    draft.insert(
      Event("raid", at: "erbil", kind: .rocketAttack, by: ["militia"], against: ["us"], severity: 5)
    )
    draft.insert(
      Event(
        "strike", at: "albukamal", kind: .airStrike, by: ["us"], against: ["militia"], severity: 7))
    draft.insert(
      Event(
        "barrage", at: "haifa", kind: .missileAttack, by: ["militia"], against: ["israel"],
        severity: 6))
    draft.insert(
      Event("sanctions", kind: .sanctions, by: ["us"], against: ["militia"], severity: 4))
    draft.link("strike", inResponseTo: "raid")
    draft.link("barrage", inResponseTo: "strike")
    draft.link("sanctions", inResponseTo: "barrage")

    let escalation = try draft.freeze().escalation()

    #expect(escalation.events["strike"]?.isVertical == true)
    #expect(escalation.events["strike"]?.horizontal == [.theatre])
    #expect(escalation.events["barrage"]?.isVertical == false)
    #expect(escalation.events["barrage"]?.horizontal == [.party, .theatre])
    #expect(escalation.events["sanctions"]?.horizontal == [.domain])
    #expect(escalation.events["sanctions"]?.newTheatres == nil)
    #expect(escalation.events["raid"]?.horizontal == nil)
    let directions = Dictionary(
      uniqueKeysWithValues: escalation.steps.map { ($0.link.response.id, $0.direction) })
    #expect(directions == ["strike": .up, "barrage": .down, "sanctions": .down])
    #expect(escalation.stepCounts.down == 2)
  }

  @Test func `five acts and their motifs`() throws {
    var draft = EventGraph.Draft()
    let acts: [(Event.ID, Event.Actor.ID, Event.Actor.ID, Event.ID?)] = [
      ("r", "militia", "us", nil), ("s", "us", "militia", "r"), ("t", "militia", "us", "s"),
      ("u", "militia", "israel", "s"), ("v", "israel", "militia", "r"),
    ]
    for (id, doer, target, stimulus) in acts {
      draft.insert(Event(id, kind: .attack, by: [.init(doer)], against: [target]))
      if let stimulus { draft.link(id, inResponseTo: .event(stimulus)) }
    }

    let motifs = try draft.freeze().motifs(by: .side)

    #expect(Motif.allCases.map { motifs.count(of: $0) } == [2, 1, 1, 1, 1])
    #expect(motifs.unnamed == 0)
  }

  @Test func `a war, a campaign, two raids and a strike`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event("war"))
    draft.insert(Event("campaign", killed: Event.Count(from: 8, to: 12)).part(of: "war"))
    draft.insert(Event("raid-1", killed: 3).part(of: "campaign"))
    draft.insert(Event("raid-2", killed: 2).part(of: "campaign?"))
    draft.insert(Event("strike", killed: 1))
    let graph = try draft.freeze()

    let killed = graph.events.tally(of: .killed)
    let without = graph.events.filter { $0.id != "campaign" }.tally(of: .killed)

    #expect((killed.low, killed.best, killed.high) == (9, nil, 13))
    #expect((killed.counted, killed.leftOut, killed.leftOutInDoubt) == (2, 2, 1))
    #expect(killed.unknown == 1)
    #expect(without.low == 6)
  }
}
