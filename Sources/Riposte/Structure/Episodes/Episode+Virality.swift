import RiposteKernel

/// How widely an episode branches: the mean distance, in links, between two of its events.
///
/// *Structural virality* (Goel, Anderson, Hofman and Watts, "The structural virality of online
/// diffusion", Management Science 62, 2016), taken over all pairs of events and with the direction of
/// links ignored: low where everything answers one event (a star of *n* has 2(*n* − 1)/*n*, below 2),
/// high where answers are answered in turn (a chain of *n* has (*n* + 1)/3).
///
/// The number alone does not say which; read it beside depth and breadth. It compares episodes of the
/// same record, not conflicts, since an event that nobody recorded changes it.
public struct Virality: Hashable, Sendable {
  /// The mean distance; 1 at least.
  public let value: Double

  /// On what the value rests when it is not exact; `nil` when it is.
  public let estimate: Estimate?

  /// A sample of the events of an episode too large to look at every pair.
  public struct Estimate: Hashable, Sendable {
    /// From how many events distances to all others were measured.
    public let sources: Int

    /// The lower end of the interval that holds the true value in 95 of 100 samples.
    public let lower: Double

    /// The upper end of that interval.
    public let upper: Double

    /// The seed from which the sample follows.
    public let seed: UInt64
  }

  /// Up to how many events an episode that is no tree is computed in full.
  public static let largestExact = 20_000
}

extension Episode {
  /// How widely the episode branches: the mean distance over all pairs of its events.
  ///
  /// Exact for a tree of any size, and for an episode of up to ``Virality/largestExact`` events. Beyond
  /// that the distances from a random sample of events to all others are measured: their mean is an
  /// estimate without bias, given with a 95 % interval (normal approximation, the finite number of
  /// events taken into account).
  ///
  /// - Parameters:
  ///   - sources: How many events to draw for an estimate, at least 2.
  ///   - seed: From what the draw follows: the same seed, the same estimate, on every machine.
  /// - Returns: The mean distance, and on what it rests.
  /// - Complexity: O(*n*) for a tree of *n* events; O(*n* (*n* + *m*)) in full, which is quadratic, and
  ///   O(*k* (*n* + *m*)) from *k* sources; both divided by up to 512, as so many searches run at once.
  public func virality(sources: Int = 512, seed: UInt64 = 1) -> Virality {
    Virality(
      MeanDistance(
        of: undirected, largestExact: Virality.largestExact, sources: sources, seed: seed),
      seed: seed)
  }

  /// How widely the episode branches, on all cores, telling how far it is.
  ///
  /// As ``virality(sources:seed:)``, to the last bit.
  ///
  /// - Parameters:
  ///   - sources: How many events to draw for an estimate, at least 2.
  ///   - seed: From what the draw follows.
  ///   - progress: Told now and then what fraction is done.
  /// - Returns: The mean distance, and on what it rests.
  /// - Throws: `CancellationError` when the task is cancelled.
  /// - Complexity: As without progress.
  public func virality(
    sources: Int = 512, seed: UInt64 = 1,
    progress: @escaping @Sendable (_ fraction: Double) -> Void
  ) async throws -> Virality {
    Virality(
      try await MeanDistance(
        of: undirected, largestExact: Virality.largestExact, sources: sources, seed: seed,
        progress: progress),
      seed: seed)
  }

  /// The events of the episode and the links between them, without directions.
  private var undirected: UndirectedGraph {
    let stations = storage.components.graph
    var positions = members.compactMap { stations.position(of: Int($0)).map { Int32($0) } }
    if !stations.stationsStandInHouseOrder { positions.sort() }
    return UndirectedGraph(stations.events, on: positions[...])
  }
}

extension Virality {
  fileprivate init(_ mean: MeanDistance, seed: UInt64) {
    value = mean.value
    estimate = mean.sample.map { sample in
      let margin = 1.96 * sample.standardError
      return Estimate(
        sources: sample.sources, lower: max(1, mean.value - margin), upper: mean.value + margin,
        seed: seed)
    }
  }

  fileprivate init(ofTreeWithSum sum: UInt128, count: Int) {
    let pairs = Double(count) * Double(count - 1) / 2
    // Numbers of 128 bits become floating point by a slow way of the standard library.
    value = (UInt64(exactly: sum).map { Double($0) } ?? Double(sum)) / pairs
    estimate = nil
  }
}

extension Episodes {
  /// How widely each episode branches, in the order of the list.
  ///
  /// The same as ``Episode/virality(sources:seed:)`` of each, but all trees are done together: for a
  /// case of very many episodes.
  ///
  /// - Parameters:
  ///   - sources: How many events to draw for an estimate, at least 2.
  ///   - seed: From what the draws follow.
  /// - Returns: The mean distances, and on what they rest.
  /// - Complexity: O(*n* + *m*) for all trees together.
  public func viralities(sources: Int = 512, seed: UInt64 = 1) -> [Virality] {
    let components = storage.components
    let sums = components.treeDistanceSums()
    return indices.map { place in
      if sums[place] == 0 { return self[place].virality(sources: sources, seed: seed) }
      return Virality(ofTreeWithSum: sums[place], count: components.members.length(of: place))
    }
  }

  /// How widely each episode branches, on all cores, telling how far it is.
  ///
  /// As ``viralities(sources:seed:)``, to the last bit.
  ///
  /// - Parameters:
  ///   - sources: How many events to draw for an estimate, at least 2.
  ///   - seed: From what the draws follow.
  ///   - progress: Told now and then what fraction is done.
  /// - Returns: The mean distances, and on what they rest.
  /// - Throws: `CancellationError` when the task is cancelled.
  /// - Complexity: As without progress.
  public func viralities(
    sources: Int = 512, seed: UInt64 = 1,
    progress: @escaping @Sendable (_ fraction: Double) -> Void
  ) async throws -> [Virality] {
    let components = storage.components
    let sums = components.treeDistanceSums()
    // Trees are done; the others count by their events.
    let work = indices.map { sums[$0] > 0 ? 0 : Double(components.members.length(of: $0)) }
    let total = Swift.max(1, work.reduce(0, +))
    var viralities: [Virality] = []
    var done = 0.0
    for place in indices {
      if work[place] == 0 {
        let count = components.members.length(of: place)
        viralities.append(Virality(ofTreeWithSum: sums[place], count: count))
        continue
      }
      let (before, own) = (done, work[place])
      viralities.append(
        try await self[place].virality(sources: sources, seed: seed) { fraction in
          progress(Swift.min(1, (before + fraction * own) / total))
        })
      done += own
    }
    try Task.checkCancellation()
    if done < total { progress(1) }
    return viralities
  }
}
