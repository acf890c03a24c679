/// Events in an order in which every station comes after those it answers.
///
/// A *station* is an event, or an exchange taken as one: a strong component of the links. Stations
/// are ordered topologically; where the links leave a choice, the station whose first member comes
/// first in house order goes first. Members of a station lie side by side, in house order.
///
/// This is made only for graphs whose house order is not such an order already.
struct StationOrder {
  /// The node at each position.
  private(set) var nodes: [Int32] = []

  /// The first position of each station, and after the last station, the number of positions;
  /// `nil` when every event is a station of its own.
  private(set) var stationStarts: [Int32]?

  /// Orders the nodes of a graph whose node numbers are house order.
  ///
  /// - Complexity: O(*n* + *m*), with a queue whose steps cost a few words each.
  init(of graph: Digraph) {
    let components = StrongComponents(of: graph)
    let component = components.componentOfNode
    let members = Rows.grouping(component, rowCount: components.count)
    var waiting = Self.entering(graph, component, count: components.count)
    var ready = RankQueue(capacity: graph.nodeCount)
    for station in 0..<components.count where waiting[station] == 0 {
      ready.insert(Int(members.columns[members.range(of: station).lowerBound]))
    }
    var starts: [Int32] = []
    nodes.reserveCapacity(graph.nodeCount)
    while let first = ready.popFirst() {
      starts.append(Int32(nodes.count))
      let station = Int(component[first])
      nodes.append(contentsOf: members[station])
      for member in members[station] {
        for next in graph.successors[Int(member)] {
          let other = Int(component[Int(next)])
          if other == station { continue }
          waiting[other] -= 1
          if waiting[other] == 0 {
            ready.insert(Int(members.columns[members.range(of: other).lowerBound]))
          }
        }
      }
    }
    starts.append(Int32(nodes.count))
    stationStarts = components.count == graph.nodeCount ? nil : starts
  }

  /// For each component, how many edges enter it from outside.
  private static func entering(
    _ graph: Digraph, _ component: [Int32], count: Int
  ) -> [Int32] {
    var entering = [Int32](repeating: 0, count: count)
    for head in 0..<graph.nodeCount {
      for tail in graph.predecessors[head] where component[Int(tail)] != component[head] {
        entering[Int(component[head])] += 1
      }
    }
    return entering
  }
}

extension Rows {
  /// Rows that hold, for each key, the indices that have it, in ascending order.
  ///
  /// - Complexity: O(*n* + *k*) for *n* indices and *k* keys.
  static func grouping(_ keys: [Int32], rowCount: Int) -> Rows {
    let offsets = Rows.offsets(counting: keys, rowCount: rowCount)
    let indices = EdgeOrder.sorted(Array(0..<Int32(keys.count)), by: keys, keyCount: rowCount)
    return Rows(offsets: offsets, columns: indices)
  }
}
