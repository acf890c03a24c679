import EDTF
import Riposte
import RiposteTestSupport
import Testing

@Suite("Escalation")
struct EscalationTests {
  @Test func `an empty graph does not escalate`() throws {
    let escalation = try EventGraph.Draft().freeze().escalation()

    #expect(escalation.steps.isEmpty)
    #expect(escalation.events.isEmpty)
    #expect(escalation.longestClimb() == nil)
    #expect(escalation.severities().count == 0)
  }

  @Test func `an event without ancestors cannot be judged`() throws {
    let graph = try graph([Event("a", kind: .airStrike, by: ["x"], severity: 9)], [])

    let event = try #require(graph.escalation().events["a"])

    #expect(event.isVertical == nil)
    #expect(event.horizontal == nil)
    #expect(event.unknowns == [.theatre])
  }

  @Test func `an answer milder than an ancestor further back is no escalation`() throws {
    let graph = try graph(
      [Event("a", severity: 8), Event("b", severity: 3), Event("c", severity: 5)],
      [("b", "a"), ("c", "b")])

    let escalation = graph.escalation()

    #expect(escalation.events["b"]?.isVertical == false)
    #expect(escalation.events["c"]?.isVertical == false)
    #expect(escalation.steps.map(\.direction) == [.down, .up])
    #expect(escalation.steps.map(\.rise) == [-5, 2])
    #expect((escalation.stepCounts.up, escalation.stepCounts.down) == (1, 1))
  }

  @Test func `ancestors whose severity is unknown are passed over, and that is said`() throws {
    let graph = try graph(
      [Event("a", severity: 4), Event("b"), Event("c", severity: 5), Event("d")],
      [("b", "a"), ("c", "b"), ("d", "c")])

    let escalation = graph.escalation()

    #expect(escalation.events["b"]?.isVertical == nil)
    #expect(escalation.events["c"]?.isVertical == true)
    #expect(escalation.events["c"]?.unknowns.contains(.severity) == true)
    #expect(escalation.steps.map(\.direction) == [.unknown, .unknown, .unknown])
    let verdicts = escalation.verdicts(on: .severity)
    #expect((verdicts.yes, verdicts.no, verdicts.unknown) == (1, 0, 3))
  }

  @Test func `a party, a theatre and a domain are new against all ancestors`() throws {
    var draft = EventGraph.Draft()
    for (actor, side) in [("us", "west"), ("uk", "west"), ("kh", "axis"), ("iraq", nil)] {
      draft.insert(Event.Actor(Event.Actor.ID(rawValue: actor), side: side))
    }
    draft.insert(Place("erbil", theatre: "Iraq"))
    draft.insert(Place("albukamal", theatre: "Syria"))
    draft.insert(
      Event("a", on: "2021-01-01", at: "erbil", kind: .rocketAttack, by: ["kh"], against: ["us"]))
    draft.insert(
      Event("b", on: "2021-01-02", at: "albukamal", kind: .airStrike, by: ["uk"], against: ["kh"]))
    draft.insert(
      Event("c", on: "2021-01-03", at: "erbil", kind: .denial, by: ["iraq"], against: ["us"]))
    draft.link("b", inResponseTo: "a")
    draft.link("c", inResponseTo: "b")

    let escalation = try draft.freeze().escalation()

    #expect(escalation.events["b"]?.horizontal == [.theatre])
    #expect(escalation.events["b"]?.newParties == [])
    #expect(escalation.events["b"]?.newTheatres == ["Syria"])
    #expect(escalation.events["c"]?.horizontal == [.party, .domain])
    #expect(escalation.events["c"]?.newParties == [.actor("iraq")])
    #expect(escalation.events["c"]?.newDomains == [.information])
  }

