import RiposteKernel

/// The events through which every chain to some later event passes.
///
/// An event is a *pivot* for a later one when **all** chains of the record that lead to it, from
/// whatever opening, pass through the event; the closest pivot of an event is its *immediate* one.
///
/// ```swift
/// let pivots = graph.pivots()            // of the shipped case, levant-2017-2024
/// pivots.first?.event.id                 // "kiswah-base"
/// pivots.first?.cutsOff                  // 3 later events are reached through it alone
/// ```
///
/// This is a fact about the record: no other recorded chain leads there. It does *not* say that the
/// later events would not have happened without the pivot. Several stimuli of one event are
/// alternatives here, so that an event with two unconnected stimuli has no pivot; and an event that is
/// said to answer something the case does not contain has none either, since that is a way around.
///
/// Pivots are of stations: the members of an exchange are pivots together, for the same later events,
/// and not for each other. A list in house order of the pivots that there are.
public struct Pivots: Sendable {
  /// The graph.
  public let graph: EventGraph
  private let dominators: Dominators
  /// For each station, how many events it cuts off.
  private let cutOff: [Int32]
  /// The events that are pivots, by position, in house order.
  private let positions: [Int32]

  init(_ graph: EventGraph) {
    let stations = graph.topology.stations
    dominators = Dominators(of: stations.stations, entries: graph.stationsEnteredFromOutside())
    cutOff = dominators.dominatedWeights { Int32(stations.members(of: $0).count) }
    var positions: [Int32] = []
    for turn in 0..<stations.eventCount {
      let position = stations.position(inHouseOrder: turn)
      if cutOff[stations.station(at: position)] > 0 { positions.append(Int32(position)) }
    }
    self.positions = positions
    self.graph = graph
  }

  /// An event that is a pivot.
  public struct Pivot: Hashable, Sendable {
    /// The event.
    public let event: EventView

    /// How many later events are reached through it alone.
    public let cutsOff: Int
  }
}

extension Pivots: RandomAccessCollection {
  /// The place of the first pivot.
  public var startIndex: Int { 0 }

  /// The place after the last pivot.
  public var endIndex: Int { positions.count }

  /// The pivot at a place in house order.
  public subscript(place: Int) -> Pivot {
    let stations = graph.topology.stations
    let position = Int(positions[place])
    return Pivot(
      event: EventView(graph, stations.record(at: position)),
      cutsOff: Int(cutOff[stations.station(at: position)]))
  }
}

extension Pivots {
  /// For each event, how many later events are reached through it alone: 0 when it is no pivot.
  ///
  /// - Complexity: O(*n*).
  public func cutsOff() -> EventColumn<Int> {
    let stations = graph.topology.stations
    return EventColumn(
      graph, (0..<stations.eventCount).map { Int(cutOff[stations.station(at: $0)]) })
  }

  /// For each event, how many pivots it has: through how many stations every chain to it passes.
  ///
  /// - Complexity: O(*n*), one sweep.
  public func depths() -> EventColumn<Int> {
    let immediate = dominators.immediate
    var depths = [Int](repeating: 0, count: immediate.count)
    for station in immediate.indices where immediate[station] >= 0 {
      depths[station] = depths[Int(immediate[station])] + 1
    }
    let stations = graph.topology.stations
    if stations.stationStarts == nil { return EventColumn(graph, depths) }
    return EventColumn(
      graph, (0..<stations.eventCount).map { depths[stations.station(at: $0)] })
  }

  /// The closest pivot of an event, an event or an exchange; `nil` when it has none, or is not
  /// admitted.
  ///
  /// - Complexity: O(1).
  public func immediate(of event: EventView) -> Station? {
    let stations = graph.topology.stations
    guard let position = stations.position(of: event.number) else { return nil }
    let closest = Int(dominators.immediate[stations.station(at: position)])
    return closest < 0 ? nil : Station(graph, closest)
  }

  /// The closest pivot of an event, an event or an exchange; `nil` when it has none, or is not
  /// admitted.
  ///
  /// - Throws: ``UnknownEvent`` when the case has no such event.
  /// - Complexity: O(1) on average.
  public func immediate(of id: Event.ID) throws(UnknownEvent) -> Station? {
    immediate(of: try graph.event(id))
  }

  /// All pivots of an event, the earliest first, the immediate one last.
  ///
  /// - Throws: ``UnknownEvent`` when the case has no such event.
  /// - Complexity: O(*k*) for *k* pivots, beside finding the event.
  public func line(to id: Event.ID) throws(UnknownEvent) -> [Station] {
    var line: [Station] = []
    var next = try immediate(of: id)
    while let station = next {
      line.append(station)
      let closest = Int(dominators.immediate[station.number])
      next = closest < 0 ? nil : Station(graph, closest)
    }
    return line.reversed()
  }

  /// The later events that are reached through an event alone, in house order.
  ///
  /// - Throws: ``UnknownEvent`` when the case has no such event.
  /// - Complexity: O(*n*).
  public func eventsCutOff(by id: Event.ID) throws(UnknownEvent) -> EventSelection {
    let stations = graph.topology.stations
    var isCutOff = [Bool](repeating: false, count: stations.eventCount)
    guard let position = stations.position(of: try graph.number(of: id)) else {
      return EventSelection(graph, where: isCutOff)
    }
    let pivot = stations.station(at: position)
    for station in (pivot + 1)..<stations.stationCount {
      let closest = Int(dominators.immediate[station])
      guard closest == pivot || (closest >= 0 && isCutOff[stations.members(of: closest).lowerBound])
      else { continue }
      for member in stations.members(of: station) { isCutOff[member] = true }
    }
    return EventSelection(graph, where: isCutOff)
  }
}

extension EventGraph {
  /// The events through which every chain to some later event passes.
  ///
  /// Dominators from a virtual source before all openings and all events with an unstated stimulus,
  /// found in one sweep: see ``Pivots`` for what they mean, and for what they do not.
  ///
  /// - Complexity: O(*n* + *m* log *n*).
  public func pivots() -> Pivots { Pivots(self) }

  /// For each station, whether one of its events answers something the case does not contain; `nil`
  /// when none does.
  fileprivate func stationsEnteredFromOutside() -> [Bool]? {
    if topology.unstated.isEmpty { return nil }
    let stations = topology.stations
    var isEntered = [Bool](repeating: false, count: stations.stationCount)
    for link in topology.unstated {
      let response = Int(records.unstated[Int(link) - records.linkCount])
      guard let position = stations.position(of: response) else { continue }
      isEntered[stations.station(at: position)] = true
    }
    return isEntered
  }
}
