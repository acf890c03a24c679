import EDTF
import RiposteKernel

/// The episodes of a graph: the one of most events first, then in house order.
///
/// ```swift
/// let episodes = graph.episodes()        // of the shipped case, levant-2017-2024
/// episodes.count                         // 13
/// episodes.isolatedCount                 // 51 events without links are in none
/// episodes.first?.depth                  // 2 links in its longest chain
/// ```
///
/// Their sizes and shapes are computed together, when the list is made; what costs more is computed for
/// one episode when it is asked for.
public struct Episodes: Sendable {
  let storage: Storage

  /// What all episodes of a list share.
  final class Storage: Sendable {
    let graph: EventGraph
    let components: LinkedComponents
    let quietDays: Double?
    let cutLinkCount: Int

    init(
      _ graph: EventGraph, _ stations: StationGraph, quietDays: Double? = nil, cutLinkCount: Int = 0
    ) {
      self.graph = graph
      components = LinkedComponents(of: stations)
      self.quietDays = quietDays
      self.cutLinkCount = cutLinkCount
    }
  }

  /// The graph in which they lie.
  public var graph: EventGraph { storage.graph }

  /// How many events have no link, or none that is left; they are in no episode.
  public var isolatedCount: Int { storage.components.isolatedCount }

  /// The number of days after which a spell counts as quiet; `nil` when nothing is split.
  public var quietDays: Double? { storage.quietDays }

  /// How many links were cut, since their lag is certainly longer than a quiet spell.
  public var cutLinkCount: Int { storage.cutLinkCount }

  /// The episode of an event, by its place in the list; `nil` when it is in none.
  ///
  /// - Throws: ``UnknownEvent`` when the case has no such event.
  /// - Complexity: O(1) on average.
  public func index(of id: Event.ID) throws(UnknownEvent) -> Int? {
    let components = storage.components
    let position = components.graph.position(of: try graph.number(of: id))
    return position.map { Int(components.componentOfPosition[$0]) }.flatMap { $0 < 0 ? nil : $0 }
  }
}

extension Episodes: RandomAccessCollection {
  /// The place of the largest episode.
  public var startIndex: Int { 0 }

  /// The place after the last episode.
  public var endIndex: Int { storage.components.count }

  /// The episode at a place.
  public subscript(place: Int) -> Episode {
    precondition(indices.contains(place), "there is no episode at this place")
    return Episode(storage, place)
  }
}

extension EventGraph {
  /// The episodes: events connected by links, direction ignored, with one link at least.
  ///
  /// An exchange alone is an episode of depth 0, with no chain. Events without links are in none.
  ///
  /// - Complexity: O(*n* + *m*), and O(*k* log *k*) for *k* episodes.
  public func episodes() -> Episodes {
    Episodes(storage: Episodes.Storage(self, topology.stations))
  }

  /// The episodes that remain when links across quiet spells are cut.
  ///
  /// A link is cut when its lag is *certainly* longer: when the lower end of its lag exceeds the number
  /// of days. A link without a lag, because an event has no date, is kept. What is cut belongs to no
  /// episode, even where other links hold both its events together; an exchange that hangs on it comes
  /// apart.
  ///
  /// - Parameter days: How many days may pass between a stimulus and its response, at least 0.
  /// - Returns: The episodes, with the number of links cut.
  /// - Complexity: O(*n* + *m*), and O(*k* log *k*) for *k* episodes.
  public func episodes(quiet days: Double) -> Episodes {
    precondition(days >= 0, "a quiet spell is not negative")
    let stations = topology.stations
    var keeps = [Bool](repeating: true, count: records.linkCount)
    var cut = 0
    for head in 0..<stations.eventCount {
      let response = records.dates[stations.record(at: head)]
      for edge in stations.events.predecessors.range(of: head) {
        let stimulus = records.dates[stations.record(at: stations.events.tail(of: edge))]
        guard let lag = response.lag(after: stimulus), lag.lower > days else { continue }
        keeps[stations.link(of: edge)] = false
        cut += 1
      }
    }
    guard cut > 0 else {
      return Episodes(storage: Episodes.Storage(self, stations, quietDays: days))
    }
    let split = StationGraph(
      filtering: stations, keepingRecords: nil, keepingLinks: keeps,
      confidence: { [records, bases = topology.bases] in
        records.confidence(ofLink: $0, basis: bases?[$0] ?? records.bases[$0])
      })
    return Episodes(
      storage: Episodes.Storage(self, split, quietDays: days, cutLinkCount: cut))
  }

  /// The admitted events that no admitted link enters or leaves, in house order.
  ///
  /// - Complexity: O(*n*).
  public func isolatedEvents() -> EventSelection {
    let events = topology.stations.events
    return EventSelection(
      self,
      where: (0..<events.nodeCount).map {
        events.predecessors.length(of: $0) == 0 && events.successors.length(of: $0) == 0
      })
  }
}
