extension Digraph {
  /// For each station, the sum of a weight over the stations it leads to, itself left out.
  ///
  /// With the weight one, the sizes of the rows of the transitive closure, which is never stored. 512
  /// stations at a time are followed backward as bits, each station before them holding which of
  /// them it leads to; every look at a successor serves all of them.
  ///
  /// - Parameters:
  ///   - weights: The weight of each station; `nil`: one each.
  ///   - progress: Told now and then what fraction is done.
  /// - Returns: The sums.
  /// - Throws: `CancellationError`.
  /// - Precondition: Every hop leads from a lower number to a higher one.
  /// - Complexity: O(*n* · *m* / 1024) on all cores: quadratic, with that divisor; 64 bytes a
  ///   station and core.
  package func descendantCounts(
    weights: [Int32]?, progress: @escaping @Sendable (Double) -> Void
  ) async throws -> [Int64] {
    // A later block has more before it: parts that shrink toward the end share the work evenly
    // enough, as there are many more of them than cores.
    let parts = SideBySide.parts(of: 0..<nodeCount, count: 64, block: ClosureSweep.width)
    let sums = try await SideBySide.map(parts.count, progress: progress) { part in
      var sweep = ClosureSweep(successors, weights, upTo: parts[part].upperBound)
      for start in stride(
        from: parts[part].lowerBound, to: parts[part].upperBound, by: ClosureSweep.width)
      {
        try Task.checkCancellation()
        sweep.add(start..<min(start + ClosureSweep.width, parts[part].upperBound))
      }
      return sweep.sums
    }
    var total = [Int64](repeating: 0, count: nodeCount)
    for part in sums {
      for station in part.indices { total[station] += part[station] }
    }
    return total
  }
}

/// Counts, block of stations by block, which stations lead to them.
private struct ClosureSweep {
  /// How many stations are followed at a time.
  static let width = SIMD8<UInt64>.scalarCount * 64

  private let rows: Rows
  private let weights: [Int32]?
  /// For each station, which of the block it leads to, or is.
  private var after: [SIMD8<UInt64>]
  private(set) var sums: [Int64]

  init(_ rows: Rows, _ weights: [Int32]?, upTo end: Int) {
    self.rows = rows
    self.weights = weights
    after = [SIMD8<UInt64>](repeating: .zero, count: end)
    sums = [Int64](repeating: 0, count: end)
  }

  /// Adds to each station the stations of a block that it leads to.
  mutating func add(_ block: Range<Int>) {
    let offsets = rows.offsets
    let heads = rows.columns
    let end = block.upperBound
    for tail in (0..<end).reversed() {
      var reached = SIMD8<UInt64>.zero
      for entry in Int(offsets[tail])..<Int(offsets[tail + 1]) {
        let head = Int(heads[entry])
        if head < end { reached |= after[head] }
      }
      sums[tail] += sum(of: reached, from: block.lowerBound)
      if tail >= block.lowerBound {
        let member = tail - block.lowerBound
        reached[member >> 6] |= 1 << UInt64(member & 63)
      }
      after[tail] = reached
    }
  }

  /// The weight of the members of a block.
  private func sum(of members: SIMD8<UInt64>, from start: Int) -> Int64 {
    guard let weights else { return Int64(members.bitCount) }
    var sum: Int64 = 0
    for word in 0..<SIMD8<UInt64>.scalarCount {
      var rest = members[word]
      while rest != 0 {
        sum += Int64(weights[start + word << 6 + rest.trailingZeroBitCount])
        rest &= rest - 1
      }
    }
    return sum
  }
}

extension SIMD8<UInt64> {
  /// How many bits are set.
  fileprivate var bitCount: Int {
    self[0].nonzeroBitCount + self[1].nonzeroBitCount + self[2].nonzeroBitCount
      + self[3].nonzeroBitCount + self[4].nonzeroBitCount + self[5].nonzeroBitCount
      + self[6].nonzeroBitCount + self[7].nonzeroBitCount
  }
}
