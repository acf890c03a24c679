extension UndirectedGraph {
  /// For each source, the sum of its distances to all nodes of a connected graph.
  ///
  /// 512 searches run at once, breadth first, a bit for each: what is near to one source is near to
  /// another, so that most looks at a neighbor serve many of them (Then et al., "The more the
  /// merrier: efficient multi-source graph traversal", VLDB 8, 2014). How many nodes each search
  /// finds at a level is counted in columns of bits, 512 counters to an addition.
  /// - Complexity: O(*k* · (*n* + *m*)) for *k* sources, divided by up to 512 when the graph is
  ///   small across; O(*n*) space.
  package func distanceSums(from sources: [Int32]) -> [Int64] {
    var sums: [Int64] = []
    sums.reserveCapacity(sources.count)
    var search = ManySearches(rows)
    for start in stride(from: 0, to: sources.count, by: ManySearches.width) {
      sums += search.sums(from: sources[start..<min(start + ManySearches.width, sources.count)])
    }
    return sums
  }
}

/// Breadth-first searches from up to 512 sources at once.
private struct ManySearches {
  static let width = SIMD8<UInt64>.scalarCount * 64

  private let rows: Rows
  /// For each node, the searches that have found it.
  private var seen: [SIMD8<UInt64>]
  /// For each node, the searches that found it at the present level, and at the next.
  private var front: [SIMD8<UInt64>]
  private var next: [SIMD8<UInt64>]

  init(_ rows: Rows) {
    self.rows = rows
    seen = [SIMD8<UInt64>](repeating: .zero, count: rows.count)
    front = seen
    next = seen
  }

  mutating func sums(from sources: ArraySlice<Int32>) -> [Int64] {
    var active = begin(sources)
    var sums = [Int64](repeating: 0, count: sources.count)
    // Where few nodes are found, adding the distance for each of them costs less than reading out
    // how many each search has found.
    var distances = BitCounters()
    var distance: Int64 = 0
    while !active.isEmpty {
      distance += 1
      active = advance(active)
      if active.count < Self.width {
        for node in active { distances.add(distance, to: front[Int(node)]) }
      } else {
        var counters = BitCounters()
        for node in active { counters.add(1, to: front[Int(node)]) }
        for index in sums.indices { sums[index] += distance * counters[index] }
      }
    }
    for index in sums.indices { sums[index] += distances[index] }
    return sums
  }

  /// Puts each search at its source; returns the nodes where one is.
  private mutating func begin(_ sources: ArraySlice<Int32>) -> [Int32] {
    for node in seen.indices { seen[node] = .zero }
    var active: [Int32] = []
    for (index, source) in sources.enumerated() {
      let source = Int(source)
      if front[source] == .zero { active.append(Int32(source)) }
      front[source][index >> 6] |= 1 << UInt64(index & 63)
      seen[source] = front[source]
    }
    return active
  }

  /// Moves all searches on by a level; returns the nodes that were found.
  private mutating func advance(_ active: [Int32]) -> [Int32] {
    var found: [Int32] = []
    for node in active {
      let searches = front[Int(node)]
      front[Int(node)] = .zero
      for entry in rows.range(of: Int(node)) {
        let neighbor = Int(rows.columns[entry])
        let fresh = searches & ~seen[neighbor]
        if fresh == .zero { continue }
        if next[neighbor] == .zero { found.append(Int32(truncatingIfNeeded: neighbor)) }
        next[neighbor] |= fresh
      }
    }
    for node in found {
      let fresh = next[Int(node)]
      next[Int(node)] = .zero
      front[Int(node)] = fresh
      seen[Int(node)] |= fresh
    }
    return found
  }
}

/// 512 counters, the bits of one value lying in one place of many vectors.
private struct BitCounters {
  /// The vector of all lowest bits, then of the next, and so on.
  private var planes: [SIMD8<UInt64>] = []

  /// Adds a number, bit by bit, to the counters whose bits are set.
  mutating func add(_ number: Int64, to members: SIMD8<UInt64>) {
    var rest = number
    while rest != 0 {
      add(members, fromPlane: rest.trailingZeroBitCount)
      rest &= rest - 1
    }
  }

  private mutating func add(_ members: SIMD8<UInt64>, fromPlane lowest: Int) {
    while planes.count <= lowest { planes.append(.zero) }
    var carry = members
    var plane = lowest
    while carry != .zero {
      if plane == planes.count { planes.append(.zero) }
      let both = planes[plane] & carry
      planes[plane] ^= carry
      carry = both
      plane += 1
    }
  }

  /// The value of a counter.
  subscript(index: Int) -> Int64 {
    var value: Int64 = 0
    for (plane, bits) in planes.enumerated() where bits[index >> 6] >> UInt64(index & 63) & 1 == 1 {
      value |= 1 << Int64(plane)
    }
    return value
  }
}
