import EDTF
import Testing

@testable import RiposteDiagrams

@Suite("Short words for pictures")
struct WordsTests {
  @Test(arguments: [
    ("2021-02-15", "2021-02-25", "10d"), ("2021-02-15", "2021-02-15", "same day"),
    ("[2021-02-15..2021-02-21]", "2021-02-25", "4–10d"), ("2021-02-15", "2021-02-25/..", "10d"),
    ("[..2021-02-15]", "2021-02-25", "≥10d"), ("2020-01-03", "2021-02-15", "13mo"),
    ("2020", "2021", "0–24mo"), ("2021-02-28", "2024-04-01", "3.1y"),
    ("2000", "2020-01-01", "19–20y"),
  ])
  func `a lag in a few characters`(stimulus: String, response: String, label: String) throws {
    let lag = try #require(try EDTFDate(response).lag(after: try EDTFDate(stimulus)))

    #expect(LagLabel.text(lag) == label)
  }

  @Test func `tags are short, telling and all different`() {
    #expect(PartyTags.tags(for: []) == [])
    #expect(
      PartyTags.tags(for: [
        "US-and-partners", "Iran-and-aligned", "Iraq-government", "Israel",
        "Syria-government-and-backers", "ISIS", "observer",
      ]) == ["US", "IRN", "IRQ", "ISR", "SYR", "ISS", "OBS"])
    #expect(PartyTags.tags(for: ["a", "a", "", "", "愛"]).count == 5)
  }

  @Test func `a hundred parties of one name have a hundred tags that fit`() {
    let tags = PartyTags.tags(for: Array(repeating: "Wide WWWW Words", count: 100))

    #expect(Set(tags).count == 100)
    for tag in tags { #expect(CardStyle.tag.width(of: tag + "?") <= CardStyle.maximumTagWidth) }
  }

  @Test(
    arguments: [
      (nil, ""), (0, "□□□□□"), (0.04, "□□□□□"), (0.1, "◧□□□□"), (0.5, "■■◧□□"), (0.6, "■■■□□"),
      (0.95, "■■■■■"), (1, "■■■■■"), (7, "■■■■■"), (-1, "□□□□□"), (.nan, ""),
    ] as [(Double?, String)])
  func `severity as five squares`(share: Double?, squares: String) {
    #expect(CardFace.squares(for: share) == squares)
  }

  @Test func `lanes that answer each other stand side by side`() {
    #expect(LaneOrder.order(count: 0, links: [], last: nil) == [])
    #expect(LaneOrder.order(count: 3, links: [], last: 0) == [1, 2, 0])
    let order = LaneOrder.order(count: 4, links: [(0, 3), (3, 0), (1, 2)], last: nil)
    #expect(order.sorted() == [0, 1, 2, 3])
    let gaps = [(0, 3), (1, 2)].map { pair in
      abs((order.firstIndex(of: pair.0) ?? 9) - (order.firstIndex(of: pair.1) ?? 9))
    }
    #expect(gaps == [1, 1])
  }

  @Test func `titles that begin in Arabic or Hebrew read from the right`() {
    #expect("هجوم 2021".isRightToLeft)
    #expect("\"שלום\"".isRightToLeft)
    #expect(!"Attack هجوم".isRightToLeft)
    #expect(!"2021".isRightToLeft)
  }
}
