import RiposteKernel

/// Events connected by links, their direction ignored, with one link at least.
public struct Episode: Sendable {
  /// The graph in which the episode lies.
  public let graph: EventGraph

  /// The events, by number, in house order.
  let members: [Int32]

  /// How many links there are between its events.
  public let linkCount: Int

  /// How many events it has.
  public var count: Int { members.count }

  /// The events, in house order.
  ///
  /// - Complexity: O(*k*) for *k* events.
  public var events: [EventView] { members.map { EventView(graph, Int($0)) } }
}

extension Episode: Hashable {
  /// Whether two episodes have the same events of the same case.
  public static func == (left: Episode, right: Episode) -> Bool {
    left.members == right.members && left.graph.records === right.graph.records
  }

  /// Feeds the events to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(members) }
}

extension EventGraph {
  /// The episodes, that of most events first, then in house order.
  ///
  /// Events without links are in none; see ``isolatedEvents()``.
  ///
  /// - Complexity: O(*n* + *m*), and O(*k* log *k*) for *k* episodes.
  public func episodes() -> [Episode] {
    let stations = topology.stations
    let components = WeakComponents(of: stations)
    var members = [[Int32]](repeating: [], count: components.count)
    var links = [Int](repeating: 0, count: components.count)
    for turn in 0..<stations.eventCount {
      let position = stations.position(inHouseOrder: turn)
      let component = Int(components.componentOfNode[position])
      guard components.sizes[component] > 1 else { continue }
      members[component].append(Int32(stations.record(at: position)))
      links[component] += stations.events.predecessors.length(of: position)
    }
    let episodes = zip(members, links).filter { !$0.0.isEmpty }
      .map { Episode(graph: self, members: $0, linkCount: $1) }
    return episodes.sorted {
      $0.count != $1.count ? $0.count > $1.count : $0.members[0] < $1.members[0]
    }
  }

  /// The admitted events that no admitted link enters or leaves, in house order.
  ///
  /// - Complexity: O(*n*).
  public func isolatedEvents() -> [EventView] { events.filter(\.isIsolated) }
}
