/// The weak components that have a link at least, the largest first, with their shape.
///
/// What is said of a component in words of chains (its generations) is of stations; what is said of
/// its size is of events.
package struct LinkedComponents: Sendable {
  /// The graph.
  package let graph: StationGraph

  /// The component of each position; −1 for events without links.
  package let componentOfPosition: [Int32]

  /// The records of each component, in house order.
  package let members: Rows

  /// The number of edges of each component.
  package let edgeCounts: [Int32]

  /// For each component, how many events are in each generation, from generation 0 on.
  package let generations: Rows

  /// The most events in one generation, for each component.
  package let breadths: [Int32]

  /// The number of components.
  package var count: Int { members.count }

  /// The number of events in no component.
  package var isolatedCount: Int { graph.eventCount - members.columns.count }

  /// Finds the components: those of most events first, then in house order.
  ///
  /// - Complexity: O(*n* + *m*), and O(*k* log *k*) for *k* components.
  package init(of graph: StationGraph) {
    let weak = WeakComponents(of: graph)
    let order = Self.largestFirst(weak.sizes)
    var numbers = [Int32](repeating: -1, count: weak.count)
    for (number, component) in order.enumerated() { numbers[Int(component)] = Int32(number) }
    let components = weak.componentOfNode.map { numbers[Int($0)] }
    self.graph = graph
    componentOfPosition = components
    members = Self.members(graph, components, sizes: order.map { weak.sizes[Int($0)] })
    edgeCounts = Self.edgeCounts(graph.events.predecessors, components, count: order.count)
    (generations, breadths) = Self.generations(graph, components, count: order.count)
  }

  /// The components of two nodes or more, in order.
  private static func largestFirst(_ sizes: [Int32]) -> [Int32] {
    (0..<Int32(sizes.count)).filter { sizes[Int($0)] > 1 }.sorted { one, other in
      let (size, otherSize) = (sizes[Int(one)], sizes[Int(other)])
      return size != otherSize ? size > otherSize : one < other
    }
  }

  private static func members(
    _ graph: StationGraph, _ components: [Int32], sizes: [Int32]
  ) -> Rows {
    let offsets = sizes.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    var next = offsets
    var records = [Int32](repeating: 0, count: Int(offsets.last ?? 0))
    for turn in 0..<graph.eventCount {
      let position = graph.position(inHouseOrder: turn)
      let component = Int(components[position])
      guard component >= 0 else { continue }
      records[Int(next[component])] = Int32(truncatingIfNeeded: graph.record(at: position))
      next[component] += 1
    }
    return Rows(offsets: offsets, columns: records)
  }

  private static func edgeCounts(_ rows: Rows, _ components: [Int32], count: Int) -> [Int32] {
    var counts = [Int32](repeating: 0, count: count)
    for position in 0..<rows.count {
      let component = Int(components[position])
      if component >= 0 { counts[component] += Int32(rows.length(of: position)) }
    }
    return counts
  }

  /// How many events each generation of each component has, and the most of each component.
  private static func generations(
    _ graph: StationGraph, _ components: [Int32], count: Int
  ) -> (Rows, breadths: [Int32]) {
    let generations = graph.generations()
    var depths = [Int32](repeating: 0, count: count)
    for station in 0..<graph.stationCount {
      let component = Int(components[graph.members(of: station).lowerBound])
      if component >= 0 { depths[component] = max(depths[component], generations[station]) }
    }
    let offsets = depths.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1 + 1) }
    var counts = [Int32](repeating: 0, count: Int(offsets.last ?? 0))
    var breadths = [Int32](repeating: 0, count: count)
    for station in 0..<graph.stationCount {
      let members = graph.members(of: station)
      let component = Int(components[members.lowerBound])
      guard component >= 0 else { continue }
      let place = Int(offsets[component] + generations[station])
      counts[place] += Int32(members.count)
      breadths[component] = max(breadths[component], counts[place])
    }
    return (Rows(offsets: offsets, columns: counts), breadths)
  }
}
