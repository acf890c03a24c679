import EDTF
import Testing

/// Examples of ISO 8601-2 and of the Library of Congress's EDTF specification, level 1.
@Suite("Level 1")
struct LevelOneTests {
  @Test(
    "years with a letter lie beyond ±9999 and are unsupported",
    arguments: ["Y170000002", "Y-170000002", "Y10000", "Y-10000", "Y0010000"])
  func letteredYears(text: String) {
    #expect(failure(reading: text)?.kind == .unsupported)
  }

  @Test("years up to ±9999 take no letter", arguments: ["Y2021", "Y-0044", "Y9999", "Y02021"])
  func needlessLetter(text: String) {
    #expect(failure(reading: text)?.kind == .invalid)
  }

  @Test(
    "seasons are whole months, winter ends in the next year",
    arguments: [
      Reading("2001-21", "2001-03-01..2001-05-31"),
      Reading("2001-22", "2001-06-01..2001-08-31"),
      Reading("2001-23", "2001-09-01..2001-11-30"),
      Reading("2001-24", "2001-12-01..2002-02-28"),
      Reading("2003-24", "2003-12-01..2004-02-29"),
    ])
  func seasons(reading: Reading) throws { try expect(reading) }

  @Test(
    "qualifiers set flags and never move bounds",
    arguments: [
      ("1984?", "1984-01-01..1984-12-31", true, false),
      ("2004-06~", "2004-06-01..2004-06-30", false, true),
      ("2004-06-11%", "2004-06-11..2004-06-11", true, true),
      ("2021-02-15?", "2021-02-15..2021-02-15", true, false),
      ("2001-21?", "2001-03-01..2001-05-31", true, false),
    ])
  func qualifiers(text: String, bounds: String, uncertain: Bool, approximate: Bool) throws {
    let date = try EDTFDate(text)

    #expect(written(date.bounds) == bounds)
    #expect(date.isUncertain == uncertain)
    #expect(date.isApproximate == approximate)
  }

  @Test(
    "unspecified digits from the right",
    arguments: [
      Reading("201X", "2010-01-01..2019-12-31"),
      Reading("20XX", "2000-01-01..2099-12-31"),
      Reading("2004-XX", "2004-01-01..2004-12-31"),
      Reading("1985-04-XX", "1985-04-01..1985-04-30"),
      Reading("1985-XX-XX", "1985-01-01..1985-12-31"),
      Reading("XXXX", "0000-01-01..9999-12-31"),
    ])
  func unspecified(reading: Reading) throws { try expect(reading) }

  @Test(
    "extended intervals",
    arguments: [
      Reading("1985-04-12/..", "1985-04-12.."),
      Reading("1985-04/..", "1985-04-01.."),
      Reading("1985/..", "1985-01-01.."),
      Reading("../1985-04-12", "..1985-04-12"),
      Reading("../1985-04", "..1985-04-30"),
      Reading("../1985", "..1985-12-31"),
      Reading("1985-04-12/", "1985-04-12.."),
      Reading("1985-04/", "1985-04-01.."),
      Reading("1985/", "1985-01-01.."),
      Reading("/1985-04-12", "..1985-04-12"),
      Reading("/1985-04", "..1985-04-30"),
      Reading("/1985", "..1985-12-31"),
      Reading("1984~/2004-06", "1984-01-01..2004-06-30"),
      Reading("1984/2004-06~", "1984-01-01..2004-06-30"),
      Reading("1984?/2004%", "1984-01-01..2004-12-31"),
      Reading("2001-21/2003", "2001-03-01..2003-12-31"),
      Reading("../..", ".."),
      Reading("/..", ".."),
      Reading("../", ".."),
    ])
  func extendedIntervals(reading: Reading) throws {
    try expect(reading)
    #expect(try EDTFDate(reading.text).isSpan)
  }

  @Test(
    "negative years",
    arguments: [
      Reading("-1985", "-1985-01-01..-1985-12-31"),
      Reading("-0044-03-15", "-0044-03-15..-0044-03-15"),
      Reading("-0004-02", "-0004-02-01..-0004-02-29"),
      Reading("-9999", "-9999-01-01..-9999-12-31"),
      Reading("-0005/-0003", "-0005-01-01..-0003-12-31"),
      Reading("-0001-24", "-0001-12-01..0000-02-29"),
    ])
  func negativeYears(reading: Reading) throws { try expect(reading) }

  @Test func `flags come from both ends of an interval`() throws {
    let date = try EDTFDate("1984?/2004-06~")

    #expect(date.isUncertain && date.isApproximate)
    #expect(try EDTFDate("1984/2004-06~").isApproximate)
    #expect(try !EDTFDate("1984/2004-06~").isUncertain)
  }
}
