import RiposteKernel

extension EventGraph {
  /// The probability that two events are linked, when each link holds with its confidence, independently
  /// of the others; `nil` when nothing links them.
  ///
  /// Links off every path between the events do not count. Links without confidence are left out, and
  /// counted: the value is then a lower bound. An event is linked to itself with certainty; one that is
  /// not admitted is linked to nothing.
  ///
  /// The value is exact for up to ``Reliability/alwaysExact`` uncertain links, and beyond that wherever
  /// series, parallels and a bounded number of cases settle it; else it is the share of seeded samples
  /// in which the events are linked, with its interval.
  ///
  /// - Parameters:
  ///   - start: The event from which links are travelled.
  ///   - end: The event to which they are.
  ///   - direction: How links may be travelled.
  ///   - samples: How many samples are drawn where the value cannot be exact; `nil` draws 100,000, and
  ///     fewer from a very large network.
  ///   - seed: From what the samples follow: the same seed, the same estimate, on every machine.
  /// - Returns: The probability, how it was found, and what was left out.
  /// - Throws: ``UnknownEvent`` when the case lacks either event.
  /// - Complexity: O(*n* + *m*) to find the network and fold it; exponential in what is left of its
  ///   uncertain links up to a fixed amount of work, then O(*k* *m*) for *k* samples.
  public func reliability(
    from start: Event.ID, to end: Event.ID, direction: Linkage.Direction = .either,
    samples: Int? = nil, seed: UInt64 = 1
  ) throws(UnknownEvent) -> Reliability? {
    guard let found = try network(from: start, to: end, direction) else { return nil }
    return Self.reliability(found, direction, samples: samples, seed: seed) { _ in }
  }

  /// The probability that two events are linked, telling how far the samples are.
  ///
  /// As ``reliability(from:to:direction:samples:seed:)``, for a network that takes many samples.
  ///
  /// - Parameters:
  ///   - start: The event from which links are travelled.
  ///   - end: The event to which they are.
  ///   - direction: How links may be travelled.
  ///   - samples: How many samples are drawn where the value cannot be exact.
  ///   - seed: From what the samples follow.
  ///   - progress: Told now and then what fraction is done.
  /// - Returns: The probability, how it was found, and what was left out.
  /// - Throws: ``UnknownEvent`` when the case lacks either event, `CancellationError` when the task is
  ///   cancelled.
  /// - Complexity: As without progress.
  public func reliability(
    from start: Event.ID, to end: Event.ID, direction: Linkage.Direction = .either,
    samples: Int? = nil, seed: UInt64 = 1,
    progress: @escaping @Sendable (_ fraction: Double) -> Void
  ) async throws -> Reliability? {
    guard let found = try network(from: start, to: end, direction) else {
      progress(1)
      return nil
    }
    let reliability = try Self.reliability(
      found, direction, samples: samples, seed: seed, step: checkpoint(progress))
    progress(1)
    return reliability
  }

  /// What may link two events, and how many links on the way have no confidence.
  private typealias FoundNetwork = (network: UncertainNetwork, unknown: Int)

  private func network(
    from start: Event.ID, to end: Event.ID, _ direction: Linkage.Direction
  ) throws(UnknownEvent) -> FoundNetwork? {
    let (first, last) = (try number(of: start), try number(of: end))
    let stations = topology.stations
    guard let source = stations.position(of: first), let target = stations.position(of: last),
      let found = UncertainNetwork.between(
        source, target, in: stations.events, direction.kernel,
        probability: { confidence(ofEdge: $0) })
    else { return nil }
    return found
  }

  private static func reliability(
    _ found: FoundNetwork, _ direction: Linkage.Direction, samples: Int?, seed: UInt64,
    step: (_ fraction: Double) throws -> Void
  ) rethrows -> Reliability {
    let (value, estimate) = try evaluate(found.network, samples: samples, seed: seed, step)
    return Reliability(
      value: value, estimate: estimate, direction: direction,
      uncertainLinks: found.network.uncertainCount, linksWithoutConfidence: found.unknown)
  }

  private func confidence(ofEdge edge: Int) -> Double? {
    let link = topology.stations.link(of: edge)
    return records.confidence(ofLink: link, basis: topology.bases?[link] ?? records.bases[link])
  }

  /// How many edges factoring may look at before samples take its place.
  private static var mostWork: Int { 1_000_000 }

  /// How many edges all samples together may look at, unless their number is given.
  private static var mostDraws: Int { 1_000_000_000 }

  private static func evaluate(
    _ network: UncertainNetwork, samples: Int?, seed: UInt64,
    _ step: (_ fraction: Double) throws -> Void
  ) rethrows -> (Double, Reliability.Estimate?) {
    let isSmall = network.uncertainCount <= Reliability.alwaysExact
    var network = network
    network.reduce()
    let exact = try network.reliability(limit: isSmall ? nil : mostWork) { try step(0) }
    if let exact { return (exact, nil) }
    let affordable = min(100_000, max(1000, mostDraws / network.edges.count))
    let count = max(1, samples ?? affordable)
    let sampling = try NetworkSampling(network, samples: count, seed: seed, step: step)
    let interval = WilsonInterval(hits: sampling.hits, samples: count)
    return (
      Double(sampling.hits) / Double(count),
      Reliability.Estimate(
        samples: count, lower: interval.lower, upper: interval.upper, seed: seed)
    )
  }
}
