extension Digraph {
  /// For each hop, whether a longer path joins its ends: the hops that transitive reduction drops.
  ///
  /// A graph without rings has one least set of hops with the same reach (Aho, Garey and Ullman,
  /// "The transitive reduction of a directed graph", SIAM J. Comput. 1, 1972): those that no longer
  /// path replaces. A hop *u* → *v* is redundant when *u* comes before some other station before
  /// *v*.
  ///
  /// 512 stations at a time are followed forward as bits, each station after them holding which of
  /// them lead to it; the sweep ends where the last hop of the 512 ends, as nothing beyond it can
  /// make one of their hops redundant.
  /// - Precondition: every hop leads from a lower number to a higher one.
  /// - Complexity: O(*n* + *k* · *m* / 512), where a block of 512 stations has hops as far as *k* of
  ///   all stations on average: near linear when responses come soon after what they answer, and
  ///   quadratic, with that divisor, when they may come at any time. O(*n*) space.
  package func redundantHops() -> [Bool] {
    mask(of: redundantHops(leaving: 0..<nodeCount))
  }

  /// The same, on all cores.
  ///
  /// - Parameter progress: Told now and then what fraction is done.
  /// - Returns: For each hop, whether it is redundant.
  /// - Throws: `CancellationError`.
  package func redundantHops(
    progress: @escaping @Sendable (Double) -> Void
  ) async throws -> [Bool] {
    let parts = SideBySide.parts(of: 0..<nodeCount, count: 64, block: ReductionSweep.width)
    let hops = try await SideBySide.map(parts.count, progress: progress) { part in
      var hops: [Int32] = []
      for start in stride(
        from: parts[part].lowerBound, to: parts[part].upperBound, by: ReductionSweep.width)
      {
        try Task.checkCancellation()
        let end = min(start + ReductionSweep.width, parts[part].upperBound)
        hops += redundantHops(leaving: start..<end)
      }
      return hops
    }
    return mask(of: hops.joined())
  }

  /// The redundant ones of the hops that leave some stations.
  private func redundantHops(leaving stations: Range<Int>) -> [Int32] {
    var redundant: [Int32] = []
    var sweep = ReductionSweep(predecessors)
    for start in stride(
      from: stations.lowerBound, to: stations.upperBound, by: ReductionSweep.width)
    {
      let block = start..<min(start + ReductionSweep.width, stations.upperBound)
      let leaving = successors.range(of: block.lowerBound).lowerBound
      let end = successors.range(of: block.upperBound - 1).upperBound
      guard let last = successors.columns[leaving..<end].max() else { continue }
      sweep.add(&redundant, leaving: block, upTo: Int(last))
    }
    return redundant
  }

  private func mask(of hops: some Sequence<Int32>) -> [Bool] {
    var mask = [Bool](repeating: false, count: edgeCount)
    for hop in hops { mask[Int(hop)] = true }
    return mask
  }
}

/// A sweep that follows a block of stations forward.
private struct ReductionSweep {
  /// How many stations are followed at a time.
  static let width = SIMD8<UInt64>.scalarCount * 64

  private let rows: Rows
  /// For each station from the block on, which stations of the block come before it.
  private var before: [SIMD8<UInt64>] = []

  init(_ rows: Rows) {
    self.rows = rows
  }

  /// Adds the redundant ones of the hops that leave a block.
  mutating func add(_ redundant: inout [Int32], leaving block: Range<Int>, upTo last: Int) {
    let start = block.lowerBound
    before.removeAll(keepingCapacity: true)
    for head in start...last {
      var indirect = SIMD8<UInt64>.zero
      var direct = SIMD8<UInt64>.zero
      let hops = rows.range(of: head)
      for hop in hops {
        let tail = Int(rows.columns[hop])
        guard tail >= start else { continue }
        indirect |= before[tail - start]
        if tail < block.upperBound { Self.insert(tail - start, into: &direct) }
      }
      if direct != .zero {
        for hop in hops {
          let tail = Int(rows.columns[hop])
          if block.contains(tail), Self.contains(tail - start, indirect) {
            redundant.append(Int32(truncatingIfNeeded: hop))
          }
        }
      }
      before.append(indirect | direct)
    }
  }

  private static func insert(_ member: Int, into set: inout SIMD8<UInt64>) {
    set[member >> 6] |= 1 << UInt64(member & 63)
  }

  private static func contains(_ member: Int, _ set: SIMD8<UInt64>) -> Bool {
    set[member >> 6] >> UInt64(member & 63) & 1 == 1
  }
}
