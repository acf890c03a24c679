extension EDTFDate {
  /// What is known about the order of two dates.
  public enum Order: Hashable, Sendable {
    /// The first is over before the second can have begun.
    case certainlyPrecedes

    /// Neither is certain: the dates overlap, or one is unbounded.
    case possible

    /// The second is over before the first can have begun.
    case certainlyFollows
  }

  /// What is known about the order of this date and another.
  ///
  /// *a* certainly precedes *b* if the latest day of *a* lies before the earliest day of the
  /// ``onset`` of *b*. Two instants are compared as such; an instant and any other date by the
  /// calendar day in which the instant was written.
  ///
  /// ```swift
  /// try EDTFDate("2021-02-15").order(relativeTo: EDTFDate("2021-02"))      // .possible
  /// ```
  ///
  /// - Complexity: O(1).
  public func order(relativeTo other: EDTFDate) -> Order {
    value.order(relativeTo: other.value)
  }
}

extension EDTFDate.Value {
  /// What is known about the order of this date and another; see ``EDTFDate/order(relativeTo:)``.
  ///
  /// - Complexity: O(1).
  public func order(relativeTo other: EDTFDate.Value) -> EDTFDate.Order {
    if let instant, let otherInstant = other.instant {
      return instant.order(relativeTo: otherInstant)
    }
    if isCertain(latestNumber, before: other.onsetEarliestNumber) { return .certainlyPrecedes }
    if isCertain(other.latestNumber, before: onsetEarliestNumber) { return .certainlyFollows }
    return .possible
  }

  /// What is known about the order in which this and another date *began*.
  ///
  /// Of dates that lasted and overlap, one may still certainly have begun first.
  ///
  /// - Complexity: O(1).
  public func orderOfOnsets(relativeTo other: EDTFDate.Value) -> EDTFDate.Order {
    if let instant, let otherInstant = other.instant {
      return instant.order(relativeTo: otherInstant)
    }
    if isCertain(onsetLatestNumber, before: other.onsetEarliestNumber) {
      return .certainlyPrecedes
    }
    if isCertain(other.onsetLatestNumber, before: onsetEarliestNumber) { return .certainlyFollows }
    return .possible
  }

  /// Whether a latest day certainly lies before an earliest one.
  ///
  /// Unbounded ones, `Int32.max` and `Int32.min`, need no test: nothing lies beyond them.
  private func isCertain(_ latest: Int32, before earliest: Int32) -> Bool { latest < earliest }
}

extension EDTFDate.Instant {
  /// The order of two moments; equal ones are `.possible`, as neither precedes.
  fileprivate func order(relativeTo other: EDTFDate.Instant) -> EDTFDate.Order {
    if secondsSinceEpoch < other.secondsSinceEpoch { return .certainlyPrecedes }
    if secondsSinceEpoch > other.secondsSinceEpoch { return .certainlyFollows }
    return .possible
  }
}
