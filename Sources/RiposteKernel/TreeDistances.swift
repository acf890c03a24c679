extension UndirectedGraph {
  /// The sum of the distances of all pairs of nodes of a tree: its Wiener index.
  ///
  /// An edge that parts the tree into *s* and *n* − *s* nodes lies on the way of *s* · (*n* − *s*)
  /// pairs; the sum of that over all edges is the sum of all distances (Wiener, J. Am. Chem. Soc.
  /// 69, 1947). Leaves are taken off one after another, each handing what hung on it to the one
  /// neighbor it has left, which the exclusive or of its neighbors' numbers names.
  /// - Precondition: the graph is a tree.
  /// - Complexity: O(*n*).
  package func treeDistanceSum() -> UInt128 {
    var degrees = (0..<nodeCount).map { Int32(rows.length(of: $0)) }
    var lastNeighbor = [Int32](repeating: 0, count: nodeCount)
    for node in 0..<nodeCount {
      for entry in rows.range(of: node) { lastNeighbor[node] ^= rows.columns[entry] }
    }
    var weights = [Int64](repeating: 1, count: nodeCount)
    let count = Int64(nodeCount)
    var sum: UInt128 = 0
    for start in 0..<nodeCount {
      var leaf = start
      // Taking a leaf may make its neighbor one; that has its turn now if it was passed before.
      while degrees[leaf] == 1 {
        let neighbor = Int(lastNeighbor[leaf])
        let weight = weights[leaf]
        sum += UInt128(weight) * UInt128(count - weight)
        degrees[leaf] = 0
        degrees[neighbor] -= 1
        lastNeighbor[neighbor] ^= Int32(truncatingIfNeeded: leaf)
        weights[neighbor] += weight
        guard neighbor < start else { break }
        leaf = neighbor
      }
    }
    return sum
  }
}
