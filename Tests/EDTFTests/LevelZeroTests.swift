import EDTF
import Testing

/// Examples of ISO 8601-2 and of the Library of Congress's EDTF specification, level 0.
@Suite("Level 0")
struct LevelZeroTests {
  @Test(
    "dates",
    arguments: [
      Reading("1985-04-12", "1985-04-12..1985-04-12"),
      Reading("1985-04", "1985-04-01..1985-04-30"),
      Reading("1985", "1985-01-01..1985-12-31"),
      Reading("0000", "0000-01-01..0000-12-31"),
      Reading("0000-02", "0000-02-01..0000-02-29"),
      Reading("9999-12-31", "9999-12-31..9999-12-31"),
      Reading("2004-02-29", "2004-02-29..2004-02-29"),
      Reading("1900-02", "1900-02-01..1900-02-28"),
      Reading("2021-12", "2021-12-01..2021-12-31"),
    ])
  func dates(reading: Reading) throws { try expect(reading) }

  @Test(
    "dates with times count as the day they were written in",
    arguments: [
      Reading("1985-04-12T23:20:30", "1985-04-12..1985-04-12"),
      Reading("1985-04-12T23:20:30Z", "1985-04-12..1985-04-12"),
      Reading("1985-04-12T23:20:30-04", "1985-04-12..1985-04-12"),
      Reading("1985-04-12T23:20:30+04:30", "1985-04-12..1985-04-12"),
      Reading("-0044-03-15T12:00:00Z", "-0044-03-15..-0044-03-15"),
    ])
  func times(reading: Reading) throws { try expect(reading) }

  @Test(
    "intervals",
    arguments: [
      Reading("1964/2008", "1964-01-01..2008-12-31"),
      Reading("2004-06/2006-08", "2004-06-01..2006-08-31"),
      Reading("2004-02-01/2005-02-08", "2004-02-01..2005-02-08"),
      Reading("2004-02-01/2005-02", "2004-02-01..2005-02-28"),
      Reading("2004-02-01/2005", "2004-02-01..2005-12-31"),
      Reading("2005/2006-02", "2005-01-01..2006-02-28"),
      Reading("2021-02-15/2021-02-15", "2021-02-15..2021-02-15"),
    ])
  func intervals(reading: Reading) throws {
    try expect(reading)
    #expect(try EDTFDate(reading.text).isSpan)
  }

  @Test func `a plain date has no flags`() throws {
    let date = try EDTFDate("1985-04-12")

    #expect(!date.isSpan && !date.isUncertain && !date.isApproximate && !date.isUnknown)
    #expect(date.instant == nil)
  }

  @Test func `white space around a date is ignored and kept`() throws {
    let date = try EDTFDate(" \t2021-02-15\r\n")

    #expect(written(date.bounds) == "2021-02-15..2021-02-15")
    #expect(date.text == " \t2021-02-15\r\n")
    #expect(date.description == date.text)
  }
}

@Suite("Instants")
struct InstantTests {
  @Test(
    "seconds since 1970 and the zone",
    arguments: [
      ("1970-01-01T00:00:00Z", 0, 0),
      ("1985-04-12T23:20:30Z", 482_196_030, 0),
      ("1985-04-12T23:20:30+00:00", 482_196_030, 0),
      ("1985-04-12T23:20:30+00", 482_196_030, 0),
      ("1985-04-12T23:20:30-04", 482_210_430, -240),
      ("1985-04-12T23:20:30+04:30", 482_179_830, 270),
      ("1969-12-31T23:59:59Z", -1, 0),
      ("2021-02-15T18:30:00+14:00", 1_613_363_400, 840),
      ("2016-12-31T23:59:60Z", 1_483_228_800, 0),
      ("2017-01-01T03:29:60+03:30", 1_483_228_800, 210),
    ])
  func seconds(text: String, seconds: Int64, minutes: Int) throws {
    let instant = try #require(try EDTFDate(text).instant)

    #expect(instant.secondsSinceEpoch == seconds)
    #expect(instant.minutesEastOfUTC == minutes)
  }

  @Test func `a time without zone is no instant`() throws {
    #expect(try EDTFDate("1985-04-12T23:20:30").instant == nil)
    #expect(try EDTFDate("2016-12-31T23:59:60").instant == nil)
  }

  @Test(
    "an instant knows the day it was written in",
    arguments: [
      "2021-02-15T00:00:00Z", "2021-02-15T23:59:59-12", "2021-02-15T00:10:00+13:45",
      "1969-02-15T00:10:00+13:45",
    ])
  func day(text: String) throws {
    let date = try EDTFDate(text)

    #expect(date.instant?.day == date.earliest)
  }
}
