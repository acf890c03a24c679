import EDTF
import Testing

/// Examples of ISO 8601-2 and of the Library of Congress's EDTF specification, level 2.
@Suite("Level 2")
struct LevelTwoTests {
  @Test(
    "parts of a year",
    arguments: [
      Reading("2021-25", "2021-03-01..2021-05-31"),
      Reading("2021-26", "2021-06-01..2021-08-31"),
      Reading("2021-27", "2021-09-01..2021-11-30"),
      Reading("2021-28", "2021-12-01..2022-02-28"),
      Reading("2021-29", "2021-09-01..2021-11-30"),
      Reading("2021-30", "2021-12-01..2022-02-28"),
      Reading("2021-31", "2021-03-01..2021-05-31"),
      Reading("2021-32", "2021-06-01..2021-08-31"),
      Reading("2021-33", "2021-01-01..2021-03-31"),
      Reading("2021-34", "2021-04-01..2021-06-30"),
      Reading("2021-35", "2021-07-01..2021-09-30"),
      Reading("2021-36", "2021-10-01..2021-12-31"),
      Reading("2021-37", "2021-01-01..2021-04-30"),
      Reading("2021-38", "2021-05-01..2021-08-31"),
      Reading("2021-39", "2021-09-01..2021-12-31"),
      Reading("2021-40", "2021-01-01..2021-06-30"),
      Reading("2021-41", "2021-07-01..2021-12-31"),
      Reading("201X-24", "2010-12-01..2020-02-29"),
      Reading("9999-24", "9999-12-01..+10000-02-29"),
    ])
  func partsOfYears(reading: Reading) throws { try expect(reading) }

  @Test(
    "one-of sets",
    arguments: [
      Reading("[1667,1668,1670..1672]", "1667-01-01..1672-12-31"),
      Reading("[1667,1668, 1670..1672]", "1667-01-01..1672-12-31"),
      Reading("[..1760-12-03]", "..1760-12-03"),
      Reading("[1760-12..]", "1760-12-01.."),
      Reading("[1760-01,1760-02,1760-12..]", "1760-01-01.."),
      Reading("[1667,1760-12]", "1667-01-01..1760-12-31"),
      Reading("[..1984]", "..1984-12-31"),
      Reading("[2021-02-15..2021-02-21]", "2021-02-15..2021-02-21"),
      Reading("[2021-02-15]", "2021-02-15..2021-02-15"),
      Reading("[2021-03,2021-01]", "2021-01-01..2021-03-31"),
      Reading("[2017-01~..2021-01~]", "2017-01-01..2021-01-31"),
      Reading("[2021-0X,2021-21]", "2021-01-01..2021-09-30"),
      Reading("[..2020,2021..]", ".."),
      Reading("[ 2021 , 2022 ]", "2021-01-01..2022-12-31"),
    ])
  func sets(reading: Reading) throws {
    try expect(reading)
    #expect(try !EDTFDate(reading.text).isSpan)
  }

  @Test func `qualifiers inside a set count`() throws {
    #expect(try EDTFDate("[2021-01-28~..2021-02-25]").isApproximate)
    #expect(try EDTFDate("[2021-01-28..2021-02-25?]").isUncertain)
    #expect(try !EDTFDate("[2021-01-28..2021-02-25?]").isApproximate)
  }

  @Test func `a set remembers its entries`() throws {
    let set = try EDTFDate("[1667?,1668, 1670..1672]")

    #expect(set.alternatives.map(\.text) == ["1667?", "1668", "[1670..1672]"])
    #expect(set.alternatives.first?.isUncertain == true)
    #expect(try EDTFDate("[..1984]").alternatives.map(\.text) == ["[..1984]"])
    #expect(try EDTFDate("1984").alternatives.isEmpty)
  }

  @Test func `an interval remembers its ends`() throws {
    let span = try EDTFDate(" 2018~/2021-02-26")

    #expect(span.start?.text == "2018~")
    #expect(span.end?.text == "2021-02-26")
    #expect(try EDTFDate("../2021").start == nil)
    #expect(try EDTFDate("2021/").end == nil)
    #expect(try EDTFDate("2021").start == nil)
    #expect(try EDTFDate("before 2021/2022").start == nil)
  }

