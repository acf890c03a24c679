/// Where dates stand on a compressed axis: a long wait takes more room than a short one, but not
/// in proportion.
struct TimeAxis: Hashable, Sendable {
  /// 1 for full distances; less where a picture would become too wide.
  let scale: Double

  /// From one date to the next: 34 + 11 · log₂(days) points at full scale.
  func advance(overDays days: Int) -> Double {
    (34 + 11 * Self.logarithm(Double(max(days, 1)))) * scale
  }

  /// The room before events without any date.
  var undatedGap: Double { 60 }

  /// The logarithm to base 2, straight between powers of two: it never falls, it is continuous,
  /// and off by less than a tenth, which is a point of paper.
  private static func logarithm(_ value: Double) -> Double {
    Double(value.exponent) + value.significand - 1
  }
}

/// A date on the axis.
struct TimeMark: Hashable, Sendable {
  /// The left edge of the first card that stands there.
  var x: Double
  /// The day; nil for the mark of events without a date.
  var day: Int32?
  /// How finely the most exactly dated event there is dated.
  var precision: Scene.Precision
}

extension TimeMark {
  /// The mark in words, on at most two lines.
  var lines: [String] {
    guard let day else { return ["no date"] }
    let date = CivilDate(day: day)
    switch precision {
    case .day: return ["\(date.day) \(date.monthName)", "\(date.year)"]
    case .month: return [date.monthName, "\(date.year)"]
    case .year: return ["\(date.year)"]
    }
  }

  /// The year; nil without a date.
  var year: Int? { day.map { CivilDate(day: $0).year } }
}

/// Year, month and day of the proleptic Gregorian calendar.
struct CivilDate: Hashable, Sendable {
  let year: Int
  let month: Int
  let day: Int

  /// The date of a number of days since 1970-01-01.
  ///
  /// Eras of 400 years that begin on 1 March, after Howard Hinnant, "chrono-compatible low-level
  /// date algorithms" (2013).
  init(day number: Int32) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The month in three letters.
  var monthName: String {
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month - 1]
  }
}
