import EDTF
import Riposte
import Testing

@testable import RiposteFormats

@Suite struct `Reading a case from tables` {
  private func draft(
    _ tables: [(CaseTable, String)], basis: Basis? = nil
  ) -> EventGraph.Draft {
    var reader = CaseTablesReader(options: CaseFile.ReadingOptions(basis: basis))
    for (kind, text) in tables { reader.read(kind, Array(text.utf8), file: kind.fileName) }
    return reader.draft
  }

  private func found(_ draft: EventGraph.Draft) -> [String] {
    draft.findings().filter { $0.severity != .note }.map {
      let place = $0.position.map { position in
        "\(position.file):\(position.line)" + (position.column.map { ":\($0)" } ?? "")
      }
      return "\(place ?? "-") \($0.code)"
    }
  }

  @Test func `a header alone is a case without events`() throws {
    #expect(try draft([(.events, "id"), (.responses, "event,to")]).freeze().events.isEmpty)
  }

  @Test func `events that cannot be read are one error, not one for each response`() {
    let responses = "event,to\nb,a\nc,a\n"
    var reader = CaseTablesReader(options: CaseFile.ReadingOptions())
    reader.read(.events, Array("id\na\n".utf8) + [0xFF], file: "events.csv")
    reader.read(.responses, Array(responses.utf8), file: "responses.csv")

    #expect(found(reader.draft) == ["events.csv:3:1 invalid-text"])
    #expect(
      found(draft([(.events, "id\na\n\"b"), (.responses, responses)])) == [
        "events.csv:3:1 invalid-syntax"
      ])
    #expect(
      found(draft([(.events, "name\na\n"), (.responses, responses)])) == [
        "events.csv:1 missing-key"
      ])
  }

  @Test func `one event needs no more than an id`() throws {
    #expect(try draft([(.events, "id\na")]).freeze().allEvents.map(\.id) == ["a"])
  }

  @Test(arguments: [",", ";", "\t"])
  func `every column of an event is read, in any order and with any separator`(
    separator: String
  ) throws {
    let columns = [
      ("note", "n"), ("sources", "s1;s2"), ("part-of", "w?"), ("wounded", "..5"),
      ("killed", "2..4..9"),
      ("severity", "6.5"), ("side", "west"), ("between", "z"), ("against", "x; y"),
      ("by", "us;front?"), ("status", "alleged"), ("kind", "air strike"), ("from", "q"),
      ("theatre", "Iraq"), ("longitude", "44"), ("latitude", "36.2"), ("place", "p"),
      ("date", "2021-02-15"), ("title", "A, \"b\"; c"), ("id", "a"), ("mine", "42"),
      ("also-at", "r"), ("acknowledged-by", "us"),
    ]
    func line(_ fields: [String]) -> String {
      fields.map {
        $0.contains(";")
          ? TableWriter.quoted($0) : TableWriter.needsQuotes($0) ? TableWriter.quoted($0) : $0
      }
      .joined(separator: separator)
    }
    let other = columns.map { $0.0 == "id" ? "w" : "" }
    let text = [line(columns.map(\.0)), line(columns.map(\.1)), line(other)].joined(
      separator: "\r\n")

    let graph = try draft([(.events, text)]).freeze()

    let event = try #require(graph.allEvents.first { $0.id == "a" }).record
    var expected = Event(
      "a", titled: "A, \"b\"; c", on: "2021-02-15", at: "p", kind: .airStrike, status: .alleged,
      by: ["us", "front?"], against: ["x", "y"], severity: 6.5,
      killed: Event.Count(from: 2, best: 4, to: 9), wounded: Event.Count("..5"),
      sources: ["s1", "s2"])
    expected.origin = "q"
    expected.alsoAt = ["r"]
    expected.between = ["z"]
    expected.wholes = ["w?"]
    expected.acknowledgedBy = ["us"]
    expected.note = "n"
    expected.attributes = ["mine": "42"]
    #expect(event == expected)
    #expect(graph.place("p") == Place("p", latitude: 36.2, longitude: 44, theatre: "Iraq"))
    #expect(graph.actor("us")?.side == "west")
    #expect(graph.actor("front")?.side == "west")
    #expect(graph.actor("x")?.side == nil)
  }

  @Test func `rows of one pair are claims of one link`() throws {
    let responses = """
      event,to,kind,basis,by,source,credibility,date,quote,locator,confidence,note,link-note
      b,a,retaliation,reported,,s1,2,2021,"so, ""it"" was",p. 3,0.5,said twice,a link
      b,a,,stated,us,,,,,,,,
      b,unstated,,,,,,,,,,remark,
      """

    let graph = try draft([
      (.events, "id,date\na,2021-01-01\nb,2021-01-02"), (.responses, responses),
    ])
    .freeze()

    #expect(
      graph.allLinks().map(\.record) == [
        ResponseLink(
          "b", inResponseTo: "a", kind: .retaliation,
          claims: [
            Claim(
              .reported, source: "s1", credibility: .probablyTrue, on: "2021",
              quote: "so, \"it\" was",
              locator: "p. 3", note: "said twice"),
            Claim(.stated, by: "us"),
          ], confidence: 0.5, note: "a link"),
        ResponseLink("b", inResponseTo: .unstated, note: "remark"),
      ])
  }

  @Test func `other columns of responses are kept, those of other tables are reported`() throws {
    let draft = draft([
      (.actors, "id,weather,nam\nus,fine,x"), (.events, "id\na\nb"),
      (.responses, "event,to,basis,page\nb,a,reported,3\nb,a,stated,4\nb,a,hedged,3\n"),
    ])

    #expect(try draft.freeze().allLinks().first?.attributes == ["page": "3\n4"])
    #expect(found(draft) == ["actors.csv:1 near-column", "actors.csv:1 unknown-key"])
  }

  @Test func `a basis may be given for rows that have none`() throws {
    let tables: [(CaseTable, String)] = [
      (.events, "id\na\nb\nc"), (.responses, "event,to,basis,source\nb,a,,s\nc,a,hedged,\nc,b,,"),
    ]

    let plain = try draft(tables).freeze()
    let graded = try draft(tables, basis: .reported).freeze()

    #expect(
      plain.allLinks().map { $0.record.claims } == [
        [Claim(nil, source: "s")], [Claim(.hedged)], [],
      ])
    #expect(
      graded.allLinks().map { $0.record.claims } == [
        [Claim(.reported, source: "s")], [Claim(.hedged)], [Claim(.reported)],
      ])
  }

  @Test func `the other tables are read as their keys say`() throws {
    let graph = try draft([
      (.case, "title,as-of,note,ladder,ladder-title\nT,2022,N,mine,My own"),
      (.ladder, "kind,severity\nair-strike,3\n"),
      (.sources, "id,title,reliability,originates-from\ns,T,B,t\nt,,,"),
      (.actors, "id,name,aliases,side\nus,United States,USA;US,west\nx,,,"),
      (.relations, "subject,relation,object,denied-by\nus,backs,x,us"),
      (.places, "id,latitude,longitude,radius-km,within\np,1,2,3,q\nq,,,,"),
      (.accounts, "event,source,killed,of,count\na,s,3,,\na,t,,rockets,4.."),
      (.authorship, "event,actor,stance,by\na,x,denies,us"),
      (.events, "id,place,by\na,p,USA\nb,,"),
      (.eventRelations, "subject,relation,object,certainty\na,enables,b,hedged"),
    ]).freeze()

    #expect([graph.title, graph.asOf?.text, graph.note] == ["T", "2022", "N"])
    #expect(graph.ladder == Ladder(named: "mine", title: "My own", severities: [.airStrike: 3]))
    #expect(graph.sources.map(\.origins) == [["t"], []])
    #expect(graph.actors.map(\.name) == ["United States", "x"])
    #expect(graph.actorRelations == [ActorRelation("us", .backs, "x", deniedBy: ["us"])])
    #expect(graph.places.map(\.within) == ["q", nil])
    let event = try graph.event("a")
    #expect(
      event.accounts == [
        .init(in: "s", killed: 3), .init(in: "t", of: "rockets", count: Event.Count("4..")),
      ])
    #expect(event.authorship == [.init(.denies, of: "x", by: "us")])
    #expect(event.initiators == ["us"])
    #expect(graph.eventRelations == [EventRelation("a", "enables", "b", certainty: .hedged)])
  }

  @Test func `bases and certainties may stand in columns of their own`() throws {
    let events = #"""
      id,by,by-basis,part-of,part-of-certainty
      a,"us;x?;""y;z""",implied;unknown;asserted,b;c?,hedged;stated
      b,"""x?""","",,
      c?,"""x?""?","",,
      """#

    let graph = try draft([(.events, events)]).freeze()

    #expect(
      try graph.event("a").initiators == [
        .init("us", basis: .implied), .init("x?", basis: .unknown), .init("y;z"),
      ])
    #expect(try graph.event("a").wholes == [.init("b", certainty: .hedged), .init("c?")])
    #expect(try graph.event("b").initiators == [.init("x?")])
    #expect(try graph.event("c?").initiators == [.init("x?", basis: .alleged)])
  }

  @Test func `a place may be known by its coordinates or its theatre alone`() throws {
    let events = "id,latitude,longitude,theatre\na,36.25,44,Iraq\nb,,,Syria\nc,,,"

    let implicit = try draft([(.events, events)]).freeze()
    let declared = try draft([(.places, "id\np"), (.events, events)]).freeze()

    for graph in [implicit, declared] {
      #expect(try graph.event("a").place?.id == "36.25, 44")
      #expect(try graph.event("a").place?.coordinate == Coordinate(latitude: 36.25, longitude: 44))
      #expect(try graph.event("a").theatre == "Iraq")
      #expect(try graph.event("b").theatre == "Syria")
      #expect(try graph.event("c").place == nil)
    }
  }

  // MARK: Findings

  @Test func `a column that is missing is reported at the header, and no row is read`() throws {
    let draft = draft([(.events, "\nID,title\na,x"), (.responses, "event,too\nb,a")])

    #expect(
      found(draft) == [
        "events.csv:2 missing-key", "responses.csv:1 missing-key", "events.csv:2 near-column",
        "responses.csv:1 near-column",
      ])
    #expect(draft.eventCount == 0)
  }

  @Test func `a column one edit from ours is a warning, others are the user's own`() {
    let draft = draft([
      (.events, "id,titel,Date,kiled,dates,weather,no,by\na,1,2,3,4,5,6,7"),
      (.responses, "event,to"),
    ])
    let near = draft.findings().filter { $0.code == .nearColumn }

    #expect(
      near.map(\.message) == [
        "the column 'titel' is not ours; did you mean 'title'?",
        "the column 'Date' is not ours; did you mean 'date'?",
        "the column 'kiled' is not ours; did you mean 'killed'?",
        "the column 'dates' is not ours; did you mean 'date'?",
      ])
    #expect(near.allSatisfy { $0.severity == .warning && $0.position?.line == 1 })
  }

  @Test func `bad rows and fields are found with their line, all at once`() {
    let events = """
      id,title,severity,killed,status,latitude,longitude,by,by-basis,side
      a,"x
      y",much,about 3,ocurred,95,44,us,sure,
      b,,,,,36,,us;x,implied,w
      ,no id,,,,,,,,
      c,ragged
      d,,,,,x,44,us;x,,a;b;c
      """
    let responses =
      "event,to,basis,confidence,credibility\n\na,b,sure,high,7\na,,,,\n,b,,,\na,zz,,2,\n"

    #expect(
      found(draft([(.events, events), (.responses, responses)])).sorted()
        == [
          "events.csv:2 invalid-number", "events.csv:2 invalid-number",
          "events.csv:2 invalid-value",
          "events.csv:2 invalid-coordinate", "events.csv:2 invalid-value",
          "events.csv:4 invalid-coordinate", "events.csv:4 invalid-value",
          "events.csv:5 missing-key",
          "events.csv:6 ragged-row", "events.csv:7 invalid-number", "events.csv:7 invalid-value",
          "responses.csv:3 invalid-value", "responses.csv:3 invalid-number",
          "responses.csv:3 invalid-value", "responses.csv:4 missing-key",
          "responses.csv:5 missing-key", "responses.csv:6 unknown-event",
          "responses.csv:6 invalid-number",
        ].sorted())
  }

  @Test func `a table that cannot be read to its end keeps the rows before`() throws {
    let draft = draft([(.events, "id,title\na,x\nb,\"y\n")])

    #expect(found(draft) == ["events.csv:3:3 invalid-syntax"])
    #expect(draft.eventCount == 1)
  }

  @Test func `accounts of unknown events are found with the one that was meant`() {
    let draft = draft([
      (.accounts, "event,killed\nerbil,3\nerbli,4"), (.authorship, "event,stance\nxyz,claims"),
      (.events, "id\nerbil"),
    ])
    let unknown = draft.findings().filter { $0.code == .unknownEvent }

    #expect(
      unknown.map(\.message) == [
        "there is no event 'erbli'; did you mean 'erbil'?", "there is no event 'xyz'",
      ])
    #expect(unknown.map { $0.position?.file } == ["accounts.csv", "authorship.csv"])
  }

  @Test func `rows that contradict each other on an implicit record are found`() {
    let events = "id,place,theatre,latitude,longitude,by,side\na,p,T,1,2,us,w\nb,p,U,1,3,us,e\n"

    #expect(
      found(draft([(.events, events)])) == [
        "events.csv:3 conflicting-attribute", "events.csv:3 conflicting-attribute",
        "events.csv:3 conflicting-attribute",
      ])
  }

  @Test func `a ladder that nobody defines is found`() {
    var reader = CaseTablesReader(options: .init())
    reader.read(.case, Array("ladder\nriposste".utf8), file: "case.csv")
    reader.checkLadder()

    #expect(found(reader.draft) == ["case.csv:2 invalid-value"])
  }

  @Test(arguments: 0..<300)
  func `mutated tables give a draft, never a crash`(seed: Int) throws {
    let events = "id,date,by,by-basis,killed\na,2021,us;x?,,3\nb,\"[2021..2022]\",y,implied,2..9\n"
    let responses = "event,to,basis\nb,a,reported\n"
    var reader = CaseTablesReader(options: .init())
    reader.read(.events, mutated(Array(events.utf8), seed: seed), file: "e")
    reader.read(.responses, mutated(Array(responses.utf8), seed: seed + 1), file: "r")
    var options = FreezeOptions()
    options.isLenient = true

    _ = try reader.draft.freeze(options)
  }
}
