import Testing

@Suite("The analyses, on cases small enough to draw")
struct AnalysesTests {
  /// A raid, an exchange of two strikes in answer, and a statement; then two events of which little is known.
  private static let exchange = """
    riposte: 1
    as-of: 2021-12-31
    actors:
      - {id: red, side: East}
      - {id: blue, side: West}
      - {id: green}
    places:
      - {id: north, latitude: 0, longitude: 0, theatre: North}
      - {id: south, latitude: 0, longitude: 90, theatre: South}
    events:
      - {id: raid, date: 2021-01-01, kind: raid, place: north, by: red, against: blue, killed: 2}
      - {id: s1, date: 2021-01-05, kind: air-strike, place: north, by: blue, against: red, killed: 4}
      - {id: s2, date: 2021-01-05, kind: air-strike, place: south, by: red, against: blue}
      - {id: words, date: 2021-01-06, kind: statement, by: green}
      - {id: odd}
      - {id: even}
    responses:
      - {event: s1, to: raid, basis: stated}
      - {event: s2, to: s1, basis: stated}
      - {event: s1, to: s2, basis: reported}
      - {event: words, to: s2, basis: hedged}
      - {event: even, to: odd}
    """

  private func object(_ arguments: String...) throws -> JSONObject {
    try TemporaryFolder.with { folder in
      try folder.file("case.yaml", Self.exchange)
      let outcome = try RiposteProcess.run(
        [arguments[0], "case.yaml"] + arguments.dropFirst() + ["--json"], in: folder.url)
      #expect(outcome.errors == "")
      #expect(outcome.status == 0)
      return try JSONObject(outcome.output)
    }
  }

  @Test func `an exchange is one step of an episode, and all its members count`() throws {
    let episode = try #require(try object("episodes").objects("episodes")?.first)

    #expect(episode.texts("events") == ["raid", "s1", "s2", "words"])
    #expect(episode.number("links") == 4)
    #expect(episode.number("depth") == 2)
    #expect(episode.number("breadth") == 2)
    #expect(episode.texts("openings") == ["raid"])
    #expect(abs(try #require(episode.number("virality")) - 10.0 / 6) < 1e-9)
    #expect(episode.number("days") == 5)
    #expect(episode.number("unplaced") == 1)
    #expect(abs(try #require(episode.number("spread")) - 10_007.557) < 0.01)
  }

  @Test func `what no event of an episode has is null, and counted`() throws {
    let episode = try #require(try object("episodes").objects("episodes")?.last)

    #expect(episode.texts("events") == ["even", "odd"])
    for key in ["earliest", "latest", "days", "spread", "peak"] {
      #expect(episode.isNull(key), "\(key)")
    }
    #expect(episode.number("undated") == 2)
    #expect(episode.object("killed")?.isNull("low") == true)
    #expect(episode.object("killed")?.number("unknown") == 2)
  }

