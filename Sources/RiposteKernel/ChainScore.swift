/// What chains are ranked by.
///
/// A score is followed along a chain from its beginning, and says at every station how good the
/// best completion can still be. Higher is better.
///
/// Laws: a bound is never below the score of any completion; the bound of a beginning is the
/// greatest bound of its continuations by one hop.
package protocol ChainScore: Sendable {
  /// What has to be known of the beginning of a chain, its last station included.
  associatedtype Beginning

  /// Whether the bound of a beginning is always reached by some completion.
  var boundsAreReached: Bool { get }

  /// The beginning that is one station.
  func beginning(at station: Int) -> Beginning

  /// A beginning with one hop more.
  func extending(_ beginning: Beginning, by hop: Int, to station: Int) -> Beginning

  /// The best that chains with this beginning can reach, or `nil` when none is completed.
  func bound(of beginning: Beginning, at station: Int) -> Int64?

  /// The score of a chain that ends at a station.
  func score(of beginning: Beginning, endingAt station: Int) -> Int64
}

/// The sum of the weights of a chain's hops: links when each weighs one.
package struct SumScore: ChainScore {
  private let weights: EdgeWeights?
  private let best: [Int64]

  /// A score over the chains of a space.
  ///
  /// - Parameters:
  ///   - space: the space, without hops of unknown weight.
  ///   - weights: the weight of each hop; `nil`: one each.
  /// - Complexity: O(*n* + *m*).
  package init(_ space: ChainSpace, weights: EdgeWeights? = nil) {
    self.weights = weights
    best = space.completions(by: weights)
  }

  package var boundsAreReached: Bool { true }

  package func beginning(at station: Int) -> Int64 { 0 }

  package func extending(_ beginning: Int64, by hop: Int, to station: Int) -> Int64 {
    added(beginning, weights?[hop] ?? 1)
  }

  package func bound(of beginning: Int64, at station: Int) -> Int64? {
    best[station] == ChainSpace.noCompletion ? nil : added(beginning, best[station])
  }

  package func score(of beginning: Int64, endingAt station: Int) -> Int64 { beginning }
}

/// How much the last station of a chain has over its first: rise.
package struct RiseScore: ChainScore {
  private let first: [Int64]
  private let last: [Int64]
  private let best: [Int64]

  /// A score over the chains of a space.
  ///
  /// - Parameters:
  ///   - space: the space, whose chains begin and end where the values are known.
  ///   - first: the value of each station as the first of a chain.
  ///   - last: its value as the last.
  /// - Complexity: O(*n* + *m*).
  package init(_ space: ChainSpace, first: [Int64], last: [Int64]) {
    self.first = first
    self.last = last
    best = space.greatestEnds(last)
  }

  package var boundsAreReached: Bool { true }

  package func beginning(at station: Int) -> Int64 { first[station] }

  package func extending(_ beginning: Int64, by hop: Int, to station: Int) -> Int64 { beginning }

  package func bound(of beginning: Int64, at station: Int) -> Int64? {
    best[station] == ChainSpace.noCompletion ? nil : best[station] - beginning
  }

  package func score(of beginning: Int64, endingAt station: Int) -> Int64 {
    last[station] - beginning
  }
}

extension ChainSpace {
  /// For each station, the greatest value among the ends it leads to.
  func greatestEnds(_ values: [Int64]) -> [Int64] {
    greatest { isEnd[$0] ? values[$0] : nil }
  }

  /// For each station, the greatest value on the best way from there to an end.
  ///
  /// - Parameter own: the value a station has itself, if any.
  /// - Returns: the values, `noCompletion` where there is none.
  func greatest(_ own: (Int) -> Int64?) -> [Int64] {
    let rows = stations.successors
    var result = [Int64](repeating: Self.noCompletion, count: stations.nodeCount)
    for tail in (0..<stations.nodeCount).reversed() where contains(tail) {
      var greatest = own(tail) ?? Self.noCompletion
      if !isEnd[tail] {
        for entry in rows.range(of: tail) {
          let head = Int(rows.columns[entry])
          let hop = Int(stations.successorEdges[entry])
          guard allows(hop, from: tail, to: head) else { continue }
          greatest = max(greatest, result[head])
        }
      }
      result[tail] = greatest
    }
    return result
  }
}
