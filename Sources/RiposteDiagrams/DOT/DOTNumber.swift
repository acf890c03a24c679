/// Numbers as DOT text: never in the user's locale, never in exponents, never beyond what
/// Graphviz was seen to survive.
enum DOTNumber {
  /// A number with at most two decimals; one that is none is 0.
  static func text(_ value: Double, in range: ClosedRange<Double> = -9_999_999...9_999_999)
    -> String
  {
    guard value.isFinite else { return "0" }
    let hundredths = Int((min(max(value, range.lowerBound), range.upperBound) * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let (whole, part) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    if part == 0 { return "\(sign)\(whole)" }
    if part % 10 == 0 { return "\(sign)\(whole).\(part / 10)" }
    return "\(sign)\(whole).\(part < 10 ? "0" : "")\(part)"
  }

  /// A share of a whole, at least a ten-thousandth and otherwise rounded down, so that shares that
  /// sum to one do so no more than exactly.
  static func share(_ value: Double) -> String {
    let parts = value.isFinite ? Int((min(max(value, 0), 1) * 10_000).rounded(.down)) : 0
    let digits = "\(10_000 + max(parts, 1))"
    return (digits.hasPrefix("2") ? "1." : "0.") + digits.dropFirst()
  }

  /// A whole number within a range.
  static func text(_ value: Int, in range: ClosedRange<Int>) -> String {
    "\(min(max(value, range.lowerBound), range.upperBound))"
  }
}
