extension Event {
  /// How many people, or things: a number, or a range of which one value may be the best.
  ///
  /// ```swift
  /// let exactly: Event.Count = 3
  /// let several = Event.Count(from: 2, to: 9)
  /// Event.Count("..5")?.description             // "up to 5"
  /// Event.Count("2..")?.description             // "2 or more"
  /// ```
  ///
  /// A count is never negative, so a range without a lower end begins at 0. The **best** value is null
  /// where a range names none: it is never taken to be the middle.
  public struct Count: Hashable, Sendable {
    /// The least it can be.
    public let low: Int

    /// The best single value, where one is given.
    public let best: Int?

    /// The most it can be; `nil` when nothing bounds it.
    public let high: Int?

    /// Makes an exact count.
    ///
    /// - Precondition: The count is not negative, nor above ``maximum``.
    public init(_ exactly: Int) {
      precondition((0...Self.maximum).contains(exactly), "a count is between 0 and \(Self.maximum)")
      low = exactly
      best = exactly
      high = exactly
    }

    /// Makes a range, or nothing when its numbers are negative, above ``maximum`` or out of order.
    public init?(from low: Int?, best: Int? = nil, to high: Int?) {
      let lowest = low ?? 0
      let order = [lowest, best, high].compactMap(\.self)
      guard order.allSatisfy({ (0...Self.maximum).contains($0) }), order == order.sorted() else {
        return nil
      }
      self.low = lowest
      self.best = best ?? (lowest == high ? lowest : nil)
      self.high = high
    }

    /// The greatest number a count can hold: two thousand million, less than a 32-bit column's end.
    public static var maximum: Int { 2_000_000_000 }

    /// Whether the count is one number.
    public var isExact: Bool { low == high }

    /// The smallest range that holds both; its best value is the one both agree on, if they do.
    public func hull(with other: Count) -> Count {
      let high: Int? = if let high, let end = other.high { max(high, end) } else { nil }
      return Count(
        unchecked: min(low, other.low), best: best == other.best ? best : nil, to: high)
    }

    /// Makes a count of numbers known to be in order.
    init(unchecked low: Int, best: Int?, to high: Int?) {
      self.low = low
      self.best = best
      self.high = high
    }
  }
}

extension Event.Count {
  /// Reads `3`, `2..9`, `..5` or `2..`; anything else is `nil`.
  public init?(_ text: some StringProtocol) {
    let utf8 = Array(text.utf8)
    if let whole = Self.number(utf8[...]) {
      self.init(from: whole, best: whole, to: whole)
      return
    }
    guard let dots = utf8.indices.dropLast().first(where: { utf8[$0] == 46 && utf8[$0 + 1] == 46 })
    else { return nil }
    let (head, tail) = (utf8[..<dots], utf8[(dots + 2)...])
    let (low, high) = (Self.number(head), Self.number(tail))
    guard low != nil || head.isEmpty, high != nil || tail.isEmpty, low != nil || high != nil else {
      return nil
    }
    self.init(from: low, to: high)
  }

  /// Digits alone, at most ten of them.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 10, digits.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
  }

  /// The count as files write it: `3`, `2..9`, `2..`; a best value inside a range is not in it.
  public var notation: String {
    guard let high else { return "\(low).." }
    return low == high ? "\(low)" : (low == 0 ? "..\(high)" : "\(low)..\(high)")
  }
}

extension Event.Count: ExpressibleByIntegerLiteral {
  /// Makes an exact count.
  public init(integerLiteral value: Int) {
    self.init(value)
  }
}

extension Event.Count: CustomStringConvertible {
  /// The count in words: `3`, `2 to 9`, `up to 5`, `2 or more`, `2 to 9 (best 4)`.
  public var description: String {
    let range: String =
      switch high {
      case low: "\(low)"
      case let high?: low == 0 ? "up to \(high)" : "\(low) to \(high)"
      case nil: "\(low) or more"
      }
    guard let best, !isExact else { return range }
    return "\(range) (best \(best))"
  }
}
