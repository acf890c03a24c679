public import Riposte

/// Escalation judged the slow, obvious way: by listing every ancestor of every event.
public struct EscalationOracle {
  private let graph: EventGraph
  private let ladder: Ladder

  /// Looks at the admitted events of a graph.
  public init(_ graph: EventGraph, on ladder: Ladder? = nil) {
    self.graph = graph
    self.ladder = ladder ?? graph.ladder
  }

  /// All events from which links lead to an event, itself left out.
  public func ancestors(of event: EventView) -> Set<EventView> {
    var found = Set<EventView>()
    var pending = event.stimuli
    while let next = pending.popLast() {
      if found.insert(next).inserted { pending += next.stimuli }
    }
    return found.subtracting([event])
  }

  /// Whether an event is more severe than each ancestor whose severity is known.
  public func isVertical(_ event: EventView) -> Bool? {
    let before = ancestors(of: event).compactMap { $0.severity(on: ladder) }
    guard let severity = event.severity(on: ladder), !before.isEmpty else { return nil }
    return before.allSatisfy { $0 < severity }
  }

  /// The parties of an event that took part in none of its ancestors.
  public func newParties(_ event: EventView) -> Set<Party>? {
    new(event) { parties(of: $0) }
  }

  /// The theatres of an event in which none of its ancestors had effects.
  public func newTheatres(_ event: EventView) -> Set<String>? {
    new(event) { event in
      Set(([event.place].compactMap(\.self) + event.alsoAt).compactMap { graph.theatre(of: $0.id) })
    }
  }

  /// The domain of an event, where none of its ancestors was of it.
  public func newDomains(_ event: EventView) -> Set<Event.Domain>? {
    new(event) { Set([$0.domain].compactMap(\.self)) }
  }

  /// The known parties of an event.
  public func parties(of event: EventView) -> Set<Party> {
    let initiators = event.initiators.filter { $0.basis != .unknown }.map(\.actor)
    return Set((initiators + event.targets + event.between).map { party(of: $0) })
  }

  /// The party of an actor: its side, or itself.
  public func party(of actor: Event.Actor.ID) -> Party {
    graph.actor(actor)?.side.map { .side($0) } ?? .actor(actor)
  }

  private func new<Value>(
    _ event: EventView, _ values: (EventView) -> Set<Value>
  ) -> Set<Value>? {
    let own = values(event)
    let before = ancestors(of: event).map(values).reduce(Set()) { $0.union($1) }
    return own.isEmpty || before.isEmpty ? nil : own.subtracting(before)
  }
}
