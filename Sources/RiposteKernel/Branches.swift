/// Chains that follow a trunk up to some place and there leave it for a given station.
struct Branch: Sendable {
  /// The best score a chain of the branch can reach.
  let bound: Int64

  /// The chain it leaves.
  let trunk: Int32

  /// The place where it stands on a station of its own.
  let depth: Int32

  /// The station it has there.
  let station: Int32

  /// The station the trunk has there.
  let instead: Int32

  init(bound: Int64, trunk: Int32, depth: Int32, station: Int32, instead: Int32) {
    self.bound = bound
    self.trunk = trunk
    self.depth = depth
    self.station = station
    self.instead = instead
  }

  /// A trunk itself, which waits for its turn.
  init(wholeTrunk trunk: Int, score: Int64) {
    self.init(bound: score, trunk: Int32(trunk), depth: .max, station: -1, instead: -1)
  }

  /// Whether this is not a branch but its trunk, to the end.
  var isWholeTrunk: Bool { depth == .max }
}

/// A chain that has been followed to its end: the branch it came from, and what it added.
struct Trunk: Sendable {
  let branch: Branch
  /// The stations from the place where the branch begins.
  var suffix: [Int32]
}

/// All chains followed so far, each holding only what it does not share with its trunk.
///
/// Trunk 0 is empty; the first branches leave it at its beginning. A trunk leaves its own trunk at
/// a greater depth than that one left its own, so there are never more levels than stations in a
/// chain, nor than chains.
struct Trunks: Sendable {
  private var items: [Trunk]
  private var levels: [Int32] = [0]

  init() {
    let root = Branch(bound: .max, trunk: 0, depth: 0, station: -1, instead: -1)
    items = [Trunk(branch: root, suffix: [])]
  }

  /// Starts a new trunk, from which branches may leave before its stations are known.
  mutating func open(_ branch: Branch) -> Int {
    items.append(Trunk(branch: branch, suffix: []))
    levels.append(levels[Int(branch.trunk)] + 1)
    return items.count - 1
  }

  /// Gives a trunk its stations.
  mutating func close(_ trunk: Int, _ suffix: [Int32]) { items[trunk].suffix = suffix }

  /// The first stations of a chain, or all of them.
  func stations(of trunk: Int, upTo length: Int = .max) -> [Int32] {
    var pieces: [ArraySlice<Int32>] = []
    var trunk = trunk
    var length = length
    while trunk != 0 {
      let item = items[trunk]
      let depth = Int(item.branch.depth)
      if length > depth { pieces.append(item.suffix.prefix(length - depth)) }
      length = min(length, depth)
      trunk = Int(item.branch.trunk)
    }
    return Array(pieces.reversed().joined())
  }

  /// Whether the first chain of one branch comes before the first of another, station by station.
  ///
  /// Both are traced back to the last trunk they share; there, the one that leaves it first decides:
  /// it comes before if it leaves for a station that comes before the trunk's own.
  /// - Complexity: O(*l*) for *l* levels of trunks.
  func precedes(_ one: Branch, _ other: Branch, ranks: [Int32]?) -> Bool {
    var one = one
    var other = other
    while one.trunk != other.trunk {
      let levelOne = levels[Int(one.trunk)]
      let levelOther = levels[Int(other.trunk)]
      if levelOne >= levelOther { one = items[Int(one.trunk)].branch }
      if levelOther >= levelOne { other = items[Int(other.trunk)].branch }
    }
    func isBefore(_ station: Int32, _ than: Int32) -> Bool {
      guard let ranks else { return station < than }
      return ranks[Int(station)] < ranks[Int(than)]
    }
    if one.depth == other.depth { return isBefore(one.station, other.station) }
    if one.depth < other.depth { return isBefore(one.station, one.instead) }
    return isBefore(other.instead, other.station)
  }
}

/// The branches that wait to be followed, best bound first, then in house order.
///
/// A binary heap; its order needs the trunks, which is why it is not one of values that compare
/// themselves. With a limit it keeps no more than about twice the branches that can still be
/// asked for.
struct BranchQueue: Sendable {
  var trunks = Trunks()
  private let ranks: [Int32]?
  private var remaining: Int?
  private var heap: [Branch] = []
  /// The worst branch that was kept when the queue was last cut down.
  private var threshold: Branch?

  init(ranks: [Int32]?, limit: Int?) {
    self.ranks = ranks
    remaining = limit
  }

  private func precedes(_ one: Branch, _ other: Branch) -> Bool {
    one.bound != other.bound
      ? one.bound > other.bound : trunks.precedes(one, other, ranks: ranks)
  }

  mutating func insert(_ branch: Branch) {
    if let threshold, precedes(threshold, branch) { return }
    heap.append(branch)
    var place = heap.count - 1
    while place > 0 {
      let parent = (place - 1) / 2
      guard precedes(heap[place], heap[parent]) else { break }
      heap.swapAt(place, parent)
      place = parent
    }
    cutDown()
  }

  mutating func popFirst() -> Branch? {
    guard remaining != 0, let first = heap.first else { return nil }
    remaining = remaining.map { $0 - 1 }
    let last = heap.removeLast()
    if !heap.isEmpty {
      heap[0] = last
      siftDown()
    }
    return first
  }

  private mutating func siftDown() {
    var place = 0
    while true {
      var best = place
      for child in [2 * place + 1, 2 * place + 2] where child < heap.count {
        if precedes(heap[child], heap[best]) { best = child }
      }
      if best == place { return }
      heap.swapAt(place, best)
      place = best
    }
  }

  /// Drops what cannot be asked for any more, once that is half of the queue.
  private mutating func cutDown() {
    guard let remaining, heap.count / 2 > max(remaining, 32) else { return }
    // Sorted, the array is a heap.
    heap = Array(heap.sorted { precedes($0, $1) }.prefix(max(remaining, 1)))
    threshold = heap.last
  }
}
