// The civil calendar. Both directions follow Howard Hinnant, "chrono-Compatible Low-Level Date
// Algorithms" (2013, <https://howardhinnant.github.io/date_algorithms.html>): years begin in March,
// so that the leap day comes last, and eras of 400 years have 146,097 days each.
extension Day {
  /// The astronomical year: 0 is the year before 1.
  ///
  /// - Complexity: O(1).
  public var year: Int { components.year }

  /// The month, 1 to 12.
  ///
  /// - Complexity: O(1).
  public var month: Int { components.month }

  /// The day of the month, 1 to 31.
  ///
  /// - Complexity: O(1).
  public var day: Int { components.day }

  /// Year, month and day of the month, computed together.
  ///
  /// - Complexity: O(1).
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + Day.fromMarchOfYearZero
    let era = (shifted >= 0 ? shifted : shifted - (Day.daysPerEra - 1)) / Day.daysPerEra
    let dayOfEra = shifted - era * Day.daysPerEra
    let leapDaysBefore = dayOfEra / 1460 - dayOfEra / 36_524 + dayOfEra / 146_096
    let yearOfEra = (dayOfEra - leapDaysBefore) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// Whether a year has a 29th of February.
  ///
  /// - Complexity: O(1).
  public static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days in a month, 1 to 12, of a year.
  ///
  /// - Precondition: `month` is 1 to 12.
  /// - Complexity: O(1).
  public static func count(inMonth month: Int, of year: Int) -> Int {
    precondition(1...12 ~= month, "A month is 1 to 12.")
    switch month {
    case 2: return isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  /// Days from 1 March of the year 0 to 1970-01-01.
  private static let fromMarchOfYearZero = 719_468

  /// Days in 400 years.
  private static let daysPerEra = 146_097

  /// Makes a day from numbers already known to be a real date of a year not far beyond ±9999.
  init(uncheckedYear year: Int, month: Int, day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(number: Int32(era * Day.daysPerEra + dayOfEra - Day.fromMarchOfYearZero))
  }
}
