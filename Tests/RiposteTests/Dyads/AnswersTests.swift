import Riposte
import RiposteTestSupport
import Testing

@Suite("Whom a response hit")
struct AnswersTests {
  @Test func `a target who did it is a direct answer`() throws {
    let finding = try self.finding(by: ["a"], against: ["b", "a"], [])

    #expect(finding.answer == .direct)
    #expect(finding.distance == 0)
    #expect(!finding.restsOnAllegation)
  }

  @Test func `each tie has its name and its distance`() throws {
    let relations: [ActorRelation] = [
      ActorRelation("brigade", .memberOf, "militia"), ActorRelation("state", .backs, "militia"),
      ActorRelation("state", .directs, "other"), ActorRelation("front", .frontFor, "militia"),
      ActorRelation("friend", .alliedWith, "militia"),
    ]
    func tie(_ doer: Event.Initiator, _ target: Event.Actor.ID) throws -> AnswerFinding {
      try finding(by: [doer], against: [target], relations)
    }

    #expect(try tie("brigade", "militia").answer == .partOrWhole)
    #expect(try tie("militia", "brigade").answer == .partOrWhole)
    #expect(try tie("militia", "state").answer == .patron)
    #expect(try tie("state", "militia").answer == .proxy)
    #expect(try tie("front", "militia").answer == .patron)
    #expect(try tie("brigade", "state").answer == .patron)
    #expect(try tie("brigade", "state").distance == 2)
    #expect(try tie("brigade", "other").answer == .sibling)
    #expect(try tie("brigade", "other").distance == 3)
    #expect(try tie("friend", "militia").answer == .unrelated)
    #expect(try tie("friend", "militia").distance == nil)
  }

  @Test func `two members of one whole have no patron in common`() throws {
    let relations = [
      ActorRelation("a", .memberOf, "umbrella"), ActorRelation("b", .memberOf, "umbrella"),
    ]

    #expect(try finding(by: ["a"], against: ["b"], relations).answer == .unrelated)
  }

  @Test func `the closest tie counts`() throws {
    let relations: [ActorRelation] = [
      ActorRelation("state", .backs, "a"), ActorRelation("state", .backs, "b"),
      ActorRelation("b", .backs, "a"),
    ]

    let finding = try self.finding(by: ["a"], against: ["b"], relations)

    #expect(finding.answer == .patron)
    #expect(finding.distance == 1)
  }

  @Test func `a relation counts at the date of the response`() throws {
    func answer(_ during: String?, _ date: String?) throws -> Answer {
      try finding(
        by: ["a"], against: ["b"], [ActorRelation("b", .backs, "a", during: during)],
        on: date
      ).answer
    }

    #expect(try answer("2019/2020", "2021-02-25") == .unrelated)
    #expect(try answer("2021-03/..", "2021-02-25") == .unrelated)
    #expect(try answer("2021-02/..", "2021-02-25") == .patron)
    #expect(try answer("2021-03/..", "2021") == .patron)
    #expect(try answer("2019/2020", nil) == .patron)
    #expect(try answer(nil, "2021-02-25") == .patron)
  }

  @Test func `a denied relation makes a disputed answer, unless another ties them`() throws {
    let denied = ActorRelation("b", .directs, "a", deniedBy: ["b"])

    let disputed = try finding(by: ["a"], against: ["b"], [denied])
    let tied = try finding(
      by: ["a"], against: ["b"],
      [denied, ActorRelation("x", .backs, "a"), ActorRelation("x", .backs, "b")])

    #expect(disputed.answer == .disputed)
    #expect(disputed.disputedTie == .patron)
    #expect(disputed.distance == 1)
    #expect(tied.answer == .sibling)
    #expect(tied.distance == 2)
    #expect(tied.disputedTie == .patron)
    #expect(tied.disputedDistance == 1)
  }

