extension UndirectedGraph {
  /// For each source, the sum of its distances to all nodes of a connected graph.
  ///
  /// - Complexity: O(*k* · (*n* + *m*)) for *k* sources, divided by up to 512 when the graph is
  ///   small across; O(*n*) space.
  package func distanceSums(from sources: [Int32]) -> [Int64] {
    var search = AllSearches(along: [rows], against: [rows])
    return search.totals(from: sources[...]) {}.map(\.sum)
  }

  /// The same on all cores.
  ///
  /// Few sources, as a sample has, are shared out among searches of 128, so that each core has some: from
  /// 512 sources among a million nodes, 1.2 s on one core and 1.0 on two, and less on more.
  ///
  /// - Parameters:
  ///   - sources: where to start.
  ///   - progress: told now and then what fraction is done.
  /// - Returns: the sums, source by source.
  /// - Throws: `CancellationError`.
  package func distanceSums(
    from sources: [Int32], progress: @escaping @Sendable (Double) -> Void
  ) async throws -> [Int64] {
    if sources.count <= 4 * AllSearches.width {
      try await sums(from: sources, SIMD2<UInt64>.self, progress)
    } else {
      try await sums(from: sources, SIMD8<UInt64>.self, progress)
    }
  }

  /// The sums by searches as wide as a kind of vector, side by side.
  private func sums<Searches: SIMD<UInt64> & SendableMetatype>(
    from sources: [Int32], _: Searches.Type, _ progress: @escaping @Sendable (Double) -> Void
  ) async throws -> [Int64] {
    let parts = SideBySide.parts(
      of: sources.indices, count: 64, block: ManySearches<Searches>.width)
    let sums = try await SideBySide.map(parts.count, progress: progress) { part in
      var search = ManySearches<Searches>(along: [rows], against: [rows])
      return try search.totals(from: sources[parts[part]], atEachLevel: Task.checkCancellation)
        .map(\.sum)
    }
    return Array(sums.joined())
  }
}

/// How many nodes a source reaches, itself included, and how far they are in sum.
package struct DistanceTotal: Sendable, Equatable {
  /// The number of nodes.
  package var count: Int64
  /// The sum of the numbers of links to them.
  package var sum: Int64

  /// A total.
  package init(count: Int64, sum: Int64) {
    self.count = count
    self.sum = sum
  }
}

extension Digraph {
  /// For each of some sources, how many nodes it reaches and how far they are in sum.
  ///
  /// - Complexity: O(*k* · (*n* + *m*)) for *k* sources, divided by up to 512 where what one source
  ///   reaches is near to what others do; O(*n*) space.
  package func distanceTotals(from sources: Range<Int>, _ direction: Direction) -> [DistanceTotal] {
    var search = searches(direction)
    return search.totals(from: sources.map { Int32($0) }[...]) {}
  }

  /// The same for all nodes, on all cores.
  ///
  /// - Parameters:
  ///   - direction: The way links are travelled.
  ///   - progress: Told now and then what fraction is done.
  /// - Returns: The totals, node by node.
  /// - Throws: `CancellationError`.
  package func distanceTotals(
    _ direction: Direction, progress: @escaping @Sendable (Double) -> Void
  ) async throws -> [DistanceTotal] {
    let parts = SideBySide.parts(
      of: 0..<nodeCount, count: 64, block: AllSearches.width)
    let totals = try await SideBySide.map(parts.count, progress: progress) { part in
      var search = searches(direction)
      var totals: [DistanceTotal] = []
      for start in stride(
        from: parts[part].lowerBound, to: parts[part].upperBound, by: AllSearches.width)
      {
        let block = start..<min(start + AllSearches.width, parts[part].upperBound)
        totals += try search.totals(
          from: block.map { Int32($0) }[...], atEachLevel: Task.checkCancellation)
      }
      return totals
    }
    return Array(totals.joined())
  }

  private func searches(_ direction: Direction) -> AllSearches {
    switch direction {
    case .forward: AllSearches(along: [successors], against: [predecessors])
    case .backward: AllSearches(along: [predecessors], against: [successors])
    case .either:
      AllSearches(along: [successors, predecessors], against: [predecessors, successors])
    }
  }
}

/// As many searches at once as a vector of the widest kind has bits.
private typealias AllSearches = ManySearches<SIMD8<UInt64>>

/// Breadth-first searches from up to 512 sources at once, a bit of a vector for each.
///
/// What is near to one source is near to another, so that most looks at a neighbor serve many
/// searches (Then et al., "The more the merrier: efficient multi-source graph traversal", VLDB 8,
/// 2014). How many nodes each search finds at a level is counted in columns of bits, a vector of
/// counters to an addition. Where a front holds a good part of all nodes, each node takes what its neighbors
/// have instead of being given it: three places to look at become one (Beamer et al., "Direction-
/// optimizing breadth-first search", SC 2012).
private struct ManySearches<Searches: SIMD<UInt64>> {
  static var width: Int { Searches.scalarCount * 64 }

