import EDTF
import Riposte
import RiposteTestSupport
import Testing

@testable import RiposteFormats

@Suite struct `Plain tables` {
  /// Reads two tables, once in parts and columns and once row by row; both must give the same case and the
  /// same findings.
  private func bothWays(
    _ events: String, _ responses: String
  ) -> (plain: EventGraph.Draft, general: EventGraph.Draft) {
    func draft(inParts: Bool) -> EventGraph.Draft {
      var reader = CaseTablesReader(options: CaseFile.ReadingOptions())
      reader.readsInParts = inParts
      reader.read(.events, Array(events.utf8), file: "events.csv")
      reader.read(.responses, Array(responses.utf8), file: "responses.csv")
      return reader.draft
    }
    return (draft(inParts: true), draft(inParts: false))
  }

  private func expectSame(_ events: String, _ responses: String) throws {
    let (plain, general) = bothWays(events, responses)
    let (one, other) = (try plain.freeze(.lenient), try general.freeze(.lenient))
    #expect(one.allEvents.map(\.record) == other.allEvents.map(\.record))
    #expect(one.allLinks().map(\.record) == other.allLinks().map(\.record))
    #expect(one.findings == other.findings)
    #expect(one.actors == other.actors)
    #expect(one.places == other.places)
    #expect(one.sources == other.sources)
  }

  @Test func `are read as any others`() throws {
    try expectSame(
      "id,date,lat,title,severity,side\na,2021-02-15,1.5,Überfall,6,west\nb,2021-02-16,,,,\n",
      "event,to,confidence\nb,a,0.25\n")
  }

  @Test func `keep columns of the user's own`() throws {
    let (plain, _) = bothWays("id,mine,more\na,1,x\nb,,y\n", "event,to\nb,a\n")

    let graph = try plain.freeze()
    #expect(try graph.event("a").attributes == ["mine": "1", "more": "x"])
    #expect(try graph.event("b").attributes == ["more": "y"])
  }

  @Test(arguments: [
    "a, 2021-02-15 ,1", "a,2021-02-15", "a,2021-02-15,1,2", "a,no date,1", "a,2021-02-15,many",
    "a,2021-02-15,1e3", ",2021-02-15,1", "a,2021-02-15,1\n\nc,2021-02-15,2", "b,2021-02-15,4",
    "a,2021-02-15,1\r", "a,2021-02-15,12345678901234567890", "a,2021-02-15,-0.1",
    "a,\u{1}2021,1", "unstated,2021,1",
  ])
  func `with a row that is not plain are told the same of`(row: String) throws {
    try expectSame("id,date,severity\nb,2021-02-14,3\n\(row)\n", "event,to\nb,a\n")
  }

  @Test(arguments: [
    "a,c,1", "b,a,2", "b,b,1", "b,unstated,0.5", "unstated,a,1", "b,\"unstated\",", "b,Unstated,1",
    "b,a,0.5\nb,a,0.6", "b,,1", "b,a,",
  ])
  func `with odd links are told the same of`(row: String) throws {
    try expectSame("id,date\na,2021-02-14\nb,2021-02-15\n", "event,to,confidence\nb,a,1\n\(row)\n")
  }

  @Test func `with a stimulus that is not stated are read in columns`() throws {
    let events = "id\na\nb\n"
    var reader = CaseTablesReader(options: CaseFile.ReadingOptions())
    reader.read(.events, Array(events.utf8), file: "events.csv")
    let bytes = Array("event,to\nb,a\nb,unstated\n".utf8)
    var table = BoundTable(try TableReader(bytes), .responseTable, reader.watch)

    #expect(reader.readPlainRows(.responses, &table))
    let graph = try reader.draft.freeze()
    #expect(graph.links.count == 1)
    #expect(graph.unstatedLinks.map(\.response.id) == ["b"])
  }

  @Test func `with an event called 'unstated' are told the same of`() throws {
    try expectSame("id\na\nunstated\n", "event,to\na,unstated\nunstated,a\n")
  }

