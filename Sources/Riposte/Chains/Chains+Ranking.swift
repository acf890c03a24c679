import EDTF
import RiposteKernel

extension Chain {
  /// What chains are ranked by; the best come first, ties in house order.
  public enum Ranking: String, Hashable, Sendable, CaseIterable {
    /// The number of links.
    case links
    /// The midpoint of the time elapsed.
    ///
    /// In a graph where some events are instants and some are not, chains are ranked by whole days.
    case elapsed
    /// The sum of the great circles along the links.
    case kilometers
    /// Severity of the last event less that of the first.
    case rise
    /// The product of the confidences.
    case confidence
  }
}

/// The best of some chains, best first.
public struct RankedChains: Sendable {
  /// The chains.
  public let chains: [Chain]

  /// What they are ranked by.
  public let ranking: Chain.Ranking

  /// How many chains were not ranked, because what they would be ranked by is not known; `nil` when 128
  /// bits do not hold the number.
  public let unranked: UInt128?
}

extension Chains {
  /// The best chains, best first.
  ///
  /// Found without listing the others: the set of chains is split, and each part is bounded by the best
  /// that a chain in it can reach (Lawler, Management Science 18, 1972).
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - ranking: What makes a chain good.
  /// - Returns: The chains, and how many could not be ranked.
  /// - Complexity: O(*n* + *m*), then O(*d* + log *k*) for each of *k* chains past *d* links.
  public func top(_ count: Int, by ranking: Chain.Ranking) -> RankedChains {
    top(count, by: ranking) { _ in }
  }

  /// The best chains, best first, telling how far it is.
  ///
  /// The same as at one go, for very many chains, or very long ones.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - ranking: What makes a chain good.
  ///   - progress: Told after each chain what fraction is done.
  /// - Returns: The chains, and how many could not be ranked.
  /// - Throws: `CancellationError` when the task is cancelled.
  /// - Complexity: O(*n* + *m*), then O(*d* + log *k*) for each of *k* chains past *d* links.
  public func top(
    _ count: Int, by ranking: Chain.Ranking,
    progress: @escaping @Sendable (_ fraction: Double) -> Void
  ) async throws -> RankedChains {
    try top(count, by: ranking, step: checkpoint(progress))
  }

  private func top(
    _ count: Int, by ranking: Chain.Ranking, step: (_ fraction: Double) throws -> Void
  ) rethrows -> RankedChains {
    precondition(count >= 0, "a number of chains is not below 0")
    let (ranked, best) = try best(count, by: ranking, step)
    let unranked = unranked(ranked)
    try step(1)
    return RankedChains(
      chains: best.map { Chain(graph, stations: $0) }, ranking: ranking, unranked: unranked)
  }

  /// The chains that can be ranked, and the best of them.
  private func best(
    _ count: Int, by ranking: Chain.Ranking, _ step: (_ fraction: Double) throws -> Void
  ) rethrows -> (ranked: ChainSpace, best: [[Int32]]) {
    switch ranking {
    case .links:
      return (space, try top(count, space, SumScore(space), step))
    case .kilometers:
      return try bestBySum(count, graph.kilometerWeights(), step)
    case .confidence:
      return try bestBySum(count, graph.doubtWeights(), sign: -1, step)
    case .rise:
      let severity = EndSeverities(graph)
      let ranked = space.without(
        starts: severity.isFirstUnknown, ends: severity.isLastUnknown)
      let score = RiseScore(ranked, first: severity.first, last: severity.last)
      return (ranked, try top(count, ranked, score, step))
    case .elapsed:
      let onsets = graph.chainOnsets()
      let ranked = space.without(
        starts: onsets.start.map { $0 == ChainOnsets.unknownLow },
        ends: onsets.end.map { $0 == ChainOnsets.unknownHigh })
      return (ranked, try top(count, ranked, ElapsedScore(ranked, onsets: onsets), step))
    }
  }

  /// The best by a sum over links, whose weights are given for the edges.
  private func bestBySum(
    _ count: Int, _ edgeWeights: [Int64], sign: Int64 = 1,
    _ step: (_ fraction: Double) throws -> Void
  ) rethrows -> (ranked: ChainSpace, best: [[Int32]]) {
    let stations = graph.topology.stations
    let weights = (0..<stations.hopCount).map { edgeWeights[stations.carrier(of: $0)] }
    let isUnknown = weights.map { $0 == FixedPoint.unknown }
    let ranked = isUnknown.contains(true) ? space.without(hops: isUnknown) : space
    let score = SumScore(ranked, weights: EdgeWeights(weights.map { $0 * sign }))
    return (ranked, try top(count, ranked, score, step))
  }

  private func top(
    _ count: Int, _ ranked: ChainSpace, _ score: some ChainScore,
    _ step: (_ fraction: Double) throws -> Void
  ) rethrows -> [[Int32]] {
    try ranked.top(count, by: score, step).map(\.stations)
  }

  private func unranked(_ ranked: ChainSpace) -> UInt128? {
    guard let all = ChainCount(space).exact, let known = ChainCount(ranked).exact else {
      return nil
    }
    return all - known
  }
}

/// The severity of each station as the first of a chain, which is its first member's, and as the last.
private struct EndSeverities {
  private(set) var first: [Int64] = []
  private(set) var last: [Int64] = []
  private(set) var isFirstUnknown: [Bool] = []
  private(set) var isLastUnknown: [Bool] = []

  init(_ graph: EventGraph) {
    let stations = graph.topology.stations
    for station in 0..<stations.stationCount {
      let members = stations.members(of: station)
      let start = graph.records.severity(stations.record(at: members.lowerBound))
      let end = graph.records.severity(stations.record(at: members.upperBound - 1))
      first.append(FixedPoint.units(start ?? 0, of: FixedPoint.severity))
      last.append(FixedPoint.units(end ?? 0, of: FixedPoint.severity))
      isFirstUnknown.append(start == nil)
      isLastUnknown.append(end == nil)
    }
  }
}

extension EventGraph {
  /// When the stations began: in seconds where all admitted events are instants, else in days.
  fileprivate func chainOnsets() -> ChainOnsets {
    let stations = topology.stations
    let areInstants = (0..<stations.eventCount).allSatisfy {
      records.dates[stations.record(at: $0)].isInstant
    }
    let unit: Elapsed.Unit = areInstants ? .seconds : .days
    var onsets = ChainOnsets(start: [], end: [], greatestLow: [], leastHigh: [])
    for station in 0..<stations.stationCount {
      let members = stations.members(of: station)
      let dates = members.lazy.map { records.dates[stations.record(at: $0)] }
      onsets.start.append(dates.first.map(unit.low) ?? ChainOnsets.unknownLow)
      onsets.end.append(dates.last.map(unit.high) ?? ChainOnsets.unknownHigh)
      onsets.greatestLow.append(dates.map(unit.low).max() ?? ChainOnsets.unknownLow)
      onsets.leastHigh.append(dates.map(unit.high).min() ?? ChainOnsets.unknownHigh)
    }
    return onsets
  }
}
