extension EDTFDate {
  /// A moment of universal time, and the zone in which it was written.
  public struct Instant: Hashable, Sendable, BitwiseCopyable {
    /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
    ///
    /// A leap second, `23:59:60`, has the number of the second after it, as in POSIX.
    public let secondsSinceEpoch: Int64

    /// The zone in minutes east of UTC: 0 for `Z`, 210 for `+03:30`, -300 for `-05`.
    public let minutesEastOfUTC: Int

    /// The calendar day in the zone in which it was written.
    ///
    /// - Complexity: O(1).
    public var day: Day {
      let local = secondsSinceEpoch + Int64(minutesEastOfUTC) * 60
      let days = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
      return Day(number: Int32(clamping: days))
    }
  }
}
