/// The chains of a space from the best score down, one at a time.
///
/// Chains with the same score come in house order. The set of chains is split as Lawler does
/// (Management Science 18, 1972): a *branch* is all chains that follow a known chain up to some
/// place and leave it there for a given station; its bound is the best any of them can reach. The
/// branch with the greatest bound is followed, always by the first hop in house order that keeps
/// the bound, down to an end, and every other hop passed on the way is a branch of its own.
///
/// Where bounds are reached, as by sums, each branch followed is a chain delivered, and with a
/// limit no more branches are kept than can still be delivered. Where a bound may be missed, the
/// chain found waits among the branches at its own score.
///
/// - Complexity: O(*d* + log *b*) for each chain past *d* hops, with *b* branches waiting.
package struct TopChains<Score: ChainScore>: Sequence, IteratorProtocol {
  private let space: ChainSpace
  private let score: Score
  private var waiting: BranchQueue

  /// A search that has yet to begin.
  ///
  /// - Parameters:
  ///   - space: the chains to rank.
  ///   - score: what ranks them.
  ///   - limit: how many will be asked for at most; `nil`: any number.
  package init(_ space: ChainSpace, by score: Score, limit: Int? = nil) {
    self.space = space
    self.score = score
    waiting = BranchQueue(ranks: space.ranks, limit: score.boundsAreReached ? limit : nil)
    for start in space.starts {
      let beginning = score.beginning(at: Int(start))
      guard let bound = score.bound(of: beginning, at: Int(start)) else { continue }
      waiting.insert(Branch(bound: bound, trunk: 0, depth: 0, station: start, instead: start))
    }
  }

  /// The stations of the next chain and its score, or `nil` when there is none.
  package mutating func next() -> (stations: [Int32], score: Int64)? {
    while let branch = waiting.popFirst() {
      if branch.isWholeTrunk {
        return (waiting.trunks.stations(of: Int(branch.trunk)), branch.bound)
      }
      let (trunk, reached) = follow(branch)
      if reached == branch.bound {
        return (waiting.trunks.stations(of: trunk), reached)
      }
      waiting.insert(Branch(wholeTrunk: trunk, score: reached))
    }
    return nil
  }

  /// Follows a branch to the first of its best chains, setting what it passes among the branches.
  private mutating func follow(_ branch: Branch) -> (trunk: Int, score: Int64) {
    let prefix = waiting.trunks.stations(of: Int(branch.trunk), upTo: Int(branch.depth))
    let trunk = waiting.trunks.open(branch)
    var beginning = replay(prefix, branch.station)
    var station = branch.station
    var suffix = [station]
    while !space.isEnd[Int(station)] {
      let options = options(from: Int(station), beginning)
      guard let chosen = Self.firstBest(of: options) else { break }
      let depth = Int32(prefix.count + suffix.count)
      for option in options where option.station != chosen.station {
        waiting.insert(
          Branch(
            bound: option.bound, trunk: Int32(trunk), depth: depth, station: option.station,
            instead: chosen.station))
      }
      beginning = score.extending(beginning, by: chosen.hop, to: Int(chosen.station))
      station = chosen.station
      suffix.append(station)
    }
    waiting.trunks.close(trunk, suffix)
    return (trunk, score.score(of: beginning, endingAt: Int(station)))
  }

  /// What the score has to know of the beginning that a branch gives.
  private func replay(_ prefix: [Int32], _ last: Int32) -> Score.Beginning {
    guard let first = prefix.first else { return score.beginning(at: Int(last)) }
    var beginning = score.beginning(at: Int(first))
    var tail = Int(first)
    for head in prefix.dropFirst() + [last] {
      guard let hop = space.stations.edge(from: tail, to: Int(head)) else { break }
      beginning = score.extending(beginning, by: hop, to: Int(head))
      tail = Int(head)
    }
    return beginning
  }

  /// A hop that some chain of the space takes next, and how good that chain can be.
  private typealias Option = (station: Int32, hop: Int, bound: Int64)

  /// The hops that may come next, in house order.
  private func options(from tail: Int, _ beginning: Score.Beginning) -> [Option] {
    space.stations.successors.range(of: tail).compactMap { entry in
      let head = Int(space.stations.successors.columns[entry])
      let hop = Int(space.stations.successorEdges[entry])
      guard space.allows(hop, from: tail, to: head) else { return nil }
      let extended = score.extending(beginning, by: hop, to: head)
      return score.bound(of: extended, at: head).map { (Int32(head), hop, $0) }
    }
  }

  /// The first option with the greatest bound.
  private static func firstBest(of options: [Option]) -> Option? {
    guard var best = options.first else { return nil }
    for option in options where option.bound > best.bound { best = option }
    return best
  }
}
