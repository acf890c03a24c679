/// What can be told at a glance of whether one station leads to another.
///
/// Sixty-four bytes a station, read together: which of 128 *hubs* it leads to and which lead to it,
/// the longest way to it and from it, and its interval in a depth-first search. From these most
/// questions have an answer at once:
///
/// - *yes* when a hub lies between the two, or when the search found the one below the other;
/// - *no* when a hub leads to the first and not to the second, or the second leads to a hub and the
///   first does not; when the ways to the two are of the wrong lengths; or when the interval of the
///   second is not inside that of the first (Yildirim, Chaoji and Zaki, "GRAIL: scalable
///   reachability index for large graphs", VLDB 3, 2010).
///
/// What remains is searched; see `ReachSearch`.
package struct ReachIndex: Sendable {
  /// The hops, each from a lower number to a higher one.
  package let stations: Digraph
  private let labels: [Label]

  /// What is known of a station.
  private struct Label {
    /// The hubs that lead to the station, itself included.
    var before: SIMD2<UInt64> = .zero
    /// The hubs to which it leads, itself included.
    var after: SIMD2<UInt64> = .zero
    /// The number of hops of the longest way to it, and of the longest from it.
    var depth: Int32 = 0
    var height: Int32 = 0
    /// Its place when the search left it, and the lowest such place of what it leads to.
    var post: Int32 = 0
    var low: Int32 = 0
    /// The lowest place of what the search found below it.
    var treeLow: Int32 = 0
    /// Fills a cache line.
    var unused: (Int32, Int32, Int32) = (0, 0, 0)
  }

  /// How many hubs there are at most.
  private static let hubCount = 128

  /// Makes an index.
  ///
  /// - Complexity: O(*n* + *m*), three sweeps and a depth-first search; 64 bytes a station.
  package init(of stations: Digraph) {
    self.stations = stations
    var labels = [Label](repeating: Label(), count: stations.nodeCount)
    for (number, hub) in Self.hubs(of: stations).enumerated() {
      labels[Int(hub)].before[number >> 6] |= 1 << UInt64(number & 63)
      labels[Int(hub)].after[number >> 6] |= 1 << UInt64(number & 63)
    }
    Self.sweepForward(stations.predecessors, &labels)
    Self.searchDepthFirst(stations, &labels)
    Self.sweepBackward(stations.successors, &labels)
    self.labels = labels
  }

  /// Whether one station leads to another, or is it; `nil` where only a search can tell.
  ///
  /// - Complexity: O(1): two cache lines.
  package func verdict(from start: Int, to end: Int) -> Bool? {
    if start >= end { return start == end }
    let (one, other) = (labels[start], labels[end])
    if one.depth >= other.depth || one.height <= other.height { return false }
    if one.post <= other.post || other.low < one.low { return false }
    if one.treeLow <= other.post { return true }
    if one.after & other.before != .zero { return true }
    if one.before & ~other.before != .zero || other.after & ~one.after != .zero { return false }
    return nil
  }

  /// The stations through which most ways may lead: in each of 128 stretches of the order, the one
  /// with the most pairs of neighbors, one before and one after.
  private static func hubs(of stations: Digraph) -> [Int32] {
    func score(_ station: Int) -> Int {
      (stations.predecessors.length(of: station) + 1)
        * (stations.successors.length(of: station) + 1)
    }
    let stretch = max(1, (stations.nodeCount + hubCount - 1) / hubCount)
    return stride(from: 0, to: stations.nodeCount, by: stretch).compactMap { start in
      (start..<min(start + stretch, stations.nodeCount)).max { score($0) < score($1) }
        .map { Int32($0) }
    }
  }

  private static func sweepForward(_ rows: Rows, _ labels: inout [Label]) {
    let offsets = rows.offsets
    let tails = rows.columns
    for head in 0..<rows.count {
      var before = labels[head].before
      var depth: Int32 = 0
      for entry in Int(offsets[head])..<Int(offsets[head + 1]) {
        let tail = Int(tails[entry])
        before |= labels[tail].before
        depth = max(depth, labels[tail].depth + 1)
      }
      labels[head].before = before
      labels[head].depth = depth
    }
  }

  private static func sweepBackward(_ rows: Rows, _ labels: inout [Label]) {
    let offsets = rows.offsets
    let heads = rows.columns
    for tail in (0..<rows.count).reversed() {
      var label = labels[tail]
      for entry in Int(offsets[tail])..<Int(offsets[tail + 1]) {
        let next = labels[Int(heads[entry])]
        label.after |= next.after
        label.height = max(label.height, next.height + 1)
        label.low = min(label.low, next.low)
      }
      labels[tail] = label
    }
  }

  /// Numbers stations as a depth-first search leaves them, which is after all they lead to.
  private static func searchDepthFirst(_ stations: Digraph, _ labels: inout [Label]) {
    let offsets = stations.successors.offsets
    let heads = stations.successors.columns
    var cursor = [Int32](offsets.dropLast())
    var isFound = [Bool](repeating: false, count: stations.nodeCount)
    var path: [Int32] = []
    var clock: Int32 = 0
    for root in 0..<stations.nodeCount where !isFound[root] {
      isFound[root] = true
      labels[root].treeLow = clock
      path.append(Int32(truncatingIfNeeded: root))
      while let last = path.last {
        let station = Int(last)
        let end = offsets[station + 1]
        var next = cursor[station]
        while next < end, isFound[Int(heads[Int(next)])] { next += 1 }
        cursor[station] = next
        if next < end {
          let head = Int(heads[Int(next)])
          isFound[head] = true
          labels[head].treeLow = clock
          path.append(Int32(truncatingIfNeeded: head))
        } else {
          path.removeLast()
          labels[station].post = clock
          labels[station].low = clock
          clock += 1
        }
      }
    }
  }
}

/// Says whether one station leads to another, for many pairs.
package struct ReachSearch: Sendable {
  /// What is known beforehand.
  package let index: ReachIndex
  private var marks: [UInt32]
  private var question: UInt32 = 0
  private var pending: [Int32] = []

  /// A search that has yet to be asked.
  ///
  /// - Complexity: O(*n*).
  package init(_ index: ReachIndex) {
    self.index = index
    marks = [UInt32](repeating: 0, count: index.stations.nodeCount)
  }

  /// Whether one station leads to another, or is it.
  ///
  /// Where the index cannot tell, the stations after the first are searched, leaving out all of
  /// which the index knows that they do not lead there.
  /// - Complexity: O(1) where the index can tell, O(*n* + *m*) at worst.
  package mutating func leads(from start: Int, to end: Int) -> Bool {
    if let verdict = index.verdict(from: start, to: end) { return verdict }
    begin()
    pending.append(Int32(truncatingIfNeeded: start))
    let offsets = index.stations.successors.offsets
    let heads = index.stations.successors.columns
    while let station = pending.popLast() {
      for entry in Int(offsets[Int(station)])..<Int(offsets[Int(station) + 1]) {
        let head = Int(heads[entry])
        if head > end { continue }
        if marks[head] == question { continue }
        marks[head] = question
        switch index.verdict(from: head, to: end) {
        case true?: return true
        case false?: continue
        case nil: pending.append(heads[entry])
        }
      }
    }
    return false
  }

  private mutating func begin() {
    if question == .max {
      for station in marks.indices { marks[station] = 0 }
      question = 0
    }
    question += 1
    pending.removeAll(keepingCapacity: true)
  }
}
