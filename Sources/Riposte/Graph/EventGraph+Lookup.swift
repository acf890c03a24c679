import RiposteKernel

extension EventGraph {
  /// The event with an id, admitted or not.
  ///
  /// - Throws: ``UnknownEvent`` when the case has none.
  /// - Complexity: O(1) on average.
  public func event(_ id: Event.ID) throws(UnknownEvent) -> EventView {
    EventView(self, try number(of: id))
  }

  /// The admitted event with an id; `nil` when it is not admitted, or the case has none.
  ///
  /// - Complexity: O(1) on average.
  public subscript(id: Event.ID) -> EventView? {
    guard let number = records.number(of: id) else { return nil }
    let event = EventView(self, number)
    return event.isAdmitted ? event : nil
  }

  /// Whether the case has the event, admitted or not.
  public func knows(_ id: Event.ID) -> Bool { records.number(of: id) != nil }

  /// The number of an event of the case.
  func number(of id: Event.ID) throws(UnknownEvent) -> Int {
    if let number = records.number(of: id) { return number }
    let ids = (0..<Int32(records.eventCount)).lazy.map { [records] in records.ids[$0] }
    let closest = Spelling.closest(to: id.rawValue, among: ids)
    throw UnknownEvent(id, suggestions: closest.map { [Event.ID(rawValue: $0)] } ?? [])
  }

  /// The events that an event answers, in house order; empty when it is not admitted.
  ///
  /// - Throws: ``UnknownEvent`` when the case has no such event.
  public func stimuli(of id: Event.ID) throws(UnknownEvent) -> [EventView] {
    try event(id).stimuli
  }

  /// The events that answer an event, in house order; empty when it is not admitted.
  ///
  /// - Throws: ``UnknownEvent`` when the case has no such event.
  public func responses(to id: Event.ID) throws(UnknownEvent) -> [EventView] {
    try event(id).responses
  }

  /// The admitted link between two events; `nil` when there is none.
  ///
  /// - Throws: ``UnknownEvent`` when the case lacks either.
  /// - Complexity: O(*d*), where *d* is the number of events that the response answers.
  public func link(
    from stimulus: Event.ID, to response: Event.ID
  ) throws(UnknownEvent) -> LinkView? {
    let (start, end) = (try number(of: stimulus), try number(of: response))
    let stations = topology.stations
    guard let tail = stations.position(of: start), let head = stations.position(of: end),
      let edge = stations.events.edge(from: tail, to: head)
    else { return nil }
    return LinkView(self, edge: edge)
  }
}
