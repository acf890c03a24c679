// Intervals: `a/b`, either end of which may be open, `..`, or unknown, empty.
extension Scanner {
  /// Reads an interval.
  mutating func span(dividedAt slash: Int) throws(EDTFError) -> Expression.Body {
    if let second = Scanner(bytes, slash + 1..<end).firstPosition(of: Ascii.slash) {
      throw invalid(
        second, "an interval has one /, and a date is written year-month-day, as in 2021-02-15")
    }
    if position == slash && slash + 1 == end {
      throw invalid(slash, "an interval needs a date on at least one side of its /, or .. on it")
    }
    var startScanner = Scanner(bytes, position..<slash)
    var endScanner = Scanner(bytes, slash + 1..<end)
    let start = try startScanner.spanEnd()
    let end = try endScanner.spanEnd()
    if let first = start.moment, let last = end.moment, last.latest < first.earliest {
      throw invalid(
        last.range.lowerBound,
        "the interval ends before it starts: \(quote(last.range)) is over before "
          + "\(quote(first.range)) begins")
    }
    return .span(start, end)
  }

  /// Reads one side of an interval.
  private mutating func spanEnd() throws(EDTFError) -> Expression.SpanEnd {
    if isAtEnd { return .unknown }
    if firstPositionOfDots() == position, end == position + 2 { return .open }
    try checkSpanEnd()
    let moment = try wholeMoment()
    if moment.time != nil {
      throw invalid(
        moment.clockPosition, "an interval is made of dates; times in intervals are not EDTF")
    }
    return .moment(moment)
  }

  /// Throws for what people try in place of a date.
  private func checkSpanEnd() throws(EDTFError) {
    if next == Ascii.openBracket || next == Ascii.openBrace {
      throw invalid(position, "a set cannot be the end of an interval")
    }
    if let byte = next, Ascii.isLetter(byte) {
      let letters = bytes[position..<end].map { $0 | 0x20 }
      switch String(decoding: letters, as: UTF8.self) {
      case "open", "now", "present", "ongoing":
        throw invalid(position, "an open end is written .., as in 2021-02-15/..")
      case "unknown":
        throw invalid(position, "an unknown end is left empty, as in 2021-02-15/")
      default: return
      }
    }
  }
}
