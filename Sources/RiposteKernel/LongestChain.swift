extension ChainSpace {
  /// The longest chain of the space; of several, the first in house order.
  ///
  /// Chains are compared station by station from their beginning.
  /// - Returns: the chain's stations, or `nil` when the space is empty.
  /// - Complexity: O(*n* + *m*), one sweep against station order.
  package func longest() -> [Int32]? {
    if isWhole {
      return longestOfWhole()
    }
    let heights = completions(by: nil)
    return firstBest(by: heights).map { start in
      walk(from: start) { tail, head, _ in
        heights[head] != Self.noCompletion && heights[head] == heights[tail] - 1
      }
    }
  }

  /// The chain whose hops weigh most in sum; of several, the first in house order.
  ///
  /// - Parameter weights: the weight of each hop.
  /// - Returns: the chain's stations and its weight, or `nil` when the space is empty.
  /// - Complexity: O(*n* + *m*).
  package func heaviest(by weights: EdgeWeights) -> (stations: [Int32], weight: Int64)? {
    guard isWhole, weights.sumsFit(Int64.self, nodeCount: stations.nodeCount) else {
      let best = completions(by: weights)
      guard let start = firstBest(by: best) else { return nil }
      let chain = walk(from: start) { tail, head, hop in
        best[head] != Self.noCompletion && best[tail] == added(weights[hop], best[head])
      }
      return (chain, best[Int(start)])
    }
    let isShort = weights.sumsFit(Int32.self, nodeCount: stations.nodeCount)
    switch weights.storage {
    case .narrow(let weights):
      return isShort ? heaviest(weights, Int32.self) : heaviest(weights, Int64.self)
    case .wide(let weights):
      return heaviest(weights, Int64.self)
    }
  }

  /// The same where every hop may be taken, and no sum overflows.
  private func heaviest<Weight: FixedWidthInteger, Sum: FixedWidthInteger>(
    _ weights: [Weight], _ type: Sum.Type
  ) -> (stations: [Int32], weight: Int64)? {
    let best: [Sum] = wholeCompletions(by: weights)
    guard let start = firstBest(by: best) else { return nil }
    let edges = stations.successorEdges
    let chain = walkWhole(from: start) { tail, head, entry in
      best[tail] == best[head] + Sum(truncatingIfNeeded: weights[Int(edges[entry])])
    }
    return (chain, Int64(best[Int(start)]))
  }

  /// What stands for the weight of a completion where there is none.
  static let noCompletion = Int64.min

  /// For each station, the greatest weight of hops from there to an end.
  ///
  /// - Parameter weights: the weight of each hop; `nil`: one each.
  /// - Returns: the weights, `noCompletion` where no end can be reached.
  func completions(by weights: EdgeWeights?) -> [Int64] {
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

  /// The longest chain where every hop may be taken: a bare sweep.
  ///
  /// Which hop comes next is noted on the way: to look for it again would mean to fetch rows and heights
  /// of every station of the chain from far away.
  private func longestOfWhole() -> [Int32]? {
    let offsets = stations.successors.offsets
    let heads = stations.successors.columns
    var heightColumn = [Int32](repeating: 0, count: stations.nodeCount)
    var nextColumn = [Int32](repeating: -1, count: stations.nodeCount)
    var heights = heightColumn.mutableSpan
    var nexts = nextColumn.mutableSpan
    var entry = heads.count
    for tail in (0..<stations.nodeCount).reversed() {
      let start = Int(offsets[tail])
      var longest: Int32 = 0
      var next: Int32 = -1
      while entry > start {
        entry -= 1
        let head = heads[entry]
        let height = heights[Int(head)] + 1
        // From the end of the row, so that the first of several equals stays.
        next = height >= longest ? head : next
        longest = max(longest, height)
      }
      heights[tail] = longest
      nexts[tail] = next
    }
    guard let start = firstBest(by: heightColumn) else { return nil }
    var chain: [Int32] = []
    chain.reserveCapacity(Int(heightColumn[Int(start)]) + 1)
    var station = start
    while station >= 0 {
      chain.append(station)
      station = nextColumn[Int(station)]
    }
    return chain
  }

  /// The same as `completions` where every hop may be taken and no sum overflows.
  ///
  /// Each station, its own value final, offers it to those before it. Predecessor rows and weights are
  /// read as they lie, from end to start, and no cross index is needed; as every station leads to an
  /// end, 0 is where all begin.
  private func wholeCompletions<Weight: FixedWidthInteger, Sum: FixedWidthInteger>(
    by weights: [Weight]
  ) -> [Sum] {
    let offsets = stations.predecessors.offsets
    let tails = stations.predecessors.columns
    var column = [Sum](repeating: 0, count: stations.nodeCount)
    var best = column.mutableSpan
    var hop = tails.count
    for head in (0..<stations.nodeCount).reversed() {
      let completion = best[head]
      let start = Int(offsets[head])
      while hop > start {
        hop -= 1
        let tail = Int(tails[hop])
        best[tail] = max(best[tail], completion + Sum(truncatingIfNeeded: weights[hop]))
      }
    }
    return column
  }

  /// The first start that has the greatest value, if any has a completion.
  private func firstBest<Value: FixedWidthInteger>(by values: [Value]) -> Int32? {
    guard var best = starts.first else { return nil }
    for start in starts where values[Int(start)] > values[Int(best)] { best = start }
    return Int64(values[Int(best)]) == Self.noCompletion ? nil : best
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

  /// The same where every hop may be taken.
  private func walkWhole(
    from start: Int32, isGood: (_ tail: Int, _ head: Int, _ entry: Int) -> Bool
  ) -> [Int32] {
    let offsets = stations.successors.offsets
    let heads = stations.successors.columns
    var chain = [start]
    var tail = Int(start)
    var entry = Int(offsets[tail])
    while entry < Int(offsets[tail + 1]) {
      let head = Int(heads[entry])
      if isGood(tail, head, entry) {
        chain.append(heads[entry])
        tail = head
        entry = Int(offsets[head])
      } else {
        entry += 1
      }
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
