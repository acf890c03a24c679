import Testing

@testable import RiposteDiagrams

@Suite("Fitting text")
struct FittedTextTests {
  private let measure = TextMeasure(size: 9)

  @Test func `no text has no lines`() {
    #expect(FittedText("", width: 100, lines: 2, measure: measure).lines.isEmpty)
    #expect(FittedText(" \n\t ", width: 100, lines: 2, measure: measure).lines.isEmpty)
  }

  @Test func `short text stays on one line`() {
    let text = FittedText("Rocket barrage", width: 100, lines: 2, measure: measure)

    #expect(text.lines == ["Rocket barrage"])
    #expect(!text.isCut)
  }

  @Test func `long text breaks between words and ends in an ellipsis`() {
    let text = FittedText(
      "Rocket barrage on the air base at Erbil, and what followed", width: 80, lines: 2,
      measure: measure)

    #expect(text.lines.count == 2)
    #expect(text.lines[0] == "Rocket barrage")
    #expect(text.lines[1].hasSuffix("…"))
    #expect(text.isCut)
  }

  @Test(arguments: [
    "Donaudampfschifffahrtsgesellschaftskapitän", "首都附近的空军基地遭到火箭弹袭击",
    String(repeating: "W", count: 5_000), "e" + String(repeating: "\u{301}", count: 3_000),
    "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦",
  ])
  func `a word wider than a line is broken inside`(word: String) {
    let text = FittedText(word, width: 60, lines: 3, measure: measure)

    #expect(!text.lines.isEmpty && text.lines.count <= 3)
    for line in text.lines { #expect(measure.width(of: line) <= 60) }
  }

  @Test func `a long compound is broken after its hyphens`() {
    let text = FittedText(
      "Syria-government-and-backers", width: 90, lines: 3, measure: TextMeasure(size: 10))

    #expect(text.lines == ["Syria-", "government-and-", "backers"])
  }

  @Test func `white space and line ends become single spaces`() {
    let text = FittedText("a \n\n b\u{2028}c\td", width: 200, lines: 1, measure: measure)

    #expect(text.lines == ["a b c d"])
  }

  @Test func `widths are those of the font`() {
    #expect(FontWidths.regular.width(of: "i") == 569)
    #expect(FontWidths.regular.width(of: "W") == 2_025)
    #expect(FontWidths.bold.width(of: "W") > FontWidths.regular.width(of: "W"))
    #expect(FontWidths.regular.width(of: "ж") == 1_845)
    #expect(FontWidths.regular.width(of: "\u{301}") == 0)
    #expect(FontWidths.regular.width(of: "袭") >= 2_048)
  }

  @Test func `a title is as high as its lines`() {
    let short = CardStyle(fitting: [Scene.Card(id: "a", title: "Strike")])
    let long = CardStyle(fitting: [
      Scene.Card(id: "a", title: String(repeating: "many words ", count: 9))
    ])

    #expect(short.titleLines == 2)
    #expect(long.titleLines == 3)
    #expect(long.height > short.height)
  }
}
