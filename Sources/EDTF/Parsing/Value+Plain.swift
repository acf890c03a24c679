// The column reader's path: no allocation, no error, one look at each byte. Whatever is not a plain
// date of the calendar is left to the general parser, which knows what to say about it.
extension EDTFDate.Value {
  /// Reads `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, `YYYY-MM-DDThh:mm:ss` and the last with `Z`, `±hh` or
  /// `±hh:mm`; `nil` for anything else.
  init?(plain utf8: Span<UInt8>) {
    let count = utf8.count
    guard count >= 4, count <= 25, let century = Self.twoDigits(utf8, 0),
      let yearOfCentury = Self.twoDigits(utf8, 2)
    else { return nil }
    let year = century * 100 + yearOfCentury
    if count == 4 {
      self.init(year: year, months: 1...12)
      return
    }
    guard count >= 7, utf8[4] == Ascii.hyphen, let month = Self.twoDigits(utf8, 5),
      1...12 ~= month
    else { return nil }
    if count == 7 {
      self.init(year: year, months: month...month)
      return
    }
    guard count >= 10, utf8[7] == Ascii.hyphen, let day = Self.twoDigits(utf8, 8), day >= 1,
      day <= Day.count(inMonth: month, of: year)
    else { return nil }
    let number = Day(uncheckedYear: year, month: month, day: day).number
    if count == 10 {
      self.init(earliest: number, latest: number, onsetLatest: number, traits: [])
    } else {
      self.init(day: number, timeOf: utf8)
    }
  }

  /// Reads the time after a date of ten bytes.
  private init?(day: Int32, timeOf utf8: Span<UInt8>) {
    guard utf8.count >= 19, utf8[10] == Ascii.letterT, utf8[13] == Ascii.colon,
      utf8[16] == Ascii.colon, let hour = Self.twoDigits(utf8, 11), hour <= 23,
      let minute = Self.twoDigits(utf8, 14), minute <= 59,
      let second = Self.twoDigits(utf8, 17), second <= 59
    else { return nil }
    if utf8.count == 19 {
      self.init(earliest: day, latest: day, onsetLatest: day, traits: [])
      return
    }
    guard let zone = Self.zone(utf8) else { return nil }
    self.init(day: day, second: Int32(hour * 3600 + minute * 60 + second), zone: Int16(zone))
  }

  /// The zone after a date and time of nineteen bytes, in minutes east of UTC.
  private static func zone(_ utf8: Span<UInt8>) -> Int? {
    if utf8.count == 20, utf8[19] == Ascii.letterZ { return 0 }
    guard utf8.count == 22 || utf8.count == 25, let hour = twoDigits(utf8, 20), hour <= 13 else {
      return nil
    }
    var minutes = hour * 60
    if utf8.count == 25 {
      guard utf8[22] == Ascii.colon, let minute = twoDigits(utf8, 23), minute <= 59 else {
        return nil
      }
      minutes += minute
    }
    if utf8[19] == Ascii.plus { return minutes }
    return utf8[19] == Ascii.hyphen && minutes > 0 ? -minutes : nil
  }

  /// The number in two digits at an index, or `nil` if one of them is not a digit.
  private static func twoDigits(_ utf8: Span<UInt8>, _ index: Int) -> Int? {
    let tens = utf8[index] &- Ascii.zero
    let ones = utf8[index + 1] &- Ascii.zero
    guard tens <= 9, ones <= 9 else { return nil }
    return Int(tens) * 10 + Int(ones)
  }

  /// Makes the value of whole months of a year.
  private init(year: Int, months: ClosedRange<Int>) {
    let last = months.upperBound
    let earliest = Day(uncheckedYear: year, month: months.lowerBound, day: 1).number
    let latest = Day(
      uncheckedYear: year, month: last, day: Day.count(inMonth: last, of: year)
    ).number
    self.init(earliest: earliest, latest: latest, onsetLatest: latest, traits: [])
  }
}
