import EDTF
import Riposte
import Testing

@testable import RiposteFormats

@Suite struct `Reading a case file` {
  private func event(_ yaml: String, others: [String] = []) throws -> Event {
    let first = "riposte: 1\nevents:\n  - " + yaml.replacing("\n", with: "\n    ")
    let text = first + others.map { "\n  - {id: \($0)}" }.joined()
    let graph = try CaseFile.draft(of: text).freeze()
    return try #require(graph.allEvents.first { $0.id == "a" }).record
  }

  private func link(_ yaml: String) throws -> ResponseLink {
    let text = """
      riposte: 1
      events: [{id: a, date: 2021-02-02}, {id: b, date: 2021-02-01}]
      responses:
        - {event: a, to: b, \(yaml)}
      """
    return try #require(try CaseFile.draft(of: text).freeze().allLinks().first).record
  }

  // MARK: The file

  @Test(arguments: ["", "# nothing", "- a", "text", "~"])
  func `a file that is no mapping is no case`(text: String) {
    #expect(findings(text) == ["1:1 invalid-syntax"])
  }

  @Test func `a case may hold nothing, one event, two`() throws {
    #expect(try CaseFile.draft(of: "riposte: 1").freeze().events.count == 0)
    #expect(try CaseFile.draft(of: "riposte: 1\nevents: {id: a}").freeze().events.count == 1)
    let two = "{\"riposte\": 1, \"events\": [{\"id\": \"a\"}, {\"id\": \"b\"}]}"
    #expect(try CaseFile.draft(of: two, as: .json).freeze().events.count == 2)
  }

  @Test func `the version is checked before anything else`() {
    #expect(findings("events: []") == ["1:1 missing-key"])
    #expect(findings("riposte: 2\nnonsense: x") == ["1:10 unsupported-version"])
    #expect(findings("riposte: 1.5\n") == ["1:10 unsupported-version"])
    #expect(findings("riposte: one\n") == ["1:10 invalid-value"])
    #expect(findings("riposte: 0\n") == ["1:10 invalid-value"])
    #expect(findings("riposte: [1]\n") == ["1:10 invalid-value"])
    #expect(findings("riposte: \"1\"\n") == [])
  }

  @Test func `the keys at the top say what the case is`() throws {
    let graph = try CaseFile.draft(
      of: "riposte: 1\ntitle: 2021\nas-of: 2021-03\nnote: |\n  a\n  b\nladder: MID Hostility"
    ).freeze()

    #expect(graph.title == "2021")
    #expect(graph.asOf?.text == "2021-03")
    #expect(graph.note == "a\nb\n")
    #expect(graph.ladder.name == "mid-hostility")
  }

  @Test func `a case may bring its own ladder`() throws {
    let yaml = "riposte: 1\nladder: {name: x, title: Mine, kinds: {air-strike: 4, spell: 0.5}}"

    let ladder = try CaseFile.draft(of: yaml).freeze().ladder

    #expect(ladder.severity(of: "Air Strike") == 4)
    #expect(ladder.severity(of: "spell") == 0.5)
    #expect(ladder.title == "Mine")
    #expect(findings("riposte: 1\nladder: ripost") == ["2:9 invalid-value"])
    #expect(findings("riposte: 1\nladder: {name: x}") == ["2:9 missing-key"])
    #expect(findings("riposte: 1\nladder: {name: x, kinds: [a]}") == ["2:26 invalid-value"])
    #expect(findings("riposte: 1\nladder: {name: x, kinds: {a: b}}") == ["2:30 invalid-number"])
  }

  // MARK: Keys

