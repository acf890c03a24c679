/// The order in which a graph numbers its edges: by head, then by tail.
///
/// In the words of the domain: by response, then by stimulus, both in house order.
package enum EdgeOrder {
  /// The permutation that puts edges in order, or `nil` when they already stand so.
  ///
  /// Element *e* is the index, in the given lists, of the edge that becomes number *e*. Edges that
  /// are the same pair keep their given order and come to lie side by side, so that a caller can
  /// merge them.
  ///
  /// Two stable counting sorts, the less significant key first.
  /// - Complexity: O(*n* + *m*), no comparison.
  package static func permutation(
    nodeCount: Int, tails: [Int32], heads: [Int32]
  ) -> [Int32]? {
    if isOrdered(tails: tails, heads: heads) { return nil }
    if let order = sortedWithinRows(tails: tails, heads: heads) { return order }
    let byTail = sorted(
      Array(0..<Int32(tails.count)), by: tails, keyCount: nodeCount)
    return sorted(byTail, by: heads, keyCount: nodeCount)
  }

  /// The permutation where heads already ascend and no row is long; `nil` for any other edges.
  ///
  /// So it is when each response was written down with its stimuli: rows are sorted where they lie.
  private static func sortedWithinRows(tails: [Int32], heads: [Int32]) -> [Int32]? {
    var order = [Int32](0..<Int32(heads.count))
    var start = 0
    for edge in heads.indices {
      if edge > 0, heads[edge] != heads[edge - 1] {
        if heads[edge] < heads[edge - 1] { return nil }
        start = edge
      }
      if edge - start > longestSortedRow { return nil }
      let tail = tails[edge]
      var place = edge
      while place > start, tails[Int(order[place - 1])] > tail {
        order[place] = order[place - 1]
        place -= 1
      }
      order[place] = Int32(truncatingIfNeeded: edge)
    }
    return order
  }

  /// Sorting a row by insertion beats counting as long as the row is short.
  private static let longestSortedRow = 64

  /// Whether every edge stands after the one before it, or beside it.
  package static func isOrdered(tails: [Int32], heads: [Int32]) -> Bool {
    precondition(tails.count == heads.count, "an edge has a tail and a head")
    for edge in tails.indices.dropFirst() {
      if heads[edge - 1] < heads[edge] { continue }
      if heads[edge - 1] > heads[edge] || tails[edge - 1] > tails[edge] { return false }
    }
    return true
  }

  /// The indices, stably sorted by the key each of them has.
  static func sorted(_ indices: [Int32], by keys: [Int32], keyCount: Int) -> [Int32] {
    var next = Rows.offsets(counting: keys, rowCount: keyCount)
    var result = [Int32](repeating: 0, count: indices.count)
    for index in indices {
      let key = Int(keys[Int(index)])
      result[Int(next[key])] = index
      next[key] += 1
    }
    return result
  }
}
