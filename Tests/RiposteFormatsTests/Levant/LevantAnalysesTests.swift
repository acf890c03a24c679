import EDTF
import Riposte
import RiposteFormats
import Testing

/// Figures of the shipped case, counted from its file by a script that shares nothing with this package.
@Suite("Escalation and answers in the Levant case")
struct LevantAnalysesTests {
  private func levant(_ policy: EvidencePolicy = .inclusive) throws -> EventGraph {
    try CaseFile.read(shippedCase("levant-2017-2024.yaml")).freeze().admitting(policy)
  }

  @Test(arguments: [
    (EvidencePolicy.asserted, 10, 0, 21), (.inclusive, 15, 0, 21), (.permissive, 24, 5, 23),
    (.everything, 25, 6, 26),
  ])
  func `steps lead up, level and down`(
    policy: EvidencePolicy, up: Int, level: Int, down: Int
  ) throws {
    let steps = try levant(policy).escalation().stepCounts

    #expect((steps.up, steps.level, steps.down, steps.unknown) == (up, level, down, 0))
  }

  @Test(arguments: [
    (EvidencePolicy.asserted, 5, 22, 73), (.inclusive, 10, 22, 68), (.permissive, 13, 28, 59),
    (.everything, 14, 32, 60),
  ])
  func `vertical escalation`(
    policy: EvidencePolicy, yes: Int, no: Int, unknown: Int
  ) throws {
    let verdicts = try levant(policy).escalation().verdicts(on: .severity)

    #expect((verdicts.yes, verdicts.no, verdicts.unknown) == (yes, no, unknown))
  }

  @Test(arguments: [
    (EvidencePolicy.asserted, 13, 14), (.inclusive, 17, 15), (.permissive, 16, 25),
    (.everything, 19, 27),
  ])
  func `new parties`(policy: EvidencePolicy, yes: Int, no: Int) throws {
    let verdicts = try levant(policy).escalation().verdicts(on: .party)

    #expect((verdicts.yes, verdicts.no) == (yes, no))
  }

  @Test func `the sides answer each other`() throws {
    let dyads = try levant().dyads(by: .side)

    #expect(dyads.pairs.count == 11)
    #expect(dyads.pairs.map(\.responses).reduce(0, +) == 38)
    #expect(dyads.unusable == 4)
    #expect(dyads.pairs.prefix(2).map(\.responses) == [15, 9])
    #expect(dyads.pairs.prefix(2).map(\.responder.name) == ["US-and-partners", "Israel"])
    #expect(
      dyads.pairs.prefix(2).map(\.provoker.name) == ["Iran-and-aligned", "Iran-and-aligned"])
  }

  @Test func `whom responses hit`() throws {
    let answers = try levant().answers()

    let counts = Dictionary(
      uniqueKeysWithValues: Answer.allCases.map { ($0, answers.count($0)) })
    #expect(
      counts == [
        .direct: 20, .partOrWhole: 3, .patron: 3, .proxy: 0, .sibling: 0, .sameSide: 0,
        .unrelated: 2, .unknown: 7, .disputed: 1,
      ])
  }

  @Test func `the strike of February 2021 hit others than the claimants`() throws {
    let answers = try levant().answers()

    #expect(
      answers.hitOthersThanClaimants.map(\.link.description) == [
        "iraq-attacks-feb21 → us-strike-feb21", "erbil-rockets → us-strike-feb21",
      ])
    let strike = try #require(answers.hitOthersThanClaimants.first)
    #expect(strike.toInitiators.answer == .partOrWhole)
    #expect(strike.toInitiators.distance == 1)
    #expect(strike.toInitiators.restsOnAllegation)
    #expect(strike.toClaimants?.answer == .patron)
    #expect(strike.toClaimants?.distance == 2)
    #expect(strike.claimantsDiffer == true)
  }

  @Test func `that Iran directed the Erbil attack is denied, and a longer way round is not`() throws
  {
    let answers = try levant().answers()

    let hint = try #require(answers.links.first { $0.link.response.id == "us-hints-tehran" })
    #expect((hint.toInitiators.answer, hint.toInitiators.distance) == (.patron, 3))
    #expect((hint.toInitiators.disputedTie, hint.toInitiators.disputedDistance) == (.patron, 1))
    let call = try #require(answers.links.first { $0.link.response.id == "biden-kadhimi-call" })
    #expect((call.toInitiators.answer, call.toInitiators.distance) == (.disputed, 3))
  }

  @Test func `acts of force of Iran and those aligned with it`() throws {
    let tallies = try #require(try levant().responseTallies(by: .side))

    let iran = try #require(tallies.parties.first { $0.party == .side("Iran-and-aligned") })
    #expect(iran.judged == 9)
    #expect(iran.count(.answered) == 5)
    #expect(iran.count(.withoutResponse) == 4)
    #expect(
      iran.acts.filter { $0.outcome == .censored }.map(\.event.id) == ["us-bases-attacks-nov24"])
    let america = try #require(tallies.parties.first { $0.party == .side("US-and-partners") })
    #expect(
      america.acts.filter { $0.outcome == .wordsOnly }.map(\.event.id) == [
        "albukamal-strike-jun18", "soleimani-killing", "us-strike-feb21",
      ])
  }

  @Test(arguments: [
    (EvidencePolicy.asserted, 5), (.inclusive, 6), (.permissive, 11), (.everything, 14),
  ])
  func `retaliation between sides`(policy: EvidencePolicy, count: Int) throws {
    let motifs = try levant(policy).motifs(by: .side)

    #expect(motifs.count(of: .retaliation) == count)
    // Syria fires at Israel for what hit Iran; twice the US helps to fire at what Iran sent to Israel.
    #expect(motifs.count(of: .thirdPartyPunishment) == 3)
  }

  @Test func `Al-Kiswah was struck again and again`() throws {
    let kiswah = try #require(
      try levant().repeatedPlaces(in: .force).first { $0.place.id == "al-kiswah" })

    #expect(
      kiswah.events.map(\.id) == [
        "kiswah-strike-may18", "kiswah-strike-jun19", "kiswah-strike-jan21",
      ])
    #expect(kiswah.intervals.map(\.description) == ["366 to 425 days", "551 to 610 days"])
    #expect(kiswah.wholes.map(\.id) == ["kiswah-strikes"])
  }

  @Test func `responses more than two thousand kilometers away`() throws {
    let responses = try levant().responses(beyond: 2000)

    func links(_ verdict: Beyond) -> [String] {
      responses.filter { $0.verdict == verdict }.map(\.link.description).sorted()
    }
    #expect(
      links(.certainly) == [
        "iraq-attacks-feb21 → kirby-message-feb21", "us-strike-feb21 → austin-confirms",
      ])
    #expect(links(.possibly) == ["vessel-attack → israel-strikes-28feb"])
    #expect(links(.certainlyNot).count == 20)
    #expect(links(.unknown).count == 13)
  }

  @Test func `eight parts fold into three wholes`() throws {
    let folded = try levant().foldingParts()
    let folding = try #require(folded.folding)

    #expect(folded.links.count == 31)
    #expect(folding.droppedLinks.isEmpty)
    #expect(folding.representations.count == 8)
    #expect(
      Set(folding.representations.map(\.whole.id)) == [
        "kiswah-strikes", "israel-air-campaign", "iraq-attacks-feb21",
      ])
    #expect(folded.admitting(.everything).links.count == 50)
  }
}
