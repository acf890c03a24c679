import RiposteKernel

/// Measures how many links lie between two events, for many pairs.
///
/// Makes its working space once: a question costs what is visited on the way, and not the size of the
/// graph. For one question, and for the connection itself, use
/// ``EventGraph/linkage(from:to:by:direction:)``.
///
/// ```swift
/// var search = LinkageSearch(in: graph)
/// for (one, other) in pairs { print(try search.links(from: one, to: other) ?? -1) }
/// ```
public struct LinkageSearch: Sendable {
  /// The graph.
  public let graph: EventGraph
  private var search: PairSearch

  /// Makes a search.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - direction: How links may be travelled.
  /// - Complexity: O(*n*).
  public init(in graph: EventGraph, direction: Linkage.Direction = .either) {
    self.graph = graph
    search = PairSearch(graph.topology.stations.events, direction.kernel)
  }

  /// The number of links between two events; `nil` when they are not linked, or one is not admitted.
  ///
  /// - Throws: ``UnknownEvent`` when the case lacks either event.
  /// - Complexity: O(*n* + *m*) at worst; two searches that meet halfway.
  public mutating func links(from start: Event.ID, to end: Event.ID) throws(UnknownEvent) -> Int? {
    let stations = graph.topology.stations
    let (first, last) = (try graph.number(of: start), try graph.number(of: end))
    guard let source = stations.position(of: first), let target = stations.position(of: last)
    else { return nil }
    return search.distance(from: source, to: target)
  }
}
