import Riposte

/// Whose doing an event is drawn as.
struct EventParty {
  /// The name of the group; nil where nobody is named who belongs to one.
  let name: String?
  /// Whether that is not asserted.
  let isDoubted: Bool

  /// The group of an event.
  ///
  /// By side or actor, that of the first initiator who is asserted and belongs to one, else of the
  /// first who belongs to one at all. Unknown is not a value: without one there is no group.
  init(_ event: EventView, in graph: EventGraph, by grouping: Diagram.Grouping) {
    let initiators = event.initiators
    switch grouping {
    case .theatre: (name, isDoubted) = (event.theatre, false)
    case .place: (name, isDoubted) = (event.place?.name, false)
    case .side, .actor:
      let grouped = initiators.compactMap { initiator in
        Self.name(of: initiator.actor, in: graph, by: grouping).map { (initiator, $0) }
      }
      let chosen = grouped.first { $0.0.basis == .asserted } ?? grouped.first
      name = chosen?.1
      isDoubted = (chosen?.0 ?? initiators.first).map { $0.basis != .asserted } ?? false
    }
  }

  /// The lane: as above, and for what happened between two, that of the first of them.
  static func lane(
    of event: EventView, in graph: EventGraph, by grouping: Diagram.Grouping
  ) -> String? {
    if let name = EventParty(event, in: graph, by: grouping).name { return name }
    guard grouping == .side || grouping == .actor else { return nil }
    return event.between.lazy.compactMap { name(of: $0, in: graph, by: grouping) }.first
  }

  private static func name(
    of actor: Event.Actor.ID, in graph: EventGraph, by grouping: Diagram.Grouping
  ) -> String? {
    guard let actor = graph.actor(actor) else { return nil }
    if grouping == .side, !graph.sides.isEmpty { return actor.side }
    return actor.name.isEmpty ? actor.id.rawValue : actor.name
  }
}
