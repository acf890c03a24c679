/// Two neighboring digits of a date, each of which may be unspecified, `X`.
struct DigitPair {
  /// The tens, or `nil` for `X`.
  var tens: Int?

  /// The ones, or `nil` for `X`.
  var ones: Int?

  /// The number, if both digits are specified.
  var number: Int? {
    guard let tens, let ones else { return nil }
    return tens * 10 + ones
  }

  /// Whether a number of at most two digits fits.
  func matches(_ number: Int) -> Bool {
    (tens ?? number / 10) == number / 10 && (ones ?? number % 10) == number % 10
  }
}

/// A date with digits left unspecified, and the search for the first and last real day it fits.
///
/// Nothing is scanned day by day. Every pair of month and day that the calendar knows exists in
/// every year, but for 29 February; so the first year that fits holds the first day that fits, or
/// else only 29 February fits and the first leap year that fits holds it.
struct DatePattern {
  var isNegative: Bool
  var century: DigitPair
  var yearOfCentury: DigitPair

  /// The month, or `nil` for a whole year.
  var month: DigitPair?

  /// The day, or `nil` for a whole month.
  var day: DigitPair?

  /// Which end of the dates that fit is sought.
  enum End {
    case first
    case last
  }

  /// The year, if all its digits are specified.
  var year: Int? {
    guard let century = century.number, let yearOfCentury = yearOfCentury.number else { return nil }
    let magnitude = century * 100 + yearOfCentury
    return isNegative ? -magnitude : magnitude
  }

  /// The first or last real day that fits, or `nil` if none does.
  func day(at end: End) -> Day? {
    guard let edge = year(at: end, leapOnly: false) else { return nil }
    if let day = day(at: end, in: edge) { return day }
    guard let leap = year(at: end, leapOnly: true) else { return nil }
    return day(at: end, in: leap)
  }

  /// The first or last year that fits, or the first or last leap year.
  ///
  /// At most a hundred years of a hundred centuries are looked at; in practice a few.
  func year(at end: End, leapOnly: Bool) -> Int? {
    let ascends = (end == .first) != isNegative
    for century in Self.numbers(0...99, ascending: ascends) where self.century.matches(century) {
      for rest in Self.numbers(0...99, ascending: ascends) where yearOfCentury.matches(rest) {
        let magnitude = century * 100 + rest
        if isNegative && magnitude == 0 { continue }
        if leapOnly && !Day.isLeap(year: magnitude) { continue }
        return isNegative ? -magnitude : magnitude
      }
      // Only years that end in 00 are leap in one century and common in another.
      if leapOnly && !yearOfCentury.matches(0) { return nil }
    }
    return nil
  }

  /// The first or last day of a year that fits.
  private func day(at end: End, in year: Int) -> Day? {
    let ascends = end == .first
    for month in Self.numbers(1...12, ascending: ascends) where self.month?.matches(month) ?? true {
      let days = 1...Day.count(inMonth: month, of: year)
      for day in Self.numbers(days, ascending: ascends) where self.day?.matches(day) ?? true {
        return Day(uncheckedYear: year, month: month, day: day)
      }
    }
    return nil
  }

  /// The numbers of a range, upwards or downwards.
  private static func numbers(_ range: ClosedRange<Int>, ascending: Bool) -> StrideThrough<Int> {
    ascending
      ? stride(from: range.lowerBound, through: range.upperBound, by: 1)
      : stride(from: range.upperBound, through: range.lowerBound, by: -1)
  }
}
