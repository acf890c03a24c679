import EDTF
import Testing

/// A text and its two descriptions.
struct Wording: Sendable, CustomTestStringConvertible {
  let text: String
  let long: String
  let short: String

  init(_ text: String, _ long: String, _ short: String) {
    self.text = text
    self.long = long
    self.short = short
  }

  var testDescription: String { text }
}

@Suite("Dates in English")
struct FormattedTests {
  @Test(
    "moments",
    arguments: [
      Wording("2021-02-15", "15 Feb 2021", "15 Feb 2021"),
      Wording("2021-02-05", "5 Feb 2021", "5 Feb 2021"),
      Wording("2021-02-15?", "15 Feb 2021?", "15 Feb 2021?"),
      Wording("2021-02-~15", "about 15 Feb 2021", "~15 Feb 2021"),
      Wording("2021-02%", "about Feb 2021?", "~Feb 2021?"),
      Wording("2021-02-XX", "Feb 2021", "Feb 2021"),
      Wording("2021", "2021", "2021"),
      Wording("-0044-03-15", "15 Mar -0044", "15 Mar -0044"),
      Wording("201X~", "about 2010 to 2019", "~2010..2019"),
      Wording("2021-21", "Mar to May 2021", "Mar..May 2021"),
      Wording("2021-24", "Dec 2021 to Feb 2022", "Dec 2021..Feb 2022"),
      Wording("2021-24%", "about Dec 2021 to Feb 2022?", "~Dec 2021..Feb 2022?"),
      Wording("2021-02-2X", "20 to 28 Feb 2021", "20..28 Feb 2021"),
      Wording("1560-XX-25", "25 Jan to 25 Dec 1560", "25 Jan..25 Dec 1560"),
      Wording("early 2021-02", "early Feb 2021", "early Feb 2021"),
      Wording("Late 2021-02%", "about late Feb 2021?", "~late Feb 2021?"),
    ])
  func moments(wording: Wording) throws { try check(wording) }

  @Test(
    "times",
    arguments: [
      Wording("1985-04-12T23:20:30Z", "12 Apr 1985, 23:20:30 UTC", "12 Apr 1985 23:20"),
      Wording("1985-04-12T23:20:00-04:30", "12 Apr 1985, 23:20 -04:30", "12 Apr 1985 23:20"),
      Wording("1985-04-12T03:05:00+03", "12 Apr 1985, 03:05 +03:00", "12 Apr 1985 03:05"),
      Wording("1985-04-12T23:20:00", "12 Apr 1985, 23:20", "12 Apr 1985 23:20"),
      Wording("2016-12-31T23:59:60Z", "31 Dec 2016, 23:59:60 UTC", "31 Dec 2016 23:59"),
    ])
  func times(wording: Wording) throws { try check(wording) }

  @Test(
    "one-of sets",
    arguments: [
      Wording("[2021-02-15..2021-02-21]", "15 to 21 Feb 2021", "15..21 Feb 2021"),
      Wording("[2021-02-15,2021-02-16]", "15 or 16 Feb 2021", "15 or 16 Feb 2021"),
      Wording("[2021-02-15?,2021-02-16]", "15? or 16 Feb 2021", "15? or 16 Feb 2021"),
      Wording(
        "[2020-12-28,2021-01-03]", "28 Dec 2020 or 3 Jan 2021", "Dec 2020..Jan 2021"),
      Wording(
        "[2021-01-28~..2021-02-25]", "about 28 Jan to 25 Feb 2021", "~28 Jan..25 Feb 2021"),
      Wording(
        "[2017-01~..2021-01~]", "about Jan 2017 to about Jan 2021", "~Jan 2017..~Jan 2021"),
      Wording(
        "[2017-01%..2021-01%]", "about Jan 2017? to about Jan 2021?", "~Jan 2017..Jan 2021?"),
      Wording("[2020-12-28..2021-01-03]", "28 Dec 2020 to 3 Jan 2021", "Dec 2020..Jan 2021"),
      Wording("[1667,1668, 1670..1672]", "1667, 1668 or 1670 to 1672", "1667..1672"),
      Wording("[1667,1668,1669,1680,1690]", "1667 to 1690 (one of 5)", "1667..1690"),
      Wording("[..2024-11-11]", "11 Nov 2024 or earlier", "..11 Nov 2024"),
      Wording("[1760-01,1760-12..]", "Jan 1760 or later", "Jan 1760.."),
      Wording("[2021-02-15?]", "15 Feb 2021?", "15 Feb 2021?"),
      Wording("[..2020,2021..]", "unknown", "unknown"),
      Wording(
        "[-0044-03-15%..-0043-03-15%]", "about 15 Mar -0044? to about 15 Mar -0043?",
        "~-0044..-0043?"),
    ])
  func sets(wording: Wording) throws { try check(wording) }

