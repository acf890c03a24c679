import RiposteKernel

extension Chains {
  /// The chain whose links weigh most in sum; of several, the first in house order.
  ///
  /// Chains with a link of unknown weight are left out.
  ///
  /// ```swift
  /// let days = graph.weights { link in link.lag.map { Int($0.lower) } }
  /// graph.chains().heaviest(by: days)
  /// ```
  ///
  /// - Parameter weights: The weights, made of the same graph.
  /// - Returns: The chain and its weight; `nil` when there is none.
  /// - Complexity: O(*n* + *m*).
  public func heaviest(by weights: LinkWeights) -> (chain: Chain, weight: Double)? {
    let (ranked, values) = ranked(by: weights)
    return ranked.heaviest(by: values).map {
      (Chain(graph, stations: $0.stations), Double($0.weight) / weights.unit)
    }
  }

  /// The chains whose links weigh most in sum, the heaviest first, ties in house order.
  ///
  /// Chains with a link of unknown weight are left out.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - weights: The weights, made of the same graph.
  /// - Returns: The chains and their weights.
  /// - Complexity: O(*n* + *m*), then O(*d* + log *k*) for each of *k* chains past *d* links.
  public func top(
    _ count: Int, by weights: LinkWeights
  ) -> [(chain: Chain, weight: Double)] {
    top(count, by: weights) { _ in }
  }

  /// The chains whose links weigh most in sum, telling how far it is.
  ///
  /// The same as at one go, for very many chains, or very long ones.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - weights: The weights, made of the same graph.
  ///   - progress: Told after each chain what fraction is done.
  /// - Returns: The chains and their weights.
  /// - Throws: `CancellationError` when the task is cancelled.
  /// - Complexity: O(*n* + *m*), then O(*d* + log *k*) for each of *k* chains past *d* links.
  public func top(
    _ count: Int, by weights: LinkWeights,
    progress: @escaping @Sendable (_ fraction: Double) -> Void
  ) async throws -> [(chain: Chain, weight: Double)] {
    let chains = try top(count, by: weights, step: checkpoint(progress))
    progress(1)
    return chains
  }

  private func top(
    _ count: Int, by weights: LinkWeights, step: (_ fraction: Double) throws -> Void
  ) rethrows -> [(chain: Chain, weight: Double)] {
    precondition(count >= 0, "a number of chains is not below 0")
    let (ranked, values) = ranked(by: weights)
    return try ranked.top(count, by: SumScore(ranked, weights: values), step)
      .map { (Chain(graph, stations: $0.stations), Double($0.score) / weights.unit) }
  }

  /// The chains whose weight is known, and the weights of the hops.
  private func ranked(by weights: LinkWeights) -> (ChainSpace, EdgeWeights) {
    precondition(
      weights.graph.topology === graph.topology, "weights are of the graph that is asked")
    let values = weights.ofHops
    guard values.hasNegative else { return (space, values) }
    return (space.without(hops: (0..<values.count).map { values[$0] < 0 }), values)
  }
}

extension EventGraph {
  /// The maximal chain whose links weigh most in sum; of several, the first in house order.
  ///
  /// - Parameter weights: The weights, made of this graph.
  /// - Returns: The chain; `nil` when there is none whose weight is known.
  /// - Complexity: O(*n* + *m*).
  public func heaviestChain(by weights: LinkWeights) -> Chain? {
    chains().heaviest(by: weights)?.chain
  }

  /// The distance of every event from the nearest of several events, by weights made beforehand.
  ///
  /// The same as ``distances(from:by:direction:)`` by a metric, without weighing the links anew for
  /// every question.
  ///
  /// - Parameters:
  ///   - sources: The events from which distances are measured; those not admitted reach nothing.
  ///   - weights: The weights, made of this graph.
  ///   - direction: How links may be travelled.
  /// - Returns: The distances; events that are not reached are left out.
  /// - Throws: ``UnknownEvent`` when the case lacks one of the events.
  /// - Complexity: O(*n* + *m*), but O(*m* log *n*) either way, or with exchanges.
  public func distances(
    from sources: some Collection<Event.ID>, by weights: LinkWeights,
    direction: Linkage.Direction = .either
  ) throws(UnknownEvent) -> Distances {
    precondition(weights.graph.topology === topology, "weights are of the graph that is asked")
    return Distances(
      self, from: try positions(of: sources), weights.metric,
      DistanceScale(weights: weights.values, unit: weights.unit), direction)
  }
}
