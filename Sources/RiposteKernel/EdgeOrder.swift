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
    let byTail = sorted(
      Array(0..<Int32(tails.count)), by: tails, keyCount: nodeCount)
    return sorted(byTail, by: heads, keyCount: nodeCount)
  }

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
