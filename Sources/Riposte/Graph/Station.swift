import RiposteKernel

/// An event, or an exchange taken as one.
///
/// Chains, generations, openings and pivots are of stations, so that events that answer each other never
/// make a chain run in a ring.
public struct Station: Hashable, Sendable {
  let graph: EventGraph
  /// The number of the station in the topology.
  let number: Int

  init(_ graph: EventGraph, _ number: Int) {
    self.graph = graph
    self.number = number
  }

  /// The members, in house order.
  public var events: [EventView] {
    let stations = graph.topology.stations
    return stations.members(of: number).map { EventView(graph, stations.record(at: $0)) }
  }

  /// Whether the station is an exchange.
  public var isExchange: Bool { graph.topology.stations.members(of: number).count > 1 }

  /// Whether no link enters it from outside, and at least one leaves it.
  public var isOpening: Bool {
    let stations = graph.topology.stations.stations
    return stations.predecessors.length(of: number) == 0
      && stations.successors.length(of: number) > 0
  }

  /// Whether no link leaves it, and at least one enters it: no response is recorded.
  public var isUnanswered: Bool {
    let stations = graph.topology.stations.stations
    return stations.predecessors.length(of: number) > 0
      && stations.successors.length(of: number) == 0
  }

  /// Whether two stations are the same one of the same graph.
  public static func == (left: Station, right: Station) -> Bool {
    left.number == right.number && left.graph.topology === right.graph.topology
  }

  /// Feeds the station to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

extension EventGraph {
  /// The stations, in house order of their first members.
  ///
  /// - Complexity: O(*n* log *n*); O(*n*) where house order is a topological order.
  public func stations() -> [Station] {
    let stations = topology.stations
    var order = Array(0..<stations.stationCount)
    if !stations.stationsStandInHouseOrder {
      order.sort { stations.rank(of: $0) < stations.rank(of: $1) }
    }
    return order.map { Station(self, $0) }
  }

  /// The stations that no link enters and at least one leaves, in house order.
  ///
  /// - Complexity: As ``stations()``.
  public func openings() -> [Station] { stations().filter(\.isOpening) }

  /// The stations that no link leaves and at least one enters, in house order: no response is recorded.
  ///
  /// - Complexity: As ``stations()``.
  public func unanswered() -> [Station] { stations().filter(\.isUnanswered) }

  /// The events that answer each other, directly or in a ring, in house order.
  ///
  /// - Complexity: As ``stations()``.
  public func exchanges() -> [Station] { stations().filter(\.isExchange) }
}

extension EventView {
  /// The station of the event; `nil` when it is not admitted.
  public var station: Station? {
    position.map { Station(graph, graph.topology.stations.station(at: $0)) }
  }
}
