// From digits to days, and what to say where the calendar has none.
extension Scanner {
  /// The first and last day that fit a pattern, whose month and day stand at given places.
  func bounds(
    of pattern: DatePattern, month: Range<Int>, day: Range<Int>
  ) throws(EDTFError) -> (earliest: Day, latest: Day) {
    if let code = pattern.month?.number, !(1...12 ~= code) {
      return try bounds(ofGrouping: code, in: pattern, month: month, day: day)
    }
    if let first = pattern.day(at: .first), let last = pattern.day(at: .last) {
      return (first, last)
    }
    throw noSuchDay(pattern, month: month, day: day)
  }

  /// The first and last day of a season or other part of a year.
  private func bounds(
    ofGrouping code: Int, in pattern: DatePattern, month: Range<Int>, day: Range<Int>
  ) throws(EDTFError) -> (earliest: Day, latest: Day) {
    guard let grouping = Grouping(code: code) else {
      throw invalid(
        month.lowerBound,
        "\(Day.twoDigits(code)) is neither a month, 01 to 12, nor a part of a year, 21 to 41")
    }
    guard pattern.day == nil else {
      throw invalid(
        day.lowerBound, "\(code) is a season or other part of a year, which has no days")
    }
    guard let first = pattern.year(at: .first, leapOnly: false),
      let last = pattern.year(at: .last, leapOnly: false)
    else { throw invalid(month.lowerBound, "no year fits the digits given") }
    return (grouping.firstDay(of: first), grouping.lastDay(of: last))
  }

  /// The error for digits that no day of the calendar fits.
  private func noSuchDay(
    _ pattern: DatePattern, month: Range<Int>, day: Range<Int>
  ) -> EDTFError {
    let months = (1...12).filter { pattern.month?.matches($0) ?? true }
    guard !months.isEmpty else {
      return invalid(month.lowerBound, "no month fits \(quote(month)); months are 01 to 12")
    }
    guard let number = pattern.day?.number else {
      return invalid(day.lowerBound, "no day of the month or months given fits \(quote(day))")
    }
    guard 1...31 ~= number else {
      return invalid(day.lowerBound, "\(Day.twoDigits(number)) is not a day of the month")
    }
    guard let month = pattern.month?.number else {
      return invalid(
        day.lowerBound, "\(number) is not a day of any month that fits the digits given")
    }
    guard let year = pattern.year else {
      let name = MonthName.long(month)
      return invalid(day.lowerBound, "\(number) is not a day of \(name) in any year that fits")
    }
    return invalid(
      day.lowerBound,
      "\(number) is not a day of \(MonthName.long(month)) \(Day.text(ofYear: year)), which has "
        + "\(Day.count(inMonth: month, of: year)) days")
  }
}
