import EDTF
import Testing

/// A text that is not read, where it goes wrong, and what is said.
struct Mistake: Sendable, CustomTestStringConvertible {
  let text: String
  let offset: Int
  let message: String

  init(_ text: String, _ offset: Int, _ message: String) {
    self.text = text
    self.offset = offset
    self.message = message
  }

  var testDescription: String { text }
}

@Suite("Errors")
struct ErrorTests {
  @Test(
    "days, months and years that do not exist",
    arguments: [
      Mistake("2021-02-30", 8, "30 is not a day of February 2021, which has 28 days"),
      Mistake("2021-02-31", 8, "31 is not a day of February 2021, which has 28 days"),
      Mistake("1900-02-29", 8, "29 is not a day of February 1900, which has 28 days"),
      Mistake("-0001-02-29", 9, "29 is not a day of February -0001, which has 28 days"),
      Mistake("2021-06-31", 8, "31 is not a day of June 2021, which has 30 days"),
      Mistake("2021-02-00", 8, "00 is not a day of the month"),
      Mistake("2021-02-32", 8, "32 is not a day of the month"),
      Mistake("2021-02-3X", 8, "no day of the month or months given fits “3X”"),
      Mistake("XXX1-02-29", 8, "29 is not a day of February in any year that fits"),
      Mistake("2021-2X", 5, "no month fits “2X”; months are 01 to 12"),
      Mistake("2021-X4-31", 8, "31 is not a day of any month that fits the digits given"),
      Mistake(
        "2021-13", 5, "13 is neither a month, 01 to 12, nor a part of a year, 21 to 41"),
      Mistake(
        "2021-42", 5, "42 is neither a month, 01 to 12, nor a part of a year, 21 to 41"),
      Mistake(
        "2021-00", 5, "00 is neither a month, 01 to 12, nor a part of a year, 21 to 41"),
      Mistake("2021-21-05", 8, "21 is a season or other part of a year, which has no days"),
      Mistake("-0000", 0, "the year before 0001 is written 0000, without a sign"),
      Mistake("-0000-01-01", 0, "the year before 0001 is written 0000, without a sign"),
    ])
  func calendar(mistake: Mistake) { check(mistake, .invalid) }

  @Test(
    "other ways of writing dates",
    arguments: [
      Mistake("", 0, "an empty text is not a date"),
      Mistake(" \n", 0, "an empty text is not a date"),
      Mistake("20210215", 0, "“20210215” needs hyphens: 2021-02-15"),
      Mistake("2021-2-15", 5, "“2” is not a month, which has two digits"),
      Mistake("2021-02-5", 8, "“5” is not a day, which has two digits"),
      Mistake("2021-Feb-15", 5, "“Feb” is not a month"),
      Mistake(
        "15/02/2021", 5,
        "an interval has one /, and a date is written year-month-day, as in 2021-02-15"),
      Mistake(
        "Feb 2021", 0,
        "“Feb 2021” does not begin with a year of four digits: 2021-02-15, or 2021-02"),
      Mistake("+2021", 0, "“+2021” does not begin with a year of four digits"),
      Mistake(
        "20210", 0, "“20210” is not a year, which has four digits, or a Y before it if it has more"),
      Mistake(
        "202", 0, "“202” is not a year, which has four digits, X for those not specified: 201X"),
      Mistake("201x", 3, "a digit that is not specified is written X, a capital letter"),
      Mistake("201u", 3, "a digit that is not specified is written X, a capital letter"),
      Mistake("circa 2021", 0, "an approximate date has ~ after it, as in 2021-02~"),
      Mistake(
        "2021–2022", 4,
        "a date has only plain ASCII characters: a hyphen for a dash, 0 to 9 for digits"),
      Mistake("2021\u{0}", 4, "a date has no control characters"),
      Mistake("2021-", 5, "the date breaks off before its month"),
      Mistake("2021-02-", 8, "the date breaks off before its day"),
      Mistake("2021-02-15-03", 10, "“-03” cannot stand here"),
      Mistake("2021??", 5, "one qualifier is enough"),
      Mistake(
        "2021?~", 5, "a date that is both uncertain and approximate has the one qualifier %"),
      Mistake("Y2021", 0, "“Y2021” needs no Y: a year up to ±9999 is written in four digits"),
      Mistake("Yes", 0, "“Yes” is not a year: digits follow the Y"),
      Mistake("early 2021", 6, "early, mid and late go with a month, as in early 2021-02"),
      Mistake("before", 0, "“before” is followed by a date"),
      Mistake("mid-2021-02", 3, "“mid” is followed by a space"),
      Mistake(
        "before after 2021", 7, "before and after are followed by a date, not by one another"),
      Mistake("before ../2021", 7, "nothing lies before a date without a beginning"),
      Mistake("after [2021..]", 6, "nothing lies after a date without an end"),
    ])
  func spelling(mistake: Mistake) { check(mistake, .invalid) }