  @Test func `who clashed before is not new, though nobody knows who began`() throws {
    var clash = Event("clash", on: "2021-01-01")
    clash.between = ["a", "b"]
    var wider = Event("wider", on: "2021-01-03")
    wider.between = ["a", "c"]
    let graph = try graph(
      [clash, Event("strike", on: "2021-01-02", by: ["b"], against: ["a"]), wider],
      [("strike", "clash"), ("wider", "strike")])

    let escalation = graph.escalation()

    #expect(escalation.events["strike"]?.newParties == [])
    #expect(escalation.events["wider"]?.newParties == [.actor("c")])
  }

  @Test func `a stand-in for whoever did it is no party`() throws {
    let unknown = Event.Initiator("attackers", basis: .unknown)
    let graph = try graph(
      [
        Event("a", on: "2021-01-01", by: [unknown], against: ["us"]),
        Event("b", on: "2021-01-02", by: [unknown], against: ["us"]),
        Event("c", on: "2021-01-03", by: [unknown]),
      ], [("b", "a"), ("c", "b")])

    let escalation = graph.escalation()

    #expect(escalation.events["b"]?.newParties == [])
    #expect(escalation.events["b"]?.unknowns.contains(.party) == true)
    #expect(escalation.events["c"]?.newParties == nil)
  }

  @Test func `members of an exchange are ancestors of each other`() throws {
    let graph = try graph(
      [
        Event("a", on: "2021-01-01", severity: 3), Event("b", on: "2021-01-01", severity: 5),
        Event("c", on: "2021-01-02", severity: 5),
      ], [("b", "a"), ("a", "b"), ("c", "b")])

    let escalation = graph.escalation()

    #expect(escalation.events["a"]?.isVertical == false)
    #expect(escalation.events["b"]?.isVertical == true)
    #expect(escalation.events["c"]?.isVertical == false)
  }

  @Test func `on another ladder kinds alone are scored, and that is said`() throws {
    let graph = try graph(
      [
        Event("a", on: "2021-01-01", kind: .threat, severity: 9),
        Event("b", on: "2021-01-02", kind: .airStrike, severity: 1),
        Event("c", on: "2021-01-03", severity: 9),
      ], [("b", "a"), ("c", "b")])

    let (own, other) = (graph.escalation(), graph.escalation(on: .midHostility))

    #expect(!own.isByKindAlone)
    #expect(own.events["b"]?.isVertical == false)
    #expect(own.longestClimb()?.events.map(\.id) == ["b", "c"])
    #expect(other.isByKindAlone)
    #expect(other.ladder == .midHostility)
    #expect(other.events["b"]?.isVertical == true)
    #expect(other.events["c"]?.isVertical == nil)
    #expect(other.steps.map(\.rise) == [2, nil])
    #expect(other.longestClimb()?.events.map(\.id) == ["a", "b"])
    #expect(!graph.escalation(on: .riposte).isByKindAlone)
  }

