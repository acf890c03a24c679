public import EDTF

/// How long responses took, in days: the quartiles of the lower ends of their lags, and of the upper.
///
/// A lag is a range, so its distribution has two ends as well. The median of the lower ends is the least
/// the median can be, and that of the upper ends the most: whatever the true lags, their median lies
/// between. The same holds for each quartile.
public struct LagDistribution: Hashable, Sendable {
  /// The quartiles of the least each lag can be, in days.
  public let lowerEnds: Quartiles

  /// The quartiles of the most each lag can be, in days; a lag that nothing bounds comes last.
  public let upperEnds: Quartiles

  /// The distribution of some lags; `nil` is one that is not known.
  ///
  /// - Complexity: O(*n* log *n*).
  public init(of lags: some Sequence<LagRange?>) {
    var known: [LagRange] = []
    var unusable = 0
    for lag in lags {
      if let lag { known.append(lag) } else { unusable += 1 }
    }
    lowerEnds = Quartiles(of: known.map(\.lower), unusable: unusable, .interpolated)
    upperEnds = Quartiles(of: known.map(\.upper), unusable: unusable, .interpolated)
  }

  /// How many lags are known.
  public var count: Int { lowerEnds.count }

  /// How many are not, and so not used.
  public var unusable: Int { lowerEnds.unusable }

  /// The least that the median can be; `nil` when no lag is known.
  public var lowerMedian: Double? { lowerEnds.median }

  /// The most that the median can be; `nil` when no lag is known, or nothing bounds it.
  public var upperMedian: Double? { upperEnds.median }
}
