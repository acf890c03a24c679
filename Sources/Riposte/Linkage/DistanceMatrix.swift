import RiposteKernel

/// The distances between some events, each from each.
public struct DistanceMatrix: Sendable {
  /// The events, in the order in which they were asked for.
  public let events: [EventView]

  /// What makes a connection short.
  public let metric: Linkage.Metric

  /// The distances: a row for each event, from it to each.
  private let values: [Double?]

  fileprivate init(_ events: [EventView], _ metric: Linkage.Metric, _ values: [Double?]) {
    self.events = events
    self.metric = metric
    self.values = values
  }

  /// The distances from the event of a row to each event; `nil` where there is no way.
  public subscript(row row: Int) -> [Double?] {
    Array(values[(row * events.count)..<((row + 1) * events.count)])
  }

  /// The distance from one event to another; `nil` when there is no way, or the matrix lacks either.
  ///
  /// - Complexity: O(*k*) for *k* events.
  public subscript(start: Event.ID, end: Event.ID) -> Double? {
    guard let row = events.firstIndex(where: { $0.id == start }),
      let column = events.firstIndex(where: { $0.id == end })
    else { return nil }
    return values[row * events.count + column]
  }
}

extension EventGraph {
  /// The distances between some events, each from each.
  ///
  /// - Parameters:
  ///   - ids: The events; one that is not admitted reaches nothing, itself neither.
  ///   - metric: What makes a connection short.
  ///   - direction: How links may be travelled.
  /// - Returns: The distances.
  /// - Throws: ``UnknownEvent`` when the case lacks one of the events.
  /// - Complexity: One search for each event, over what it reaches.
  public func distanceMatrix(
    among ids: [Event.ID], by metric: Linkage.Metric = .links,
    direction: Linkage.Direction = .either
  ) throws(UnknownEvent) -> DistanceMatrix {
    var events: [EventView] = []
    for id in ids { events.append(try event(id)) }
    let scale = DistanceScale(metric, self)
    var search = DistanceSearch(topology.stations, direction.kernel, weights: scale.weights)
    let positions = events.map(\.position)
    var values: [Double?] = []
    for source in positions {
      guard let source else {
        values += [Double?](repeating: nil, count: events.count)
        continue
      }
      search.run(from: [source])
      values += positions.map { target in
        target.flatMap { search.label(of: $0) }.map { scale.distance($0.weight) }
      }
    }
    return DistanceMatrix(events, metric, values)
  }
}
