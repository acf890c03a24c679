// The time of day: `Thh:mm:ss`, and its zone `Z`, `±hh`, `±hh:mm` or none.
extension Scanner {
  /// Reads a time if one is next; the date before it must be a whole day without qualifiers.
  mutating func time(
    onDay isWhole: Bool, doubted isDoubted: Bool
  ) throws(EDTFError) -> Moment.Time? {
    let start = position
    guard take(Ascii.letterT) else { return nil }
    guard isWhole else { throw invalid(start, "a time needs a whole date before it") }
    guard !isDoubted else { throw invalid(start, "a date with a time has no qualifiers") }
    let hour = try clockNumber("hour", upTo: 23)
    try takeColon(before: "minutes")
    let minute = try clockNumber("minute", upTo: 59)
    try takeColon(before: "seconds")
    let secondStart = position
    let second = try clockNumber("second", upTo: 60)
    try checkEndOfTime()
    let zone = try zone()
    try checkEndOfTime()
    let time = Moment.Time(hour: hour, minute: minute, second: second, zone: zone)
    if second == 60 { try checkLeapSecond(time, at: secondStart) }
    return time
  }

  /// Reads the two digits of an hour, minute or second.
  private mutating func clockNumber(
    _ name: String, upTo limit: Int
  ) throws(EDTFError) -> Int {
    let start = position
    let range = start..<min(end, start + 2)
    guard range.count == 2, let number = number(range) else {
      throw invalid(start, "\(name)s are written in two digits, as in T09:05:00")
    }
    guard number <= limit else {
      throw invalid(start, "\(number) is not \(name == "hour" ? "an hour" : "a \(name)")")
    }
    position += 2
    return number
  }

  /// Steps over a colon.
  private mutating func takeColon(before name: String) throws(EDTFError) {
    guard take(Ascii.colon) else {
      throw invalid(position, "a time has hours, minutes and seconds, as in T09:05:00")
    }
  }

  /// Throws for fractions, which ISO 8601 has and EDTF has not, and for qualifiers.
  private func checkEndOfTime() throws(EDTFError) {
    switch next {
    case Ascii.dot, Ascii.comma:
      throw invalid(position, "a time in EDTF has whole seconds, without a fraction")
    case Ascii.question, Ascii.tilde, Ascii.percent:
      throw invalid(position, "a date with a time has no qualifiers")
    default: return
    }
  }

  /// Reads a zone, in minutes east of UTC; `nil` for a local time.
  private mutating func zone() throws(EDTFError) -> Int? {
    let start = position
    if take(Ascii.letterZ) { return 0 }
    let isWest = next == Ascii.hyphen
    guard take(Ascii.plus) || take(Ascii.hyphen) else { return nil }
    let hour = try clockNumber("hour", upTo: 99)
    let minute = take(Ascii.colon) ? try clockNumber("minute", upTo: 59) : 0
    let minutes = hour * 60 + minute
    guard minutes <= 14 * 60 else {
      throw invalid(
        start, "\(quote(start..<position)) is not a zone: none is over 14 hours from UTC")
    }
    guard minutes > 0 || !isWest else {
      throw invalid(start, "universal time is written Z or +00:00")
    }
    return isWest ? -minutes : minutes
  }

  /// Throws unless a second numbered 60 is the last of a UTC day; in a local time, of a full hour.
  private func checkLeapSecond(
    _ time: Moment.Time, at offset: Int
  ) throws(EDTFError) {
    let second = time.secondOfDay
    let excess = time.zone.map { (second - $0 * 60) % 86_400 } ?? second % 3600
    guard excess == 0 else {
      throw invalid(offset, "a leap second, 60, is the last of a day of universal time")
    }
  }
}
