extension Digraph {
  /// For each node, the number of edges in the longest path that ends there and on which a value
  /// rises at every edge.
  ///
  /// - Parameter values: The value of each node; what is not a number is neither more nor less.
  /// - Returns: The lengths.
  /// - Precondition: Every edge leads from a lower number to a higher one.
  /// - Complexity: O(*n* + *m*), one sweep over predecessor rows.
  package func climbs(on values: [Double]) -> [Int32] {
    let offsets = predecessors.offsets
    let tails = predecessors.columns
    var column = [Int32](repeating: 0, count: nodeCount)
    var lengths = column.mutableSpan
    var entry = 0
    for head in 0..<nodeCount {
      let end = Int(offsets[head + 1])
      let value = values[head]
      var longest: Int32 = 0
      while entry < end {
        let tail = Int(tails[entry])
        // A choice without a branch, as both sides are at hand before it is made: whether a link rises
        // is a toss of a coin.
        let length = lengths[tail] + 1
        longest = max(longest, values[tail] < value ? length : 0)
        entry += 1
      }
      lengths[head] = longest
    }
    return column
  }
}
