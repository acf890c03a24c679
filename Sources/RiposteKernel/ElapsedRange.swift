/// When the stations of a graph began, as far as known, in any one unit of time.
///
/// An event's onset lies between a low and a high end, either of which may be unknown. An exchange
/// begins with its first member and ends with its last, in house order.
package struct ChainOnsets: Sendable {
  /// The low end of each station's first member: when a chain that begins here began.
  package var start: [Int64]
  /// The high end of each station's last member: when a chain that ends here ended.
  package var end: [Int64]
  /// The greatest low end among each station's members.
  package var greatestLow: [Int64]
  /// The least high end among each station's members.
  package var leastHigh: [Int64]

  /// Columns with one value for each station.
  package init(start: [Int64], end: [Int64], greatestLow: [Int64], leastHigh: [Int64]) {
    self.start = start
    self.end = end
    self.greatestLow = greatestLow
    self.leastHigh = leastHigh
  }

  /// A low end that is not known.
  package static let unknownLow = Int64.min

  /// A high end that is not known.
  package static let unknownHigh = Int64.max
}

/// The time that has passed between the first and the last of several events, each of which
/// answers the one before it.
///
/// With onsets from lo_i to hi_i: at least max lo_i − min hi_i, as no member precedes what it
/// answers, and at most hi_k − lo_0; neither below 0. Dates that contradict each other can put the
/// first above the second; then both are the second.
package struct ElapsedRange: Sendable, Equatable {
  /// The least time that has passed.
  package let least: Int64

  /// The most time that has passed, or `nil` when nothing bounds it.
  package let most: Int64?

  /// The range that follows from onsets; ends that are not known do not narrow it.
  ///
  /// - Parameters:
  ///   - start: the low end of the first event's onset.
  ///   - end: the high end of the last event's onset.
  ///   - greatestLow: the greatest low end of all.
  ///   - leastHigh: the least high end of all.
  package init(start: Int64, end: Int64, greatestLow: Int64, leastHigh: Int64) {
    let isBounded = start != ChainOnsets.unknownLow && end != ChainOnsets.unknownHigh
    let most = isBounded ? max(0, end - start) : nil
    let isRaised =
      greatestLow != ChainOnsets.unknownLow && leastHigh != ChainOnsets.unknownHigh
    let least = isRaised ? max(0, greatestLow - leastHigh) : 0
    self.least = min(least, most ?? least)
    self.most = most
  }

  /// Twice the midpoint, or `nil` when nothing bounds the range.
  package var doubledMidpoint: Int64? { most.map { least + $0 } }
}