  @Test(
    "spans",
    arguments: [
      Wording("2021-02-15/2021-02-25", "15 to 25 Feb 2021 (lasted)", "15–25 Feb 2021"),
      Wording("2021-01-28/2021-02-25", "28 Jan to 25 Feb 2021 (lasted)", "28 Jan–25 Feb 2021"),
      Wording(
        "2021-01-28~/2021-02-25", "about 28 Jan to 25 Feb 2021 (lasted)", "~28 Jan–25 Feb 2021"),
      Wording("2018~/2021-02-26", "about 2018 to 26 Feb 2021 (lasted)", "~2018–26 Feb 2021"),
      Wording("2018/2021-01", "2018 to Jan 2021 (lasted)", "2018–Jan 2021"),
      Wording("2021-01/2021-02-25", "Jan to 25 Feb 2021 (lasted)", "Jan–25 Feb 2021"),
      Wording("2021-21/2021-22", "Mar to Aug 2021 (lasted)", "Mar–Aug 2021"),
      Wording("2021-02-25/2021-02-25", "25 Feb 2021", "25 Feb 2021"),
      Wording("2021-02/2021-02", "Feb 2021 (lasted)", "Feb 2021"),
      Wording("2011-03/..", "from Mar 2011 on", "Mar 2011–"),
      Wording("2021-02-15/", "from 15 Feb 2021 (end unknown)", "15 Feb 2021–?"),
      Wording("../2021-02", "until Feb 2021", "–Feb 2021"),
      Wording("/2021-02~", "until about Feb 2021 (start unknown)", "?–~Feb 2021"),
      Wording("../..", "unknown", "unknown"),
    ])
  func spans(wording: Wording) throws { try check(wording) }

  @Test(
    "before and after",
    arguments: [
      Wording("before 2021-02-15", "before 15 Feb 2021", "before 15 Feb 2021"),
      Wording("BEFORE 2021-02-15?", "before 15 Feb 2021?", "before 15 Feb 2021?"),
      Wording("after 2021-21", "after May 2021", "after May 2021"),
      Wording("after 2021-02-15/2021-02-25", "after 25 Feb 2021", "after 25 Feb 2021"),
      Wording("before [2020,2019-03]", "before Mar 2019", "before Mar 2019"),
      Wording("before early 2021-02", "before 1 Feb 2021", "before 1 Feb 2021"),
    ])
  func relations(wording: Wording) throws { try check(wording) }

  @Test func `days and ranges of days`() throws {
    let first = try #require(Day("2021-02-01"))
    let last = try #require(Day("2021-02-28"))

    #expect(first.formatted() == "1 Feb 2021")
    #expect(DayRange(earliest: first, latest: first).formatted() == "1 Feb 2021")
    #expect(DayRange(earliest: first, latest: last).formatted() == "Feb 2021")
    #expect(DayRange(earliest: first, latest: nil).formatted() == "1 Feb 2021 or later")
    #expect(DayRange(earliest: nil, latest: last).formatted() == "28 Feb 2021 or earlier")
    #expect(DayRange(earliest: first, latest: nil).formatted(.short) == "1 Feb 2021..")
    #expect(DayRange(earliest: nil, latest: last).formatted(.short) == "..28 Feb 2021")
    #expect(DayRange.unbounded.formatted() == "unknown")
  }

  @Test func `a date put together from parts that do not fit is described by its numbers`() throws {
    let date = EDTFDate(text: "no date", value: try EDTFDate("2021-02").value)

    #expect(date.formatted() == "Feb 2021")
    #expect(date.alternatives.isEmpty && date.start == nil && !date.isUncertain(.year))
  }

  /// Checks both descriptions of a date.
  private func check(_ wording: Wording) throws {
    let date = try EDTFDate(wording.text)

    #expect(date.formatted() == wording.long)
    #expect(date.formatted(.short) == wording.short)
  }
}
