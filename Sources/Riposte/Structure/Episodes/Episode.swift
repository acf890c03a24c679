import RiposteKernel

/// Events connected by links, direction ignored, with one link at least.
///
/// ```swift
/// if let episode = graph.episodes().first {          // of the shipped case, levant-2017-2024
///   episode.count                        // 18 events
///   episode.depth                        // 2 links in its longest chain
///   episode.virality().value             // 2.63 links between two of its events, on average
/// }
/// ```
///
/// An episode is what the record connects. It is no phase of a conflict and no period of time: two
/// events of one day are in two episodes when nobody said that one answers the other, and the year in
/// which a chain rests does not end it; see ``EventGraph/episodes(quiet:)``.
public struct Episode: Sendable {
  let storage: Episodes.Storage
  /// Its place among the episodes.
  let number: Int

  init(_ storage: Episodes.Storage, _ number: Int) {
    self.storage = storage
    self.number = number
  }

  /// The graph in which the episode lies.
  public var graph: EventGraph { storage.graph }

  /// The events, in house order.
  public var events: EventSelection { EventSelection(graph, members) }

  /// How many events it has.
  public var count: Int { storage.components.members.length(of: number) }

  /// How many links there are between its events; parallel ones, and those inside an exchange, count.
  public var linkCount: Int { Int(storage.components.edgeCounts[number]) }

  /// The numbers of the events, rising.
  var members: ArraySlice<Int32> { storage.components.members[number] }

  var records: Records { storage.graph.records }
}

extension Episode: Hashable {
  /// Whether two episodes have the same events of the same case.
  public static func == (left: Episode, right: Episode) -> Bool {
    left.members == right.members && left.records === right.records
  }

  /// Feeds the events to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(members) }
}

extension Episode {
  /// The number of links in the longest chain inside it: 0 for an exchange alone, which has no chain.
  public var depth: Int { storage.components.generations.length(of: number) - 1 }

  /// The most events in one generation.
  public var breadth: Int { Int(storage.components.breadths[number]) }

  /// How many events there are in each generation, from generation 0 to the depth.
  ///
  /// The generation of an event is the number of links in the longest chain that ends at its station;
  /// the members of an exchange share theirs.
  ///
  /// - Complexity: O(*d*) for a depth of *d*.
  public func eventsPerGeneration() -> [Int] {
    storage.components.generations[number].map(Int.init)
  }

  /// The events with which it opens, in house order: those of stations that no link enters from outside
  /// and at least one leaves; every member of an exchange that does.
  ///
  /// An exchange alone has none.
  ///
  /// - Complexity: O(*k*) for *k* events.
  public func openings() -> EventSelection {
    let stations = storage.components.graph
    let hops = stations.stations
    let openings = members.filter { event in
      guard let position = stations.position(of: Int(event)) else { return false }
      let station = stations.station(at: position)
      return hops.predecessors.length(of: station) == 0 && hops.successors.length(of: station) > 0
    }
    return EventSelection(graph, openings[...])
  }
}
