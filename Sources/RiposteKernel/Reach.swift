/// The way in which links are travelled.
package enum Direction: Sendable, CaseIterable {
  /// Along the links, from stimulus to response.
  case forward
  /// Against the links, from response to stimulus.
  case backward
  /// Either way.
  case either
}

extension Digraph {
  /// For each node, whether some source reaches it, sources included.
  ///
  /// - Complexity: O(*n* + *m*); only what is reached is visited.
  package func reached(from sources: [Int], _ direction: Direction) -> [Bool] {
    var isReached = [Bool](repeating: false, count: nodeCount)
    var pending: [Int32] = []
    for source in sources where !isReached[source] {
      isReached[source] = true
      pending.append(Int32(source))
    }
    while let node = pending.popLast() {
      if direction != .backward {
        for next in successors[Int(node)] where !isReached[Int(next)] {
          isReached[Int(next)] = true
          pending.append(next)
        }
      }
      if direction != .forward {
        for next in predecessors[Int(node)] where !isReached[Int(next)] {
          isReached[Int(next)] = true
          pending.append(next)
        }
      }
    }
    return isReached
  }
}
