/// A part of a graph without directions: its nodes numbered anew, each pair of neighbors once.
///
/// Made for one component at a time, so that what is computed of it costs by its own size and not by
/// that of the graph it came from.
package struct UndirectedGraph: Sendable {
  /// The neighbors of each node.
  package let rows: Rows

  /// The part of a graph on some of its nodes.
  ///
  /// - Parameters:
  ///   - graph: the graph; edges each way between two nodes count as one.
  ///   - members: the nodes of the part, ascending, closed under neighborhood: whole components.
  /// - Complexity: O(*n* + *m* log *n*) of the part; O(*n* + *m*) when it has an eighth of the graph.
  package init(_ graph: Digraph, on members: ArraySlice<Int32>) {
    let places = Places(of: members, among: graph.nodeCount)
    var offsets: [Int32] = [0]
    offsets.reserveCapacity(members.count + 1)
    var columns: [Int32] = []
    var lastSeenBy = [Int32](repeating: -1, count: members.count)
    for (node, member) in members.enumerated() {
      let turn = Int32(truncatingIfNeeded: node)
      func add(_ rows: Rows) {
        for entry in rows.range(of: Int(member)) {
          let place = places[rows.columns[entry]]
          if lastSeenBy[Int(place)] == turn { continue }
          lastSeenBy[Int(place)] = turn
          columns.append(place)
        }
      }
      add(graph.predecessors)
      add(graph.successors)
      offsets.append(Int32(columns.count))
    }
    rows = Rows(offsets: offsets, columns: columns)
  }

  /// A graph from its rows, which hold each pair of neighbors twice.
  package init(rows: Rows) {
    self.rows = rows
  }

  /// The number of nodes.
  package var nodeCount: Int { rows.count }

  /// The number of pairs of neighbors.
  package var edgeCount: Int { rows.columns.count / 2 }

  /// Whether the graph, if it is connected, is a tree.
  package var hasTreeSize: Bool { edgeCount == nodeCount - 1 }
}

/// The place of each member among the members.
private struct Places {
  private let members: ArraySlice<Int32>
  /// The place of each node of the whole graph, where the part is large enough to afford it.
  private var table: [Int32] = []

  init(of members: ArraySlice<Int32>, among nodeCount: Int) {
    self.members = members
    guard members.count >= nodeCount / 8 else { return }
    table = [Int32](repeating: -1, count: nodeCount)
    for (place, member) in members.enumerated() { table[Int(member)] = Int32(place) }
  }

  subscript(node: Int32) -> Int32 {
    if !table.isEmpty { return table[Int(node)] }
    var low = members.startIndex
    var high = members.endIndex
    while high - low > 1 {
      let middle = (low + high) / 2
      if members[middle] <= node { low = middle } else { high = middle }
    }
    return Int32(low - members.startIndex)
  }
}
