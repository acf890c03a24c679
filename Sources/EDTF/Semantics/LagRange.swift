/// How long after something another thing happened, in days, as far as their dates tell.
public struct LagRange: Hashable, Sendable {
  /// The least number of days; never below 0.
  public let lower: Double

  /// The greatest number of days, or `nil` if nothing bounds it.
  public let upper: Double?

  /// Whether the lag was measured between two instants, so that fractions of a day mean something;
  /// otherwise both ends are whole days.
  public let isBetweenInstants: Bool

  /// Makes a lag; ends below 0 are raised to 0.
  package init(lower: Double, upper: Double?, isBetweenInstants: Bool) {
    self.lower = max(0, lower)
    self.upper = upper.map { max(0, $0) }
    self.isBetweenInstants = isBetweenInstants
  }
}

extension EDTFDate {
  /// How long after a stimulus this date, a response, began; `nil` if either has no date at all.
  ///
  /// A response is timed by its onset *r*; a stimulus *s* that lasts may be answered from its start
  /// on. The range is [*r*.earliest − *s*.latest, *r*.latest − onset(*s*).earliest], in days that
  /// are subtracted and not counted inclusively. Nothing precedes what it answers, so an end below 0
  /// is raised to 0, as is a lower end that is unbounded; the upper end is `nil` where a bound is
  /// missing. Whole days, unless both dates are instants.
  ///
  /// - Complexity: O(1).
  public func lag(after stimulus: EDTFDate) -> LagRange? {
    value.lag(after: stimulus.value)
  }
}

extension EDTFDate.Value {
  /// How long after a stimulus this date, a response, began; see ``EDTFDate/lag(after:)``.
  ///
  /// - Complexity: O(1).
  public func lag(after stimulus: EDTFDate.Value) -> LagRange? {
    if isUnknown || stimulus.isUnknown { return nil }
    if let instant, let earlier = stimulus.instant {
      let days = Double(instant.secondsSinceEpoch - earlier.secondsSinceEpoch) / 86_400
      return LagRange(lower: days, upper: days, isBetweenInstants: true)
    }
    return LagRange(
      lower: Self.days(from: stimulus.latest, to: onset.earliest) ?? 0,
      upper: Self.days(from: stimulus.onset.earliest, to: onset.latest),
      isBetweenInstants: false)
  }

  /// Days between two bounds, or `nil` if one is missing.
  private static func days(from first: Day?, to second: Day?) -> Double? {
    guard let first, let second else { return nil }
    return Double(first.distance(to: second))
  }
}

extension LagRange: CustomStringConvertible {
  /// The lag in words: `4 to 10 days`, `1 day`, `at least 3 days`, `0.25 days`, `unknown`.
  public var description: String {
    guard let upper else {
      return lower > 0 ? "at least \(Self.days(lower))" : "unknown"
    }
    if lower == upper { return Self.days(upper) }
    return "\(Self.number(lower)) to \(Self.days(upper))"
  }

  /// A number of days with its unit.
  private static func days(_ count: Double) -> String {
    "\(number(count)) \(count == 1 ? "day" : "days")"
  }

  /// A number of days, not negative, to a hundredth.
  private static func number(_ days: Double) -> String {
    let hundredths = Int((days * 100).rounded())
    let whole = hundredths / 100
    let rest = hundredths % 100
    if rest == 0 { return "\(whole)" }
    if rest % 10 == 0 { return "\(whole).\(rest / 10)" }
    return "\(whole).\(Day.twoDigits(rest))"
  }
}
