extension Digraph {
  /// For each node, the least number of links from a source, −1 where there is no way.
  ///
  /// Level by level. A thin front is a list, which looks at its neighbors one by one. A broad front
  /// is a set of bits, read in order of node numbers, so that rows, which lie in that order, are read
  /// as they lie; what its neighbors are is noted without asking whether they were reached before,
  /// and sorted out for 64 nodes at a time once the level is done. No branch depends on what is found,
  /// and the bits of a million nodes are 125 kB, where their distances are four megabytes.
  ///
  /// Where few nodes are left, those look for a neighbor in the front instead, and stop at the first
  /// (Beamer, Asanović and Patterson, "Direction-optimizing breadth-first search", SC 2012).
  /// - Complexity: O(*n*) to clear, then O(nodes and links reached), but for levels at which nodes look
  ///   back: such a level may cost as much as all links of the nodes not reached yet, though it is
  ///   expected to cost less than the links of its front. O(*l* · (*n* + *m*)) at worst for *l* of those.
  package func hopDistances(from sources: [Int], _ direction: Direction) -> [Int32] {
    var search = LevelSearch(self, direction)
    search.start(at: sources)
    while search.frontCount > 0 { search.advance() }
    return search.distances
  }
}

/// A breadth-first search, level by level.
private struct LevelSearch {
  private(set) var distances: [Int32]
  private(set) var frontCount = 0

  /// The rows along which a front looks ahead, and those along which it is looked for.
  private let ahead: [Rows]
  private let back: [Rows]
  private let edgeCount: Int
  private var level: Int32 = 0
  private var seenCount = 0
  private var seen: [UInt64]

  /// The front, when it is thin; else empty.
  private var list: [Int32] = []
  /// The thin front to come; kept for its memory.
  private var found: [Int32] = []
  /// The front, when it is broad; else clear.
  private var front: [UInt64]
  /// The front to come; clear between levels.
  private var next: [UInt64]

  init(_ graph: Digraph, _ direction: Direction) {
    let (forward, backward) = (graph.successors, graph.predecessors)
    ahead =
      direction == .either ? [forward, backward] : [direction == .forward ? forward : backward]
    back = direction == .either ? ahead : [direction == .forward ? backward : forward]
    edgeCount = graph.edgeCount * ahead.count
    distances = [Int32](repeating: -1, count: graph.nodeCount)
    seen = [UInt64](repeating: 0, count: (graph.nodeCount + 63) / 64)
    front = seen
    next = seen
  }

  mutating func start(at sources: [Int]) {
    for source in sources where distances[source] < 0 {
      distances[source] = 0
      seen[source >> 6] |= 1 &<< UInt64(source & 63)
      list.append(Int32(truncatingIfNeeded: source))
    }
    frontCount = list.count
    seenCount = frontCount
  }

  /// Goes on to the next level.
  mutating func advance() {
    level += 1
    // A broad front costs a pass over all words, a thin one a branch for each link.
    if frontCount * 16 < seen.count {
      gather()
      visit()
    } else {
      spread()
      if looksBack {
        for rows in back { Self.pull(rows, seen, front, into: &next) }
      } else {
        for rows in ahead { Self.push(rows, front, into: &next) }
      }
      settle()
    }
    seenCount += frontCount
  }

  /// Whether it costs less that nodes not reached look for the front than that the front looks at all
  /// its links: each tries links until one leads there, and each try is a branch.
  private var looksBack: Bool {
    let nodes = distances.count
    let left = nodes - seenCount
    let tries = min(edgeCount / nodes, nodes / frontCount) + 1
    return left * tries * 3 < frontCount * (edgeCount / nodes + 1)
  }

  /// Makes a list of the front.
  private mutating func gather() {
    guard list.isEmpty else { return }
    for word in front.indices {
      var rest = front[word]
      front[word] = 0
      while rest != 0 {
        list.append(Int32(truncatingIfNeeded: word << 6 | rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
  }

  /// Makes bits of the front.
  private mutating func spread() {
    for node in list { front[Int(node) >> 6] |= 1 &<< UInt64(node & 63) }
    list.removeAll(keepingCapacity: true)
  }

  /// Lets a list of nodes look at their neighbors, one by one.
  private mutating func visit() {
    found.removeAll(keepingCapacity: true)
    for rows in ahead {
      let offsets = rows.offsets
      let columns = rows.columns
      for node in list {
        for entry in Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1]) {
          let neighbor = Int(columns[entry])
          let bit: UInt64 = 1 &<< UInt64(neighbor & 63)
          if seen[neighbor >> 6] & bit != 0 { continue }
          seen[neighbor >> 6] |= bit
          distances[neighbor] = level
          found.append(columns[entry])
        }
      }
    }
    swap(&list, &found)
    frontCount = list.count
  }

  /// Notes all neighbors of a set of nodes; those reached before, too.
  private static func push(_ rows: Rows, _ front: [UInt64], into next: inout [UInt64]) {
    let offsets = rows.offsets
    let columns = rows.columns
    for word in front.indices {
      var rest = front[word]
      while rest != 0 {
        let node = word << 6 | rest.trailingZeroBitCount
        rest &= rest - 1
        for entry in Int(offsets[node])..<Int(offsets[node + 1]) {
          let neighbor = Int(columns[entry])
          next[neighbor >> 6] |= 1 &<< UInt64(neighbor & 63)
        }
      }
    }
  }

  /// Notes the nodes not reached yet that have a neighbor in the front.
  private static func pull(
    _ rows: Rows, _ seen: [UInt64], _ front: [UInt64], into next: inout [UInt64]
  ) {
    let offsets = rows.offsets
    let columns = rows.columns
    for word in seen.indices {
      var rest = ~(seen[word] | next[word])
      while rest != 0 {
        let node = word << 6 | rest.trailingZeroBitCount
        rest &= rest - 1
        if node + 1 >= offsets.count { break }
        var entry = Int(offsets[node])
        let end = Int(offsets[node + 1])
        while entry < end {
          let neighbor = Int(columns[entry])
          entry += 1
          if front[neighbor >> 6] &>> UInt64(neighbor & 63) & 1 == 0 { continue }
          next[word] |= 1 &<< UInt64(node & 63)
          break
        }
      }
    }
  }

  /// Makes the front of what was noted and not reached before, and gives it its distance.
  private mutating func settle() {
    frontCount = 0
    for word in next.indices {
      let new = next[word] & ~seen[word]
      next[word] = 0
      front[word] = new
      seen[word] |= new
      frontCount += new.nonzeroBitCount
      var rest = new
      while rest != 0 {
        distances[word << 6 | rest.trailingZeroBitCount] = level
        rest &= rest - 1
      }
    }
  }
}
