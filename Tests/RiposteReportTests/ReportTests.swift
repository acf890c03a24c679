import Riposte
import RiposteTestSupport
import Testing

@testable import RiposteReport

@Suite("The page of a case")
struct ReportTests {
  private static func page(_ graph: EventGraph) -> Markup { Markup(Report(of: graph).html()) }

  @Test
  func `an empty case has a page that says so`() throws {
    let page = Self.page(try EventGraph.Draft(title: "Nothing").freeze())

    #expect(page.faults.isEmpty)
    #expect(page.elements.first { $0.name == "h1" }?.text == "Nothing")
    #expect(page.elements.contains { $0.text.hasPrefix("Nothing to draw") })
    #expect(page.elements(ofClass: "card").isEmpty)
  }

  @Test
  func `two linked events have a card each, a link, and each other's links`() throws {
    let page = Self.page(try Sketch("a>b").graph)

    #expect(page.faults.isEmpty)
    #expect(page.elements(ofClass: "card").count == 2)
    #expect(page.elements(ofClass: "link").count == 1)
    let events = page.elements(ofClass: "event")
    #expect(events.map { $0.attributes["id"] } == ["event-0", "event-1"])
    #expect(page.elements.count { $0.attributes["data-link"] == "0" && $0.name == "li" } == 2)
  }

  @Test
  func `a title of one's own stands in the place of the case's`() throws {
    let page = Markup(Report(of: try Sketch("a>b").graph).titled("Mine & yours").html())

    #expect(page.elements.first { $0.name == "title" }?.text == "Mine &amp; yours")
    #expect(page.elements.first { $0.name == "h1" }?.text == "Mine &amp; yours")
  }

  @Test(arguments: ["", "  "])
  func `a blank title is no title`(_ title: String) throws {
    let page = Markup(Report(of: try Sketch("a>b").graph).titled(title).html())

    #expect(page.elements.first { $0.name == "title" }?.text == "Who answered whom")
    #expect(page.elements.first { $0.name == "h1" }?.text == "Who answered whom")
  }

  @Test(arguments: [("A plain title", false), (String(repeating: "A", count: 200), true)])
  func `words are broken on paper only where a table would not fit else`(
    _ title: String, _ isBroken: Bool
  ) throws {
    var draft = EventGraph.Draft()
    draft.insert(Event("a", titled: title, on: "2021-01-01"))
    let table = Self.page(try draft.freeze()).elements.first { $0.attributes["id"] == "event-list" }

    #expect(table?.attributes["class"] == (isBroken ? "table broken" : "table"))
  }

  @Test(arguments: [
    ("/home/anna/secret/case.yaml", "case.yaml:12:7"), ("case.yaml", "case.yaml:12:7"),
    (#"C:\Users\Anna\case.yaml"#, "case.yaml:12:7"),
  ])
  func `findings name the file, not the folders of whoever made the page`(
    _ file: String, _ shown: String
  ) {
    let position = SourcePosition(file: file, line: 12, column: 7)

    #expect(TableWriter.text(of: position) == shown)
  }

  @Test
  func `what is not known is marked, so that it is sorted last`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event("a", on: "2021-01-01"))
    draft.insert(Event("b"))

    let page = Self.page(try draft.freeze())

