import EDTF
import Foundation
import Riposte
import Testing

@testable import RiposteFormats

@Suite struct `Writing a case` {
  private static let formats: [CaseFile.Format] = [.yaml, .json, .tables]

  /// Writes a case, reads it back, and gives what was lost.
  private func roundTrip(
    _ graph: EventGraph, _ format: CaseFile.Format
  ) throws -> (graph: EventGraph, losses: [String]) {
    try withTemporaryFolder { folder in
      let names: [CaseFile.Format: String] = [.yaml: "a.yaml", .json: "a.json", .tables: "a/"]
      let path = folder + "/" + (names[format] ?? "")
      let losses = try CaseFile.write(graph, to: path)
      let draft = try CaseFile.read(path)
      #expect(draft.findings().filter { $0.code == .unknownKey || $0.code == .nearColumn } == [])
      return (try draft.freeze(), losses)
    }
  }

  private func expectEqualAfterRoundTrip(_ graph: EventGraph) throws {
    for format in Self.formats {
      let (read, losses) = try roundTrip(graph, format)
      #expect(dump(read) == dump(graph), "\(format)")
      #expect(losses == [], "\(format)")
    }
  }

  @Test func `an empty case comes back`() throws {
    try expectEqualAfterRoundTrip(EventGraph.Draft().freeze())
    try expectEqualAfterRoundTrip(EventGraph.Draft(title: "Nothing").freeze())
  }

