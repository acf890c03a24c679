import RiposteKernel

extension EventGraph {
  /// The admitted events, in house order.
  public var events: EventList { EventList(graph: self) }

  /// All events of the case, admitted or not, in house order.
  public var allEvents: [EventView] {
    (0..<records.eventCount).map { EventView(self, $0) }
  }

  /// The admitted links between events, by response, then stimulus, in house order.
  public var links: LinkList { LinkList(graph: self) }

  /// The admitted links to something the case does not contain, by response, in house order.
  public var unstatedLinks: [LinkView] {
    topology.unstated.map { LinkView(self, unstated: Int($0)) }
  }

  /// All links of the case, admitted or not: those between events, then those to something unstated.
  ///
  /// They are views of the whole case, with all their claims, as ``EvidencePolicy/everything`` admits
  /// it.
  ///
  /// - Complexity: O(*n* + *m*).
  public var allLinks: [LinkView] {
    let whole = EventGraph(records, Admission(records, .everything, Filter()).topology)
    return Array(whole.links) + whole.unstatedLinks
  }
}

/// The admitted events of a graph, in house order.
public struct EventList: RandomAccessCollection, Sendable {
  let graph: EventGraph

  /// The place of the first event.
  public var startIndex: Int { 0 }

  /// The place after the last event.
  public var endIndex: Int { graph.topology.stations.eventCount }

  /// The event at a place in house order; places count admitted events only.
  public subscript(place: Int) -> EventView {
    let stations = graph.topology.stations
    return EventView(graph, stations.record(at: stations.position(inHouseOrder: place)))
  }
}

/// The admitted links of a graph between events, in house order.
public struct LinkList: RandomAccessCollection, Sendable {
  let graph: EventGraph

  /// The place of the first link.
  public var startIndex: Int { 0 }

  /// The place after the last link.
  public var endIndex: Int { graph.topology.stations.edgeCount }

  /// The link at a place, by response, then stimulus, in house order.
  ///
  /// - Complexity: O(log *n*).
  public subscript(place: Int) -> LinkView {
    let edge = graph.topology.edgesInHouseOrder.map { Int($0[place]) } ?? place
    return LinkView(graph, edge: edge)
  }
}
