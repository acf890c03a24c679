import RiposteKernel

/// A link that much hangs on.
public struct CriticalLink: Hashable, Sendable {
  /// The link.
  public let link: LinkView

  /// Whether the longest chain is shorter without it, the stations being as they are.
  public let shortensLongest: Bool

  /// Whether an episode falls apart without it; see ``EventGraph/bridges()``.
  public let splitsEpisode: Bool
}

extension EventGraph {
  /// The links whose loss shortens the longest chain or splits an episode, in house order.
  ///
  /// Each link is taken away alone. A link shortens the longest chain when every longest chain takes its
  /// hop, and no other link joins the same two stations. Stations stay as they are: that a link lost from
  /// an exchange would lay the exchange open is not looked into.
  ///
  /// - Complexity: O(*n* + *m*).
  public func criticalLinks() -> [CriticalLink] {
    let stations = topology.stations
    let splits = stations.events.bridges()
    let shortens = stations.edgesThatShortenLongestChain()
    return LinkSelection(self) { splits[$0] || shortens[$0] }.mapEdges { edge, link in
      CriticalLink(link: link, shortensLongest: shortens[edge], splitsEpisode: splits[edge])
    }
  }
}

extension StationGraph {
  /// For each edge, whether the longest chain is shorter without it.
  fileprivate func edgesThatShortenLongestChain() -> [Bool] {
    let isCritical = stations.hopsOnEveryLongestPath()
    guard let counts = linksPerHop() else { return isCritical }
    var shortens = [Bool](repeating: false, count: edgeCount)
    visitLinksOfHops { edge, hop in shortens[edge] = isCritical[hop] && counts[hop] == 1 }
    return shortens
  }
}