  @Test func `one event and one link come back`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event("a"))
    try expectEqualAfterRoundTrip(draft.freeze())

    draft.link("a", inResponseTo: .unstated)
    try expectEqualAfterRoundTrip(draft.freeze())
  }

  @Test(arguments: ["levant-2017-2024.yaml", "two-attacks.yaml"])
  func `the shipped cases come back from every format`(name: String) throws {
    try expectEqualAfterRoundTrip(CaseFile.read(shippedCase(name)).freeze())
  }

  @Test func `everything that a case can hold comes back`() throws {
    try expectEqualAfterRoundTrip(Self.fullCase().freeze())
  }

  @Test func `implicit records stay implicit, unless more than their name is known`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event("a", at: "p", by: ["us"], sources: ["s"]))
    for format in Self.formats {
      let implicit = try roundTrip(draft.freeze(), format).graph.implicitRecords
      #expect(implicit == (true, true, true))
    }
    draft.suggest(side: "west", of: "us")
    draft.suggest(coordinate: Coordinate(latitude: 1, longitude: 2), of: "p")
    draft.suggest(theatre: "T", of: "p")
    try expectEqualAfterRoundTrip(draft.freeze())
  }

  @Test(arguments: hostileTexts.filter { !$0.isEmpty && $0.unicodeScalars.first != "\u{FEFF}" })
  func `hostile texts come back as they were`(text: String) throws {
    let isID =
      !text.unicodeScalars.contains { $0.properties.generalCategory == .control }
      && text.utf8.count <= 256
    try expectEqualAfterRoundTrip(Self.fullCase(text: text, id: isID ? text : "id").freeze())
  }

  @Test func `two writings are equal to the byte`() throws {
    let graph = try CaseFile.read(shippedCase("two-attacks.yaml")).freeze()
    let again = try roundTrip(graph, .yaml).graph

    for format in [CaseFile.Format.yaml, .json, .tables] {
      let first = CaseFile.text(of: graph, as: format).text
      #expect(first == CaseFile.text(of: again, as: format).text)
    }
  }

  @Test func `YAML is laid out to be read`() throws {
    var draft = EventGraph.Draft(title: "Two events")
    draft.insert(
      Event(
        "erbil-rockets", titled: "Rocket barrage on Erbil", on: "[2021-02-15..2021-02-21]",
        at: "erbil", kind: .rocketAttack, by: ["front-groups?"], against: ["us", "coalition"],
        severity: 6, killed: 1))
    draft.insert(Event("strike", on: "2021-02-25", killed: Event.Count(from: 2, best: 4, to: 9)))
    draft.link("strike", inResponseTo: "erbil-rockets", claims: [.reported(source: "src-3")])
    draft.link(
      "strike", inResponseTo: .unstated, claims: [.stated(by: "us"), Claim(.hedged, note: "x")])

    let yaml = try CaseFile.text(of: draft.freeze(), as: .yaml).text

    #expect(
      yaml == """
        riposte: 1
        title: Two events

        events:
          - id: erbil-rockets
            title: Rocket barrage on Erbil
            date: "[2021-02-15..2021-02-21]"
            kind: rocket-attack
            place: erbil
            by: front-groups?
            against: [us, coalition]
            severity: 6
            killed: 1

          - id: strike
            date: 2021-02-25
            killed: {low: 2, best: 4, high: 9}

        responses:
          - event: strike
            to: erbil-rockets
            basis: reported
            source: src-3

          - event: strike
            to: unstated
            claims:
              - {basis: stated, by: us}
              - {basis: hedged, note: x}

        """)
  }

  @Test func `tables have only the columns that hold something`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event("a", on: "2021", by: ["us", "x?"]))
    draft.insert(Event("b", by: [Event.Initiator("y", basis: .implied)]))
    draft.link("b", inResponseTo: "a", claims: [.reported(source: "s"), .stated()])
    try withTemporaryFolder { folder in
      try CaseFile.write(try draft.freeze(), to: folder + "/t/")

      let files = try FileManager.default.contentsOfDirectory(atPath: folder + "/t").sorted()
      #expect(files == ["events.csv", "responses.csv"])
      #expect(
        try String(contentsOfFile: folder + "/t/events.csv", encoding: .utf8)
          == "id,date,by,by-basis\na,2021,\"us;x?\",\nb,,y,implied\n")
      #expect(
        try String(contentsOfFile: folder + "/t/responses.csv", encoding: .utf8)
          == "event,to,basis,source\nb,a,reported,s\nb,a,stated,\n")
    }
  }

  @Test func `what no file can hold is said`() throws {
    var draft = EventGraph.Draft()
    var event = Event("a")
    event.attributes = ["title": "x", "": "y", "mine": "z"]
    draft.insert(event)
    let graph = try draft.freeze()

    #expect(CaseFile.text(of: graph, as: .yaml).losses == [])
    #expect(
      CaseFile.text(of: graph, as: .tables).losses == [
        "the attribute '' has the name of another column of events.csv, and is left out",
        "the attribute 'title' has the name of another column of events.csv, and is left out",
      ])
  }

  @Test func `only what is admitted may be written`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event("a", on: "2021"))
    draft.insert(Event("b", on: "2022"))
    var part = Event("c", on: "2022")
    part.wholes = ["f"]
    draft.insert(part)
    draft.insert(Event("f", status: .feared))
    draft.link("b", inResponseTo: "a", claims: [.hedged()])
    draft.link("c", inResponseTo: "a", claims: [.stated()])
    draft.insert(EventRelation("a", "enables", "f"))
    let graph = try draft.freeze().admitting(.asserted)

    let admitted = CaseFile.text(of: graph, as: .yaml, scope: .admitted).text
    let read = try CaseFile.draft(of: admitted).freeze()

    #expect(read.allEvents.map(\.id) == ["a", "b", "c"])
    #expect(read.allLinks().map(\.description) == ["a → c"])
    #expect(read.eventRelations.isEmpty)
    #expect(CaseFile.text(of: graph, as: .yaml).text.contains("hedged"))
  }

  @Test func `the template is a case without fault`() throws {
    let draft = CaseFile.draft(of: CaseFile.template)

    #expect(draft.findings().filter { $0.severity != .note } == [])
    #expect(try draft.freeze().links.count == 2)
    #expect(CaseFile.template.split(separator: "\n").allSatisfy { $0.count <= 110 })
  }

  /// A case with every field of every record, in which all texts are one text, and all ids begin with one.
  private static func fullCase(text: String = "text", id: String = "id") -> EventGraph.Draft {
    let (first, second) = (id, id + "?")
    var draft = EventGraph.Draft(title: text)
    draft.asOfText = "2022"
    draft.note = text
    draft.ladder = Ladder(
      named: "own " + text, title: text, reference: text, severities: ["air-strike": 2.5, "x": -1])
    let (source, other) = (Source.ID(first), Source.ID(second))
    draft.insert(
      Source(
        source, titled: text, outlet: text, on: "2021?", url: text, archived: text,
        accessed: "2022-01-01", reliability: .f, origins: [other], note: text))
    draft.insert(Source(other))
    let (actor, rival) = (Event.Actor.ID(first), Event.Actor.ID(second))
    draft.insert(
      Event.Actor(
        actor, named: text, aliases: [text + "!", "b"], type: text, side: text, note: text))
    draft.insert(Event.Actor(rival))
    draft.insert(
      ActorRelation(
        actor, .backs, rival, during: "2021", claimedBy: [actor], deniedBy: [rival, actor],
        sources: [source], note: text))
    let (place, region) = (Place.ID(first), Place.ID(second))
    draft.insert(
      Place(
        place, named: text, latitude: -0.5, longitude: 179.123456789, radiusKilometers: 1e-7,
        theatre: text, within: region, aliases: [text + "!"], note: text))
    draft.insert(Place(region))
    insertEvents(first, second, text, to: &draft)
    return draft
  }

  private static func insertEvents(
    _ first: String, _ second: String, _ text: String, to draft: inout EventGraph.Draft
  ) {
    let (actor, rival) = (Event.Actor.ID(first), Event.Actor.ID(second))
    let (source, other) = (Source.ID(first), Source.ID(second))
    var event = Event(
      Event.ID(first), titled: text, on: "[2021-02-15..2021-02-21]", at: Place.ID(first),
      kind: .airStrike, status: .alleged,
      by: [.init(actor), .init(rival), .init(rival, basis: .alleged)], against: [rival, actor],
      severity: 1.5, killed: Event.Count(from: 2, best: 4, to: nil), wounded: Event.Count("0.."),
      sources: [source, other])
    event.origin = Place.ID(second)
    event.alsoAt = [Place.ID(second), Place.ID(first)]
    event.between = [actor]
    event.wholes = [.init(Event.ID(second)), .init("c", certainty: .inferred)]
    event.accounts = [
      .init(in: source, by: actor, killed: 3, wounded: Event.Count("..5"), note: text),
      .init(in: other, of: text, count: Event.Count(from: 1, best: 2, to: 3)),
    ]
    event.authorship = [
      .init(.denies, of: actor, by: rival, in: source, note: text), .init(.unclaimed, of: nil),
    ]
    event.acknowledgedBy = [rival]
    event.note = text
    event.attributes = ["own " + text: text, "zz": "1"]
    draft.insert(event)
    var part = Event(
      Event.ID(second), on: "2021", kind: "open kind",
      by: [.init(rival, basis: .unknown), .init(actor)])
    part.wholes = [.init("c", certainty: .hedged)]
    draft.insert(part)
    draft.insert(Event("c", status: .counterfactual))
    draft.insert(
      ResponseLink(
        Event.ID(second), inResponseTo: .event(Event.ID(first)), kind: .retaliation,
        claims: [
          Claim(
            .stated, by: rival, source: other, credibility: .cannotBeJudged, on: "2021?",
            quote: text,
            locator: text, note: text),
          Claim(.denied, source: source),
        ], confidence: 0.1, note: text, attributes: ["own " + text: text, "zz": "1"]))
    draft.insert(ResponseLink("c", inResponseTo: .event(Event.ID(first)), note: text))
    draft.insert(
      ResponseLink("c", inResponseTo: .unstated, claims: [Claim(.implied)], note: text))
    draft.insert(
      EventRelation(
        Event.ID(first), "enables", Event.ID(second), certainty: .inferred, sources: [source],
        note: text))
  }
}

