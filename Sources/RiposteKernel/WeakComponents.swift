/// The weak components of a graph: nodes connected by edges, direction ignored.
///
/// Disjoint sets with path halving; the root of a set is its smallest node, so that numbering
/// needs no sorting. (Tarjan and van Leeuwen, J. ACM 31, 1984.)
package struct WeakComponents: Sendable {
  /// The component of each node; components are numbered by their first node in house order.
  package let componentOfNode: [Int32]

  /// The number of nodes of each component.
  package let sizes: [Int32]

  /// The number of components.
  package var count: Int { sizes.count }

  /// Finds the weak components of a graph's events.
  ///
  /// - Complexity: O(*n* + *m* log *n*) in theory, linear as measured.
  package init(of graph: StationGraph) {
    let parent = Self.united(graph.events.predecessors)
    var (component, sizes) = Self.numbered(parent)
    if let order = graph.houseOrder { Self.renumber(&component, &sizes, inHouseOrder: order) }
    componentOfNode = component
    self.sizes = sizes
  }

  /// The component of each node, numbered by its smallest, and how many nodes each has.
  ///
  /// Whatever hangs below a node is greater, so that in ascending order what a node hangs on has its
  /// number already: one look, and no way to a root is walked.
  private static func numbered(_ parent: [Int32]) -> (component: [Int32], sizes: [Int32]) {
    var component = parent
    var sizes: [Int32] = []
    for node in component.indices {
      let above = Int(component[node])
      if above == node {
        component[node] = Int32(truncatingIfNeeded: sizes.count)
        sizes.append(1)
      } else {
        let found = component[above]
        component[node] = found
        sizes[Int(found)] += 1
      }
    }
    return (component, sizes)
  }

  /// Numbers components by their first node in house order.
  private static func renumber(
    _ component: inout [Int32], _ sizes: inout [Int32], inHouseOrder order: [Int32]
  ) {
    var numbers = [Int32](repeating: -1, count: sizes.count)
    var ordered: [Int32] = []
    for node in order {
      let old = Int(component[Int(node)])
      if numbers[old] < 0 {
        numbers[old] = Int32(truncatingIfNeeded: ordered.count)
        ordered.append(sizes[old])
      }
    }
    for node in component.indices { component[node] = numbers[Int(component[node])] }
    sizes = ordered
  }

  /// A forest in which the nodes of a component share their root, the smallest of them.
  private static func united(_ rows: Rows) -> [Int32] {
    let offsets = rows.offsets
    let columns = rows.columns
    var forest = [Int32](0..<Int32(rows.count))
    var parent = forest.mutableSpan
    for node in 0..<rows.count {
      var own = parent[node]
      for entry in Int(offsets[node])..<Int(offsets[node + 1]) {
        // Most neighbors are in the set already, and say so at the first look.
        var other = parent[Int(columns[entry])]
        if other == own { continue }
        // Halving ways to the roots.
        while true {
          let above = parent[Int(other)]
          if above == other { break }
          parent[Int(other)] = parent[Int(above)]
          other = above
        }
        while true {
          let above = parent[Int(own)]
          if above == own { break }
          parent[Int(own)] = parent[Int(above)]
          own = above
        }
        if own == other { continue }
        parent[Int(max(own, other))] = min(own, other)
        own = min(own, other)
      }
      parent[node] = own
    }
    return forest
  }
}
