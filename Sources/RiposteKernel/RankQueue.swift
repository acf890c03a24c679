/// A set of small integers that hands out its smallest member.
///
/// A tree of bit words with 64 branches: each bit of a level says whether the word below it has a
/// bit set. Four levels hold 16 million members, so that insertion and removal cost a handful of
/// word operations, with no comparison and no allocation. A binary heap on the same job compares
/// and moves log *n* times.
struct RankQueue {
  /// The levels, members first; the last has one word.
  private var levels: [[UInt64]]

  /// An empty queue for members in `0..<capacity`.
  init(capacity: Int) {
    levels = []
    var words = max(1, (capacity + 63) / 64)
    levels.append([UInt64](repeating: 0, count: words))
    while words > 1 {
      words = (words + 63) / 64
      levels.append([UInt64](repeating: 0, count: words))
    }
  }

  /// Adds a member; adding it twice has no effect.
  mutating func insert(_ member: Int) {
    var index = member
    for level in levels.indices {
      levels[level][index >> 6] |= 1 << UInt64(index & 63)
      index >>= 6
    }
  }

  /// Removes and returns the smallest member, or `nil` when there is none.
  mutating func popFirst() -> Int? {
    guard let top = levels.last?.first, top != 0 else { return nil }
    var index = 0
    for level in levels.indices.reversed() {
      index = index << 6 | levels[level][index].trailingZeroBitCount
    }
    remove(index)
    return index
  }

  private mutating func remove(_ member: Int) {
    var index = member
    for level in levels.indices {
      levels[level][index >> 6] &= ~(1 << UInt64(index & 63))
      if levels[level][index >> 6] != 0 { return }
      index >>= 6
    }
  }
}
