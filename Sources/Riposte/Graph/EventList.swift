import RiposteKernel

extension EventGraph {
  /// The admitted events, in house order.
  public var events: EventList { EventList(graph: self, isWhole: false) }

  /// All events of the case, admitted or not, in house order.
  public var allEvents: EventList { EventList(graph: self, isWhole: true) }
}

/// Events of a graph, in house order: those that are admitted, or all of the case.
public struct EventList: RandomAccessCollection, Sendable {
  let graph: EventGraph
  /// Whether events that are not admitted are listed too.
  let isWhole: Bool

  /// The place of the first event.
  public var startIndex: Int { 0 }

  /// The place after the last event.
  public var endIndex: Int {
    isWhole ? graph.records.eventCount : graph.topology.stations.eventCount
  }

  /// The event at a place in house order; places count the listed events only.
  public subscript(place: Int) -> EventView {
    if isWhole {
      precondition(indices.contains(place), "there is no event at this place")
      return EventView(graph, place)
    }
    let stations = graph.topology.stations
    return EventView(graph, stations.record(at: stations.position(inHouseOrder: place)))
  }
}
