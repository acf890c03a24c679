extension ChainSpace {
  /// The longest chain of the space; of several, the first in house order.
  ///
  /// Chains are compared station by station from their beginning.
  /// - Returns: the chain's stations, or `nil` when the space is empty.
  /// - Complexity: O(*n* + *m*), one sweep against station order.
  package func longest() -> [Int32]? {
    let heights = isWhole ? wholeHeights() : heights()
    guard let start = firstBest(of: starts, by: { Int64(heights[Int($0)]) }) else { return nil }
    return walk(from: start) { tail, head, _ in heights[head] == heights[tail] - 1 }
  }

  /// The chain whose hops weigh most in sum; of several, the first in house order.
  ///
  /// - Parameter weights: the weight of each hop.
  /// - Returns: the chain's stations and its weight, or `nil` when the space is empty.
  /// - Complexity: O(*n* + *m*).
  package func heaviest(by weights: [Int64]) -> (stations: [Int32], weight: Int64)? {
    let best = isWhole ? wholeCompletions(by: weights) : completions(by: weights)
    guard let start = firstBest(of: starts, by: { best[Int($0)] }) else { return nil }
    let chain = walk(from: start) { tail, head, hop in
      best[head] != Self.noCompletion && best[tail] == added(weights[hop], best[head])
    }
    return (chain, best[Int(start)])
  }

  /// What stands for the weight of a completion where there is none.
  static let noCompletion = Int64.min

  /// For each station, the greatest weight of hops from there to an end.
  ///
  /// - Parameter weights: the weight of each hop; `nil`: one each.
  /// - Returns: the weights, `noCompletion` where no end can be reached.
  func completions(by weights: [Int64]?) -> [Int64] {
    let rows = stations.successors
    let edges = stations.successorEdges
    var best = [Int64](repeating: Self.noCompletion, count: stations.nodeCount)
    for tail in (0..<stations.nodeCount).reversed() where contains(tail) {
      if isEnd[tail] {
        best[tail] = 0
        continue
      }
      var greatest = Self.noCompletion
      for entry in rows.range(of: tail) {
        let head = Int(rows.columns[entry])
        let hop = Int(edges[entry])
        guard best[head] != Self.noCompletion, allows(hop, from: tail, to: head) else { continue }
        greatest = max(greatest, added(weights?[hop] ?? 1, best[head]))
      }
      best[tail] = greatest
    }
    return best
  }

  /// For each station, the number of hops of the longest way from there to an end, −1: none.
  private func heights() -> [Int32] {
    completions(by: nil).map { $0 == Self.noCompletion ? -1 : Int32($0) }
  }

  /// The same where every hop may be taken: a bare sweep.
  private func wholeHeights() -> [Int32] {
    let offsets = stations.successors.offsets
    let heads = stations.successors.columns
    var heights = [Int32](repeating: 0, count: stations.nodeCount)
    var entry = heads.count
    for tail in (0..<stations.nodeCount).reversed() {
      let start = Int(offsets[tail])
      var longest: Int32 = 0
      while entry > start {
        entry -= 1
        longest = max(longest, heights[Int(heads[entry])] + 1)
      }
      heights[tail] = longest
    }
    return heights
  }

  /// The same as `completions` where every hop may be taken.
  ///
  /// Each station, its own value final, offers it to those before it. Predecessor rows and weights are
  /// read as they lie, from end to start, and no cross index is needed.
  private func wholeCompletions(by weights: [Int64]) -> [Int64] {
    let offsets = stations.predecessors.offsets
    let tails = stations.predecessors.columns
    var best = [Int64](repeating: Self.noCompletion, count: stations.nodeCount)
    var hop = tails.count
    for head in (0..<stations.nodeCount).reversed() {
      if isEnd[head] { best[head] = 0 }
      let completion = best[head]
      let start = Int(offsets[head])
      while hop > start {
        hop -= 1
        let tail = Int(tails[hop])
        best[tail] = max(best[tail], added(weights[hop], completion))
      }
    }
    return best
  }

  /// The first of some stations that has the greatest value, if any has a completion.
  private func firstBest(of candidates: [Int32], by value: (Int32) -> Int64) -> Int32? {
    var best: (station: Int32, value: Int64)?
    for station in candidates where value(station) > (best?.value ?? Self.noCompletion) {
      best = (station, value(station))
    }
    return best?.station
  }

  /// Follows from station to station the first hop in house order that is good, to an end.
  private func walk(
    from start: Int32, isGood: (_ tail: Int, _ head: Int, _ hop: Int) -> Bool
  ) -> [Int32] {
    var chain = [start]
    var tail = Int(start)
    while !isEnd[tail] {
      let entry = stations.successors.range(of: tail).first { entry in
        let head = Int(stations.successors.columns[entry])
        let hop = Int(stations.successorEdges[entry])
        return allows(hop, from: tail, to: head) && isGood(tail, head, hop)
      }
      guard let entry else { break }
      tail = Int(stations.successors.columns[entry])
      chain.append(Int32(tail))
    }
    return chain
  }
}

/// The sum, or the nearest number there is to it.
func added(_ one: Int64, _ other: Int64) -> Int64 {
  let (sum, overflows) = one.addingReportingOverflow(other)
  if !overflows { return sum }
  return one < 0 ? .min + 1 : .max
}