  @Test(
    "phrases",
    arguments: [
      Mistake("about 2021", 0, "an approximate date has ~ after it, as in 2021-02~"),
      Mistake(
        "Since 2021", 0, "what began and may go on is written with an open end: 2021-02-15/.."),
      Mistake(
        "until 2021", 0, "what lasted until a day is written with an open start: ../2021-02-15"),
      Mistake("by 2021", 0, "a day and all before it are written [..2021-02-15]"),
      Mistake(
        "between 2021 and 2022", 0, "one day between two is written [2021-02-15..2021-02-21]"),
    ])
  func phrases(mistake: Mistake) { check(mistake, .invalid) }

  @Test(
    "times",
    arguments: [
      Mistake(
        "2021-02-15 10:00", 10, "a date and its time are joined by T, as in 2021-02-15T10:00:00Z"),
      Mistake("2021-02T10:00:00", 7, "a time needs a whole date before it"),
      Mistake("2021-02-XXT10:00:00", 10, "a time needs a whole date before it"),
      Mistake("2021-X2-30T10:00:00", 10, "a time needs a whole date before it"),
      Mistake("2021-02-15?T10:00:00", 11, "a date with a time has no qualifiers"),
      Mistake("2021-02-15T10:00:00Z?", 20, "a date with a time has no qualifiers"),
      Mistake("2021-02-15T10:00:00~", 19, "a date with a time has no qualifiers"),
      Mistake("2021-02-15T", 11, "hours are written in two digits, as in T09:05:00"),
      Mistake("2021-02-15T9:00:00", 11, "hours are written in two digits, as in T09:05:00"),
      Mistake(
        "2021-02-15T10:00", 16, "a time has hours, minutes and seconds, as in T09:05:00"),
      Mistake("2021-02-15T24:00:00", 11, "24 is not an hour"),
      Mistake("2021-02-15T10:60:00", 14, "60 is not a minute"),
      Mistake("2021-02-15T10:00:61", 17, "61 is not a second"),
      Mistake(
        "2021-02-15T10:00:60Z", 17, "a leap second, 60, is the last of a day of universal time"),
      Mistake("2021-02-15T10:00:00.5Z", 19, "a time in EDTF has whole seconds, without a fraction"),
      Mistake(
        "2021-02-15T10:00:00+15", 19, "“+15” is not a zone: none is over 14 hours from UTC"),
      Mistake("2021-02-15T10:00:00-00:00", 19, "universal time is written Z or +00:00"),
      Mistake("2021-02-15T10:00:00ZZ", 20, "“Z” cannot stand here"),
      Mistake("2021-02-15T10:00:00+3", 20, "hours are written in two digits, as in T09:05:00"),
    ])
  func times(mistake: Mistake) { check(mistake, .invalid) }

