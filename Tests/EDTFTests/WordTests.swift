import EDTF
import Testing

@Suite("What analysts write")
struct WordTests {
  @Test(
    "parts of months",
    arguments: [
      Reading("early 2021-02", "2021-02-01..2021-02-10"),
      Reading("mid 2021-02", "2021-02-11..2021-02-20"),
      Reading("late 2021-02", "2021-02-21..2021-02-28"),
      Reading("late 2020-02", "2020-02-21..2020-02-29"),
      Reading("late 2021-01", "2021-01-21..2021-01-31"),
      Reading("Late 2021-04", "2021-04-21..2021-04-30"),
      Reading("  EARLY \t 2021-02  ", "2021-02-01..2021-02-10"),
      Reading("early -0044-03", "-0044-03-01..-0044-03-10"),
      Reading("early 2021-02?", "2021-02-01..2021-02-10"),
    ])
  func parts(reading: Reading) throws { try expect(reading) }

  @Test(
    "before the earliest day, after the latest",
    arguments: [
      Reading("before 2021-02-15", "..2021-02-14"),
      Reading("before 2021-02", "..2021-01-31"),
      Reading("before 2021", "..2020-12-31"),
      Reading("after 2021-02-15", "2021-02-16.."),
      Reading("after 2021-02", "2021-03-01.."),
      Reading("after 2021", "2022-01-01.."),
      Reading("Before 2021-02~", "..2021-01-31"),
      Reading("after 2021-02-15/2021-02-25", "2021-02-26.."),
      Reading("before 2021-02-15/..", "..2021-02-14"),
      Reading("after ../2021-02-15", "2021-02-16.."),
      Reading("before [2021-02-15..2021-02-21]", "..2021-02-14"),
      Reading("after [2021-02-15,2021-02-21]", "2021-02-22.."),
      Reading("after 2021-24", "2022-03-01.."),
      Reading("before early 2021-02", "..2021-01-31"),
      Reading("after mid 2021-02", "2021-02-21.."),
      Reading("before 2021-02-15T10:00:00Z", "..2021-02-14"),
      Reading("after 201X", "2020-01-01.."),
      Reading("before -9999", "..-10000-12-31"),
      Reading("after 9999", "+10000-01-01.."),
    ])
  func relations(reading: Reading) throws {
    try expect(reading)
    #expect(try !EDTFDate(reading.text).isSpan)
  }

  @Test func `doubts about the month or date remain`() throws {
    #expect(try EDTFDate("early 2021-02?").isUncertain)
    #expect(try EDTFDate("before 2021-02~").isApproximate)
    #expect(try EDTFDate("after 2021-02%/2022").isUncertain)
  }

  @Test(
    "words without the date they need",
    arguments: [
      "early 2021", "mid 2021-02-15", "late 2021-21", "early 2021-XX", "early 201X-02",
      "early 2021-02/2021-03", "2021/late 2021-03", "before", "after ", "early",
      "before before 2021",
      "after before 2021", "early early 2021-02", "before ../2021", "after 2021/..",
      "before [..2021]",
      "after [2021..]", "before /2021", "soon 2021-02", "early2021-02", "mid-2021-02",
      "before,2021",
      "before /", "earlier 2021-02",
    ])
  func senseless(text: String) {
    #expect(failure(reading: text)?.kind == .invalid)
  }
}
