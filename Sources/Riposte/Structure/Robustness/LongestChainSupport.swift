import RiposteKernel

/// On what the longest chain rests, and what remains when its weakest link goes.
///
/// ```swift
/// if let support = graph.longestChainSupport() {
///   support.weakest?.confidence          // 0.5: "may have been"
///   support.remaining?.length            // 4 links instead of 6
/// }
/// ```
public struct LongestChainSupport: Hashable, Sendable {
  /// The longest chain; of several, the first in house order.
  public let chain: Chain

  /// The least confident of its links, of several the first; `nil` when one of them has no confidence,
  /// so that none can be called the weakest.
  public let weakest: LinkView?

  /// The claim on which the weakest link rests: the strongest that is seen, of several the first; `nil`
  /// when the link has no claim.
  public var claim: Claim? {
    weakest.flatMap { link in
      link.claims.first { ($0.basis ?? .ungraded) == link.basis }
    }
  }

  /// The longest chain without the weakest link, the stations being as they are; `nil` when there is
  /// none, or no weakest link.
  public let remaining: Chain?

  /// How many links shorter the longest chain is without it; `nil` when there is no weakest link.
  public var linksLost: Int? {
    weakest.map { _ in chain.length - (remaining?.length ?? 0) }
  }
}

extension EventGraph {
  /// On what the longest chain rests, and what remains when its weakest link goes; `nil` when there is
  /// no chain.
  ///
  /// - Complexity: O(*n* + *m*).
  public func longestChainSupport() -> LongestChainSupport? {
    guard let chain = longestChain() else { return nil }
    let weakest = chain.weakestLink
    return LongestChainSupport(
      chain: chain, weakest: weakest,
      remaining: weakest.flatMap { longestChain(without: CollectionOfOne($0)) })
  }

  /// The longest chain when some links are not there, the stations being as they are.
  ///
  /// Of several chains, the first in house order. Where one of several links between two stations goes,
  /// the others carry the chain. A link that is not admitted is not there in any case.
  ///
  /// - Parameter links: The links, of this case.
  /// - Returns: The chain; `nil` when no link between stations is left.
  /// - Complexity: O(*n* + *m*).
  public func longestChain(without links: some Sequence<LinkView>) -> Chain? {
    var isMissing = [Bool](repeating: false, count: records.linkCount)
    for link in links where link.stimulusNumber >= 0 { isMissing[link.number] = true }
    let stations = topology.stations
    return stations.longestChain(
      without: { isMissing[stations.link(of: $0)] }, confidence: { confidence(ofLink: $0) }
    ).map { Chain(self, stations: $0.stations, carriers: $0.edges) }
  }
}
