package import RiposteKernel

extension Links {
  /// The links as the kernel holds them: node = event, edge = place in `pairs`.
  package var digraph: Digraph {
    Digraph(
      nodeCount: nodeCount,
      tails: pairs.map { Int32($0.tail) },
      heads: pairs.map { Int32($0.head) })
  }

  /// The topology of the links, all of them equally confident.
  package var stationGraph: StationGraph {
    StationGraph(digraph) { _ in nil }
  }
}
