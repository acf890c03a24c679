/// A shortest way between two events.
package struct Route: Sendable, Equatable {
  /// The events, from the one asked from to the one asked for.
  package var nodes: [Int32]

  /// The edges between them.
  package var edges: [Int32]

  /// For each edge, whether it is travelled along its direction.
  package var isForward: [Bool]

  /// The sum of the weights; without weights, the number of links.
  package let weight: Int64
}

extension DistanceSearch {
  /// The shortest way between two events, or `nil` when there is none.
  ///
  /// Of several, the one of fewest links; of those, the one whose events, compared from the first
  /// on, come first in house order; between two events linked both ways alike, the link that is
  /// travelled forward.
  ///
  /// A search from the source labels all that is nearer than the target. Going back from the
  /// target along links that fit the labels marks what lies on some shortest way, and a walk from
  /// the source takes at each marked event the first.
  /// - Complexity: as `run`.
  package mutating func route(from source: Int, to target: Int) -> Route? {
    run(from: [source], until: target)
    guard let total = label(of: target) else { return nil }
    markShortestWays(to: target)
    var route = Route(
      nodes: [Int32(source)], edges: [], isForward: [], weight: total.weight)
    var node = source
    while node != target {
      guard let step = firstStep(from: node) else { return nil }
      node = step.next
      route.nodes.append(Int32(node))
      route.edges.append(Int32(step.edge))
      route.isForward.append(step.isForward)
    }
    return route
  }

  /// Marks what lies on shortest ways to a target.
  private mutating func markShortestWays(to target: Int) {
    var pending = [target]
    var marked: [Int] = []
    mark(target)
    while let node = pending.popLast() {
      eachHop(from: node, isReversed: true) { previous, edge, _ in
        if fits(previous, edge, node) { marked.append(previous) }
      }
      for previous in marked where !isMarked(previous) {
        mark(previous)
        pending.append(previous)
      }
      marked.removeAll(keepingCapacity: true)
    }
  }

  private func firstStep(from node: Int) -> (next: Int, edge: Int, isForward: Bool)? {
    var best: (next: Int, edge: Int, isForward: Bool)?
    eachHop(from: node) { next, edge, isForward in
      guard isMarked(next), fits(node, edge, next) else { return }
      if let best, graph.record(at: best.next) <= graph.record(at: next) { return }
      best = (next, edge, isForward)
    }
    return best
  }

  /// Whether a link is the last of a shortest way to the node it leads to.
  private func fits(_ tail: Int, _ edge: Int, _ head: Int) -> Bool {
    guard let before = label(of: tail), let after = label(of: head) else { return false }
    let weight = weights?[edge] ?? 1
    return weight >= 0 && before.extended(by: weight) == after
  }
}
