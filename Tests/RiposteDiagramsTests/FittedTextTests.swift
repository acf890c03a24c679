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
    let text = FittedText(word, width: 70, lines: 3, measure: measure)

    #expect(!text.lines.isEmpty && text.lines.count <= 3)
    for line in text.lines { #expect(measure.width(of: line) <= 70) }
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
    #expect(FontWidths.bold.width(of: "W") ?? 0 > FontWidths.regular.width(of: "W") ?? .max)
    #expect(FontWidths.regular.width(of: "ж") == 1_845)
    #expect(FontWidths.regular.width(of: "袭") == nil)
    #expect(measure.width(of: "e\u{301}") == measure.width(of: "e"))
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

  @Test func `a wide script takes a whole em for each character, at least`() {
    for text in ["首都附近", "ミサイル", "로켓공격"] {
      #expect(measure.width(of: text) >= 9 * 4)
    }
    #expect(measure.width(of: "🚀") >= 9 * 1.3)
    #expect(measure.width(of: "　") >= 9)
  }

  @Test func `what closes a phrase does not begin a line`() {
    for width in 30...200 {
      let text = FittedText(
        "首都附近，基地遭到袭击。两架飞机（新）损坏，无人。", width: Double(width), lines: 40, measure: measure)

      #expect(text.lines.joined() == "首都附近，基地遭到袭击。两架飞机（新）损坏，无人。")
      #expect(text.lines.allSatisfy { !"，。）".contains($0.first ?? " ") })
      #expect(text.lines.allSatisfy { measure.width(of: $0) <= Double(width) })
    }
  }

  @Test(arguments: [
    ("هجوم صاروخي", true), ("12 – שלום", true), ("Удар", false), ("空襲", false), ("2021", false),
  ])
  func `a title reads from right to left where its first letter does`(
    text: String, isRightToLeft: Bool
  ) {
    #expect(text.isRightToLeft == isRightToLeft)
  }
}
