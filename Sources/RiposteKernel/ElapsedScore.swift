/// The midpoint of the time that may have passed along a chain, times two.
///
/// With onsets from lo_i to hi_i for the stations e_0 … e_k, the time elapsed lies between
/// max(0, max lo_i − min hi_i) and hi_k − lo_0: no member precedes what it answers. So twice the
/// midpoint is the greatest, over all choices of two stations i and j or of none, of
/// hi_k − lo_0 + (lo_i − hi_j, or 0), and a bound on what completions can reach follows from four
/// sweeps: for what lies ahead, i and j, only i, only j, or neither may still be chosen.
///
/// Dates that contradict each other can put the lower end above the upper; the range is then its
/// upper end alone, not below 0, so that a bound may not be reached.
package struct ElapsedScore: ChainScore {
  private let onsets: ChainOnsets
  /// The greatest hi_k ahead, and the greatest hi_k + lo_i, hi_k − hi_j, hi_k + lo_i − hi_j.
  private let none: [Int64]
  private let withLow: [Int64]
  private let withHigh: [Int64]
  private let withBoth: [Int64]

  /// What is known of a chain so far.
  package struct Beginning: Sendable {
    var start: Int64
    var greatestLow: Int64
    var leastHigh: Int64
  }

  /// A score over the chains of a space.
  ///
  /// - Parameters:
  ///   - space: the space, whose chains begin where `onsets.start` is known and end where
  ///     `onsets.end` is.
  ///   - onsets: when the stations began.
  /// - Complexity: O(*n* + *m*), 32 bytes a station.
  package init(_ space: ChainSpace, onsets: ChainOnsets) {
    let none = space.greatestEnds(onsets.end)
    let low = onsets.greatestLow
    let high = onsets.leastHigh
    func sum(_ one: Int64, _ other: Int64) -> Int64? {
      one == ChainSpace.noCompletion || other == ChainSpace.noCompletion ? nil : one + other
    }
    func known(_ value: Int64) -> Int64 {
      value == ChainOnsets.unknownHigh ? ChainSpace.noCompletion : -value
    }
    let withLow = space.greatest { sum(low[$0], none[$0]) }
    let withHigh = space.greatest { sum(known(high[$0]), none[$0]) }
    withBoth = space.greatest { station in
      let options = [
        sum(low[station], withHigh[station]), sum(known(high[station]), withLow[station]),
      ]
      return options.compactMap { $0 }.max()
    }
    self.onsets = onsets
    self.none = none
    self.withLow = withLow
    self.withHigh = withHigh
  }

  package var boundsAreReached: Bool { false }

  package func beginning(at station: Int) -> Beginning {
    Beginning(
      start: onsets.start[station], greatestLow: onsets.greatestLow[station],
      leastHigh: onsets.leastHigh[station])
  }

  package func extending(_ beginning: Beginning, by hop: Int, to station: Int) -> Beginning {
    Beginning(
      start: beginning.start,
      greatestLow: max(beginning.greatestLow, onsets.greatestLow[station]),
      leastHigh: min(beginning.leastHigh, onsets.leastHigh[station]))
  }

  package func bound(of beginning: Beginning, at station: Int) -> Int64? {
    let upper = none[station]
    guard upper != ChainSpace.noCompletion else { return nil }
    let low = beginning.greatestLow
    let high = beginning.leastHigh
    var best = max(upper, withBoth[station])
    if low != ChainOnsets.unknownLow {
      if high != ChainOnsets.unknownHigh { best = max(best, upper + low - high) }
      if withHigh[station] != ChainSpace.noCompletion { best = max(best, withHigh[station] + low) }
    }
    if high != ChainOnsets.unknownHigh, withLow[station] != ChainSpace.noCompletion {
      best = max(best, withLow[station] - high)
    }
    return max(0, best - beginning.start)
  }

  package func score(of beginning: Beginning, endingAt station: Int) -> Int64 {
    let elapsed = ElapsedRange(
      start: beginning.start, end: onsets.end[station], greatestLow: beginning.greatestLow,
      leastHigh: beginning.leastHigh)
    return elapsed.doubledMidpoint ?? 0
  }
}
