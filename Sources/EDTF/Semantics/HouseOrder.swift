extension EDTFDate {
  /// Whether one date comes before another in a list: by earliest day, then by latest day, unknown
  /// dates last.
  ///
  /// A rule for sorting, not a statement about the world. A date unbounded below comes before those
  /// that are bounded, one unbounded above after those with the same earliest day. Times of
  /// day do not count; neither does the text.
  ///
  /// ```swift
  /// dates.sort(by: EDTFDate.houseOrder)
  /// ```
  ///
  /// - Complexity: O(1).
  public static func houseOrder(_ one: EDTFDate, _ other: EDTFDate) -> Bool {
    one.value.houseKey < other.value.houseKey
  }
}

extension EDTFDate.Value {
  /// A number that sorts as ``EDTFDate/houseOrder(_:_:)`` does: earliest day, then latest day, and
  /// unknown dates last.
  ///
  /// - Complexity: O(1).
  public var houseKey: UInt64 {
    guard !isUnknown else { return .max }
    let earliest = UInt64(UInt32(bitPattern: earliestNumber ^ .min))
    let latest = UInt64(UInt32(bitPattern: latestNumber ^ .min))
    return earliest << 32 | latest
  }
}
