// What to say about the ways people write dates that are not EDTF.
extension Scanner {
  /// An error about whatever follows a date.
  func unexpected() -> EDTFError {
    guard let next else { return invalid(position, "the date breaks off") }
    if let hint = hintAtRange() { return invalid(position, hint) }
    if next == Ascii.comma {
      return invalid(position, "several dates, one of which is right, stand in brackets: [a,b]")
    }
    if Ascii.isSpace(next) {
      let isTime = position + 1 < end && Ascii.isDigit(bytes[position + 1])
      return invalid(
        position,
        isTime
          ? "a date and its time are joined by T, as in 2021-02-15T10:00:00Z"
          : "a date has no spaces: a/b lasted from a to b, [a..b] was on one day between")
    }
    return invalid(position, "\(quote(position..<end)) cannot stand here")
  }

  /// The error for a text that does not begin with a year.
  func noYear() -> EDTFError {
    guard let next else { return invalid(position, "a date begins with a year of four digits") }
    if let hint = hintAtRange() { return invalid(position, hint) }
    var wordEnd = position
    while wordEnd < end, Ascii.isLetter(bytes[wordEnd]) { wordEnd += 1 }
    let letters = bytes[position..<wordEnd].map { $0 | 0x20 }
    switch String(decoding: letters, as: UTF8.self) {
    case "c", "ca", "circa", "about", "around", "approx":
      return invalid(position, "an approximate date has ~ after it, as in 2021-02~")
    case "since", "from":
      return invalid(
        position, "what began and may go on is written with an open end: 2021-02-15/..")
    case "until", "till":
      return invalid(
        position, "what lasted until a day is written with an open start: ../2021-02-15")
    case "by":
      return invalid(position, "a day and all before it are written [..2021-02-15]")
    case "between":
      return invalid(position, "one day between two is written [2021-02-15..2021-02-21]")
    default:
      let example = Ascii.isLetter(next) ? ": 2021-02-15, or 2021-02" : ""
      return invalid(
        position,
        "\(quote(position..<end)) does not begin with a year of four digits\(example)")
    }
  }

  /// What to say about two dots outside brackets.
  private func hintAtRange() -> String? {
    firstPositionOfDots() == position
      ? "a range stands in brackets, as in [2021-02-15..2021-02-21] or [..2021-02-21]" : nil
  }
}
