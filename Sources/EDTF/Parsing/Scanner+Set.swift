// One-of sets: `[a,b]`, `[a..b]`, `[..b]`, `[a..]`. White space is allowed around the commas.
extension Scanner {
  /// Reads a set, from its bracket to the end.
  mutating func members() throws(EDTFError) -> [Expression.Member] {
    let start = position
    guard bytes[end - 1] == Ascii.closeBracket else {
      throw firstPosition(of: Ascii.closeBracket).map {
        invalid($0 + 1, "nothing follows the ] of a set; qualifiers stand inside, at each date")
      } ?? invalid(start, "the set has no closing ]")
    }
    var members: [Expression.Member] = []
    let close = end - 1
    position = start + 1
    while true {
      let comma = Scanner(bytes, position..<close).firstPosition(of: Ascii.comma) ?? close
      var member = Scanner(bytes, trimmed(position..<comma))
      members.append(try member.member())
      position = comma + 1
      if comma == close { break }
    }
    try check(members, start)
    return members
  }

  /// A stretch without the white space around it.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, Ascii.isSpace(bytes[lower]) { lower += 1 }
    while lower < upper, Ascii.isSpace(bytes[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  /// Reads one entry of a set.
  private mutating func member() throws(EDTFError) -> Expression.Member {
    guard !isAtEnd else { throw invalid(position, "the set lacks a date here") }
    if let slash = firstPosition(of: Ascii.slash) {
      throw invalid(slash, "a set has no intervals; a range in a set is written a..b")
    }
    guard let dots = firstPositionOfDots() else { return .date(try setDate()) }
    var lower = Scanner(bytes, position..<dots)
    var upper = Scanner(bytes, dots + 2..<end)
    if lower.isAtEnd && upper.isAtEnd {
      throw invalid(dots, "a range needs a date on at least one side of its ..")
    }
    let from = lower.isAtEnd ? nil : try lower.setDate()
    let to = upper.isAtEnd ? nil : try upper.setDate()
    if let from, let to, to.latest < from.earliest {
      throw invalid(
        to.range.lowerBound,
        "the range ends before it starts: \(quote(to.range)) is over before "
          + "\(quote(from.range)) begins")
    }
    return .range(from: from, to: to)
  }

  /// Reads a date of a set.
  private mutating func setDate() throws(EDTFError) -> Moment {
    let moment = try wholeMoment()
    if moment.time != nil {
      throw invalid(moment.clockPosition, "a set is made of dates; times in sets are not EDTF")
    }
    return moment
  }

  /// Throws if an open range stands where it means nothing.
  private func check(
    _ members: [Expression.Member], _ start: Int
  ) throws(EDTFError) {
    for (index, member) in members.enumerated() {
      if member.lower == nil && index > 0 {
        throw invalid(start, "only the first entry of a set may begin with ..")
      }
      if member.upper == nil && index < members.count - 1 {
        throw invalid(start, "only the last entry of a set may end with ..")
      }
    }
  }
}
