public import Riposte

extension Links {
  /// The admitted events and links of a graph, an event numbered by its place in house order.
  public init(_ graph: EventGraph) {
    let events = Array(graph.events)
    self.init(
      events.count,
      graph.links.map { link in
        (
          events.firstIndex { $0 == link.stimulus } ?? -1,
          events.firstIndex { $0 == link.response } ?? -1
        )
      })
  }
}

extension StationOracle {
  /// The stations as nodes, by their place in `stations`, and the hops between them as links.
  public var contracted: StructureOracle {
    var pairs: [Links.Pair] = []
    for (head, response) in stations.enumerated() {
      for (tail, stimulus) in stations.enumerated()
      where tail != head && isHop(from: stimulus, to: response) {
        pairs.append(Links.Pair(tail, head))
      }
    }
    return StructureOracle(nodeCount: stations.count, pairs: pairs)
  }

  /// The place in `stations` of the station of an event.
  public func station(of node: Int) -> Int {
    stations.firstIndex { $0.contains(node) } ?? -1
  }
}