@Suite struct `Replacing files` {
  @Test func `a file is replaced, and nothing stays beside it`() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.yaml"
      try OutputFile.write("one", to: path)
      try OutputFile.write("two", to: path)

      #expect(try String(contentsOfFile: path, encoding: .utf8) == "two")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.yaml"])
    }
  }

  @Test func `a new file can be read by others, as files usually can`() throws {
    try withTemporaryFolder { folder in
      try OutputFile.write("one", to: folder + "/a")
      try Data().write(to: URL(fileURLWithPath: folder + "/b"))
      let modes = try ["a", "b"].map {
        try FileManager.default.attributesOfItem(atPath: folder + "/" + $0)[.posixPermissions]
          as? Int
      }
      #expect(modes[0] == modes[1])
    }
  }

  @Test func `a folder is replaced file by file, and keeps what is not ours`() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/case/"
      try OutputFile.write([("a.csv", "1"), ("b.csv", "1")], removing: ["c.csv"], to: path)
      try write(["notes.txt": "mine", "c.csv": "old"], to: path)
      let removed = try OutputFile.write(
        [("a.csv", "2")], removing: ["b.csv", "c.csv", "d.csv"], to: path)
      #expect(removed == ["b.csv", "c.csv"])

      let files = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      #expect(files == ["a.csv", "notes.txt"])
      #expect(try String(contentsOfFile: path + "a.csv", encoding: .utf8) == "2")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["case"])
    }
  }

  @Test func `what cannot be written is an error, and leaves nothing behind`() throws {
    try withTemporaryFolder { folder in
      let graph = try EventGraph.Draft().freeze()
      let bad = [
        (folder + "/none/a.yaml", FileError.Reason.cannotWrite),
        (folder + "/none/a/", .cannotWrite), (folder + "/a.txt", .unknownFormat),
        (folder + "/a", .unknownFormat),
      ]
      for (path, reason) in bad {
        #expect {
          try CaseFile.write(graph, to: path)
        } throws: { error in
          (error as? FileError)?.reason == reason
        }
      }
      try write(["file": ""], to: folder)
      #expect(throws: FileError.self) { try CaseFile.write(graph, to: folder + "/file/") }
      #expect(throws: FileError.self) { try CaseFile.writeTemplate(to: folder + "/file") }
      try FileManager.default.createDirectory(
        atPath: folder + "/x.yaml", withIntermediateDirectories: false)
      #expect(throws: FileError.self) { try OutputFile.write("", to: folder + "/x.yaml") }
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["file", "x.yaml"])
    }
  }
}
