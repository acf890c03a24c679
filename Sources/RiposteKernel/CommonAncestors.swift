/// Finds lowest common ancestors, or highest common descendants, again and again, without clearing
/// anything between questions that it has not touched.
///
/// Asked for a few groups of stations, it finds the stations that come before (or after) a member
/// of every group, a member coming before itself, and from which no other such station descends. In
/// a graph that is no tree there may be several (Bender et al., "Lowest common ancestors in trees
/// and directed acyclic graphs", J. Algorithms 57, 2005).
///
/// Stations are visited from the latest to the earliest, so that when a station's turn comes, all
/// that descends from it has had its own: it then knows which groups it leads to, and whether it
/// leads to a common ancestor found before. The search ends as soon as one group has no station
/// waiting that is not covered in that way, for a new common ancestor would have to be reached from
/// there.
package struct CommonAncestorSearch {
  /// The side to which the search goes.
  private let rows: Rows
  /// Whether it goes to lower numbers.
  private let isBackward: Bool
  /// Which groups each station leads to, and whether it is covered; 0 between questions.
  private var masks: [UInt64]
  private var touched: [Int32] = []
  private var queue: RankQueue
  /// For each group, how many stations wait that lead to it and are not covered.
  private var waiting: [Int] = []

  private static let covered: UInt64 = 1 << 63
  private static let groupLimit = 63

  /// A search for common ancestors, or for common descendants.
  ///
  /// - Parameters:
  ///   - stations: the hops, each from a lower number to a higher one.
  ///   - isBackward: whether ancestors are sought, and not descendants.
  /// - Complexity: O(*n*).
  package init(in stations: Digraph, isBackward: Bool) {
    self.isBackward = isBackward
    rows = isBackward ? stations.predecessors : stations.successors
    masks = [UInt64](repeating: 0, count: stations.nodeCount)
    queue = RankQueue(capacity: stations.nodeCount)
  }

  /// The lowest common ancestors of some stations, in the order in which the search comes to them.
  ///
  /// - Complexity: O(*n* + *m*) for up to 63 stations, and as much for every 62 more; only what is
  ///   visited counts, and the search ends once no further answer can come.
  package mutating func find(_ stations: [Int32]) -> [Int32] {
    var remaining = stations[...]
    // What is common to the stations asked so far leads to one of these.
    var found = remaining.popFirst().map { [$0] } ?? []
    if remaining.isEmpty { return found }
    while !remaining.isEmpty, !found.isEmpty {
      let next = remaining.prefix(Self.groupLimit - 1)
      remaining = remaining.dropFirst(next.count)
      found = search([found] + next.map { [$0] })
    }
    return found
  }

  private mutating func search(_ groups: [[Int32]]) -> [Int32] {
    waiting = [Int](repeating: 0, count: groups.count)
    for (group, stations) in groups.enumerated() {
      for station in stations { reach(Int(station), with: 1 << UInt64(group)) }
    }
    let everyGroup: UInt64 = (1 << UInt64(groups.count)) - 1
    var found: [Int32] = []
    while !waiting.contains(0), let turn = queue.popFirst() {
      let station = self.station(at: turn)
      var mask = masks[station]
      if mask & Self.covered == 0 { count(mask, -1) }
      if mask == everyGroup {
        found.append(Int32(truncatingIfNeeded: station))
        mask |= Self.covered
      }
      for entry in rows.range(of: station) { reach(Int(rows.columns[entry]), with: mask) }
    }
    clear()
    return found
  }

  /// Notes that a station leads to some groups, or to a common ancestor.
  private mutating func reach(_ station: Int, with mask: UInt64) {
    let old = masks[station]
    let new = old | mask
    if new == old { return }
    masks[station] = new
    if old == 0 {
      touched.append(Int32(truncatingIfNeeded: station))
      queue.insert(self.station(at: station))
    }
    if old & Self.covered != 0 { return }
    if new & Self.covered == 0 { count(new & ~old, 1) } else { count(old, -1) }
  }

  /// Adds to the numbers of stations waiting for the groups of a mask.
  private mutating func count(_ mask: UInt64, _ change: Int) {
    var rest = mask
    while rest != 0 {
      waiting[rest.trailingZeroBitCount] += change
      rest &= rest - 1
    }
  }

  /// The turn of a station, or the station of a turn: first comes what has most behind it.
  private func station(at turn: Int) -> Int {
    isBackward ? masks.count - 1 - turn : turn
  }

  private mutating func clear() {
    for station in touched { masks[Int(station)] = 0 }
    touched.removeAll(keepingCapacity: true)
    while queue.popFirst() != nil {}
  }
}
