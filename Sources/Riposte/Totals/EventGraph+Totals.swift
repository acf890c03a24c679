import RiposteKernel

/// How many events lead away from an event, and how far they are.
public struct DistanceTotals: Hashable, Sendable {
  /// How many other events are reached.
  public let reached: Int

  /// The sum of the numbers of links to them.
  public let links: Int

  /// The mean number of links to an event that is reached; `nil` when none is.
  public var mean: Double? { reached == 0 ? nil : Double(links) / Double(reached) }
}

extension EventGraph {
  /// For each event, how many others it reaches, and the sum of the links to each of them.
  ///
  /// All pairs of events are measured, without keeping a matrix: 512 searches run at once, on all
  /// cores. From it follow the closeness of an event (its mean distance) and that of the whole graph.
  ///
  /// ```swift
  /// let totals = try await graph.distanceTotals(direction: .downstream)
  /// totals["erbil"]?.mean                    // 2.4 links to what followed, on average
  /// ```
  ///
  /// - Parameters:
  ///   - direction: How links may be travelled.
  ///   - progress: Told now and then what fraction is done.
  /// - Returns: The totals.
  /// - Throws: `CancellationError` when the task is cancelled.
  /// - Complexity: O(*n* (*n* + *m*)), which is quadratic, divided by up to 512 where what events reach
  ///   is near to what others do.
  public func distanceTotals(
    direction: Linkage.Direction = .either,
    progress: @escaping @Sendable (_ fraction: Double) -> Void = { _ in }
  ) async throws -> EventColumn<DistanceTotals> {
    let totals = try await topology.stations.events.distanceTotals(
      direction.kernel, progress: progress)
    return EventColumn(
      self, totals.map { DistanceTotals(reached: Int($0.count) - 1, links: Int($0.sum)) })
  }

  /// For each event, how many events descend from it: the size of ``descendants(of:)``.
  ///
  /// The other members of its exchange are among them. 512 events at a time are followed as bits, on
  /// all cores, and no set is kept.
  ///
  /// - Parameter progress: Told now and then what fraction is done.
  /// - Returns: The numbers.
  /// - Throws: `CancellationError` when the task is cancelled.
  /// - Complexity: O(*n* · *m* / 1024), which is quadratic, with that divisor; 64 bytes an event for
  ///   each core.
  public func descendantCounts(
    progress: @escaping @Sendable (_ fraction: Double) -> Void = { _ in }
  ) async throws -> EventColumn<Int> {
    let stations = topology.stations
    let sizes =
      stations.stationStarts == nil
      ? nil : (0..<stations.stationCount).map { Int32(stations.members(of: $0).count) }
    let counts = try await stations.stations.descendantCounts(weights: sizes, progress: progress)
    return EventColumn(
      self,
      (0..<stations.eventCount).map { position in
        let station = stations.station(at: position)
        return Int(counts[station]) + stations.members(of: station).count - 1
      })
  }

  /// For each event, how many shortest connections between others pass through it: its betweenness.
  ///
  /// The sum, over all pairs of other events of which the one leads to the other, of the share of the
  /// shortest ways between them that contain the event (Freeman, "A set of measures of centrality
  /// based on betweenness", Sociometry 40, 1977; computed as in Brandes, "A faster algorithm for
  /// betweenness centrality", J. Math. Sociol. 25, 2001). Ways run along the links, from stimulus to
  /// response, and are as long as their number of links; the sum is not normalized.
  ///
  /// What it says: by how many of the shortest readings of the record an event is passed on the way.
  /// What it does not: that it caused anything, or that what follows needed it; for that no other
  /// recorded chain leads there, ask ``pivots()``.
  ///
  /// - Parameter progress: Told now and then what fraction is done.
  /// - Returns: The sums.
  /// - Throws: `CancellationError` when the task is cancelled.
  /// - Complexity: O(*n* (*n* + *m*)), which is quadratic, on all cores.
  public func betweenness(
    progress: @escaping @Sendable (_ fraction: Double) -> Void = { _ in }
  ) async throws -> EventColumn<Double> {
    EventColumn(self, try await topology.stations.events.betweenness(progress: progress))
  }
}
