/// The chains of a space one after another, depth-first in house order.
///
/// Nothing is computed before it is asked for: the first chains of 2^60 cost as much as the first
/// chains of ten. The walk keeps the chain it stands on and, for each of its stations, the next hop
/// to try, so that its depth is memory and not the program's stack.
///
/// - Complexity: O(*k* + *d*) for each chain of *k* links past *d* hops, once the space is made.
package struct ChainWalk: Sequence, IteratorProtocol, Sendable {
  private let space: ChainSpace
  private var nextStart = 0
  private var chain: [Int32] = []
  /// For each station of the chain, the successor entry to try next.
  private var cursors: [Int32] = []

  /// A walk that has yet to begin.
  package init(_ space: ChainSpace) { self.space = space }

  /// The stations of the next chain, or `nil` when there is none.
  package mutating func next() -> [Int32]? {
    while advance() {
      if let last = chain.last, space.isEnd[Int(last)], chain.count > 1 { return chain }
    }
    return nil
  }

  /// Takes one step: deeper, back, or to the next start; false when all is done.
  private mutating func advance() -> Bool {
    guard let last = chain.last else {
      guard nextStart < space.starts.count else { return false }
      enter(space.starts[nextStart])
      nextStart += 1
      return true
    }
    if let next = takeHop(from: Int(last)) {
      enter(next)
    } else {
      chain.removeLast()
      cursors.removeLast()
    }
    return true
  }

  private mutating func enter(_ station: Int32) {
    chain.append(station)
    let rows = space.stations.successors
    // At an end there is nothing further to try: a chain ends there.
    cursors.append(rows.offsets[Int(station) + (space.isEnd[Int(station)] ? 1 : 0)])
  }

  /// The head of the next hop that may be taken from the last station.
  private mutating func takeHop(from tail: Int) -> Int32? {
    let graph = space.stations
    let end = graph.successors.offsets[tail + 1]
    var cursor = cursors[cursors.count - 1]
    defer { cursors[cursors.count - 1] = cursor }
    while cursor < end {
      let head = graph.successors.columns[Int(cursor)]
      let hop = Int(graph.successorEdges[Int(cursor)])
      cursor += 1
      if space.allows(hop, from: tail, to: Int(head)) { return head }
    }
    return nil
  }
}
