import EDTF
import Testing

/// A widely used Python reader's strict bounds, where it is right, and where it is not.
@Suite("The reference tool")
struct ReferenceTests {
  @Test(
    "agrees where it is right",
    arguments: [
      Reading("2018-06", "2018-06-01..2018-06-30"),
      Reading("2018", "2018-01-01..2018-12-31"),
      Reading("2021-02-15", "2021-02-15..2021-02-15"),
      Reading("2021-02-XX", "2021-02-01..2021-02-28"),
      Reading("2021-XX", "2021-01-01..2021-12-31"),
      Reading("201X", "2010-01-01..2019-12-31"),
      Reading("2021-02-15?", "2021-02-15..2021-02-15"),
      Reading("2021-02~", "2021-02-01..2021-02-28"),
      Reading("2018-06%", "2018-06-01..2018-06-30"),
      Reading("../2021-02-15", "..2021-02-15"),
      Reading("2021-02-15/..", "2021-02-15.."),
      Reading("2021-02-15/2021-02-25", "2021-02-15..2021-02-25"),
      Reading("2021-02/2021-03", "2021-02-01..2021-03-31"),
      Reading("[2021-02-15,2021-02-16]", "2021-02-15..2021-02-16"),
      Reading("[..2021-02-15]", "..2021-02-15"),
      Reading("[2021-02-15..2021-02-18]", "2021-02-15..2021-02-18"),
      Reading("2021-21", "2021-03-01..2021-05-31"),
      Reading("2021-?02-15", "2021-02-15..2021-02-15"),
      Reading("2021-02-~15", "2021-02-15..2021-02-15"),
      Reading("1560-XX-25", "1560-01-25..1560-12-25"),
      Reading("15XX-12-XX", "1500-12-01..1599-12-31"),
      Reading("2004-06-11%", "2004-06-11..2004-06-11"),
      Reading("2004-02-29", "2004-02-29..2004-02-29"),
      Reading("1985-04-12T23:20:30Z", "1985-04-12..1985-04-12"),
    ])
  func agreement(reading: Reading) throws { try expect(reading) }

  @Test func `an unknown start or end is unbounded, not ten years off`() throws {
    #expect(try EDTFDate("/2021-02-15").earliest == nil)
    #expect(try EDTFDate("2021-02-15/").latest == nil)
  }

  @Test func `an unspecified last digit of a day is read`() throws {
    try expect(Reading("2021-02-2X", "2021-02-20..2021-02-28"))
  }

  @Test func `winter goes on until February`() throws {
    try expect(Reading("2021-24", "2021-12-01..2022-02-28"))
  }

  @Test func `what is not one date is refused, and said to be unsupported where EDTF has it`() {
    #expect(failure(reading: "{2021-02-15,2021-02-25}")?.kind == .unsupported)
    #expect(failure(reading: "Y170000002")?.kind == .unsupported)
    #expect(failure(reading: "2021-02-30")?.kind == .invalid)
  }
}
