import RiposteKernel

extension EventGraph {
  /// The shortest connection between two events; `nil` when they are not linked.
  ///
  /// An event that is not admitted is linked to nothing. All admitted links count, those inside an
  /// exchange too; one whose weight is unknown is not travelled. How many were not, where nothing links
  /// the events, `distances(from:by:direction:)` says.
  ///
  /// ```swift
  /// try graph.linkage(from: "erbil", to: "albukamal")?.elapsed              // 4 to 10 days
  /// try graph.linkage(from: "erbil", to: "damascus", by: .doubt)?.confidence
  /// ```
  ///
  /// - Parameters:
  ///   - start: The event from which the connection runs.
  ///   - end: The event to which it runs.
  ///   - metric: What makes a connection short.
  ///   - direction: How links may be travelled.
  /// - Returns: The connection; from an event to itself it has no links.
  /// - Throws: ``UnknownEvent`` when the case lacks either event.
  /// - Complexity: O(*n* + *m*) by links, O(*m* log *n*) by a weight.
  public func linkage(
    from start: Event.ID, to end: Event.ID, by metric: Linkage.Metric = .links,
    direction: Linkage.Direction = .either
  ) throws(UnknownEvent) -> Linkage? {
    let (first, last) = (try number(of: start), try number(of: end))
    let stations = topology.stations
    guard let source = stations.position(of: first), let target = stations.position(of: last)
    else { return nil }
    let scale = DistanceScale(metric, self)
    var search = DistanceSearch(stations, direction.kernel, weights: scale.weights)
    guard let route = search.route(from: source, to: target) else { return nil }
    return Linkage(
      self, metric, direction, route, distance: scale.distance(route.weight),
      skipped: search.skipped(before: target))
  }

  /// How far apart two events are, linked or not, admitted or not.
  ///
  /// - Throws: ``UnknownEvent`` when the case lacks either event.
  /// - Complexity: O(1).
  public func separation(
    from one: Event.ID, to other: Event.ID
  ) throws(UnknownEvent) -> Separation {
    Separation(records, from: try number(of: one), to: try number(of: other))
  }

  /// The distance of every event from one event.
  ///
  /// - Parameters:
  ///   - source: The event from which distances are measured.
  ///   - metric: What makes a connection short.
  ///   - direction: How links may be travelled.
  /// - Returns: The distances; events that are not reached are left out.
  /// - Throws: ``UnknownEvent`` when the case has no such event.
  /// - Complexity: O(*n* + *m*), but O(*m* log *n*) by a weight either way, or with exchanges.
  public func distances(
    from source: Event.ID, by metric: Linkage.Metric = .links,
    direction: Linkage.Direction = .either
  ) throws(UnknownEvent) -> Distances {
    try distances(from: [source], by: metric, direction: direction)
  }

  /// The distance of every event from the nearest of several events.
  ///
  /// - Parameters:
  ///   - sources: The events from which distances are measured; those not admitted reach nothing.
  ///   - metric: What makes a connection short.
  ///   - direction: How links may be travelled.
  /// - Returns: The distances; events that are not reached are left out.
  /// - Throws: ``UnknownEvent`` when the case lacks one of the events.
  /// - Complexity: O(*n* + *m*), but O(*m* log *n*) by a weight either way, or with exchanges.
  public func distances(
    from sources: some Collection<Event.ID>, by metric: Linkage.Metric = .links,
    direction: Linkage.Direction = .either
  ) throws(UnknownEvent) -> Distances {
    Distances(
      self, from: try positions(of: sources), metric, DistanceScale(metric, self), direction)
  }

  /// Where in the topology some events stand; those not admitted stand nowhere.
  func positions(of ids: some Collection<Event.ID>) throws(UnknownEvent) -> [Int] {
    var positions: [Int] = []
    for id in ids {
      let number = try number(of: id)
      if let position = topology.stations.position(of: number) { positions.append(position) }
    }
    return positions
  }
}
