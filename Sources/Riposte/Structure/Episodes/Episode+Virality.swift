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
    let stations = storage.components.graph
    var positions = members.compactMap { stations.position(of: Int($0)).map { Int32($0) } }
    if !stations.stationsStandInHouseOrder { positions.sort() }
    let mean = MeanDistance(
      of: UndirectedGraph(stations.events, on: positions[...]),
      largestExact: Virality.largestExact, sources: sources, seed: seed)
    let estimate = mean.sample.map { sample in
      let margin = 1.96 * sample.standardError
      return Virality.Estimate(
        sources: sample.sources, lower: max(1, mean.value - margin), upper: mean.value + margin,
        seed: seed)
    }
    return Virality(value: mean.value, estimate: estimate)
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
    let sums = storage.components.treeDistanceSums()
    return indices.map { place in
      if sums[place] == 0 { return self[place].virality(sources: sources, seed: seed) }
      let count = Double(self[place].count)
      return Virality(value: Double(sums[place]) / (count * (count - 1) / 2), estimate: nil)
    }
  }
}
