extension Records {
  /// The initiators of an event that are somebody: a stand-in for whoever did it is nobody known.
  func knownInitiators(of event: Int) -> [Int32] {
    events.initiators[event].compactMap { $0.basis == .unknown ? nil : $0.actor }
  }

  /// Whether somebody whom the case does not name did an event, or was among those who did.
  func hasUnknownInitiator(_ event: Int) -> Bool {
    let initiators = events.initiators[event]
    if initiators.isEmpty { return events.between[event].isEmpty }
    return initiators.contains { $0.basis == .unknown }
  }
}
