package import RiposteKernel

extension StationGraph {
  /// The stations of a small relation, given as the successors of each node; a node's own number
  /// among them, and repetitions, count for nothing.
  ///
  /// - Complexity: O(*n* + *m* log *m*).
  package init(successors: [[Int]]) {
    var tails: [Int32] = []
    var heads: [Int32] = []
    for (node, row) in successors.enumerated() {
      for other in Set(row).sorted() where other != node {
        tails.append(Int32(node))
        heads.append(Int32(other))
      }
    }
    if let order = EdgeOrder.permutation(
      nodeCount: successors.count, tails: tails, heads: heads)
    {
      tails = order.map { tails[Int($0)] }
      heads = order.map { heads[Int($0)] }
    }
    self.init(
      Digraph(nodeCount: successors.count, tails: tails, heads: heads), confidence: { _ in nil })
  }
}
