/// Shortest ways from a source, where there are more of them than a floating-point number tells apart.
///
/// The same two passes as for few ways, with numbers that have a scale of their own, and a division for
/// each link: only the ratio of the ways to two neighbors matters, and that is never beyond 1.
struct BetweennessScaled {
  private let rows: Rows
  private var distances: [Int32]
  private var ways: [ScaledNumber]
  /// The nodes that were reached, nearest first.
  private var order: [Int32]

  /// Counts the ways from a source.
  ///
  /// - Complexity: O(*n* + *m*).
  init(_ rows: Rows, from source: Int) {
    self.rows = rows
    distances = [Int32](repeating: -1, count: rows.count)
    ways = [ScaledNumber](repeating: ScaledNumber(value: 0, scale: 0), count: rows.count)
    order = [Int32(truncatingIfNeeded: source)]
    distances[source] = 0
    ways[source].value = 1
    var next = 0
    while next < order.count {
      let node = Int(order[next])
      next += 1
      ways[node].normalize()
      for entry in rows.range(of: node) {
        let neighbor = Int(rows.columns[entry])
        if distances[neighbor] < 0 {
          distances[neighbor] = distances[node] + 1
          order.append(rows.columns[entry])
        }
        if distances[neighbor] == distances[node] + 1 { ways[neighbor].add(ways[node]) }
      }
    }
  }

  /// Adds what the ways make of each node.
  ///
  /// - Complexity: O(*n* + *m*).
  func add(to scores: inout [Double]) {
    var hanging = [Double](repeating: 0, count: rows.count)
    for node in order.dropFirst().reversed() {
      let node = Int(node)
      for entry in rows.range(of: node) {
        let next = Int(rows.columns[entry])
        guard distances[next] == distances[node] + 1 else { continue }
        hanging[node] += ways[node].ratio(to: ways[next]) * (1 + hanging[next])
      }
      scores[node] += hanging[node]
    }
  }
}