  @Test(
    "unspecified digits anywhere",
    arguments: [
      Reading("156X-12-25", "1560-12-25..1569-12-25"),
      Reading("15XX-12-25", "1500-12-25..1599-12-25"),
      Reading("XXXX-12-XX", "0000-12-01..9999-12-31"),
      Reading("1XXX-XX", "1000-01-01..1999-12-31"),
      Reading("1XXX-12", "1000-12-01..1999-12-31"),
      Reading("1984-1X", "1984-10-01..1984-12-31"),
      Reading("1560-XX-25", "1560-01-25..1560-12-25"),
      Reading("15XX-12-XX", "1500-12-01..1599-12-31"),
      Reading("2021-02-2X", "2021-02-20..2021-02-28"),
      Reading("2020-02-2X", "2020-02-20..2020-02-29"),
      Reading("2021-01-3X", "2021-01-30..2021-01-31"),
      Reading("2021-XX-3X", "2021-01-30..2021-12-31"),
      Reading("2021-XX-31", "2021-01-31..2021-12-31"),
      Reading("2021-X2-30", "2021-12-30..2021-12-30"),
      Reading("2021-0X-X1", "2021-01-01..2021-09-21"),
      Reading("2021-0X-31", "2021-01-31..2021-08-31"),
      Reading("2XXX-02-29", "2000-02-29..2996-02-29"),
      Reading("19XX-02-29", "1904-02-29..1996-02-29"),
      Reading("X100-02-28", "0100-02-28..9100-02-28"),
      Reading("XX00-02-29", "0000-02-29..9600-02-29"),
      Reading("X9X4-02-29", "0904-02-29..9984-02-29"),
      Reading("-1XXX", "-1999-01-01..-1000-12-31"),
      Reading("-XXXX", "-9999-01-01..-0001-12-31"),
      Reading("-XXXX-02-29", "-9996-02-29..-0004-02-29"),
      Reading("X021", "0021-01-01..9021-12-31"),
      Reading("2004-06-XX/2004-07-03", "2004-06-01..2004-07-03"),
    ])
  func unspecified(reading: Reading) throws { try expect(reading) }

  @Test(
    "digits that no day fits",
    arguments: [
      "2021-02-3X", "2021-2X", "2021-04-31", "XXX1-02-29", "X100-02-29",
      "X9X1-02-29", "19XX-02-30", "XXXX-02-30", "-000X-02-31", "2021-XX-32", "2021-XX-00",
      "2021-01-4X", "2021-X4-31",
    ])
  func impossible(text: String) {
    #expect(failure(reading: text)?.kind == .invalid)
  }

  @Test(
    "all-of sets are unsupported",
    arguments: ["{1667,1668, 1670..1672}", "{1960,1961-12}", "{..1984}", "{}"])
  func allOf(text: String) {
    #expect(failure(reading: text)?.kind == .unsupported)
  }

  @Test(
    "exponents and significant digits are unsupported",
    arguments: ["Y-17E7", "Y17E8", "1950S2", "Y171010000S3", "Y3388E2S3", "Y-3388E2S3"])
  func exponents(text: String) {
    #expect(failure(reading: text)?.kind == .unsupported)
  }
}

@Suite("Qualifiers of components")
struct QualifierTests {
  @Test(
    "a qualifier on the right reaches left, one on the left stays",
    arguments: [
      ("2004-06-11%", "ymd", "ymd"),
      ("2004-06~-11", "", "ym"),
      ("2004?-06-11", "y", ""),
      ("?2004-06-~11", "y", "d"),
      ("2004-%06-11", "m", "m"),
      ("2021-?02-15", "m", ""),
      ("2021-02-~15", "", "d"),
      ("2011-06-~25", "", "d"),
      ("?-2004-06", "y", ""),
      ("2004-06?", "ym", ""),
      ("2004~", "", "y"),
      ("%2004-?06~-11?", "ymd", "ym"),
      ("2021-02-15", "", ""),
      ("2021-?24", "m", ""),
      ("1XXX~-12", "", "y"),
      ("2004-06~/2004-07-?03", "d", "ym"),
      ("[2004?,2005-~06]", "y", "m"),
    ])
  func components(text: String, uncertain: String, approximate: String) throws {
    let date = try EDTFDate(text)
    let letters: [(EDTFDate.Component, Character)] = [(.year, "y"), (.month, "m"), (.day, "d")]

    #expect(String(letters.filter { date.isUncertain($0.0) }.map(\.1)) == uncertain)
    #expect(String(letters.filter { date.isApproximate($0.0) }.map(\.1)) == approximate)
    #expect(date.isUncertain == !uncertain.isEmpty)
    #expect(date.isApproximate == !approximate.isEmpty)
  }

  @Test(
    "too many qualifiers", arguments: ["2021??", "2021?~", "2021-02-15%%", "??2021", "2021-~?02"])
  func tooMany(text: String) {
    #expect(failure(reading: text)?.kind == .invalid)
  }
}
