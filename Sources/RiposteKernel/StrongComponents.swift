/// The strong components of a graph: sets of nodes that all reach one another.
///
/// Tarjan's algorithm (SIAM J. Comput. 1, 1972) with the stack of calls written out, so that a
/// ring of a million nodes is input like any other.
package struct StrongComponents: Sendable {
  /// The component of each node.
  package let componentOfNode: [Int32]

  /// The number of components.
  package let count: Int

  /// Finds the strong components.
  ///
  /// Components are numbered so that edges between them lead from higher numbers to lower ones.
  /// - Complexity: O(*n* + *m*) time, O(*n*) space.
  package init(of graph: Digraph) {
    var search = TarjanSearch(graph)
    for node in 0..<graph.nodeCount where search.low[node] < 0 { search.explore(from: node) }
    componentOfNode = search.component
    count = Int(search.componentCount)
  }
}

/// The state of Tarjan's search.
private struct TarjanSearch {
  let successors: Rows
  /// The lowest discovery number reached from a node's subtree; −1 while undiscovered.
  var low: [Int32]
  var component: [Int32]
  var componentCount: Int32 = 0
  /// The next successor entry to look at, per node.
  private var cursor: [Int32]
  private var discovered: [Int32]
  private var path: [Int32] = []
  private var pending: [Int32] = []
  private var clock: Int32 = 0

  init(_ graph: Digraph) {
    successors = graph.successors
    low = [Int32](repeating: -1, count: graph.nodeCount)
    component = low
    discovered = low
    cursor = [Int32](graph.successors.offsets.dropLast())
  }

  mutating func explore(from root: Int) {
    enter(root)
    while let last = path.last {
      let node = Int(last)
      if let next = nextUndiscovered(from: node) {
        enter(next)
      } else {
        path.removeLast()
        if let parent = path.last { low[Int(parent)] = min(low[Int(parent)], low[node]) }
        if low[node] == discovered[node] { close(node) }
      }
    }
  }

  private mutating func enter(_ node: Int) {
    low[node] = clock
    discovered[node] = clock
    clock += 1
    path.append(Int32(node))
    pending.append(Int32(node))
  }

  /// Moves on along a node's successors to one not seen before, noting rings on the way.
  private mutating func nextUndiscovered(from node: Int) -> Int? {
    let end = successors.offsets[node + 1]
    while cursor[node] < end {
      let next = Int(successors.columns[Int(cursor[node])])
      cursor[node] += 1
      if discovered[next] < 0 { return next }
      if component[next] < 0 { low[node] = min(low[node], discovered[next]) }
    }
    return nil
  }

  /// Takes the component whose first discovered node is given off the stack.
  private mutating func close(_ root: Int) {
    while let last = pending.popLast() {
      component[Int(last)] = componentCount
      if last == root { break }
    }
    componentCount += 1
  }
}
