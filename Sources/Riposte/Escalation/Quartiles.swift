/// The least, the greatest and the quarters of some values, with how many there are.
///
/// Two definitions are used, and ``definition`` says which; both are those of Hyndman and Fan, *Sample
/// Quantiles in Statistical Packages*, The American Statistician 50 (1996):
///
/// - ``Definition/observed``, their type 1, for severities: the quartile *q* of *n* values in order is
///   the ⌈*n* *q* / 4⌉-th. It is always one of the values, as it must be on an ordinal scale, where nothing
///   lies between two steps.
/// - ``Definition/interpolated``, their type 7, for days and kilometers: the value at place 1 + (*n* − 1)
///   *q* / 4, on the straight line between its neighbors. The median of an even number is the mean of the
///   middle two; R, NumPy and spreadsheets do the same unless told otherwise.
///
/// A value that nothing bounds comes after all others, and a quartile that rests on one is `nil`.
public struct Quartiles: Hashable, Sendable {
  /// How the quartiles are taken.
  public let definition: Definition

  /// How many values there are.
  public let count: Int

  /// How many values are not known, and so not used.
  public let unusable: Int

  /// The least value; `nil` where there is none, or nothing bounds it.
  public let least: Double?

  /// The first quartile.
  public let lower: Double?

  /// The median.
  public let median: Double?

  /// The third quartile.
  public let upper: Double?

  /// The greatest value; `nil` where there is none, or nothing bounds it.
  public let greatest: Double?

  /// How a quartile is taken of values in order.
  public enum Definition: String, Hashable, Sendable, CaseIterable {
    /// The ⌈*n* *q* / 4⌉-th value: Hyndman and Fan's type 1.
    case observed
    /// On the straight line between neighbors: Hyndman and Fan's type 7.
    case interpolated
  }

  /// The quartiles of some values.
  ///
  /// - Parameters:
  ///   - values: The values in any order; `nil` is one that nothing bounds.
  ///   - unusable: How many more are not known.
  ///   - definition: How quartiles are taken.
  /// - Complexity: O(*n* log *n*).
  public init(of values: some Sequence<Double?>, unusable: Int = 0, _ definition: Definition) {
    let sorted = values.map { $0 ?? .infinity }.sorted()
    self.definition = definition
    self.unusable = unusable
    count = sorted.count
    let quartiles = (0...4).map { Self.quartile($0, of: sorted, definition) }
    least = quartiles[0]
    lower = quartiles[1]
    median = quartiles[2]
    upper = quartiles[3]
    greatest = quartiles[4]
  }

  private static func quartile(
    _ quartile: Int, of sorted: [Double], _ definition: Definition
  ) -> Double? {
    if sorted.isEmpty { return nil }
    let value: Double
    switch definition {
    case .observed:
      value = sorted[max(0, (sorted.count * quartile + 3) / 4 - 1)]
    case .interpolated:
      let quarters = (sorted.count - 1) * quartile
      let (place, rest) = (quarters / 4, quarters % 4)
      let start = sorted[place]
      value = rest == 0 ? start : start + (sorted[place + 1] - start) * Double(rest) / 4
    }
    return value.isFinite ? value : nil
  }
}
