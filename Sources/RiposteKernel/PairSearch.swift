/// The number of links between two nodes, asked for many pairs.
///
/// Two breadth-first searches, from either end, a level at a time, always on the side whose front is
/// smaller, until they meet: two small balls instead of one large (Pohl, "Bi-directional search",
/// Machine Intelligence 6, 1971). Columns are allocated once, and a mark says to which question and
/// to which side it belongs, so that nothing is cleared between questions.
package struct PairSearch: Sendable {
  private let graph: Digraph
  private let direction: Direction
  /// Twice the number of the question, plus one for marks from the far end.
  private var marks: [UInt32]
  private var question: UInt32 = 0
  private var near: [Int32] = []
  private var far: [Int32] = []
  private var found: [Int32] = []

  /// A search that has yet to be asked.
  ///
  /// - Complexity: O(*n*).
  package init(_ graph: Digraph, _ direction: Direction) {
    self.graph = graph
    self.direction = direction
    marks = [UInt32](repeating: 0, count: graph.nodeCount)
  }

  /// The number of links of the shortest way from one node to another; `nil` where there is none.
  ///
  /// - Complexity: O(*n* + *m*) at worst; only what the two searches reach is visited.
  package mutating func distance(from start: Int, to end: Int) -> Int? {
    if start == end { return 0 }
    begin(start, end)
    var distance = 0
    while !near.isEmpty, !far.isEmpty {
      distance += 1
      let isNear = near.count <= far.count
      if advance(isNear: isNear) { return distance }
      if isNear { swap(&near, &found) } else { swap(&far, &found) }
    }
    return nil
  }

  private mutating func begin(_ start: Int, _ end: Int) {
    if question > .max / 2 - 2 {
      for node in marks.indices { marks[node] = 0 }
      question = 0
    }
    question += 1
    near.removeAll(keepingCapacity: true)
    far.removeAll(keepingCapacity: true)
    near.append(Int32(truncatingIfNeeded: start))
    far.append(Int32(truncatingIfNeeded: end))
    marks[start] = question << 1
    marks[end] = question << 1 | 1
  }

  /// Moves one side on by a level; returns whether it met the other.
  private mutating func advance(isNear: Bool) -> Bool {
    found.removeAll(keepingCapacity: true)
    let front = isNear ? near : far
    let own = question << 1 | (isNear ? 0 : 1)
    if direction == .either || (direction == .forward) == isNear {
      if visit(graph.successors, front, own) { return true }
    }
    if direction == .either || (direction == .backward) == isNear {
      if visit(graph.predecessors, front, own) { return true }
    }
    return false
  }

  /// Finds what neighbors a front; returns whether the other side has been there.
  private mutating func visit(_ rows: Rows, _ front: [Int32], _ own: UInt32) -> Bool {
    let other = own ^ 1
    let offsets = rows.offsets
    let columns = rows.columns
    for node in front {
      for entry in Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1]) {
        let neighbor = columns[entry]
        let mark = marks[Int(neighbor)]
        if mark == own { continue }
        if mark == other { return true }
        marks[Int(neighbor)] = own
        found.append(neighbor)
      }
    }
    return false
  }
}
