/// Finds the lowest common ancestors of two stations, for many pairs.
///
/// With an index that tells whether one station leads to another, there is mostly no need to visit
/// what lies before both: if the earlier leads to the later, it is the answer, and the only one; and
/// an earlier one before which there is nothing has no ancestor to share. Other pairs are searched.
package struct PairAncestorSearch: Sendable {
  private let index: ReachIndex
  private var search: CommonAncestorSearch

  /// A search that has yet to be asked.
  ///
  /// - Parameter stations: The hops, each from a lower number to a higher one.
  /// - Complexity: O(*n* + *m*), to make the index.
  package init(in stations: Digraph) {
    index = ReachIndex(of: stations)
    search = CommonAncestorSearch(in: stations, isBackward: true)
  }

  /// The lowest common ancestors of two stations, the latest first; a station is its own ancestor.
  ///
  /// - Complexity: O(1) for most pairs, O(*n* + *m*) at worst.
  package mutating func find(_ one: Int32, _ other: Int32) -> [Int32] {
    let (early, late) = (min(one, other), max(one, other))
    let verdict = index.verdict(from: Int(early), to: Int(late))
    if verdict == true { return [early] }
    if verdict == false, index.stations.predecessors.length(of: Int(early)) == 0 { return [] }
    return search.find([early, late])
  }
}
