import EDTF
import Riposte
import RiposteTestSupport
import Testing

@Suite("Acts of force without recorded response")
struct ResponseTalliesTests {
  /// Acts of a militia against the US, each with another fate.
  private func acts(asOf: String? = "2021-06-01") throws -> EventGraph {
    var draft = EventGraph.Draft()
    draft.asOfText = asOf
    for (actor, side) in [("kh", "axis"), ("us", "west"), ("uk", "west"), ("saudi", "gulf")] {
      draft.insert(Event.Actor(Event.Actor.ID(rawValue: actor), side: side))
    }
    func act(_ id: Event.ID, _ date: String?) {
      draft.insert(Event(id, on: date, kind: .rocketAttack, by: ["kh"], against: ["us"]))
    }
    func respond(_ id: Event.ID, to act: Event.ID, _ kind: Event.Kind?, by: [Event.Initiator]) {
      draft.insert(Event(id, on: "2021-05-30", kind: kind, by: by))
      draft.link(id, inResponseTo: .event(act))
    }
    act("ignored", "2021-01-01")
    act("answered", "2021-01-02")
    act("scolded", "2021-01-03")
    act("punished", "2021-01-04")
    act("unclear", "2021-01-05")
    act("odd", "2021-01-06")
    act("recent", "2021-05-03")
    act("just-old-enough", "2021-05-02")
    act("vague", "2021")
    act("undated", nil)
    respond("strike", to: "answered", .airStrike, by: ["uk"])
    respond("protest", to: "answered", .statement, by: ["us"])
    respond("statement", to: "scolded", .statement, by: ["us"])
    respond("gulf-strike", to: "punished", .airStrike, by: ["saudi"])
    respond("someone", to: "unclear", .airStrike, by: [])
    respond("sabotage", to: "odd", "sabotage", by: ["saudi"])
    draft.insert(Event("clash", on: "2021-01-01", kind: "armed-clash", by: ["kh"]))
    draft.insert(Event("talk", on: "2021-01-01", kind: .statement, by: ["kh"], against: ["us"]))
    return try draft.freeze()
  }

  @Test func `each act has its outcome`() throws {
    let tallies = try #require(try acts().responseTallies(by: .side))

    let axis = try #require(tallies.parties.first)
    let outcomes = Dictionary(uniqueKeysWithValues: axis.acts.map { ($0.event.id, $0.outcome) })
    #expect(axis.party == .side("axis"))
    #expect(
      outcomes == [
        "ignored": .withoutResponse, "answered": .answered, "scolded": .wordsOnly,
        "punished": .byOthers, "unclear": .undetermined, "odd": .undetermined,
        "just-old-enough": .withoutResponse, "recent": .censored, "vague": .censored,
        "undated": .censored,
      ])
    #expect(axis.judged == 7)
    #expect(axis.withoutForceResponse == 4)
    #expect(axis.count(.censored) == 3)
    // Nobody is known who did "someone", nor to whom "strike", "gulf-strike" and "clash" were done.
    #expect(tallies.unusable == 4)
  }

  @Test func `the days and the day are stated, and can be chosen`() throws {
    let graph = try acts()

    let standard = try #require(graph.responseTallies(by: .actor))
    let other = try #require(
      graph.responseTallies(by: .actor, atLeast: 0, asOf: try EDTFDate("2021-01-02")))

    #expect(standard.days == 30)
    #expect(standard.asOf == Day(year: 2021, month: 6, day: 1))
    #expect(other.parties.first { $0.party == .actor("kh") }?.judged == 2)
  }

  @Test func `without a day nobody can say what should be recorded`() throws {
    #expect(try acts(asOf: nil).responseTallies(by: .side) == nil)
    #expect(try acts().responseTallies(by: .side, atLeast: .max)?.parties.first?.judged == 0)
  }

  @Test(arguments: 0..<300) func `outcomes agree with asking every response`(seed: Int) throws {
    let graph = try RandomCase.rich(eventCount: 18, seed: seed)
    let grouping = Party.Grouping.allCases[seed % 2]
    let asOf = try EDTFDate("2000-12-15")

    let tallies = try #require(graph.responseTallies(by: grouping, asOf: asOf))

    let (oracle, sides) = (PartyOracle(graph, by: grouping), PartyOracle(graph, by: .side))
    let acts = graph.events.filter { oracle.isAct($0) }
    #expect(tallies.unusable == graph.events.count { $0.domain == .force } - acts.count)
    for party in oracle.parties {
      let own = acts.filter { oracle.initiators(of: $0).contains(party) }
      let found = tallies.parties.first { $0.party == party }
      #expect(found?.acts.map(\.event) ?? [] == own)
      for act in found?.acts ?? [] {
        #expect(act.outcome == outcome(of: act.event, asOf, sides))
      }
    }
  }

  @Test func `the random cases hold every outcome`() throws {
    let asOf = try EDTFDate("2000-12-15")

    let found = try Set(
      (0..<300).flatMap { seed in
        try RandomCase.rich(eventCount: 18, seed: seed).responseTallies(by: .side, asOf: asOf)?
          .parties.flatMap { $0.acts.map(\.outcome) } ?? []
      })

    #expect(found == Set(ResponseOutcome.allCases))
  }

  private func outcome(
    of event: EventView, _ asOf: EDTFDate, _ sides: PartyOracle
  ) -> ResponseOutcome {
    guard let end = event.date?.latest, let day = asOf.earliest, end.advanced(by: 30) <= day else {
      return .censored
    }
    let hit = sides.targets(of: event)
    // Whether each response may be force, must be force, may be by the side hit, must be by it.
    let responses = event.responses.map { response in
      let isOpen =
        response.initiators.contains { $0.basis == .unknown }
        || response.initiators.isEmpty && response.between.isEmpty
      let between = Set(response.between.map { sides.party(of: $0) })
      let isByHit = !sides.initiators(of: response).isDisjoint(with: hit)
      return (
        mayForce: response.domain == .force || response.domain == nil,
        mustForce: response.domain == .force,
        mayHit: isByHit || isOpen || !between.isDisjoint(with: hit), mustHit: isByHit
      )
    }
    if responses.isEmpty { return .withoutResponse }
    if responses.contains(where: { $0.mustForce && $0.mustHit }) { return .answered }
    if responses.contains(where: { $0.mayForce && $0.mayHit }) { return .undetermined }
    if responses.contains(where: { $0.mustForce }) { return .byOthers }
    return responses.contains { $0.mayForce } ? .undetermined : .wordsOnly
  }
}
