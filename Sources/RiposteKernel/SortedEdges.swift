/// Edges put into the order in which a graph numbers them, and the graph that they make.
///
/// Rows are turned around until they are in order, which sorts edges by counting: once for the successor
/// rows and once more for the predecessor rows, where edges are given head after head, as tables of
/// responses mostly are; once before that where they are not.
package struct SortedEdges: Sendable {
  /// The graph; `nil` where a pair is there twice.
  package let graph: Digraph?

  /// The index, in the given lists, of the edge that becomes number *e*; `nil` when they stand in order.
  ///
  /// Edges that are the same pair keep their given order and lie side by side.
  package let order: [Int32]?

  /// Sorts edges.
  ///
  /// - Parameters:
  ///   - nodeCount: How many nodes there are.
  ///   - tails: The node that each edge leaves.
  ///   - heads: The node that each edge enters, another one.
  /// - Complexity: O(*n* + *m*), on several cores.
  package init(nodeCount: Int, tails: [Int32], heads: [Int32]) {
    precondition(tails.count == heads.count, "an edge has a tail and a head")
    var isOrdered = true
    if let offsets = Self.offsets(ofAscending: heads, tails, nodeCount, &isOrdered) {
      let given = Rows(offsets: offsets, columns: tails)
      if isOrdered {
        order = nil
        graph =
          given.hasRepetitions ? nil : Digraph(predecessors: given, houseOrder: nil)
        return
      }
      let successors = Transposition(of: given, columnCount: nodeCount)
      let predecessors = Transposition(
        of: successors.rows, columnCount: nodeCount, labels: successors.labels, findsPlaces: true)
      order = predecessors.labels
      graph =
        predecessors.rows.hasRepetitions
        ? nil
        : Digraph(
          predecessors: predecessors.rows, successors: successors.rows,
          successorEdges: predecessors.places)
    } else {
      let byTail = EdgeOrder.sorted(
        [Int32](0..<Int32(tails.count)), by: tails, keyCount: nodeCount)
      let given = Rows(
        offsets: Rows.offsets(counting: tails, rowCount: nodeCount),
        columns: byTail.map { heads[Int($0)] })
      let predecessors = Transposition(of: given, columnCount: nodeCount, labels: byTail)
      order = predecessors.labels
      graph =
        predecessors.rows.hasRepetitions
        ? nil : Digraph(predecessors: predecessors.rows, houseOrder: nil)
    }
  }

  /// Where the edges into each node begin if heads ascend, and whether tails do too within a row; `nil`
  /// if heads do not.
  private static func offsets(
    ofAscending heads: [Int32], _ tails: [Int32], _ nodeCount: Int, _ isOrdered: inout Bool
  ) -> [Int32]? {
    var offsets = [Int32](repeating: 0, count: nodeCount + 1)
    var last: Int32 = -1
    for edge in heads.indices {
      let head = heads[edge]
      if head == last {
        if tails[edge - 1] > tails[edge] { isOrdered = false }
        continue
      }
      if head < last { return nil }
      for row in (last + 1)...head { offsets[Int(row)] = Int32(truncatingIfNeeded: edge) }
      last = head
    }
    for row in Int(last + 1)...nodeCount { offsets[row] = Int32(heads.count) }
    return offsets
  }
}

extension Rows {
  /// Whether a row that ascends has an entry twice.
  fileprivate var hasRepetitions: Bool {
    let parts = SideBySide.split(0..<count, SideBySide.parts(for: columns.count))
    let found = SideBySide.wait(parts.count) { part in
      let (offsets, columns) = (offsets, columns)
      for row in parts[part] {
        let (start, end) = (Int(offsets[row]), Int(offsets[row + 1]))
        if end - start < 2 { continue }
        for entry in (start + 1)..<end where columns[entry] == columns[entry - 1] { return true }
      }
      return false
    }
    return found.contains(true)
  }
}
