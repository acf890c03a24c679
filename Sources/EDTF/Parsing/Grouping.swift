/// A part of a year that stands where a month would: a season, quarter, third or half, 21 to 41.
///
/// Seasons are whole months, as the meteorologists count them. ISO 8601-2 leaves their days open.
///
/// | code | part |
/// |---|---|
/// | 21–24, 25–28 | spring, summer, autumn, winter, also "of the north": from Mar, Jun, Sep, Dec |
/// | 29–32 | the same of the south: from Sep, Dec, Mar, Jun |
/// | 33–36 | quarters |
/// | 37–39 | thirds |
/// | 40–41 | halves |
///
/// A season that begins in December ends in February of the next year.
struct Grouping {
  /// The month it begins in.
  let firstMonth: Int

  /// How many months it has.
  let monthCount: Int

  /// Finds the part of a year with a code; `nil` unless the code is 21 to 41.
  init?(code: Int) {
    switch code {
    case 21...28: (firstMonth, monthCount) = ((code - 21) % 4 * 3 + 3, 3)
    case 29...32: (firstMonth, monthCount) = (((code - 29) * 3 + 8) % 12 + 1, 3)
    case 33...36: (firstMonth, monthCount) = ((code - 33) * 3 + 1, 3)
    case 37...39: (firstMonth, monthCount) = ((code - 37) * 4 + 1, 4)
    case 40...41: (firstMonth, monthCount) = ((code - 40) * 6 + 1, 6)
    default: return nil
    }
  }

  /// The first day of the part of a year.
  func firstDay(of year: Int) -> Day {
    Day(uncheckedYear: year, month: firstMonth, day: 1)
  }

  /// The last day of the part of a year.
  func lastDay(of year: Int) -> Day {
    let month = firstMonth + monthCount
    let next =
      month > 12
      ? Day(uncheckedYear: year + 1, month: month - 12, day: 1)
      : Day(uncheckedYear: year, month: month, day: 1)
    return next.advanced(by: -1)
  }
}
