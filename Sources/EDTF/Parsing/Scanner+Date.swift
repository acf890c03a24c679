// A single date: `[q]year[q]-[q]month[q]-[q]day[q]`, with a time if nothing in it is doubted.
extension Scanner {
  /// Reads a date that takes up everything from here to the end.
  mutating func wholeMoment() throws(EDTFError) -> Moment {
    let moment = try moment()
    guard isAtEnd else { throw unexpected() }
    return moment
  }

  /// Reads a month and takes the part of it that a word named.
  mutating func part(_ part: Moment.Part) throws(EDTFError) -> Moment {
    let start = position
    var moment = try wholeMoment()
    guard moment.isMonth else {
      throw invalid(start, "early, mid and late go with a month, as in early 2021-02")
    }
    let first = moment.earliest
    moment.latest = min(moment.latest, first.advanced(by: part.days.upperBound - 1))
    moment.earliest = first.advanced(by: part.days.lowerBound - 1)
    moment.part = part
    return moment
  }

  /// Reads a date, and leaves the position after it.
  private mutating func moment() throws(EDTFError) -> Moment {
    let start = position
    var qualifiers = Qualifiers()
    qualifiers.insert(try takeQualifier(), leftOf: .year)
    var pattern = try year()
    qualifiers.insert(try takeQualifier(), rightOf: .year)
    var fields = (month: position..<position, day: position..<position)
    if take(Ascii.hyphen) {
      qualifiers.insert(try takeQualifier(), leftOf: .month)
      (pattern.month, fields.month) = try pair("month")
      qualifiers.insert(try takeQualifier(), rightOf: .month)
    }
    if pattern.month != nil, take(Ascii.hyphen) {
      qualifiers.insert(try takeQualifier(), leftOf: .day)
      (pattern.day, fields.day) = try pair("day")
      qualifiers.insert(try takeQualifier(), rightOf: .day)
    }
    let bounds = try bounds(of: pattern, month: fields.month, day: fields.day)
    let time = try time(onDay: pattern.isDay, doubted: !qualifiers.all.isEmpty)
    return Moment(
      earliest: bounds.earliest, latest: bounds.latest, qualifiers: qualifiers,
      isMonth: pattern.isMonth, part: nil, time: time, range: start..<position)
  }

  /// Reads the two digits of a month or a day.
  private mutating func pair(
    _ name: String
  ) throws(EDTFError) -> (DigitPair?, Range<Int>) {
    let field = takeField()
    guard !field.isEmpty else {
      throw isAtEnd ? invalid(position, "the date breaks off before its \(name)") : unexpected()
    }
    let tens = try digit(field.lowerBound, of: field, name)
    guard field.count == 2 else {
      throw invalid(field.lowerBound, "\(quote(field)) is not a \(name), which has two digits")
    }
    return (DigitPair(tens: tens, ones: try digit(field.lowerBound + 1, of: field, name)), field)
  }

  /// Reads one digit of a field; `nil` for `X`.
  func digit(
    _ offset: Int, of field: Range<Int>, _ name: String
  ) throws(EDTFError) -> Int? {
    switch bytes[offset] {
    case Ascii.zero...Ascii.nine: return Int(bytes[offset] - Ascii.zero)
    case Ascii.letterX: return nil
    case 0x75, 0x78:
      throw invalid(offset, "a digit that is not specified is written X, a capital letter")
    default: throw invalid(field.lowerBound, "\(quote(field)) is not a \(name)")
    }
  }
}

extension DatePattern {
  /// Whether it is a day with all its digits.
  fileprivate var isDay: Bool { year != nil && month?.number != nil && day?.number != nil }

  /// Whether it is a month of the calendar with all its digits, and no day.
  fileprivate var isMonth: Bool {
    guard day == nil, year != nil, let month = month?.number else { return false }
    return 1...12 ~= month
  }
}
