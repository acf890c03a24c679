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
    var parent = Self.united(graph.events.predecessors)
    var component = [Int32](repeating: -1, count: graph.eventCount)
    var sizes: [Int32] = []
    for turn in 0..<graph.eventCount {
      let node = graph.position(inHouseOrder: turn)
      let root = Self.root(of: Int32(truncatingIfNeeded: node), &parent)
      if component[Int(root)] < 0 {
        component[Int(root)] = Int32(sizes.count)
        sizes.append(0)
      }
      let found = component[Int(root)]
      component[node] = found
      sizes[Int(found)] += 1
    }
    componentOfNode = component
    self.sizes = sizes
  }

  /// A forest in which the nodes of a component share their root.
  private static func united(_ rows: Rows) -> [Int32] {
    let offsets = rows.offsets
    let columns = rows.columns
    var parent = [Int32](0..<Int32(rows.count))
    var entry = 0
    for node in 0..<rows.count {
      let end = Int(offsets[node + 1])
      var own = root(of: Int32(truncatingIfNeeded: node), &parent)
      while entry < end {
        // Most neighbors are in the set already, and say so at the first look.
        if parent[Int(columns[entry])] == own {
          entry += 1
          continue
        }
        let other = root(of: columns[entry], &parent)
        if other < own {
          parent[Int(own)] = other
          own = other
        } else if own < other {
          parent[Int(other)] = own
        }
        entry += 1
      }
    }
    return parent
  }

  private static func root(of node: Int32, _ parent: inout [Int32]) -> Int32 {
    var node = node
    while true {
      let above = parent[Int(node)]
      if above == node { return node }
      let top = parent[Int(above)]
      parent[Int(node)] = top
      node = top
    }
  }
}
