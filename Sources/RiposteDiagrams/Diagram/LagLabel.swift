import EDTF

/// A lag in as few characters as a link has room for.
enum LagLabel {
  /// Days up to two months, months up to two years, then years: `12d`, `4–10d`, `13mo`, `3.1y`.
  ///
  /// `≥` stands for a lag without an upper end.
  static func text(_ lag: LagRange) -> String {
    guard let upper = lag.upper else {
      return "≥" + text(lag.lower, in: unit(for: lag.lower))
    }
    let unit = unit(for: upper)
    let (low, high) = (number(lag.lower, in: unit), number(upper, in: unit))
    if high == "0" { return "same day" }
    return low == high ? high + unit.rawValue : "\(low)–\(high)\(unit.rawValue)"
  }

  private enum Unit: String {
    case days = "d", months = "mo", years = "y"
  }

  private static func unit(for days: Double) -> Unit {
    days < 61 ? .days : days < 731 ? .months : .years
  }

  private static func text(_ days: Double, in unit: Unit) -> String {
    number(days, in: unit) + unit.rawValue
  }

  /// The number in a unit: whole days and months of the mean Gregorian length, tenths of years.
  private static func number(_ days: Double, in unit: Unit) -> String {
    switch unit {
    case .days: return "\(Int(days.rounded()))"
    case .months: return "\(Int((days / 30.436_875).rounded()))"
    case .years:
      let tenths = Int((days / 36.524_25).rounded())
      return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
  }
}
