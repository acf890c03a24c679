/// A weight for each edge, or for each hop, in the narrowest numbers that hold them all.
///
/// A sweep over weights is a sweep over memory: four bytes each are read in half the time of eight, and
/// most weights fit. What is known of all of them, their range, is found once, so that a sweep that no
/// sum can overflow need not check each.
package struct EdgeWeights: Sendable {
  /// The weights as they are kept.
  let storage: Storage

  /// The greatest weight; 0 when there is none above.
  let greatest: Int64

  /// Whether a weight is below 0, which mostly says that it is unknown.
  package let hasNegative: Bool

  /// The weights as they are kept.
  enum Storage: Sendable {
    case narrow([Int32])
    case wide([Int64])
  }

  /// Weights in order of the edges.
  ///
  /// - Complexity: O(*m*).
  package init(_ weights: [Int64]) {
    var (least, greatest) = (Int64(0), Int64(0))
    for weight in weights {
      least = min(least, weight)
      greatest = max(greatest, weight)
    }
    self.greatest = greatest
    hasNegative = least < 0
    if least >= Int64(Int32.min), greatest <= Int64(Int32.max) {
      storage = .narrow(weights.map { Int32(truncatingIfNeeded: $0) })
    } else {
      storage = .wide(weights)
    }
  }

  /// How many weights there are.
  package var count: Int {
    switch storage {
    case .narrow(let weights): weights.count
    case .wide(let weights): weights.count
    }
  }

  /// The weight of an edge.
  package subscript(edge: Int) -> Int64 {
    switch storage {
    case .narrow(let weights): Int64(weights[edge])
    case .wide(let weights): weights[edge]
    }
  }

  /// Whether the sum of any number of weights on a way past some nodes, none of them twice, is certain
  /// to fit.
  func sumsFit<Sum: FixedWidthInteger>(_ type: Sum.Type, nodeCount: Int) -> Bool {
    let (most, overflows) = greatest.multipliedReportingOverflow(by: Int64(nodeCount))
    return !hasNegative && !overflows && most <= Int64(truncatingIfNeeded: Sum.max)
  }
}