  @Test(arguments: 0..<5 as Range<UInt64>)
  func `that are read in parts are the same as in one`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var events = "id,date,severity,weather\n"
    var responses = "event,to,confidence\n"
    for number in 0..<6000 {
      let day = 10 + random.next() % 18
      events += "event-\(number),2021-02-\(day),\(random.next() % 11),\(random.next() % 3)\n"
      guard number > 0 else { continue }
      responses +=
        "event-\(number),event-\(random.next() % UInt64(number)),0.\(random.next() % 9)\n"
    }
    try expectSame(events, responses)
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `with quotes, blanks and odd line ends are the same in parts`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let end = seed % 2 == 0 ? "\n" : "\r\n"
    let odd = ["", ",,,,", "too,short", " "]
    let weather = ["wind", "", "5\" of rain"]
    var events = "id,date,title,severity,weather" + end
    var responses = "event,to,confidence,mine" + end
    for number in 0..<5000 {
      events += "\"event-\(number)\", 2021-02-\(10 + random.next() % 18),"
      events += "\"He said \"\"no\"\",\(end)and left\",\(random.next() % 11),"
      events += weather[Int(random.next() % 3)] + end
      if random.next() % 500 == 0 { events += odd[Int(random.next() % 4)] + end }
      guard number > 0 else { continue }
      let other = random.next() % UInt64(number)
      responses += "event-\(number),\"event-\(other)\",0.\(random.next() % 9),\"a\(end)b\""
      if number < 4999 { responses += end }
    }
    try expectSame(events, responses)
  }

  @Test func `give the line of a short row far down`() throws {
    var events = "id,title\n"
    for number in 0..<20_000 {
      events += number == 15_000 ? "short\n" : "event-\(number),\"two\nlines\"\n"
    }
    var reader = CaseTablesReader(options: CaseFile.ReadingOptions())

    reader.read(.events, Array(events.utf8), file: "events.csv")

    let found = reader.draft.findings().filter { $0.code == .raggedRow }
    #expect(found.map(\.position) == [SourcePosition(file: "events.csv", line: 30_002)])
    #expect(reader.draft.eventCount == 19_999)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `with parties, places and claims are the same in columns`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    func pick(_ texts: [String]) -> String { texts[Int(random.next() % UInt64(texts.count))] }
    let parties = ["", "us", "us;iran", "iran?", "\"\"\"a;b\"\"?;us\"", "usa"]
    var events =
      "id,kind,status,place,from,also-at,by,against,between,killed,wounded,part-of,note,sources\n"
    var responses = "event,to,kind,confidence,basis,by,source,credibility,date,quote,locator,note\n"
    for number in 0..<300 {
      let part = number > 0 && random.next() % 9 == 0 ? "e\(random.next() % UInt64(number))?" : ""
      events += "e\(number),\(pick(["raid", "threat", "", "own"])),\(pick(["", "alleged"])),"
      events += "\(pick(["Erbil", "", "Deir"])),\(pick(["", "Erbil"])),\(pick(["", "Deir;Qaim"])),"
      events += "\(pick(parties)),\(pick(parties)),\(pick(parties)),\(pick(["", "3", "2..9"])),"
      events +=
        "\(pick(["", "..5"])),\(part),\(pick(["", "\"so \"\"it\"\" goes\""])),\(pick(["", "a;b", "c"]))\n"
      for _ in 0..<(number > 0 ? random.next() % 4 : 0) {
        responses += "e\(number),e\(random.next() % UInt64(number)),\(pick(["", "retaliation"])),"
        responses += "\(pick(["", "0.5"])),\(pick(["", "stated", "denied"])),\(pick(["", "us"])),"
        responses += "\(pick(["", "a"])),\(pick(["", "2"])),\(pick(["", "2021-02"])),"
        responses +=
          "\(pick(["", "\"said, \"\"yes\"\"\""])),\(pick(["", "p. 3"])),\(pick(["", "odd"]))\n"
      }
    }
    try expectSame(events, responses)
  }

  @Test(arguments: ["status,maybe", "killed,many", "by,us;;iran", "kind,", "sources,\"a\"\"b\""])
  func `with an odd value are told the same of`(field: String) throws {
    let parts = field.split(separator: ",", omittingEmptySubsequences: false)
    try expectSame("id,\(parts[0])\na,\nb,\(parts[1])\n", "event,to\nb,a\n")
  }

  @Test(arguments: [
    "basis,certain", "credibility,7", "basis,", "by,us", "note,alone", "date,never",
  ])
  func `with an odd claim are told the same of`(field: String) throws {
    let parts = field.split(separator: ",", omittingEmptySubsequences: false)
    try expectSame("id\na\nb\n", "event,to,\(parts[0])\nb,a,\(parts[1])\n")
  }
}
