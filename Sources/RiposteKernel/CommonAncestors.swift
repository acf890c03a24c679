/// Finds lowest common ancestors, or highest common descendants, again and again, without clearing
/// anything between questions that it has not touched.
///
/// Asked for some stations, it finds the stations that come before (or after) each of them, a station
/// coming before itself, and from which no other such station descends. In a graph that is no tree
/// there may be several (Bender et al., "Lowest common ancestors in trees and directed acyclic
/// graphs", J. Algorithms 57, 2005).
///
/// Stations are visited from the latest to the earliest, so that when a station's turn comes, all
/// that descends from it has had its own: it then knows which groups it leads to, and whether it
/// leads to a common ancestor found before. The search ends as soon as one group has no station
/// waiting that is not covered in that way, for a new common ancestor would have to be reached from
/// there. What waits always comes after what was visited, so that a set of bits and a place in it are
/// all the queue there is; and a station that has had its turn is not looked at again, so that its
/// mask is cleared there and then.
package struct CommonAncestorSearch: Sendable {
  /// The side to which the search goes.
  private let rows: Rows
  /// Whether it goes to lower numbers.
  private let isBackward: Bool
  /// Which groups each station leads to, and whether it is covered; 0 between questions.
  ///
  /// A byte a station: the masks of a million stations stay in the cache.
  private var masks: [UInt8]
  private var queue: OneWayQueue
  /// For each group, how many stations wait that lead to it and are not covered.
  private var waiting: [Int] = []

  private static let covered: UInt8 = 1 << 7
  private static let groupLimit = 7

  /// A search for common ancestors, or for common descendants.
  ///
  /// - Parameters:
  ///   - stations: the hops, each from a lower number to a higher one.
  ///   - isBackward: whether ancestors are sought, and not descendants.
  /// - Complexity: O(*n*).
  package init(in stations: Digraph, isBackward: Bool) {
    self.isBackward = isBackward
    rows = isBackward ? stations.predecessors : stations.successors
    masks = [UInt8](repeating: 0, count: stations.nodeCount)
    queue = OneWayQueue(capacity: stations.nodeCount)
  }

  /// The lowest common ancestors of some stations, in the order in which the search comes to them.
  ///
  /// - Complexity: O(*n* + *m*) for up to 7 stations, and as much for every 6 more; only what is
  ///   visited counts, and a bit for each station passed by, and the search ends once no further
  ///   answer can come.
  package mutating func find(_ stations: [Int32]) -> [Int32] {
    var remaining = stations[...]
    // What is common to the stations asked so far leads to one of these.
    var found = remaining.popFirst().map { [$0] } ?? []
    while !remaining.isEmpty, !found.isEmpty {
      let next = remaining.prefix(Self.groupLimit - 1)
      remaining = remaining.dropFirst(next.count)
      found = search([found] + next.map { [$0] })
    }
    return found
  }

  private mutating func search(_ groups: [[Int32]]) -> [Int32] {
    waiting = [Int](repeating: 0, count: groups.count)
    enter(groups)
    let everyGroup: UInt8 = (1 << UInt8(groups.count)) - 1
    var found: [Int32] = []
    while !waiting.contains(0), let next = queue.popFirst() {
      let station = turn(of: next)
      var mask = masks[station]
      masks[station] = 0
      if mask & Self.covered == 0 { count(mask, -1) }
      if mask == everyGroup {
        found.append(Int32(truncatingIfNeeded: station))
        mask |= Self.covered
      }
      for entry in rows.range(of: station) { reach(Int(rows.columns[entry]), with: mask) }
    }
    while let next = queue.popFirst() { masks[turn(of: next)] = 0 }
    return found
  }

  /// Puts the groups in the queue.
  ///
  /// Up to where a second group begins, nothing can be common, and only what is reached matters: the
  /// first group is taken that far without masks.
  private mutating func enter(_ groups: [[Int32]]) {
    let starts = groups.map { $0.map { turn(of: Int($0)) }.min() ?? 0 }
    let first = starts.indices.min { starts[$0] < starts[$1] } ?? 0
    let limit = starts.indices.filter { $0 != first }.map { starts[$0] }.min() ?? 0
    queue.begin(at: starts[first])
    for station in groups[first] { queue.insert(turn(of: Int(station))) }
    queue.follow(rows, isBackward: isBackward, to: limit)
    queue.visitAll { turn in
      masks[isBackward ? masks.count - 1 - turn : turn] = 1 << UInt8(first)
      waiting[first] += 1
    }
    for (group, stations) in groups.enumerated() where group != first {
      for station in stations { reach(Int(station), with: 1 << UInt8(group)) }
    }
  }

  /// Notes that a station leads to some groups, or to a common ancestor.
  private mutating func reach(_ station: Int, with mask: UInt8) {
    let old = masks[station]
    let new = old | mask
    if new == old { return }
    masks[station] = new
    if old == 0 { queue.insert(turn(of: station)) }
    if old & Self.covered != 0 { return }
    if new & Self.covered == 0 { count(new & ~old, 1) } else { count(old, -1) }
  }

  /// Adds to the numbers of stations waiting for the groups of a mask.
  private mutating func count(_ mask: UInt8, _ change: Int) {
    var rest = mask
    while rest != 0 {
      waiting[rest.trailingZeroBitCount] += change
      rest &= rest - 1
    }
  }

  /// The turn of a station, or the station of a turn: first comes what has most behind it.
  private func turn(of station: Int) -> Int {
    isBackward ? masks.count - 1 - station : station
  }
}

/// A set of small integers that hands out its smallest member, for those who never add a smaller one
/// than the last that was handed out.
private struct OneWayQueue: Sendable {
  private var words: [UInt64]
  private var place = 0

  init(capacity: Int) {
    words = [UInt64](repeating: 0, count: (capacity + 63) / 64)
  }

  /// Goes back to the smallest member that is to come; the queue is empty.
  mutating func begin(at member: Int) { place = member >> 6 }

  mutating func insert(_ member: Int) {
    words[member >> 6] |= 1 << UInt64(member & 63)
  }

  mutating func popFirst() -> Int? {
    while place < words.count {
      let word = words[place]
      if word != 0 {
        words[place] = word & (word - 1)
        return place << 6 | word.trailingZeroBitCount
      }
      place += 1
    }
    return nil
  }

  /// Replaces the members below a limit by those to which their rows lead, until none is below it.
  ///
  /// A station's turn is its number, or, going backward, its number from the end.
  mutating func follow(_ rows: Rows, isBackward: Bool, to limit: Int) {
    let last = rows.count - 1
    let (offsets, columns) = (rows.offsets, rows.columns)
    var words = self.words
    self.words = []
    while place << 6 < limit {
      let word = words[place]
      let turn = place << 6 | word.trailingZeroBitCount
      if word == 0 {
        place += 1
        continue
      }
      if turn >= limit { break }
      words[place] = word & (word - 1)
      let station = isBackward ? last - turn : turn
      for entry in Int(offsets[station])..<Int(offsets[station + 1]) {
        let next = isBackward ? last - Int(columns[entry]) : Int(columns[entry])
        words[next >> 6] |= 1 << UInt64(next & 63)
      }
    }
    self.words = words
    // What is added next may lie in the very word that was just passed.
    place = min(place, limit >> 6)
  }

  /// Hands over all members, which stay.
  func visitAll(_ visit: (Int) -> Void) {
    for index in place..<words.count {
      var word = words[index]
      while word != 0 {
        visit(index << 6 | word.trailingZeroBitCount)
        word &= word - 1
      }
    }
  }
}
