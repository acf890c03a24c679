import RiposteKernel

extension EventGraph {
  /// The events from which links lead to an event, directly or through others, in house order.
  ///
  /// The other members of its exchange are among them, the event itself is not. Empty for an event that
  /// is not admitted.
  ///
  /// - Throws: ``UnknownEvent`` when the case has no such event.
  /// - Complexity: O(*n* + *m*).
  public func ancestors(of id: Event.ID) throws(UnknownEvent) -> EventSelection {
    try reached(from: id, .backward)
  }

  /// The events to which links lead from an event, directly or through others, in house order.
  ///
  /// The other members of its exchange are among them, the event itself is not. Empty for an event that
  /// is not admitted.
  ///
  /// - Throws: ``UnknownEvent`` when the case has no such event.
  /// - Complexity: O(*n* + *m*).
  public func descendants(of id: Event.ID) throws(UnknownEvent) -> EventSelection {
    try reached(from: id, .forward)
  }

  private func reached(
    from id: Event.ID, _ direction: Direction
  ) throws(UnknownEvent) -> EventSelection {
    let stations = topology.stations
    guard let position = stations.position(of: try number(of: id)) else {
      return EventSelection(self, [])
    }
    var isReached = stations.events.reached(from: [position], direction)
    isReached[position] = false
    return EventSelection(self, where: isReached)
  }
}
