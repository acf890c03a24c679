/// The stations that every way to a station passes through.
///
/// A *way* begins at an entry: a station that no hop enters, or one that is said to have been
/// entered from outside. A virtual source stands before all entries; station *d* dominates station
/// *v* when every way from the source to *v* passes through *d*. Dominators of one station stand in
/// line, so that the closest of each make a tree with the source as its root.
///
/// In a graph without rings the closest dominator of a station is the lowest common ancestor, in
/// the tree made so far, of the stations before it, so that one sweep in station order is enough
/// (Alstrup and Lauridsen, "A simple and optimal algorithm for finding immediate dominators in
/// reducible graphs", DIKU 1996). Cooper, Harvey and Kennedy ("A simple, fast dominance algorithm",
/// 2001) walk up the same tree step by step to *intersect* two of its branches. The walk here jumps,
/// by one skew-binary pointer a node (Myers, "An applicative random-access stack", IPL 17, 1983), so
/// that a tree that is one long line costs a logarithm and not a line.
package struct Dominators: Sendable {
  /// The closest dominator of each station other than itself; −1 where only the source is one.
  package let immediate: [Int32]

  /// Finds the dominators of all stations.
  ///
  /// - Parameters:
  ///   - stations: the hops, each from a lower number to a higher one.
  ///   - entries: for each station, whether it is entered from outside though hops enter it too;
  ///     `nil`: none is.
  /// - Complexity: O(*n* + *m* log *n*) time, O(*n*) space; one sweep.
  package init(of stations: Digraph, entries: [Bool]? = nil) {
    let offsets = stations.predecessors.offsets
    let tails = stations.predecessors.columns
    var tree = DominatorTree(capacity: stations.nodeCount)
    var immediate = [Int32](repeating: -1, count: stations.nodeCount)
    var entry = 0
    for station in 0..<stations.nodeCount {
      let end = Int(offsets[station + 1])
      var closest = DominatorTree.source
      if entry < end, !(entries?[station] ?? false) {
        closest = tails[entry] + 1
        entry += 1
        while entry < end, closest != DominatorTree.source {
          closest = tree.meet(closest, tails[entry] + 1)
          entry += 1
        }
      }
      entry = end
      tree.append(under: closest)
      immediate[station] = closest - 1
    }
    self.immediate = immediate
  }

  /// For each station, the sum of a weight over the stations it dominates, itself left out.
  ///
  /// - Parameter weight: the weight of a station.
  /// - Returns: the sum for each station.
  /// - Complexity: O(*n*), one sweep against station order.
  package func dominatedWeights(_ weight: (Int) -> Int32) -> [Int32] {
    var sums = [Int32](repeating: 0, count: immediate.count)
    for station in immediate.indices.reversed() {
      let above = Int(immediate[station])
      if above >= 0 { sums[above] += sums[station] + weight(station) }
    }
    return sums
  }
}

/// A growing tree that finds the lowest common ancestor of two of its nodes.
///
/// Node 0 is the source; station *s* is node *s* + 1.
private struct DominatorTree {
  static let source: Int32 = 0

  private var nodes: [Node] = []

  /// What is read together lies together: 12 bytes a node.
  private struct Node {
    var parent: Int32
    /// An ancestor some way up; nodes of one depth jump equally far.
    var jump: Int32
    var depth: Int32
  }

  init(capacity: Int) {
    nodes.reserveCapacity(capacity + 1)
    nodes.append(Node(parent: 0, jump: 0, depth: 0))
  }

  /// Adds the next node below one that is there.
  mutating func append(under parent: Int32) {
    let above = nodes[Int(parent)]
    let middle = nodes[Int(above.jump)]
    let far = nodes[Int(middle.jump)]
    let doubles = above.depth - middle.depth == middle.depth - far.depth
    nodes.append(
      Node(parent: parent, jump: doubles ? middle.jump : parent, depth: above.depth + 1))
  }

  /// The lowest node that is above both, or one of them.
  func meet(_ one: Int32, _ other: Int32) -> Int32 {
    if one == other { return one }
    var (one, other) = (one, other)
    let (depth, otherDepth) = (nodes[Int(one)].depth, nodes[Int(other)].depth)
    if depth > otherDepth { one = lift(one, to: otherDepth) }
    if otherDepth > depth { other = lift(other, to: depth) }
    while one != other {
      let (node, twin) = (nodes[Int(one)], nodes[Int(other)])
      let mayJump = node.jump != twin.jump
      one = mayJump ? node.jump : node.parent
      other = mayJump ? twin.jump : twin.parent
    }
    return one
  }

  /// The ancestor of a node at a depth above it.
  private func lift(_ node: Int32, to depth: Int32) -> Int32 {
    var node = node
    while true {
      let entry = nodes[Int(node)]
      if entry.depth == depth { return node }
      node = nodes[Int(entry.jump)].depth >= depth ? entry.jump : entry.parent
    }
  }
}
