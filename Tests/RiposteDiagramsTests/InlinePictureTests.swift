import Riposte
import RiposteTestSupport
import Testing

@testable import RiposteDiagrams

@Suite("Pictures inside a page")
struct InlinePictureTests {
  private static func picture(_ graph: EventGraph) -> InlinePicture {
    InlinePicture(of: Diagram(of: graph).whole())
  }

  private static func markup(_ picture: InlinePicture) -> Markup {
    Markup("<svg>\(picture.content)\(picture.legend.map(\.sample).joined())</svg>")
  }

  @Test
  func `an empty case is an empty picture`() throws {
    let picture = Self.picture(try EventGraph.Draft().freeze())

    #expect(picture.events.isEmpty)
    #expect(picture.links.isEmpty)
    #expect(Self.markup(picture).faults.isEmpty)
    #expect(picture.width > 0 && picture.height > 0)
  }

  @Test
  func `each event is a card and each link a line, by their numbers`() throws {
    let picture = Self.picture(try Sketch("a>b b>c a>c").graph)
    let markup = Self.markup(picture)

    #expect(picture.events == ["a", "b", "c"])
    #expect(
      picture.links.map { [picture.events[$0.stimulus], picture.events[$0.response]] }
        == [["a", "b"], ["a", "c"], ["b", "c"]])
    #expect(
      markup.elements(ofClass: "card").map { $0.attributes["data-event"] } == ["0", "1", "2"])
    #expect(
      markup.elements(ofClass: "link").map { $0.attributes["data-link"] } == ["0", "1", "2"])
  }

  @Test(arguments: 0..<12)
  func `the picture is the drawing that Graphviz is given`(_ seed: Int) throws {
    let graph = try RandomCase.rich(eventCount: 6 + 5 * seed, seed: seed)
    let picture = Self.picture(graph)
    var scene = Diagram(of: graph).whole().scene
    (scene.title, scene.subtitle, scene.footnotes) = ("", [], [])
    let drawing = SwimlaneLayout(scene).drawing

    let markup = Self.markup(picture)

    #expect(markup.faults.isEmpty)
    #expect(picture.events == graph.events.map(\.id))
    let corners = drawing.cards.map {
      "translate(\(SVGText.number($0.left)) \(SVGText.number($0.top)))"
    }
    #expect(
      markup.elements(ofClass: "card").map { $0.attributes["transform"] ?? "" } == corners)
    let lines = markup.elements.filter { $0.name == "path" && $0.isOfClass("line") }
      .map { $0.attributes["d"] ?? "" }
    let routes = (drawing.routes + drawing.stubs).map(\.curve.svgPath)
    #expect(lines.starts(with: routes))
  }

  @Test(arguments: 0..<6)
  func `text says a width that its card has room for`(_ seed: Int) throws {
    let picture = Self.picture(try RandomCase.rich(eventCount: 40, seed: seed))
    let style = CardStyle(titleLines: 2)

    let texts = Self.markup(picture).elements.filter { $0.name == "text" }
    let widths = texts.filter { $0.isOfClass("title") || $0.isOfClass("date") }
      .compactMap { $0.attributes["textLength"].flatMap(Double.init) }

    #expect(!widths.isEmpty)
    #expect(widths.allSatisfy { $0 > 0 && $0 <= style.textWidth })
  }

  @Test
  func `a script that the font lacks keeps its own width, and reads from its own side`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event("a", titled: "漢字の題名", on: "2021-01-01"))
    draft.insert(Event("b", titled: "עברית", on: "2021-01-02"))

    let titles = Self.markup(Self.picture(try draft.freeze())).elements.filter {
      $0.name == "text" && $0.isOfClass("title")
    }

    #expect(titles.map { $0.attributes["textLength"] == nil } == [true, false])
    #expect(titles.map { $0.attributes["direction"] } == [nil, "rtl"])
  }

  @Test(arguments: [
    "الرد الثاني", "ܫܠܡܐ", "ߒߞߏ", "e\u{301}te\u{301}", "a\u{20DD}", "x\u{200D}y",
  ])
  func `letters that join or carry marks are not stretched to the sum of their widths`(
    _ title: String
  ) {
    #expect(TextMeasure(size: 9).exactWidth(of: title) == nil)
    #expect(TextMeasure(size: 9).exactWidth(of: "plain é ü") != nil)
  }

  @Test(arguments: 0..<4)
  func `sheets show every card once, at a size that can be read`(_ seed: Int) throws {
    let graph = try RandomCase.rich(eventCount: 60, seed: seed)
    let paper = Paper(millimetersWide: 276, high: 188)

    let sheets = InlineSheet.sheets(of: Diagram(of: graph).whole(), on: paper)

    let markup = sheets.map { Markup("<svg>\($0.content)</svg>") }
    #expect(markup.allSatisfy { $0.faults.isEmpty })
    let faces = markup.flatMap(\.elements).filter { $0.isOfClass("face") }
    #expect(faces.count == graph.events.count)
    #expect(sheets.count > 1)
    for sheet in sheets {
      let drawn = sheet.viewBox.split(separator: " ").compactMap { Double($0) }
      #expect(sheet.width <= paper.width && sheet.height <= paper.height)
      #expect(drawn[2] / sheet.width < SwimlanePages.readableScale * 1.1)
    }
    #expect(!markup.flatMap(\.elements).contains { $0.isOfClass("card") })
  }

  @Test
  func `an empty case has no sheets`() throws {
    let graph = try EventGraph.Draft().freeze()

    #expect(InlineSheet.sheets(of: Diagram(of: graph), on: .a4).isEmpty)
  }

  @Test
  func `text is escaped, and what cannot be drawn is left out`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event("a", titled: "</g><script>\"&'\u{202E}\u{7}", on: "2021-01-01"))

    let picture = Self.picture(try draft.freeze())

    #expect(picture.content.contains("&lt;/g&gt;&lt;script&gt;&quot;&amp;&#39;</text>"))
    #expect(Self.markup(picture).faults.isEmpty)
    #expect(!Self.markup(picture).elements.contains { $0.name == "script" })
  }

  @Test(arguments: [
    (0, "0"), (12.34, "12.3"), (-0.04, "0"), (-7.55, "-7.6"), (1e300, "0"), (.nan, "0"),
  ])
  func `numbers have a decimal at most, in no exponent`(_ value: Double, _ text: String) {
    #expect(SVGText.number(value) == text)
  }

  @Test
  func `the colors of both themes have the same names`() {
    func names(_ theme: Theme) -> [Substring] {
      theme.customProperties.split(separator: "\n").compactMap { $0.split(separator: ":").first }
    }

    #expect(names(.light) == names(.dark))
    #expect(Set(names(.light)).count == names(.light).count)
    #expect(Theme.light.customProperties.contains("--picture-paper: #FFFFFF;"))
  }
}
