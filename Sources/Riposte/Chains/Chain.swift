import RiposteKernel

/// Stations each of which answers the one before it: a chain of response links.
///
/// A chain has one link at least. Its stations are events, or exchanges taken as one; of several links
/// between two stations the most confident carries the chain, and links inside an exchange add nothing
/// to it.
///
/// ```swift
/// let chain = graph.longestChain()
/// chain?.events.map(\.id)                 // ["erbil", "albukamal"]
/// chain?.elapsed                          // 4 to 10 days
/// chain?.confidence                       // 0.97
/// ```
///
/// A chain is a fact about what the record links, not that one thing caused the next. It is no
/// collection, since its stations, its events and its links are three: ``stations``, ``events``,
/// ``links``.
public struct Chain: Sendable {
  /// The graph in which the chain runs.
  public let graph: EventGraph

  /// The members of all stations, station after station, by number.
  let members: [Int32]

  /// Where the members of each station start, when there is an exchange among them.
  let starts: [Int32]?

  /// The edges of the topology that carry the chain, where they are not those that follow from its
  /// stations.
  private let carriers: [Int32]?

  /// A chain of stations of the graph's topology.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - stations: The stations.
  ///   - carriers: The edges that carry it; `nil`: of each hop the most confident.
  init(_ graph: EventGraph, stations: [Int32], carriers: [Int32]? = nil) {
    let topology = graph.topology.stations
    self.graph = graph
    self.carriers = carriers
    guard topology.stationStarts != nil else {
      members = topology.records.map { records in stations.map { records[Int($0)] } } ?? stations
      starts = nil
      return
    }
    var members: [Int32] = []
    var starts: [Int32] = []
    members.reserveCapacity(stations.count)
    starts.reserveCapacity(stations.count)
    for station in stations {
      starts.append(Int32(members.count))
      for position in topology.members(of: Int(station)) {
        members.append(Int32(topology.record(at: position)))
      }
    }
    self.members = members
    self.starts = members.count == stations.count ? nil : starts
  }

  /// A chain of single events, by number, whatever exchange they are in.
  init(_ graph: EventGraph, events: [Int32]) {
    let topology = graph.topology.stations
    self.graph = graph
    members = events
    starts = nil
    let positions = events.compactMap { topology.position(of: Int($0)) }
    carriers = zip(positions, positions.dropFirst()).compactMap { tail, head in
      topology.events.edge(from: tail, to: head).map { Int32($0) }
    }
  }

  /// The edges of the topology that carry the chain.
  ///
  /// Looked for when they are asked for: a long chain is found in less time than its links are.
  ///
  /// - Complexity: O(*k* log *d*) for *k* links into stations with *d* each; O(*k* · *d*) in a case with
  ///   links that lead back in house order.
  var edges: [Int32] {
    if let carriers { return carriers }
    let topology = graph.topology.stations
    let firsts = starts?.map { members[Int($0)] } ?? members
    let stations = firsts.compactMap { record in
      topology.position(of: Int(record)).map { topology.station(at: $0) }
    }
    return zip(stations, stations.dropFirst()).compactMap { tail, head in
      topology.stations.edge(from: tail, to: head).map { Int32(topology.carrier(of: $0)) }
    }
  }
}

extension Chain: Hashable {
  /// Whether two chains run through the same stations of the same case.
  public static func == (left: Chain, right: Chain) -> Bool {
    left.members == right.members && left.starts == right.starts
      && left.graph.records === right.graph.records
  }

  /// Feeds the events of the chain to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(members) }
}

extension Chain {
  /// The number of links.
  public var length: Int { (starts ?? members).count - 1 }

  /// The events in order, an exchange's members in house order.
  ///
  /// - Complexity: O(*k*) for *k* events.
  public var events: [EventView] { members.map { EventView(graph, Int($0)) } }

  /// The events of each station in order; those of an exchange stand together.
  ///
  /// - Complexity: O(*k*) for *k* events.
  public var stations: [[EventView]] {
    guard let starts else { return events.map { [$0] } }
    let events = events
    let ends = starts.dropFirst() + [Int32(events.count)]
    return zip(starts, ends).map { Array(events[Int($0)..<Int($1)]) }
  }

  /// The links that carry it, in order.
  ///
  /// They are looked for each time: whoever needs them twice keeps them.
  ///
  /// - Complexity: O(*k* log *n*) for *k* links in a case of *n* events; O(*k* (*d* + log *n*)) for links
  ///   into stations with *d* each in a case with links that lead back in house order.
  public var links: [LinkView] { edges.map { LinkView(graph, edge: Int($0)) } }
}

extension Chain: CustomStringConvertible {
  /// The ids of the events, those of an exchange in braces.
  public var description: String {
    stations.map { events in
      let ids = events.map(\.id.rawValue).joined(separator: ", ")
      return events.count == 1 ? ids : "{\(ids)}"
    }.joined(separator: " → ")
  }
}