  @Test func `what is not known is unknown`() throws {
    let standIn = Event.Initiator("someone", basis: .unknown)

    #expect(try finding(by: [], against: ["b"], []).answer == .unknown)
    #expect(try finding(by: ["a"], against: [], []).answer == .unknown)
    #expect(try finding(by: [standIn], against: ["b"], []).answer == .unknown)
    #expect(try finding(by: ["a", standIn], against: ["b"], []).answer == .unknown)
    #expect(try finding(by: ["a"], against: ["b"], []).answer == .unrelated)
    #expect(
      try finding(by: [standIn], against: ["b"], [ActorRelation("b", .directs, "someone")]).answer
        == .patron)
  }

  @Test func `an answer that rests on an allegation says so`() throws {
    let relations = [ActorRelation("b", .backs, "a")]

    #expect(try finding(by: ["a?"], against: ["b"], relations).restsOnAllegation)
    #expect(!(try finding(by: ["a", "z?"], against: ["b"], relations).restsOnAllegation))
    #expect(try finding(by: ["b?", "z"], against: ["b"], []).restsOnAllegation)
  }

  @Test func `one side is the last resort`() throws {
    var draft = EventGraph.Draft()
    for (id, side) in [("a", "axis"), ("b", "axis"), ("c", "west")] {
      draft.insert(Event.Actor(Event.Actor.ID(rawValue: id), side: side))
    }
    draft.insert(Event("raid", on: "2021-02-01", by: ["a"]))
    draft.insert(Event("one", on: "2021-02-02", against: ["b"]))
    draft.insert(Event("other", on: "2021-02-03", against: ["c"]))
    draft.link("one", inResponseTo: "raid")
    draft.link("other", inResponseTo: "raid")

    let answers = try draft.freeze().answers()

    #expect(answers.links.map(\.toInitiators.answer) == [.sameSide, .unrelated])
    #expect(answers.count(.sameSide) == 1)
  }

  @Test func `a strike that hits others than the claimants is found`() throws {
    var draft = EventGraph.Draft()
    var raid = Event("raid", on: "2021-02-01", by: ["militia?"])
    raid.authorship = [.init(.claims, of: "front"), .init(.denies, of: "state", by: "state")]
    draft.insert(raid)
    draft.insert(Event("strike", on: "2021-02-02", kind: .airStrike, against: ["militia"]))
    draft.insert(Event("other", on: "2021-02-03", kind: .airStrike, against: ["front"]))
    draft.insert(Event("nobody", on: "2021-02-04", kind: .airStrike))
    draft.insert(Event("words", on: "2021-02-05", kind: .statement, against: ["militia"]))
    for id in ["strike", "other", "nobody", "words"] as [Event.ID] {
      draft.link(id, inResponseTo: "raid")
    }
    draft.insert(ActorRelation("front", .frontFor, "militia"))

    let answers = try draft.freeze().answers()

    #expect(answers.links.map(\.toInitiators.answer) == [.direct, .proxy, .unknown, .direct])
    #expect(answers.links.map(\.toClaimants?.answer) == [.patron, .direct, .unknown, .patron])
    #expect(answers.links.map(\.hitOthersThanClaimants) == [true, false, nil, nil])
    #expect(answers.hitOthersThanClaimants.map(\.link.response.id) == ["strike"])
    #expect(answers.links.allSatisfy { $0.claimantsDiffer == true })
  }

  @Test(arguments: 0..<400) func `answers agree with listing who stands above whom`(seed: Int)
    throws
  {
    let graph = try RandomCase.rich(eventCount: 14, seed: seed)

    let answers = graph.answers()

    let oracle = AnswerOracle(graph)
    for found in answers.links {
      let stimulus = try #require(found.link.stimulus)
      let known = stimulus.initiators.filter { $0.basis != .unknown }.map(\.actor)
      let isUnknownAmong =
        stimulus.initiators.contains { $0.basis == .unknown }
        || stimulus.initiators.isEmpty && stimulus.between.isEmpty
      let expected = oracle.answer(
        found.link, to: stimulus.initiators.map(\.actor), isUnknownAmong: isUnknownAmong,
        known: known)
      #expect(found.toInitiators.answer == expected.answer)
      #expect(found.toInitiators.distance == expected.distance)
      let claimants = stimulus.authorship.filter { $0.stance == .claims }.compactMap(\.actor)
      #expect((found.toClaimants == nil) == claimants.isEmpty)
      if let toClaimants = found.toClaimants {
        let expected = oracle.answer(
          found.link, to: claimants, isUnknownAmong: false, known: claimants)
        #expect(toClaimants.answer == expected.answer)
        #expect(toClaimants.distance == expected.distance)
      }
    }
    #expect(answers.links.map(\.link) == Array(graph.links))
    #expect(Answer.allCases.map { answers.count($0) }.reduce(0, +) == graph.links.count)
  }

  @Test func `the random cases hold every answer`() throws {
    let found = try Set(
      (0..<120).flatMap { seed in
        try RandomCase.rich(eventCount: 14, seed: seed).answers().links.map(\.toInitiators.answer)
      })

    #expect(found == Set(Answer.allCases))
  }

  /// The answer of a strike to a raid.
  private func finding(
    by doers: [Event.Initiator], against targets: [Event.Actor.ID], _ relations: [ActorRelation],
    on date: String? = "2021-02-25"
  ) throws -> AnswerFinding {
    var draft = EventGraph.Draft()
    draft.insert(Event("raid", on: "2000", by: doers))
    draft.insert(Event("strike", on: date, against: targets))
    draft.link("strike", inResponseTo: "raid")
    for relation in relations { draft.insert(relation) }
    return try #require(try draft.freeze().answers().links.first).toInitiators
  }
}