  @Test func `every link is a step, and the severity of both events decides it`() throws {
    let escalation = try object("escalation")
    let steps = try #require(escalation.objects("steps"))

    #expect(
      steps.map { "\($0.text("response") ?? "")-\($0.text("stimulus") ?? "")" } == [
        "s1-raid", "s1-s2", "s2-s1", "words-s2", "even-odd",
      ])
    #expect(steps.first?.number("rise") == -1)
    #expect(steps.first?.object("deathsRatio")?.number("best") == 2)
    #expect(steps.last?.isNull("rise") == true)
    #expect(steps.last?.text("direction") == "unknown")
    #expect(escalation.object("counts")?.number("unknown") == 1)
  }

  @Test func `an event is compared with all it goes back to, its own exchange included`() throws {
    let events = try #require(try object("escalation").objects("events"))
    let byID = Dictionary(uniqueKeysWithValues: events.map { ($0.text("event") ?? "", $0) })

    #expect(byID["raid"]?.isNull("vertical") == true)
    #expect(byID["raid"]?.isNull("horizontal") == true)
    #expect(byID["s2"]?.texts("horizontal") == ["theatre"])
    #expect(byID["words"]?.texts("horizontal") == ["party", "domain"])
    #expect(byID["words"]?.texts("newParties") == ["green"])
    #expect(byID["odd"]?.isNull("vertical") == true)
  }

  @Test func `a ladder of another name scores by kind, and says so`() throws {
    let escalation = try object("escalation", "--ladder", "mid-hostility")

    #expect(escalation.object("ladder")?.text("name") == "mid-hostility")
    #expect(try #require(escalation.objects("steps")).first?.number("rise") == 0)
  }

  @Test func `acts of force are sorted by what the record holds of an answer`() throws {
    let unanswered = try #require(try object("dyads", "--by", "side").objects("unanswered"))

    #expect(unanswered.map { $0.text("party") } == ["East", "West"])
    #expect(unanswered.map { $0.number("events") } == [2, 1])
    #expect(unanswered.map { $0.number("answered") } == [2, 1])
  }

  @Test func `without an as-of nobody can say what has no answer`() throws {
    let text = Self.exchange.split(separator: "\n").filter { !$0.hasPrefix("as-of") }
      .joined(separator: "\n")

    let outcome = try run("dyads", "case.yaml", "--json", on: text)
    let words = try run("dyads", "case.yaml", on: text)

    #expect(try JSONObject(outcome.output).isNull("unanswered"))
    #expect(words.output.contains("Not computed: the case does not say how far"))
  }

  @Test func `later acts are censored, and counted apart`() throws {
    let dyads = try object("dyads", "--by", "side", "--as-of", "2021-01-20")
    let unanswered = try #require(dyads.objects("unanswered"))

    #expect(unanswered.map { $0.number("censored") } == [2, 1])
    #expect(unanswered.map { $0.number("withoutResponse") } == [0, 0])
  }

  @Test(arguments: [
    ("raid words", "raid"), ("s1 words", "s1 s2"), ("raid odd", ""), ("s1 s2", "s1 s2"),
    ("words words", "words"),
  ])
  func `common stimuli`(_ asked: String, _ expected: String) throws {
    let ids = asked.split(separator: " ").map(String.init)

    let common = try object("causes", ids[0], ids[1]).texts("common")

    #expect(common?.joined(separator: " ") == expected)
  }

  @Test func `common responses are the mirror`() throws {
    #expect(try object("causes", "raid", "s1", "--downstream").texts("common") == ["s1", "s2"])
  }

  @Test func `an event that nobody has named ends with 65, and one event alone with 64`() throws {
    #expect(try run("causes", "case.yaml", "raid", "rade", on: Self.exchange).status == 65)
    #expect(try run("causes", "case.yaml", "raid", on: Self.exchange).status == 64)
  }

  @Test func `the members of an exchange are pivots together`() throws {
    let pivots = try object("pivots")
    let cuts = try #require(pivots.objects("pivots"))
      .map { "\($0.text("event") ?? "") \($0.number("cutsOff") ?? -1)" }
    let immediate = try #require(pivots.object("immediate"))

    #expect(cuts == ["raid 3.0", "s1 1.0", "s2 1.0", "odd 1.0"])
    #expect(immediate.text("words") == "s1")
    #expect(immediate.text("s2") == "raid")
    #expect(immediate.isNull("raid"))
    #expect(immediate.keys.count == 6)
  }

  @Test func `figures at each policy and each confidence`() throws {
    let sensitivity = try object("sensitivity")
    let levels = try #require(sensitivity.objects("levels"))
    let cuts = try #require(sensitivity.objects("cuts"))

    #expect(levels.map { $0.number("links") } == [3, 5, 5, 5])
    #expect(levels.map { $0.number("longest") } == [1, 2, 2, 2])
    #expect(levels.map { $0.text("chains") } == ["1", "2", "2", "2"])
    #expect(cuts.map { $0.number("confidence") } == [0.5, 0.875, 0.97])
    #expect(cuts.map { $0.number("links") } == [4, 3, 2])
    #expect(sensitivity.number("ungradedLinks") == 1)
  }

  @Test func `the longest of nothing is null, not 0`() throws {
    let outcome = try run(
      "sensitivity", "case.yaml", "--json", on: "riposte: 1\nevents:\n  - {id: a}\n")
    let sensitivity = try JSONObject(outcome.output)

    #expect(sensitivity.objects("levels")?.allSatisfy { $0.isNull("longest") } == true)
    #expect(sensitivity.isNull("longestChain"))
  }

  @Test func `a place struck again, with the days between`() throws {
    let places = try #require(try object("repeats").objects("places"))

    #expect(places.count == 1)
    #expect(places.first?.texts("events") == ["raid", "s1"])
    #expect(places.first?.objects("intervals")?.first?.number("min") == 4)
    #expect(try object("repeats").number("unplaced") == 3)
  }

  @Test func `retaliation and counter-retaliation by name`() throws {
    let motifs = try #require(try object("motifs", "--by", "side").objects("motifs"))
    let counts = motifs.map { "\($0.text("motif") ?? "") \($0.number("count") ?? -1)" }

    #expect(
      counts == [
        "retaliation 3.0", "counter-retaliation 1.0", "displacement 0.0",
        "third-party-punishment 0.0", "widening 0.0",
      ])
  }

  @Test(
    "prints whole reports on a case without events",
    arguments: ["episodes", "escalation", "dyads", "pivots", "sensitivity", "repeats", "motifs"])
  func printsNothing(_ command: String) throws {
    for form in [[], ["--json"], ["--csv"]] {
      let outcome = try TemporaryFolder.with { folder in
        try folder.file("case.yaml", "riposte: 1\nevents: []\n")
        return try RiposteProcess.run([command, "case.yaml"] + form, in: folder.url)
      }

      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      #expect(!outcome.output.isEmpty)
    }
  }
}