  /// Where links lead from a node, and where those that lead to it come from.
  private let along: [Rows]
  private let against: [Rows]
  /// The searches of the present block.
  private var all = Searches.zero
  /// For each node, the searches that have found it.
  private var seen: [Searches]
  /// For each node, the searches that found it at the present level, and at the next.
  private var front: [Searches]
  private var next: [Searches]

  init(along: [Rows], against: [Rows]) {
    self.along = along
    self.against = against
    seen = [Searches](repeating: .zero, count: along.first?.count ?? 0)
    front = seen
    next = seen
  }

  /// The totals of any number of sources.
  ///
  /// - Parameters:
  ///   - sources: Where to start.
  ///   - check: Called before each level; what it throws ends the search.
  /// - Returns: The totals, source by source.
  /// - Throws: What `check` throws.
  mutating func totals<Stop: Error>(
    from sources: ArraySlice<Int32>, atEachLevel check: () throws(Stop) -> Void
  ) throws(Stop) -> [DistanceTotal] {
    var totals: [DistanceTotal] = []
    totals.reserveCapacity(sources.count)
    for start in stride(from: sources.startIndex, to: sources.endIndex, by: Self.width) {
      totals += try block(
        from: sources[start..<min(start + Self.width, sources.endIndex)], check)
    }
    return totals
  }

  private mutating func block<Stop: Error>(
    from sources: ArraySlice<Int32>, _ check: () throws(Stop) -> Void
  ) throws(Stop) -> [DistanceTotal] {
    var active = begin(sources)
    var totals = [DistanceTotal](repeating: DistanceTotal(count: 1, sum: 0), count: sources.count)
    // Where few nodes are found, adding the distance for each of them costs less than reading out
    // how many each search has found.
    var (distances, counts) = (BitCounters<Searches>(), BitCounters<Searches>())
    var distance: Int64 = 0
    while !active.isEmpty {
      try check()
      distance += 1
      active = advance(active)
      if active.count < Self.width {
        for node in active {
          distances.add(distance, to: front[Int(node)])
          counts.add(1, to: front[Int(node)])
        }
      } else {
        var counters = BitCounters<Searches>()
        for node in active { counters.add(1, to: front[Int(node)]) }
        for index in totals.indices {
          totals[index].count += counters[index]
          totals[index].sum += distance * counters[index]
        }
      }
    }
    for index in totals.indices {
      totals[index].count += counts[index]
      totals[index].sum += distances[index]
    }
    return totals
  }

  /// Puts each search at its source; returns the nodes where one is.
  private mutating func begin(_ sources: ArraySlice<Int32>) -> [Int32] {
    for node in seen.indices { seen[node] = .zero }
    all = .zero
    var active: [Int32] = []
    for (index, source) in sources.enumerated() {
      all[index >> 6] |= 1 << UInt64(index & 63)
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
    if active.count > seen.count / 4 {
      for node in seen.indices { take(node, &found) }
    } else {
      for rows in along { visit(rows, active, &found) }
    }
    for node in active { front[Int(node)] = .zero }
    for node in found {
      let fresh = next[Int(node)]
      next[Int(node)] = .zero
      front[Int(node)] = fresh
      seen[Int(node)] |= fresh
    }
    return found
  }

  /// Lets a node take the searches that its neighbors have found.
  @inline(__always)
  private mutating func take(_ node: Int, _ found: inout [Int32]) {
    let known = seen[node]
    if known == all { return }
    var fresh = Searches.zero
    for rows in against {
      for entry in Int(rows.offsets[node])..<Int(rows.offsets[node + 1]) {
        fresh |= front[Int(rows.columns[entry])]
      }
    }
    fresh &= ~known
    if fresh == .zero { return }
    next[node] = fresh
    found.append(Int32(truncatingIfNeeded: node))
  }

  private mutating func visit(_ rows: Rows, _ active: [Int32], _ found: inout [Int32]) {
    let offsets = rows.offsets
    let columns = rows.columns
    for node in active {
      let searches = front[Int(node)]
      for entry in Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1]) {
        let neighbor = Int(columns[entry])
        let fresh = searches & ~seen[neighbor]
        if fresh == .zero { continue }
        if next[neighbor] == .zero { found.append(Int32(truncatingIfNeeded: neighbor)) }
        next[neighbor] |= fresh
      }
    }
  }
}

/// A counter for each bit of a vector, the bits of one value lying in one place of many vectors.
private struct BitCounters<Searches: SIMD<UInt64>> {
  /// The vector of all lowest bits, then of the next, and so on.
  private var planes: [Searches] = []

  /// Adds a number, bit by bit, to the counters whose bits are set.
  mutating func add(_ number: Int64, to members: Searches) {
    var rest = number
    while rest != 0 {
      add(members, fromPlane: rest.trailingZeroBitCount)
      rest &= rest - 1
    }
  }

  private mutating func add(_ members: Searches, fromPlane lowest: Int) {
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
