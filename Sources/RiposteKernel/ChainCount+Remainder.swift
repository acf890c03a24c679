extension ChainSpace {
  /// How many chains there are, modulo a number.
  ///
  /// Numbers of ways are added up in 64 bits, which hold the sum of any row of remainders of 32, and
  /// brought below the divisor once for each station; with its reciprocal, since a division would take
  /// longer than the row.
  ///
  /// - Parameter divisor: at least 1.
  /// - Returns: the remainder.
  /// - Complexity: O(*n* + *m*), one sweep.
  package func countRemainder(dividingBy divisor: UInt32) -> UInt32 {
    let modulus = Modulus(divisor)
    let offsets = stations.predecessors.offsets
    let tails = stations.predecessors.columns
    let isWhole = isWhole
    var column = [UInt32](repeating: 0, count: stations.nodeCount)
    for start in starts { column[Int(start)] = modulus.remainder(of: 1) }
    var ways = column.mutableSpan
    var total: UInt64 = 0
    var hop = 0
    for head in 0..<stations.nodeCount {
      let end = Int(offsets[head + 1])
      var sum = UInt64(ways[head])
      while hop < end {
        let tail = Int(tails[hop])
        if isWhole || (allows(hop, from: tail, to: head) && !isEnd[tail]) {
          sum += UInt64(ways[tail])
        }
        hop += 1
      }
      let remainder = modulus.remainder(of: sum)
      ways[head] = remainder
      // An end of no chain, as every event without links is, has no ways.
      if isEnd[head] { total = UInt64(modulus.remainder(of: total + UInt64(remainder))) }
    }
    return UInt32(truncatingIfNeeded: total)
  }
}

/// A divisor with its reciprocal (Barrett, "Implementing the Rivest Shamir and Adleman public key
/// encryption algorithm on a standard digital signal processor", CRYPTO 1986).
private struct Modulus {
  private let divisor: UInt64
  /// 2^64 / divisor, rounded down.
  private let reciprocal: UInt64

  init(_ divisor: UInt32) {
    precondition(divisor > 0, "nothing is divided by 0")
    self.divisor = UInt64(divisor)
    reciprocal = UInt64.max / self.divisor
  }

  /// The quotient found is right or at most two too low.
  func remainder(of number: UInt64) -> UInt32 {
    var rest = number - number.multipliedFullWidth(by: reciprocal).high * divisor
    if rest >= divisor { rest -= divisor }
    if rest >= divisor { rest -= divisor }
    return UInt32(truncatingIfNeeded: rest)
  }
}
