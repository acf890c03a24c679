import RiposteKernel

/// Some admitted links of a graph between events, by response, then stimulus, in house order.
///
/// Four bytes a link: a view of a link is made when it is asked for.
public struct LinkSelection: RandomAccessCollection, Sendable {
  let graph: EventGraph
  private let edges: [Int32]

  /// The links for whose edge in the topology a property holds.
  init(_ graph: EventGraph, where holds: (Int) -> Bool) {
    self.graph = graph
    if let order = graph.topology.edgesInHouseOrder {
      edges = order.filter { holds(Int($0)) }
    } else {
      edges = (0..<Int32(graph.topology.stations.edgeCount)).filter { holds(Int($0)) }
    }
  }

  /// The place of the first link.
  public var startIndex: Int { 0 }

  /// The place after the last link.
  public var endIndex: Int { edges.count }

  /// The link at a place.
  ///
  /// - Complexity: O(log *n*).
  public subscript(place: Int) -> LinkView { LinkView(graph, edge: Int(edges[place])) }

  /// A value for each link, made from its edge in the topology and itself.
  func mapEdges<Value>(_ transform: (Int, LinkView) -> Value) -> [Value] {
    edges.map { transform(Int($0), LinkView(graph, edge: Int($0))) }
  }
}
