// The year: four digits with or without a minus, and what can be said about all the rest.
extension Scanner {
  /// Reads a year and its sign.
  mutating func year() throws(EDTFError) -> DatePattern {
    let sign = position
    let isNegative = take(Ascii.hyphen)
    if next == Ascii.letterY { throw longYear() }
    if let byte = next, byte != Ascii.letterX, !Ascii.isDigit(byte) { throw noYear() }
    let field = takeField()
    guard !field.isEmpty else { throw noYear() }
    try checkYear(field)
    var digits: [Int?] = []
    for offset in field { digits.append(try digit(offset, of: field, "year")) }
    let pattern = DatePattern(
      isNegative: isNegative, century: DigitPair(tens: digits[0], ones: digits[1]),
      yearOfCentury: DigitPair(tens: digits[2], ones: digits[3]))
    if isNegative && pattern.year == 0 {
      throw invalid(sign, "the year before 0001 is written 0000, without a sign")
    }
    return pattern
  }

  /// Throws unless a field has the four digits of a year.
  private func checkYear(_ field: Range<Int>) throws(EDTFError) {
    let start = field.lowerBound
    for offset in field { try checkMark(offset, in: field) }
    guard field.count != 4 else { return }
    for offset in field { _ = try digit(offset, of: field, "year") }
    if field.count == 8, let number = number(field),
      let day = Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    {
      throw invalid(start, "\(quote(field)) needs hyphens: \(day)")
    }
    if field.count > 4 {
      throw invalid(
        start,
        "\(quote(field)) is not a year, which has four digits, or a Y before it if it has more"
      )
    }
    throw invalid(
      start, "\(quote(field)) is not a year, which has four digits, X for those not specified: 201X"
    )
  }

  /// Throws for the exponent or the significant digits of a year, which are not read.
  private func checkMark(_ offset: Int, in field: Range<Int>) throws(EDTFError) {
    guard offset > field.lowerBound, number(field.lowerBound..<offset) != nil else { return }
    switch bytes[offset] {
    case Ascii.letterE: throw unsupported(offset, "a year with an exponent, E, is unsupported")
    case Ascii.letterS:
      throw unsupported(offset, "a year with a number of significant digits, S, is unsupported")
    default: return
    }
  }

  /// The error for a year with the prefix `Y`, which means one beyond ±9999.
  private mutating func longYear() -> EDTFError {
    let start = position
    position += 1
    _ = take(Ascii.hyphen)
    let field = takeField()
    var digits = field.lowerBound
    while digits < field.upperBound, Ascii.isDigit(bytes[digits]) { digits += 1 }
    let name = quote(start..<field.upperBound)
    guard digits > field.lowerBound else {
      return invalid(start, "\(name) is not a year: digits follow the Y")
    }
    if digits < field.upperBound {
      let mark = bytes[digits]
      return mark == Ascii.letterE || mark == Ascii.letterS
        ? unsupported(
          start, "\(name), a year with an exponent or significant digits, is unsupported")
        : invalid(start, "\(name) is not a year")
    }
    let significant = bytes[field].drop { $0 == Ascii.zero }
    if significant.count > 4 {
      return unsupported(start, "\(name), a year beyond ±9999, is unsupported")
    }
    return invalid(start, "\(name) needs no Y: a year up to ±9999 is written in four digits")
  }
}
