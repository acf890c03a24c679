/// A directed graph as compressed rows both ways.
///
/// An edge has one number: the place of its tail in the predecessor rows. Attributes of edges
/// therefore lie, head after head, beside the predecessor rows, and the successor rows carry a
/// cross index to them. Twelve bytes an edge, eight a node.
///
/// Invariants: both row sets hold the same edges; each row is in *house order* of its neighbours,
/// which is the order of node numbers unless the graph was built with an order of its own; no edge
/// leads from a node to itself, none is there twice.
package struct Digraph: Sendable {
  /// The tails of the edges that enter each node; the position of an entry is the edge's number.
  package let predecessors: Rows

  /// The heads of the edges that leave each node.
  package let successors: Rows

  /// The number of the edge behind each entry of `successors`.
  package let successorEdges: [Int32]

  /// Whether the entries of each row ascend, as they do where house order is that of node numbers.
  private let rowsAscend: Bool

  /// A graph from edges that stand in `EdgeOrder`, without repetition; edge *e* keeps its number.
  ///
  /// The array of tails is kept, not copied.
  /// - Complexity: O(*n* + *m*).
  package init(nodeCount: Int, tails: [Int32], heads: [Int32]) {
    precondition(
      EdgeOrder.isOrdered(tails: tails, heads: heads), "edges are given by head, then tail")
    let offsets = Rows.offsets(counting: heads, rowCount: nodeCount)
    self.init(predecessors: Rows(offsets: offsets, columns: tails), houseOrder: nil)
  }

  /// A graph from its predecessor rows, each already in house order.
  ///
  /// - Parameters:
  ///   - predecessors: the tails of the edges into each node.
  ///   - houseOrder: all nodes in house order, or `nil` when that is the order of their numbers.
  /// - Complexity: O(*n* + *m*).
  init(predecessors: Rows, houseOrder: [Int32]?) {
    guard let houseOrder else {
      let turned = Transposition(of: predecessors, columnCount: predecessors.count)
      self.init(
        predecessors: predecessors, successors: turned.rows, successorEdges: turned.labels)
      return
    }
    let tails = predecessors.columns
    let offsets = Rows.offsets(counting: tails, rowCount: predecessors.count)
    var next = offsets
    var heads = [Int32](repeating: 0, count: tails.count)
    var edges = heads
    for head in houseOrder {
      for edge in predecessors.range(of: Int(head)) {
        let tail = Int(tails[edge])
        let entry = Int(next[tail])
        next[tail] += 1
        heads[entry] = head
        edges[entry] = Int32(truncatingIfNeeded: edge)
      }
    }
    self.init(
      predecessors: predecessors, successors: Rows(offsets: offsets, columns: heads),
      successorEdges: edges, rowsAscend: false)
  }

  /// A graph from the rows of both ways, which hold the same edges.
  init(
    predecessors: Rows, successors: Rows, successorEdges: [Int32], rowsAscend: Bool = true
  ) {
    self.rowsAscend = rowsAscend
    self.predecessors = predecessors
    self.successors = successors
    self.successorEdges = successorEdges
  }

  /// The number of nodes.
  package var nodeCount: Int { predecessors.count }

  /// The number of edges.
  package var edgeCount: Int { predecessors.columns.count }

  /// The node an edge leaves.
  package func tail(of edge: Int) -> Int { Int(predecessors.columns[edge]) }

  /// The node an edge enters: O(log *n*).
  package func head(of edge: Int) -> Int { predecessors.row(ofEntry: edge) }

  /// The number of the edge between two nodes, or `nil` when there is none.
  ///
  /// - Complexity: O(log *d*), where *d* is the number of edges into `head`; O(*d*) in a graph that was
  ///   built with an order of its own.
  package func edge(from tail: Int, to head: Int) -> Int? {
    let columns = predecessors.columns
    var range = predecessors.range(of: head)
    guard rowsAscend else { return range.first { Int(columns[$0]) == tail } }
    while range.count > 1 {
      let middle = range.lowerBound + range.count / 2
      range = Int(columns[middle]) <= tail ? middle..<range.upperBound : range.lowerBound..<middle
    }
    return range.first { Int(columns[$0]) == tail }
  }

  /// Whether every edge leads from a lower number to a higher one, in a graph whose house order is
  /// the order of node numbers.
  ///
  /// - Complexity: O(*n*).
  package var leadsForward: Bool { isForward(rowsAscend: true) }

  /// Whether every edge leads from a lower number to a higher one.
  ///
  /// - Complexity: O(*n*) when rows are in order of node numbers, for then the last entry of a row
  ///   is its highest; `rowsAscend` says so.
  func isForward(rowsAscend: Bool) -> Bool {
    let columns = predecessors.columns
    let offsets = predecessors.offsets
    for node in 0..<nodeCount {
      let start = Int(offsets[node])
      let end = Int(offsets[node + 1])
      var entry = rowsAscend ? max(start, end - 1) : start
      while entry < end {
        if columns[entry] >= node { return false }
        entry += 1
      }
    }
    return true
  }
}
