/// Shortest ways from four sources side by side, where every edge leads from a lower number to a higher
/// one.
///
/// Such an order makes a queue needless: going up, a node's distance and number of ways follow from the
/// nodes before it, and going down, what hangs on it follows from those after. Rows are read as they
/// lie, one look at an entry serves four sources, and no branch depends on a distance.
struct BetweennessSweep {
  /// How many sources are followed at a time.
  static let width = Lanes.scalarCount

  /// Where there are more ways to a node, their ratios would be lost.
  static let mostWays = 0x1p900

  private typealias Lanes = SIMD4<Double>

  private(set) var scores: [Double]
  /// How many nodes the last sources reached, themselves included, out of how many they could.
  private(set) var reachedShare = 1.0

  private let graph: Digraph
  private var nodes: [Node]

  /// What is read together lies together; a lane for each source.
  private struct Node {
    /// The number of links from the source; `unreached` where there is no way.
    var distance = Lanes(repeating: BetweennessSweep.unreached)
    /// How many shortest ways lead here from the source.
    var ways = Lanes.zero
    /// What hangs on the node, itself included, for each of those ways.
    var share = Lanes.zero
  }

  private static let unreached = 0x1p40

  init(_ graph: Digraph) {
    self.graph = graph
    scores = [Double](repeating: 0, count: graph.nodeCount)
    nodes = [Node](repeating: Node(), count: graph.nodeCount)
  }

  /// Adds what the ways from some sources, side by side, make of each node.
  ///
  /// - Returns: Whether that was done: not where there are more than ``mostWays`` to a node.
  mutating func add(_ sources: Range<Int>) -> Bool {
    guard countWays(from: sources) < Self.mostWays else { return false }
    reachedShare = Self.shareOut(from: sources, graph.successors, &nodes, &scores)
    return true
  }

  /// - Returns: The most ways that lead to a node.
  private mutating func countWays(from sources: Range<Int>) -> Double {
    let offsets = graph.predecessors.offsets
    let tails = graph.predecessors.columns
    var most = Lanes.zero
    var nodes = nodes.mutableSpan
    for head in sources.lowerBound..<nodes.count {
      let row = Int(offsets[head])..<Int(offsets[head + 1])
      var distance = Lanes(repeating: Self.unreached)
      for entry in row where Int(tails[entry]) >= sources.lowerBound {
        let before = nodes[Int(tails[entry])].distance + 1
        distance.replace(with: before, where: before .< distance)
      }
      var ways = Lanes.zero
      for entry in row where Int(tails[entry]) >= sources.lowerBound {
        let before = nodes[Int(tails[entry])]
        ways += before.ways.replacing(with: 0, where: before.distance + 1 .!= distance)
      }
      if sources.contains(head) {
        distance[head - sources.lowerBound] = 0
        ways[head - sources.lowerBound] = 1
      }
      nodes[head].distance = distance
      nodes[head].ways = ways
      most = pointwiseMax(most, ways)
    }
    return most.max()
  }

  /// Hands back to each node what hangs on it; returns what share of the nodes was reached.
  private static func shareOut(
    from sources: Range<Int>, _ rows: Rows, _ column: inout [Node], _ scores: inout [Double]
  ) -> Double {
    let offsets = rows.offsets
    let heads = rows.columns
    let count = column.count
    var nodes = column.mutableSpan
    var reached = Lanes.zero
    for tail in (sources.lowerBound..<count).reversed() {
      let node = nodes[tail]
      let after = node.distance + 1
      var sum = Lanes.zero
      for entry in Int(offsets[tail])..<Int(offsets[tail + 1]) {
        let next = nodes[Int(heads[entry])]
        sum += next.share.replacing(with: 0, where: next.distance .!= after)
      }
      var hanging = node.ways * sum
      let isReached = node.ways .> 0
      // No division by the ways to what is not reached.
      nodes[tail].share = (hanging + 1) / node.ways.replacing(with: 1, where: .!isReached)
      reached += Lanes.zero.replacing(with: 1, where: isReached)
      if sources.contains(tail) { hanging[tail - sources.lowerBound] = 0 }
      scores[tail] += hanging.sum()
    }
    return reached.sum() / Double(sources.count * (count - sources.lowerBound))
  }
}