  @Test(
    "intervals and sets",
    arguments: [
      Mistake(
        "2021-03/2021-02", 8,
        "the interval ends before it starts: “2021-02” is over before “2021-03” begins"),
      Mistake(
        "2021-02-15T10:00:00Z/2021-02-16", 10,
        "an interval is made of dates; times in intervals are not EDTF"),
      Mistake("2021-02-15/open", 11, "an open end is written .., as in 2021-02-15/.."),
      Mistake("unknown/2021", 0, "an unknown end is left empty, as in 2021-02-15/"),
      Mistake("/", 0, "an interval needs a date on at least one side of its /, or .. on it"),
      Mistake("2021/[2022]", 5, "a set cannot be the end of an interval"),
      Mistake(
        "2021/2022/2023", 9,
        "an interval has one /, and a date is written year-month-day, as in 2021-02-15"),
      Mistake(
        "2021..2022", 4,
        "a range stands in brackets, as in [2021-02-15..2021-02-21] or [..2021-02-21]"),
      Mistake("2021,2022", 4, "several dates, one of which is right, stand in brackets: [a,b]"),
      Mistake(
        "2021-02-15 / 2021-02-16", 10,
        "a date has no spaces: a/b lasted from a to b, [a..b] was on one day between"),
      Mistake("[2021", 0, "the set has no closing ]"),
      Mistake("[", 0, "the set has no closing ]"),
      Mistake(
        "[2021]?", 6, "nothing follows the ] of a set; qualifiers stand inside, at each date"),
      Mistake("[]", 1, "the set lacks a date here"),
      Mistake("[2021,,2022]", 6, "the set lacks a date here"),
      Mistake("[..]", 1, "a range needs a date on at least one side of its .."),
      Mistake("[2021/2022]", 5, "a set has no intervals; a range in a set is written a..b"),
      Mistake("[2021,[2022]]", 6, "“[2022]” does not begin with a year of four digits"),
      Mistake(
        "[2021..2020]", 7, "the range ends before it starts: “2020” is over before “2021” begins"),
      Mistake("[2021,..2020]", 0, "only the first entry of a set may begin with .."),
      Mistake("[2021..,2020]", 0, "only the last entry of a set may end with .."),
      Mistake(
        "[2021-02-15T10:00:00Z]", 11, "a set is made of dates; times in sets are not EDTF"),
    ])
  func intervalsAndSets(mistake: Mistake) { check(mistake, .invalid) }

  @Test(
    "what EDTF has and this reader has not",
    arguments: [
      Mistake(
        " {2021,2022}", 1,
        "all-of sets, {…}, are unsupported: one event has one date, or one of several, […]"),
      Mistake("Y20210", 0, "“Y20210”, a year beyond ±9999, is unsupported"),
      Mistake("2021/Y-17000", 5, "“Y-17000”, a year beyond ±9999, is unsupported"),
      Mistake(
        "Y17E7", 0, "“Y17E7”, a year with an exponent or significant digits, is unsupported"),
      Mistake("1950S2", 4, "a year with a number of significant digits, S, is unsupported"),
    ])
  func unsupported(mistake: Mistake) { check(mistake, .unsupported) }

  @Test func `an error describes itself by its message`() {
    let error = EDTFError(.invalid, at: 3, "something is wrong")

    #expect(error.description == "something is wrong")
    #expect("\(error)" == "something is wrong")
  }

  @Test func `long texts are refused unread`() {
    let limit = EDTFDate.maximumLength
    let longest = String(repeating: " ", count: limit - 4) + "2021"

    #expect(failure(reading: longest) == nil)
    #expect(failure(reading: longest + " ")?.message == "a date is at most 256 bytes long")
    #expect(failure(reading: String(repeating: "[", count: 1_000_000))?.offset == limit)
  }

  @Test func `what is quoted is shortened`() {
    let text = "2021" + String(repeating: "Z", count: 100)

    #expect(failure(reading: text)?.message == "“\(text.prefix(24))…” is not a year")
  }

  /// Checks what is said about a text.
  private func check(_ mistake: Mistake, _ kind: EDTFError.Kind) {
    let error = failure(reading: mistake.text)

    #expect(error == EDTFError(kind, at: mistake.offset, mistake.message))
  }
}
