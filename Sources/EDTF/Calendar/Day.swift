/// A day of the proleptic Gregorian calendar, counted from 1970-01-01.
///
/// The Gregorian rules hold for all time, before 1582 too, and years are numbered as astronomers
/// do: 0000 is the year before 0001. A day has no zone; it is the date somebody wrote down.
///
/// ```swift
/// let strike = Day(year: 2021, month: 2, day: 25)
/// strike?.advanced(by: 4)          // 2021-03-01
/// ```
public struct Day: Hashable, Sendable, BitwiseCopyable {
  /// Days since 1970-01-01; negative before it.
  public let number: Int32

  /// Makes the day that lies `number` days after 1970-01-01.
  ///
  /// - Complexity: O(1).
  public init(number: Int32) {
    self.number = number
  }

  /// Makes the day with a given date, or `nil` if the calendar has no such day.
  ///
  /// ```swift
  /// Day(year: 2021, month: 2, day: 30)      // nil
  /// ```
  ///
  /// - Parameters:
  ///   - year: The astronomical year, -9999 to 9999.
  ///   - month: The month, 1 to 12.
  ///   - day: The day of the month, 1 to 31.
  /// - Complexity: O(1).
  public init?(year: Int, month: Int, day: Int) {
    guard -9999...9999 ~= year, 1...12 ~= month, day >= 1,
      day <= Day.count(inMonth: month, of: year)
    else { return nil }
    self.init(uncheckedYear: year, month: month, day: day)
  }
}

extension Day: Comparable {
  /// Whether one day lies before another.
  public static func < (earlier: Day, later: Day) -> Bool {
    earlier.number < later.number
  }
}

extension Day: Strideable {
  /// The number of days from this day to another; negative if the other lies before it.
  ///
  /// Days are subtracted, not counted inclusively: from one day to the next it is 1.
  ///
  /// - Complexity: O(1).
  public func distance(to other: Day) -> Int {
    Int(other.number) - Int(number)
  }

  /// The day that lies `count` days later, or earlier if `count` is negative.
  ///
  /// - Precondition: The result lies within some five million years of 1970.
  /// - Complexity: O(1).
  public func advanced(by count: Int) -> Day {
    guard let number = Int32(exactly: Int(number) + count) else {
      preconditionFailure("A day must lie within some five million years of 1970.")
    }
    return Day(number: number)
  }
}
