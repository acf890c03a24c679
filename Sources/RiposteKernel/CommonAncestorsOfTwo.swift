/// Finds the lowest common ancestors of two stations, for many pairs.
///
/// With an index that tells whether one station leads to another, there is no need to visit all that
/// lies before both. If the earlier station leads to the later, it is the answer, and the only one.
/// Otherwise its ancestors are visited from the latest to the earliest, but none beyond one that is
/// common or leads to an answer: before a common ancestor there is nothing lower. What is visited is
/// what leads to the one and not to the other, mostly very little.
package struct PairAncestorSearch: Sendable {
  private var reach: ReachSearch
  private let rows: Rows
  private var queue: RankQueue

  /// A search that has yet to be asked.
  ///
  /// - Parameter stations: The hops, each from a lower number to a higher one.
  /// - Complexity: O(*n* + *m*), to make the index.
  package init(in stations: Digraph) {
    reach = ReachSearch(ReachIndex(of: stations))
    rows = stations.predecessors
    queue = RankQueue(capacity: stations.nodeCount)
  }

  /// The lowest common ancestors of two stations, the latest first; a station is its own ancestor.
  ///
  /// - Complexity: O(*n* + *m*) questions to the index at worst.
  package mutating func find(_ one: Int32, _ other: Int32) -> [Int32] {
    let (early, late) = (Int(min(one, other)), Int(max(one, other)))
    var found: [Int32] = []
    insert(early)
    while let turn = queue.popFirst() {
      let station = rows.count - 1 - turn
      if reach.leads(from: station, to: late) {
        let isCovered = found.contains { reach.leads(from: station, to: Int($0)) }
        if !isCovered { found.append(Int32(truncatingIfNeeded: station)) }
      } else {
        for entry in rows.range(of: station) { insert(Int(rows.columns[entry])) }
      }
    }
    return found
  }

  /// Lets a station wait for its turn, which comes the sooner the later it is.
  ///
  /// None comes twice: all that could bring it back is later, and has had its turn.
  private mutating func insert(_ station: Int) { queue.insert(rows.count - 1 - station) }
}
