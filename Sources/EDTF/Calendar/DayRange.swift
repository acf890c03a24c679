/// The days between which something lies, both included; either end may be unbounded.
///
/// A `DayRange` is knowledge, not duration: "not before the earliest, not after the latest day".
public struct DayRange: Hashable, Sendable {
  /// The first possible day, or `nil` if nothing bounds it from below.
  public let earliest: Day?

  /// The last possible day, or `nil` if nothing bounds it from above.
  public let latest: Day?

  /// Makes a range from its ends.
  ///
  /// - Parameters:
  ///   - earliest: The first possible day; `nil` for unbounded.
  ///   - latest: The last possible day; `nil` for unbounded.
  /// - Precondition: `earliest` is not after `latest`.
  public init(earliest: Day?, latest: Day?) {
    if let earliest, let latest {
      precondition(earliest <= latest, "A range of days must not end before it starts.")
    }
    self.earliest = earliest
    self.latest = latest
  }

  /// The range of which nothing is known.
  public static let unbounded = DayRange(earliest: nil, latest: nil)

  /// The only day of the range, or `nil` if it has several or is unbounded.
  public var onlyDay: Day? { earliest == latest ? earliest : nil }

  /// Whether neither end is known.
  public var isUnbounded: Bool { earliest == nil && latest == nil }

  /// Whether a day lies in the range.
  ///
  /// - Complexity: O(1).
  public func contains(_ day: Day) -> Bool {
    if let earliest, day < earliest { return false }
    if let latest, day > latest { return false }
    return true
  }
}

extension DayRange: CustomStringConvertible {
  /// The range as an EDTF one-of set: `[2021-02-15..2021-02-21]`, `[..2021-02-21]`; a single day
  /// as itself.
  public var description: String {
    if let onlyDay { return onlyDay.description }
    return "[\(earliest?.description ?? "")..\(latest?.description ?? "")]"
  }
}
