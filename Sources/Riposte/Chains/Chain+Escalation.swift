extension Chain {
  /// Severity of its last event less that of its first; `nil` when either is unknown.
  ///
  /// On the ladder of the case. Severities are ordinal: a rise says how many steps, not how much.
  public var rise: Double? {
    guard let first = members.first, let last = members.last,
      let before = graph.records.severity(Int(first)), let after = graph.records.severity(Int(last))
    else { return nil }
    return after - before
  }

  /// The greatest severity along it; `nil` when that of an event is unknown.
  public var peak: Double? {
    var peak: Double?
    for event in members {
      guard let severity = graph.records.severity(Int(event)) else { return nil }
      peak = max(peak ?? severity, severity)
    }
    return peak
  }

  /// The sides that act in it, in the order in which they first do.
  public var sides: [String] {
    var sides: [String] = []
    for event in events {
      for side in event.initiatingSides where !sides.contains(side) { sides.append(side) }
    }
    return sides
  }

  /// Whether exactly two sides act in turn, over two links at least; `nil` when it is not known who
  /// acted somewhere, or for which side.
  ///
  /// A station at which several sides act breaks the turn.
  public var alternates: Bool? {
    guard length >= 2 else { return false }
    var sides: [Int32] = []
    var isSingle = true
    for station in stations {
      switch actingSide(station) {
      case .unknown: return nil
      case .several: isSingle = false
      case .one(let side): sides.append(side)
      }
    }
    return isSingle && zip(sides, sides.dropFirst()).allSatisfy { $0 != $1 }
      && zip(sides, sides.dropFirst(2)).allSatisfy { $0 == $1 }
  }

  /// Who acts at a station.
  private enum ActingSide {
    case unknown
    case one(Int32)
    case several
  }

  private func actingSide(_ events: [EventView]) -> ActingSide {
    var found: Int32?
    var areSeveral = false
    for event in events {
      let initiators = graph.records.events.initiators[event.number]
      if initiators.isEmpty { return .unknown }
      for initiator in initiators {
        let side = graph.records.sideOfActor[Int(initiator.actor)]
        if initiator.basis == .unknown || side < 0 { return .unknown }
        areSeveral = areSeveral || (found ?? side) != side
        found = side
      }
    }
    guard let found else { return .unknown }
    return areSeveral ? .several : .one(found)
  }
}