    let dates = page.elements.filter { $0.name == "td" && $0.text == "no date" }
    #expect(dates.count == 1)
    #expect(dates.allSatisfy { $0.attributes["data-unknown"] != nil })
    let known = page.elements.filter { $0.name == "td" && $0.text.contains("2021") }
    #expect(!known.isEmpty)
    #expect(known.allSatisfy { $0.attributes["data-unknown"] == nil })
  }

  @Test
  func `without confidences there is no slider, with very many some are skipped and said so`()
    throws
  {
    let plain = Self.page(try Sketch("a>b", bases: ["a>b": .ungraded]).graph)
    #expect(!plain.elements.contains { $0.attributes["type"] == "range" })

    var draft = EventGraph.Draft()
    draft.insert(Event("a", on: "2021-01-01"))
    for number in 1...100 {
      let id = Event.ID(rawValue: "b\(number)")
      draft.insert(Event(id, on: "2021-01-02"))
      draft.insert(ResponseLink(id, inResponseTo: .event("a"), confidence: Double(number) / 200))
    }
    let many = Self.page(try draft.freeze())

    let slider = many.elements.first { $0.attributes["type"] == "range" }
    #expect(slider?.attributes["max"] == "40")
    #expect(
      many.elements(ofClass: "help").contains {
        $0.text.hasPrefix("Links have 100 different confidences; 40 of them")
          && $0.text.hasSuffix("60 are skipped.")
      })
  }

  @Test
  func `a case is printed over sheets, a large one on a single sheet that says so`() throws {
    let small = Self.page(try RandomCase.rich(eventCount: 40, seed: 1))
    let large = Self.page(
      try RandomCase.rich(eventCount: PageContent.mostPrinted + 50, seed: 1))

    #expect(small.elements(ofClass: "sheet").count > 1)
    #expect(large.elements(ofClass: "sheet").isEmpty)
    #expect(large.elements(ofClass: "small-print").contains { $0.text.contains("--pages") })
  }

  @Test(arguments: 0..<12)
  func `every tag closes, every id is there once, every link within the page leads somewhere`(
    _ seed: Int
  ) throws {
    let page = Self.page(try RandomCase.rich(eventCount: 5 + 4 * seed, seed: seed))

    #expect(page.faults.isEmpty)
    let ids = page.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    let targets = page.elements.compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#") }
    #expect(Set(targets.map { String($0.dropFirst()) }).subtracting(ids) == [])
    let names = page.elements.compactMap { $0.attributes["aria-labelledby"] }
    #expect(Set(names).subtracting(ids) == [])
  }

  @Test
  func `a page is the same on every run`() throws {
    let graph = try RandomCase.rich(eventCount: 30, seed: 5)

    #expect(Report(of: graph).html() == Report(of: graph).html())
  }

  @Test(arguments: 0..<8)
  func `the summary has the figures of the library under the policy in force`(
    _ seed: Int
  ) throws {
    let graph = try RandomCase.rich(eventCount: 25, seed: seed)

    let figures = Self.page(graph).elements.filter { $0.name == "dd" }.prefix(6).map(\.text)

    let expected = [
      "\(graph.events.count)", "\(graph.links.count)",
      graph.chainCount().exact.map(\.description) ?? "",
      graph.longestChain().map { "\($0.length)" } ?? "–", "\(graph.episodes().count)",
      graph.episodes().first.map { "\($0.count)" } ?? "–",
    ]
    #expect(figures == expected)
  }

  @Test
  func `each table says how much of it is shown`() throws {
    // 11 openings, each answered by all of 10 ends: 110 chains.
    let words = (0..<11).flatMap { opening in (0..<10).map { "o\(opening)>z\($0)" } }
    let names = (0..<11).map { "o\($0)" } + (0..<10).map { "z\($0)" }
    var dates = Dictionary(uniqueKeysWithValues: names.map { ($0, "2021-02-01") })
    for name in names where name.hasPrefix("o") { dates[name] = "2021-01-01" }

    let page = Self.page(try Sketch(words.joined(separator: " "), dates: dates).graph)

    #expect(
      page.elements(ofClass: "rest").map(\.text).contains("Shown are the first 100 of 110."))
  }

  @Test
  func `of more events than can be drawn the page says what it leaves out, and counts all`()
    throws
  {
    let count = Report.mostEvents + 1
    let graph = try Sketch(
      (1..<count).map { "e\($0 - 1)>e\($0)" }.joined(separator: " "),
      dates: Dictionary(
        uniqueKeysWithValues: (0..<count).map { ("e\($0)", "\(2000 + $0 / 300)-\(10 + $0 % 3)") })
    ).draft.freeze(.lenient)

    let page = Self.page(graph)

    #expect(page.faults.isEmpty)
    #expect(page.elements(ofClass: "card").count < 100)
    #expect(page.elements(ofClass: "lead").contains { $0.text.contains("the rest is left out") })
    #expect(page.elements.first { $0.name == "dd" }?.text == "2,001")
  }
}
