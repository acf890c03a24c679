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
    links(ofHops: topology.stations.stations.redundantHops())
  }

  /// The same on all cores, for a graph in which responses may come at any time.
  ///
  /// - Parameter progress: Told now and then what fraction is done.
  /// - Returns: The links that a picture can do without.
  /// - Throws: `CancellationError` when the task is cancelled.
  /// - Complexity: As ``redundantLinks()``.
  public func redundantLinks(
    progress: @escaping @Sendable (_ fraction: Double) -> Void
  ) async throws -> LinkSelection {
    links(ofHops: try await topology.stations.stations.redundantHops(progress: progress))
  }

  /// The links of the redundant hops.
  private func links(ofHops isRedundant: [Bool]) -> LinkSelection {
    let stations = topology.stations
    if stations.stationStarts == nil { return LinkSelection(self) { isRedundant[$0] } }
    var isRedundantEdge = [Bool](repeating: false, count: stations.edgeCount)
    stations.visitLinksOfHops { edge, hop in isRedundantEdge[edge] = isRedundant[hop] }
    return LinkSelection(self) { isRedundantEdge[$0] }
  }
}
