import EDTF
import Foundation
import Testing

@Suite("Days")
struct DayTests {
  @Test func `day zero is 1 January 1970`() {
    let day = Day(number: 0)

    #expect(day.components == (1970, 1, 1))
  }

  @Test(
    "known days have their numbers",
    arguments: [
      ("1970-01-02", 1), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2000-03-01", 11_017),
      ("2021-02-25", 18_683), ("0000-03-01", -719_468), ("0001-01-01", -719_162),
      ("9999-12-31", 2_932_896), ("-0001-12-31", -719_529), ("-9999-01-01", -4_371_587),
    ])
  func knownDays(text: String, number: Int32) {
    #expect(Day(text)?.number == number)
    #expect(Day(number: number).description == text)
  }

  @Test func `every day of sampled years comes back, and follows the one before`() {
    var wrong: [String] = []
    for year in stride(from: -9999, through: 9998, by: 37) {
      var expected = Day(year: year, month: 1, day: 1)
      for month in 1...12 {
        for dayOfMonth in 1...Day.count(inMonth: month, of: year) {
          let day = Day(year: year, month: month, day: dayOfMonth)
          let isSame = day.map { $0.components == (year, month, dayOfMonth) } ?? false
          if day != expected || !isSame { wrong.append("\(year)-\(month)-\(dayOfMonth)") }
          expected = day?.advanced(by: 1)
        }
      }
      if expected != Day(year: year + 1, month: 1, day: 1) { wrong.append("end of \(year)") }
    }

    #expect(wrong.isEmpty)
  }

  @Test func `days printed are read again, over the whole range`() {
    for number in stride(from: -4_371_587, through: 2_932_896, by: 7919) as StrideThrough<Int32> {
      let day = Day(number: number)

      #expect(Day(day.description) == day)
    }
  }

  @Test func `400 years have 146,097 days, wherever they begin`() {
    for year in stride(from: -9999, through: 9599, by: 101) {
      let first = Day(year: year, month: 1, day: 1)
      let last = Day(year: year + 400, month: 1, day: 1)
      #expect(first.flatMap { first in last.map { first.distance(to: $0) } } == 146_097)
    }
  }

  @Test("leap years", arguments: [(2000, true), (1900, false), (2020, true), (2021, false)])
  func leapYears(year: Int, isLeap: Bool) {
    #expect(Day.isLeap(year: year) == isLeap)
    #expect(Day.isLeap(year: -year) == isLeap)
    #expect(Day.count(inMonth: 2, of: year) == (isLeap ? 29 : 28))
  }

  @Test func `the year 0 is leap`() {
    #expect(Day(year: 0, month: 2, day: 29) != nil)
  }

  @Test func `a day that the calendar lacks is nil`() {
    #expect(Day(year: 2021, month: 2, day: 29) == nil)
    #expect(Day(year: 2021, month: 4, day: 31) == nil)
    #expect(Day(year: 2021, month: 0, day: 1) == nil)
    #expect(Day(year: 2021, month: 13, day: 1) == nil)
    #expect(Day(year: 2021, month: 1, day: 0) == nil)
    #expect(Day(year: 10_000, month: 1, day: 1) == nil)
    #expect(Day(year: .min, month: .max, day: .max) == nil)
  }

  @Test(
    "texts that are not whole days",
    arguments: [
      "", "2021", "2021-02", "2021-02-30", "2021-02-1X", "2021-02-15Z", " 2021-02-15",
      "2021-02-15?", "2021-02-15T10:00:00Z", "--2021-02-15",
    ])
  func notDays(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `days beyond four digits of year print their sign`() {
    #expect(Day("9999-12-31")?.advanced(by: 1).description == "+10000-01-01")
    #expect(Day("-9999-01-01")?.advanced(by: -1).description == "-10000-12-31")
  }

  @Test func `the farthest days still have a date`() {
    #expect(Day(number: .max).description == "+5881580-07-11")
    #expect(Day(number: .min).description == "-5877641-06-23")
  }

  @Test func `days are counted, not fenceposts`() throws {
    let first = try #require(Day("2021-02-15"))
    let second = try #require(Day("2021-02-25"))

    #expect(first.distance(to: second) == 10)
    #expect(second.distance(to: first) == -10)
    #expect(first < second)
    #expect(Array(first...first.advanced(by: 2)).map(\.day) == [15, 16, 17])
  }

  @Test func `a day is coded as its text`() throws {
    let days = [try #require(Day("2021-02-25")), try #require(Day("-0044-03-15"))]

    let json = try JSONEncoder().encode(days)

    #expect(String(decoding: json, as: UTF8.self) == #"["2021-02-25","-0044-03-15"]"#)
    #expect(try JSONDecoder().decode([Day].self, from: json) == days)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Day].self, from: Data(#"["2021-02-30"]"#.utf8))
    }
  }
}

@Suite("Promises about days")
struct DayPromiseTests {
  @Test func `a day beyond all years is refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = Day(number: .max).advanced(by: 1)
    }
  }

  @Test func `a range that ends before it starts is refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = DayRange(earliest: Day(number: 1), latest: Day(number: 0))
    }
  }
}

@Suite("Ranges of days")
struct DayRangeTests {
  let first = Day(year: 2021, month: 2, day: 15)
  let last = Day(year: 2021, month: 2, day: 21)

  @Test func `an unbounded range holds every day`() {
    #expect(DayRange.unbounded.isUnbounded)
    #expect(DayRange.unbounded.contains(Day(number: .min)))
    #expect(DayRange.unbounded.onlyDay == nil)
    #expect(DayRange.unbounded.description == "[..]")
  }

  @Test func `a range of one day is that day`() {
    let range = DayRange(earliest: first, latest: first)

    #expect(range.onlyDay == first)
    #expect(range.description == "2021-02-15")
  }

  @Test func `both ends belong to a range`() throws {
    let (first, last) = (try #require(first), try #require(last))
    let range = DayRange(earliest: first, latest: last)

    #expect(range.contains(first) && range.contains(last))
    #expect(!range.contains(first.advanced(by: -1)) && !range.contains(last.advanced(by: 1)))
    #expect(range.onlyDay == nil)
    #expect(range.description == "[2021-02-15..2021-02-21]")
  }

  @Test func `a range open below holds all that is before its end`() throws {
    let last = try #require(last)
    let range = DayRange(earliest: nil, latest: last)

    #expect(range.contains(Day(number: .min)) && !range.contains(last.advanced(by: 1)))
    #expect(range.description == "[..2021-02-21]")
  }
}
