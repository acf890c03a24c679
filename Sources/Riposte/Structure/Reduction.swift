import RiposteKernel

extension EventGraph {
  /// The links that a picture can do without: where a longer path of stations joins the same ends.
  ///
  /// What remains is the transitive reduction: the fewest hops between stations that leave every event
  /// with the same ancestors and descendants. All links between the two stations of a redundant hop are
  /// redundant; links inside an exchange never are.
  ///
  /// For drawing only. A link that is left out of a picture is still a link: someone said that one event
  /// was in direct response to another, and chains, counts and distances all go by it.
  ///
  /// - Complexity: O(*n* + *k* · *m* / 512), where 512 successive stations have links as far as *k* of
  ///   all stations on average: near linear when responses come soon after what they answer, and
  ///   quadratic, with that divisor, when they may come at any time.
  public func redundantLinks() -> LinkSelection {
    let stations = topology.stations
    let isRedundant = stations.stations.redundantHops()
    if stations.stationStarts == nil { return LinkSelection(self) { isRedundant[$0] } }
    var isRedundantEdge = [Bool](repeating: false, count: stations.edgeCount)
    stations.visitLinksOfHops { edge, hop in isRedundantEdge[edge] = isRedundant[hop] }
    return LinkSelection(self) { isRedundantEdge[$0] }
  }
}