  @Test func `a deaths ratio has a value only where the stimulus certainly killed`() throws {
    let range = Event.Count(from: 1, best: 2, to: 4)

    let ratio = try #require(DeathsRatio(of: 6, to: range))

    #expect((ratio.best, ratio.lower, ratio.upper) == (3, 1.5, 6))
    #expect(DeathsRatio(of: 6, to: 0) == nil)
    #expect(DeathsRatio(of: 6, to: Event.Count(from: 0, best: 1, to: 2)) == nil)
    #expect(DeathsRatio(of: nil, to: 1) == nil)
    #expect(DeathsRatio(of: 0, to: 2)?.best == 0)
    let open = try #require(
      DeathsRatio(of: Event.Count(from: 3, to: nil), to: Event.Count(from: 2, to: nil)))
    #expect((open.best, open.lower, open.upper) == (nil, 0, nil))
  }

  @Test func `the tempo of a chain is its links by the time elapsed`() throws {
    let graph = try graph(
      [
        Event("a", on: "2021-01-01", severity: 2), Event("b", on: "2021-01-05", severity: 4),
        Event("c", on: "[2021-01-09..2021-01-11]", severity: 3),
      ], [("b", "a"), ("c", "b")])

    let profile = graph.escalation().profile(of: try #require(graph.longestChain()))

    #expect(profile.netClimb == 1)
    #expect((profile.steps.up, profile.steps.down) == (1, 1))
    #expect(profile.tempo?.lower == 0.2)
    #expect(profile.tempo?.upper == 0.25)
  }

  @Test func `all on one day has no tempo, and perhaps on one day has no upper one`() throws {
    func tempo(_ first: String, _ last: String) throws -> Tempo? {
      let graph = try graph([Event("a", on: first), Event("b", on: last)], [("b", "a")])
      return graph.escalation().profile(of: try #require(graph.longestChain())).tempo
    }

    #expect(try tempo("2021-01-01", "2021-01-01") == nil)
    #expect(try tempo("2021-01-01", "[2021-01-01..2021-01-03]")?.lower == 0.5)
    #expect(try tempo("2021-01-01", "[2021-01-01..2021-01-03]")?.upper == nil)
    #expect(try tempo("2021-01-01", "[2021-01-03..]")?.lower == 0)
  }

  @Test func `distributions say how many they could not use`() throws {
    let graph = try graph(
      [
        Event("a", on: "2021-01-01", severity: 2), Event("b", on: "2021-01-03", severity: 6),
        Event("c"), Event("d", on: "2021-01-06", severity: 3),
      ], [("b", "a"), ("c", "a"), ("d", "a")])

    let escalation = graph.escalation()

    #expect(escalation.severities().median == 3)
    #expect(escalation.severities().unusable == 1)
    #expect(escalation.rises().median == 1)
    #expect((escalation.rises().count, escalation.rises().unusable) == (2, 1))
    #expect(escalation.lags().lowerMedian == 3.5)
    #expect((escalation.lags().count, escalation.lags().unusable) == (2, 1))
  }

  @Test(arguments: 0..<400) func `events are judged as by listing their ancestors`(seed: Int) throws
  {
    let graph = try RandomCase.rich(eventCount: 4 + seed % 20, linksPerEvent: 1.2, seed: seed)
    let ladder: Ladder = seed % 2 == 0 ? graph.ladder : .plover

    let escalation = graph.escalation(on: ladder)

    let oracle = EscalationOracle(graph, on: ladder)
    for judged in escalation.events {
      #expect(judged.isVertical == oracle.isVertical(judged.event))
      #expect(judged.newParties.map(Set.init) == oracle.newParties(judged.event))
      #expect(judged.newTheatres.map(Set.init) == oracle.newTheatres(judged.event))
      #expect(judged.newDomains.map(Set.init) == oracle.newDomains(judged.event))
      let all = oracle.ancestors(of: judged.event).union([judged.event])
      #expect(
        judged.unknowns.contains(.severity) == all.contains { $0.severity(on: ladder) == nil })
      #expect(judged.unknowns.contains(.domain) == all.contains { $0.domain == nil })
      #expect(escalation.events[judged.event.id] == judged)
    }
  }

  @Test(arguments: 0..<100) func `chains lead where their links do`(seed: Int) throws {
    let graph = try RandomCase.rich(eventCount: 12, seed: seed)
    let escalation = graph.escalation()

    for chain in graph.chains().prefix(20) {
      let profile = escalation.profile(of: chain)
      let rises = chain.links.map(\.rise)
      #expect(profile.netClimb == chain.rise)
      #expect(profile.steps.total == chain.length)
      #expect(profile.steps.up == rises.count { ($0 ?? 0) > 0 })
      #expect(profile.steps.down == rises.count { ($0 ?? 0) < 0 })
      #expect(profile.steps.unknown == rises.count { $0 == nil })
    }
    #expect(escalation.steps.map(\.rise) == graph.links.map(\.rise))
  }

  private func graph(
    _ events: [Event], _ links: [(response: Event.ID, stimulus: Event.ID)]
  ) throws -> EventGraph {
    var draft = EventGraph.Draft()
    for event in events { draft.insert(event) }
    for link in links { draft.link(link.response, inResponseTo: .event(link.stimulus)) }
    return try draft.freeze()
  }
}
