import Testing

@testable import Riposte

@Suite struct `Spelling of words` {
  @Test func `equal words are no edits apart`() {
    #expect(Spelling.distance("", "", limit: 0) == 0)
    #expect(Spelling.distance("place", "place", limit: 0) == 0)
  }

  @Test func `against an empty word every letter is an edit`() {
    #expect(Spelling.distance("", "ab", limit: 2) == 2)
    #expect(Spelling.distance("ab", "", limit: 2) == 2)
    #expect(Spelling.distance("ab", "", limit: 1) == nil)
  }

  @Test(arguments: [
    ("title", "titel", 1), ("title", "tite", 1), ("title", "titlee", 1), ("title", "tittle", 1),
    ("ca", "abc", 3), ("kitten", "sitting", 3), ("a", "b", 1), ("ab", "ba", 1),
  ])
  func `the distance counts insertions, removals, replacements and swaps`(
    first: String, second: String, edits: Int
  ) {
    #expect(Spelling.distance(first, second, limit: 5) == edits)
    #expect(Spelling.distance(second, first, limit: 5) == edits)
    #expect(Spelling.distance(first, second, limit: edits) == edits)
    #expect(Spelling.distance(first, second, limit: edits - 1) == nil)
  }

  @Test func `the band gives what the whole table gives`() {
    let words = ["event", "events", "vent", "evnet", "response", "respnse", "to", "ot"]
    for first in words {
      for second in words {
        let whole = Spelling.distance(first, second, limit: 20)
        for limit in 0..<5 {
          let banded = Spelling.distance(first, second, limit: limit)
          #expect(banded == whole.flatMap { $0 <= limit ? $0 : nil }, "\(first) \(second) \(limit)")
        }
      }
    }
  }

  @Test func `the closest candidate is suggested`() {
    let keys = ["id", "title", "date", "place", "part-of"]

    #expect(Spelling.closest(to: "titel", among: keys) == "title")
    #expect(Spelling.closest(to: "Place", among: keys) == "place")
    #expect(Spelling.closest(to: "part_of", among: keys) == "part-of")
    #expect(Spelling.closest(to: "dat", among: keys) == "date")
  }

  @Test func `of two equally close candidates the first is suggested`() {
    #expect(Spelling.closest(to: "data", among: ["date", "dato"]) == "date")
    #expect(Spelling.closest(to: "data", among: ["dato", "date"]) == "dato")
  }

  @Test func `nothing is suggested for what resembles nothing`() {
    #expect(Spelling.closest(to: "weather", among: ["id", "title"]) == nil)
    #expect(Spelling.closest(to: "xy", among: ["id"]) == nil)
    #expect(Spelling.closest(to: "title", among: ["title"]) == nil)
    #expect(Spelling.closest(to: "title", among: [String]()) == nil)
    #expect(Spelling.closest(to: String(repeating: "a", count: 100_000), among: ["a"]) == nil)
  }
}