  @Test func `a key that is not ours is found with the one that was meant`() throws {
    let text = """
      riposte: 1
      titel: x
      events:
        - id: a
          plaec: x
          accounts: {kiled: 3}
          by: {actor: us, bassis: alleged}
      responses: []
      respones: []
      """

    let found = CaseFile.draft(of: text).findings().filter { $0.code == .unknownKey }

    #expect(
      found.compactMap(\.position).map { "\($0.line):\($0.column ?? 0)" } == [
        "2:1", "5:5", "6:16", "7:21", "9:1",
      ])
    #expect(found.map(\.severity) == Array(repeating: .warning, count: 5))
    #expect(found[0].message == "a case has no key 'titel'; did you mean 'title'?")
    #expect(found[1].message == "an event has no key 'plaec'; did you mean 'place'?")
    #expect(found[4].message == "a case has no key 'respones'; did you mean 'responses'?")
  }

  @Test func `a record without what it must have is left out and reported where it begins`() {
    let text = """
      riposte: 1
      sources: [{title: x}]
      actors:
        - name: x
      relations: [{subject: a, object: b}]
      events:
        - title: x
        - {id: a, authorship: {actor: b}, by: {basis: alleged}, part-of: {certainty: hedged}}
        - id:
      responses:
        - event: a
        - to: a
      event-relations: [{relation: x}]
      """

    #expect(
      findings(text) == [
        "2:11 missing-key", "4:5 missing-key", "5:13 missing-key", "7:5 missing-key",
        "8:25 missing-key", "8:41 missing-key", "8:68 missing-key", "9:5 missing-key",
        "11:5 missing-key", "12:5 missing-key", "13:19 missing-key", "13:19 missing-key",
      ])
  }

  @Test func `a list or mapping where a text belongs is reported`() {
    let text =
      "riposte: 1\nevents:\n  - {id: a, title: [x], place: {y: z}, by: [[b]], status: {}}\n  - b"

    #expect(
      findings(text) == [
        "3:20 invalid-value", "3:32 invalid-value", "3:45 invalid-value", "3:59 invalid-value",
        "4:5 invalid-value",
      ])
  }

  // MARK: Events

  @Test func `every key of an event is read`() throws {
    let event = try event(
      """
      id: a
      title: no
      date: [2021-02-15..2021-02-21]
      place: p
      from: q
      also-at: [r, s]
      kind: Rocket Attack
      status: alleged
      by: [us, front-groups?, {actor: iran, basis: implied}]
      against: [x, y]
      between: z
      severity: 6.5
      killed: 2..9
      wounded: {low: 1, best: 4, high: 9}
      part-of: [w?, {event: v, certainty: hedged}, u]
      accounts:
        - {source: s1, by: us, killed: ..5, wounded: 2.., of: rockets, count: 4, note: n}
      authorship: {actor: us, stance: denies, by: iran, source: s1, note: m}
      acknowledged-by: us
      sources: s1
      note: "012"
      attributes: {gdelt: 1e5}
      """, others: ["u", "v", "w"])

    #expect(event.title == "no")
    #expect(event.dateText == "[2021-02-15..2021-02-21]")
    #expect([event.place, event.origin] == ["p", "q"])
    #expect(event.alsoAt == ["r", "s"])
    #expect(event.kind == .rocketAttack)
    #expect(event.status == .alleged)
    #expect(
      event.initiators == [
        .init("us"), .init("front-groups", basis: .alleged), .init("iran", basis: .implied),
      ])
    #expect(event.targets == ["x", "y"])
    #expect(event.between == ["z"])
    #expect(event.severity == 6.5)
    #expect(event.killed == Event.Count(from: 2, to: 9))
    #expect(event.wounded == Event.Count(from: 1, best: 4, to: 9))
    #expect(
      event.wholes == [
        .init("w", certainty: .inferred), .init("v", certainty: .hedged), .init("u"),
      ])
    #expect(
      event.accounts == [
        Event.Account(
          in: "s1", by: "us", killed: Event.Count("..5"), wounded: Event.Count("2.."),
          of: "rockets",
          count: 4, note: "n")
      ])
    #expect(event.authorship == [.init(.denies, of: "us", by: "iran", in: "s1", note: "m")])
    #expect(event.acknowledgedBy == ["us"])
    #expect(event.sources == ["s1"])
    #expect(event.note == "012")
    #expect(event.attributes == ["gdelt": "1e5"])
  }

  @Test(arguments: [
    ("date: 2021-02-15", "2021-02-15"), ("date: '[2021,2022]'", "[2021,2022]"),
    ("date: [2021, 2022]", "[2021,2022]"), ("date: [..2021]", "[..2021]"),
    ("date: [2021-02-01..2021-02-03, 2021-03]", "[2021-02-01..2021-02-03,2021-03]"),
    ("date: 2021", "2021"),
  ])
  func `a list in a date is the set that it looks like`(yaml: String, date: String) throws {
    #expect(try event("id: a\n\(yaml)").dateText == date)
  }

  @Test func `bad fields are found where they stand, all at once`() {
    let text = """
      riposte: 1
      events:
        - id: a
          date: 2021-13
          severity: much
          killed: about 3
          wounded: {low: 9, high: 2}
          status: ocurred
          by: {actor: x, basis: sure}
          sources: {}
        - {id: b, date: {2021-01, 2021-02}, killed: {low: -1}, wounded: {}, severity: 0x10}
      responses:
        - {event: a, to: b, basis: sure, credibility: 7, confidence: high}
      sources: {id: s, reliability: G}
      """

    #expect(
      findings(text) == [
        "4:11 invalid-date", "5:15 invalid-number", "6:13 invalid-number", "7:14 invalid-number",
        "8:13 invalid-value", "9:27 invalid-value", "10:14 invalid-value", "11:19 invalid-date",
        "11:53 invalid-number", "11:67 invalid-number", "11:81 invalid-number",
        "13:30 invalid-value", "13:49 invalid-value", "13:64 invalid-number", "14:31 invalid-value",
      ])
  }

  @Test func `a wrong word is reported with those allowed`() throws {
    let text = "riposte: 1\nevents: {id: a, status: ocurred}"

    let finding = try #require(CaseFile.draft(of: text).findings().first)

    #expect(
      finding.message == """
        'ocurred' is no value of 'status'; did you mean 'occurred'? \
        (one of occurred, alleged, threatened, feared, counterfactual, denied)
        """)
  }

  // MARK: Responses

  @Test func `a claim may stand on the response itself`() throws {
    let link = try link(
      "kind: retaliation, confidence: 0.4, basis: reported, by: us, source: s, credibility: 2, "
        + "date: 2021-02-03, quote: 'q', locator: p. 3, note: n")

    #expect(link.kind == .retaliation)
    #expect(link.confidence == 0.4)
    #expect(link.note == "n")
    #expect(
      link.claims == [
        Claim(
          .reported, by: "us", source: "s", credibility: .probablyTrue, on: "2021-02-03",
          quote: "q",
          locator: "p. 3")
      ])
  }

  @Test func `claims may stand in a list, and beside one on the response`() throws {
    #expect(try link("note: n").claims == [])
    #expect(try link("claims: {basis: hedged, note: m}").claims == [Claim(.hedged, note: "m")])
    #expect(
      try link("basis: stated, claims: [{basis: hedged}, {source: s}]").claims == [
        Claim(.stated), Claim(.hedged), Claim(nil, source: "s"),
      ])
  }

  @Test func `unstated is no event`() throws {
    let graph = try CaseFile.draft(
      of: "riposte: 1\nevents: {id: a}\nresponses: {event: a, to: unstated}"
    ).freeze()

    #expect(graph.allLinks().map(\.record.stimulus) == [.unstated])
  }

  @Test func `references to nothing are found at the very item`() {
    let text = """
      riposte: 1
      actors: [{id: us}]
      sources: [{id: s}]
      events:
        - id: a
          by: [us, usa]
          sources:
            - s
            - t
          accounts:
            - {source: s}
            - {source: u}
        - {id: b}
      responses:
        - event: a
          to: bb
        - event: a
          to: b
          basis: reported
          source: t
          claims:
            - {basis: hedged, source: v}
      """

    #expect(
      findings(text) == [
        "6:14 unknown-actor", "9:9 unknown-source", "12:18 unknown-source", "16:9 unknown-event",
        "20:13 unknown-source", "22:33 unknown-source",
      ])
  }

  // MARK: Other records

  @Test func `sources, actors, places and relations are read`() throws {
    let text = """
      riposte: 1
      sources:
        - {id: s, title: T, outlet: O, date: 2021, url: "https://x.y/?a=1#b", archived: A,
           accessed: 2022-01-01, reliability: B, originates-from: t, note: n}
        - {id: t}
      actors: [{id: us, name: United States, aliases: [USA, US], type: state, side: west, note: n}, {id: x}]
      relations: {subject: us, relation: backs, object: x, during: 2021, claimed-by: x,
                  denied-by: [us], sources: s, note: n}
      places: [{id: p, name: P, latitude: -1.5, longitude: 12, radius-km: 3, theatre: T, within: q,
                aliases: PP, note: n}, {id: q}]
      events: [{id: a}, {id: b}]
      event-relations: {subject: a, relation: enables, object: b, certainty: hedged, sources: s, note: n}
      """

    let graph = try CaseFile.draft(of: text).freeze()

    #expect(
      graph.sources.first
        == Source(
          "s", titled: "T", outlet: "O", on: "2021", url: "https://x.y/?a=1#b", archived: "A",
          accessed: "2022-01-01", reliability: .b, origins: ["t"], note: "n"))
    #expect(
      graph.actors == [
        Event.Actor(
          "us", named: "United States", aliases: ["USA", "US"], type: "state", side: "west",
          note: "n"),
        Event.Actor("x"),
      ])
    #expect(
      graph.actorRelations == [
        ActorRelation(
          "us", .backs, "x", during: "2021", claimedBy: ["x"], deniedBy: ["us"], sources: ["s"],
          note: "n")
      ])
    #expect(
      graph.places.first
        == Place(
          "p", named: "P", latitude: -1.5, longitude: 12, radiusKilometers: 3, theatre: "T",
          within: "q", aliases: ["PP"], note: "n"))
    #expect(
      graph.eventRelations == [
        EventRelation("a", "enables", "b", certainty: .hedged, sources: ["s"], note: "n")
      ])
  }

  @Test(arguments: ["levant-2017-2024.yaml", "two-attacks.yaml"])
  func `the shipped cases are without fault`(name: String) throws {
    let draft = try CaseFile.read(shippedCase(name))

    #expect(draft.findings().filter { $0.severity == .error } == [])
    #expect(draft.findings().filter { $0.code == .unknownKey } == [])
  }

  @Test func `thousands of findings are counted, not listed`() throws {
    let events = (0..<3000).map { "  - {id: e\($0), sevrity: 1}" }.joined(separator: "\n")

    let found = CaseFile.draft(of: "riposte: 1\nevents:\n" + events).findings()
      .filter { $0.code == .unknownKey }

    #expect(found.count == InputLimits.findingCount + 1)
    #expect(found.contains { $0.message == "2000 more of these are not listed" })
  }

  @Test(arguments: 0..<400)
  func `mutated case files give a draft, never a crash`(seed: Int) throws {
    let text = """
      riposte: 1
      sources: [{id: s, reliability: A}]
      events:
        - {id: a, date: "[2021..2022]", by: [us, x?], killed: {low: 1, best: 2, high: 3}}
        - {id: b, accounts: {killed: 2..9}, authorship: {stance: claims}, part-of: a?}
      responses:
        - {event: b, to: a, basis: reported, source: s, claims: [{basis: denied}]}
      """
    let bytes = mutated(Array(text.utf8), seed: seed)

    let draft = CaseFile.draft(of: bytes, as: seed.isMultiple(of: 2) ? .yaml : .json, file: "f")
    var options = FreezeOptions()
    options.isLenient = true

    _ = try draft.freeze(options)
  }
}
