extension Episode {
  /// How severe an episode became.
  public struct Peak: Hashable, Sendable {
    /// The greatest severity of its events, on the ladder of the case.
    public let severity: Double

    /// The first event, in house order, that reached it.
    public let event: EventView

    /// How many events have no severity.
    public let unknown: Int
  }

  /// The greatest severity, and the event that reached it first, in house order; `nil` when no event
  /// has a severity.
  ///
  /// - Complexity: O(*k*) for *k* events.
  public func peak() -> Peak? {
    var best: (severity: Double, event: Int)?
    var unknown = 0
    for event in members.lazy.map(Int.init) {
      guard let severity = records.severity(event) else {
        unknown += 1
        continue
      }
      if severity > (best?.severity ?? -.infinity) { best = (severity, event) }
    }
    return best.map {
      Peak(severity: $0.severity, event: EventView(graph, $0.event), unknown: unknown)
    }
  }

  /// How many were killed: the sum over its events, parts not counted beside their wholes.
  ///
  /// - Complexity: O(*k* + *w*) on average for *k* events and the *w* wholes in which they lie.
  public func killed() -> Tally { records.tally(of: .killed, among: members.lazy.map(Int.init)) }

  /// How many were wounded: the sum over its events, parts not counted beside their wholes.
  ///
  /// - Complexity: O(*k* + *w*) on average for *k* events and the *w* wholes in which they lie.
  public func wounded() -> Tally { records.tally(of: .wounded, among: members.lazy.map(Int.init)) }
}
