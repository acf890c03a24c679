import Testing

@Suite("Every filter, by what it leaves")
struct FilterTests {
  /// Four strikes and a statement, each link with evidence of another kind.
  private static let text = """
    riposte: 1
    title: Filters
    sources:
      - {id: good, reliability: A}
      - {id: poor, reliability: E}
      - {id: unjudged, reliability: F}
    actors:
      - {id: red, name: Red, side: East, aliases: [Crimson]}
      - {id: blue, name: Blue, side: West}
      - {id: stranger}
    places:
      - {id: north, theatre: North}
      - {id: south, theatre: South}
    events:
      - {id: a, kind: air-strike, date: 2021-01-01, place: north, by: red, against: blue}
      - {id: b, kind: air-strike, date: 2021-02-01, place: south, by: blue, against: red}
      - {id: c, kind: statement, date: 2021-03-01, place: south, by: blue}
      - {id: d, kind: raid, date: "2021-03-XX", place: north, by: red, against: blue}
      - {id: e, kind: shelling, date: 2021-05-01, by: {actor: stranger, basis: unknown}, against: blue}
    responses:
      - {event: b, to: a, kind: retaliation, basis: stated, source: good, credibility: 1}
      - {event: c, to: b, kind: condemnation, basis: hedged, source: poor, credibility: 4}
      - event: d
        to: b
        kind: retaliation
        claims: [{basis: reported, source: unjudged, credibility: 6}, {basis: denied, source: poor}]
      - {event: e, to: d, basis: implied, confidence: 0.9}
    """

  /// The links that are let in, as `response-stimulus`.
  private func links(_ options: [String]) throws -> [String] {
    try TemporaryFolder.with { folder in
      try folder.file("case.yaml", Self.text)
      let outcome = try RiposteProcess.run(
        ["list", "case.yaml", "links", "--json"] + options, in: folder.url)
      #expect(outcome.errors == "")
      #expect(outcome.status == 0)
      let links = try #require(try JSONObject(outcome.output).objects("links"))
      return links.map { "\($0.text("response") ?? "?")-\($0.text("stimulus") ?? "?")" }
    }
  }

  @Test(
    "keeps the links it should",
    arguments: [
      ("", "b-a c-b d-b"),
      ("--evidence asserted", "b-a d-b"),
      ("--evidence inclusive", "b-a c-b d-b"),
      ("--evidence permissive", "b-a c-b d-b e-d"),
      ("--evidence everything", "b-a c-b d-b e-d"),
      ("--min-confidence 0.6", "b-a d-b"),
      ("--evidence permissive --min-confidence 0.9", "b-a e-d"),
      ("--min-reliability D", "b-a"),
      ("--min-reliability E --allow-ungraded", "b-a c-b d-b"),
      ("--min-credibility 4", "b-a c-b"),
      ("--min-credibility 3 --allow-ungraded", "b-a d-b"),
      ("--undisputed", "b-a c-b"),
      ("--link-kind retaliation", "b-a d-b"),
      ("--link-kind retaliation --link-kind condemnation", "b-a c-b d-b"),
      ("--force-only", "b-a d-b"),
      ("--since 2021-02", "c-b d-b"),
      ("--until 2021-02-28", "b-a"),
      ("--since 2021-03-05 --until 2021-03-31", ""),
      ("--actor red", "b-a d-b"),
      ("--actor Crimson", "b-a d-b"),
      ("--side West", "b-a c-b d-b"),
      ("--side East --side West --evidence permissive", "b-a c-b d-b e-d"),
      ("--theatre South", "c-b"),
      ("--theatre South --theatre North", "b-a c-b d-b"),
    ])
  func keeps(_ options: String, _ expected: String) throws {
    let links = try links(options.split(separator: " ").map(String.init))

    #expect(links.joined(separator: " ") == expected)
  }

  @Test func `what a filter cannot judge is left out, counted and said`() throws {
    let outcome = try run(
      "list", "case.yaml", "links", "--theatre", "North", "--min-reliability", "D", on: Self.text)

    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        Filters
        Evidence    inclusive: links stated, reported, assessed, hedged or ungraded;
                    nothing hypothetical
        Filters     sources at least D; theatre North
        Not judged  1 event left out, because a filter could not judge them (unknown is
                    not a yes)

        No links.

        """)
  }

  @Test func `the policy and the filters stand in every report`() throws {
    for command in [
      ["summary"], ["chains"], ["list"], ["linkage", "a", "b"], ["distances", "a"], ["show", "a"],
    ] {
      let outcome = try TemporaryFolder.with { folder in
        try folder.file("case.yaml", Self.text)
        let arguments = [command[0], "case.yaml"] + command.dropFirst()
        return try RiposteProcess.run(
          arguments + ["--evidence", "asserted", "--until", "2021-12"], in: folder.url)
      }

      #expect(outcome.output.contains("asserted: only links stated by whoever responded"))
      #expect(outcome.output.contains("until Dec 2021"))
    }
  }
}
