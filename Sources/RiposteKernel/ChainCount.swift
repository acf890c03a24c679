/// How many chains a space has.
package struct ChainCount: Sendable, Equatable {
  /// The number, or `nil` when it does not fit into 128 bits.
  package let exact: UInt128?

  /// Its logarithm to base ten, right to about twelve digits whatever its size; −∞ when there is
  /// no chain.
  package let log10: Double

  /// Counts the chains of a space without listing them.
  ///
  /// The number of ways to a station is the sum of the numbers of ways to the stations before it.
  /// Exact numbers are tried first, in 64 bits, then in 128; numbers beyond go on in scaled
  /// floating point. An attempt ends where the first number overflows: every station leads to an
  /// end, so the sum would not fit either.
  /// - Complexity: O(*n* + *m*) and no more than three sweeps.
  package init(_ space: ChainSpace) {
    if let count = Self.exact(space, in: UInt64.self) {
      self.init(exact: UInt128(count))
    } else if let count = Self.exact(space, in: UInt128.self) {
      self.init(exact: count)
    } else {
      self.init(exact: nil, log10: ScaledWays(space).total.log10)
    }
  }

  /// A count that is known.
  package init(exact: UInt128) {
    self.init(exact: exact, log10: Logarithm.decimal(Double(exact)))
  }

  private init(exact: UInt128?, log10: Double) {
    self.exact = exact
    self.log10 = log10
  }

  /// The number of chains, or `nil` when a number of ways overflows.
  private static func exact<Count: FixedWidthInteger>(
    _ space: ChainSpace, in type: Count.Type
  ) -> Count? {
    let offsets = space.stations.predecessors.offsets
    let tails = space.stations.predecessors.columns
    let isWhole = space.isWhole
    var ways = [Count](repeating: 0, count: space.stations.nodeCount)
    for start in space.starts { ways[Int(start)] = 1 }
    var total: Count = 0
    var overflows = false
    for head in 0..<ways.count where space.contains(head) {
      var sum = ways[head]
      for hop in Int(offsets[head])..<Int(offsets[head + 1]) {
        let tail = Int(tails[hop])
        guard isWhole || space.allows(hop, from: tail, to: head) else { continue }
        // Past an end no chain goes on.
        guard isWhole || !space.isEnd[tail] else { continue }
        (sum, overflows) = sum.addingReportingOverflow(ways[tail])
        if overflows { return nil }
      }
      ways[head] = sum
      guard space.isEnd[head] else { continue }
      (total, overflows) = total.addingReportingOverflow(sum)
      if overflows { return nil }
    }
    return total
  }
}

/// Numbers of ways in scaled floating point.
private struct ScaledWays {
  private(set) var total = ScaledNumber(value: 0, scale: 0)

  init(_ space: ChainSpace) {
    var ways = [ScaledNumber](
      repeating: ScaledNumber(value: 0, scale: 0), count: space.stations.nodeCount)
    for start in space.starts { ways[Int(start)].value = 1 }
    if space.isWhole { sweepWhole(space, &ways) } else { sweep(space, &ways) }
  }

  private mutating func sweep(_ space: ChainSpace, _ ways: inout [ScaledNumber]) {
    let rows = space.stations.predecessors
    for head in 0..<ways.count where space.contains(head) {
      var sum = ways[head]
      for hop in rows.range(of: head) {
        let tail = Int(rows.columns[hop])
        guard space.allows(hop, from: tail, to: head), !space.isEnd[tail] else { continue }
        sum.add(ways[tail])
      }
      sum.normalize()
      ways[head] = sum
      if space.isEnd[head] { addToTotal(sum) }
    }
  }

  /// The same where every hop may be taken: a station with hops begins with what its first adds, as
  /// neighbors in time are mostly of one scale, and then there is nothing to compare but that.
  private mutating func sweepWhole(_ space: ChainSpace, _ ways: inout [ScaledNumber]) {
    let offsets = space.stations.predecessors.offsets
    let tails = space.stations.predecessors.columns
    let isEnd = space.isEnd
    var ways = ways.mutableSpan
    var hop = 0
    for head in 0..<ways.count {
      let end = Int(offsets[head + 1])
      guard hop < end else { continue }
      // The last stimulus is the nearest in time.
      var entry = end - 1
      var sum = ways[Int(tails[entry])]
      while entry > hop {
        entry -= 1
        let other = ways[Int(tails[entry])]
        if other.scale == sum.scale { sum.value += other.value } else { sum.add(other) }
      }
      hop = end
      sum.normalize()
      ways[head] = sum
      if isEnd[head] { addToTotal(sum) }
    }
  }

  private mutating func addToTotal(_ ways: ScaledNumber) {
    total.add(ways)
    total.normalize()
  }
}
