import RiposteKernel

extension EventGraph {
  /// For each event, how many admitted links enter it: how many events it answers.
  ///
  /// - Complexity: O(*n*).
  public func stimulusCounts() -> EventColumn<Int> {
    let rows = topology.stations.events.predecessors
    return EventColumn(self, (0..<rows.count).map { rows.length(of: $0) })
  }

  /// For each event, how many admitted links leave it: how many events answer it.
  ///
  /// - Complexity: O(*n*).
  public func responseCounts() -> EventColumn<Int> {
    let rows = topology.stations.events.successors
    return EventColumn(self, (0..<rows.count).map { rows.length(of: $0) })
  }

  /// Whether every admitted link leads forward in house order: no response stands before what it
  /// answers, and no events answer each other.
  ///
  /// - Complexity: O(*n*): rows are in order, so that the last stimulus of an event tells.
  public func allLinksLeadForward() -> Bool {
    let stations = topology.stations
    guard stations.stationsStandInHouseOrder else { return false }
    return stations.events.leadsForward
  }

  /// For each event a figure of one's own, made of the figures of the stations that it answers.
  ///
  /// Stations are visited in an order in which each comes after those it answers, so that one sweep is
  /// enough; the members of an exchange share their figure. For instance the number of chains that end
  /// at each event, modulo a prime:
  ///
  /// ```swift
  /// let ways = graph.accumulated(atOpenings: 1, elsewhere: 0) { sum, ways in
  ///   sum = (sum + ways) % 1_000_000_007
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - opening: The figure of a station that no link enters.
  ///   - start: With what the figure of any other begins.
  ///   - combine: Adds the figure of a stimulus, once for each, in house order.
  /// - Returns: The figures.
  /// - Complexity: O(*n* + *m*).
  public func accumulated<Figure: Sendable>(
    atOpenings opening: Figure, elsewhere start: Figure,
    _ combine: (_ figure: inout Figure, _ stimulus: Figure) -> Void
  ) -> EventColumn<Figure> {
    let stations = topology.stations
    let offsets = stations.stations.predecessors.offsets
    let tails = stations.stations.predecessors.columns
    var figures = [Figure](repeating: opening, count: stations.stationCount)
    for head in 0..<figures.count where offsets[head] < offsets[head + 1] {
      var figure = start
      for hop in Int(offsets[head])..<Int(offsets[head + 1]) {
        combine(&figure, figures[Int(tails[hop])])
      }
      figures[head] = figure
    }
    if stations.stationStarts == nil { return EventColumn(self, figures) }
    return EventColumn(
      self, (0..<stations.eventCount).map { figures[stations.station(at: $0)] })
  }
}
