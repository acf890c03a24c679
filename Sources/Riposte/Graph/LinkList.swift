import RiposteKernel

extension EventGraph {
  /// The admitted links between events, by response, then stimulus, in house order.
  public var links: LinkList { LinkList(graph: self, isUnstated: false) }

  /// The admitted links to something the case does not contain, by response, in house order.
  public var unstatedLinks: LinkList { LinkList(graph: self, isUnstated: true) }

  /// All links of the case, admitted or not: those between events, then those to something unstated.
  ///
  /// They are views of the whole case, with all their claims, as ``EvidencePolicy/everything`` admits
  /// it.
  ///
  /// - Complexity: O(*n* + *m*).
  public func allLinks() -> [LinkView] {
    let whole = EventGraph(records, Admission(records, .everything, Filter()).topology)
    return Array(whole.links) + Array(whole.unstatedLinks)
  }
}

/// The admitted links of a graph, in house order: those between events, or those to something unstated.
public struct LinkList: RandomAccessCollection, Sendable {
  let graph: EventGraph
  /// Whether the links are those to something unstated.
  let isUnstated: Bool

  /// The place of the first link.
  public var startIndex: Int { 0 }

  /// The place after the last link.
  public var endIndex: Int {
    isUnstated ? graph.topology.unstated.count : graph.topology.stations.edgeCount
  }

  /// The link at a place, by response, then stimulus, in house order.
  ///
  /// - Complexity: O(log *n*).
  public subscript(place: Int) -> LinkView {
    if isUnstated { return LinkView(graph, unstated: Int(graph.topology.unstated[place])) }
    let edge = graph.topology.edgesInHouseOrder.map { Int($0[place]) } ?? place
    return LinkView(graph, edge: edge)
  }
}
