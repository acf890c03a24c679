import Riposte

/// Whose doing an event is drawn as.
struct EventParty {
  /// The name of the group; nil where nobody is named who belongs to one.
  let name: String?
  /// Whether that is not asserted.
  let isDoubted: Bool

  /// The group of an event.
  ///
  /// By side or actor, that of the first initiator who is asserted, else of the first at all; by
  /// side, one who belongs to a side goes before one who stands for itself. Unknown is not a value:
  /// without an initiator there is no group.
  init(_ event: EventView, in graph: EventGraph, by grouping: Diagram.Grouping) {
    let initiators = event.initiators
    switch grouping {
    case .theatre: (name, isDoubted) = (event.theatre, false)
    case .place: (name, isDoubted) = (event.place?.name, false)
    case .side, .actor:
      let ranks = initiators.map { Self.rank(of: $0, in: graph, by: grouping) }
      let chosen = ranks.indices.min { ranks[$0] < ranks[$1] }.map { initiators[$0] }
      name = chosen.flatMap { Self.name(of: $0.actor, in: graph, by: grouping) }
      isDoubted = chosen.map { $0.basis != .asserted } ?? false
    }
  }

  /// How far down an initiator comes among those of an event.
  private static func rank(
    of initiator: Event.Initiator, in graph: EventGraph, by grouping: Diagram.Grouping
  ) -> Int {
    let standsForItself = grouping == .side && graph.actor(initiator.actor)?.side == nil
    return (initiator.basis == .asserted ? 0 : 2) + (standsForItself ? 1 : 0)
  }

  /// The lane: as above, and for what happened between two, that of the first of them.
  static func lane(
    of event: EventView, in graph: EventGraph, by grouping: Diagram.Grouping
  ) -> String? {
    if let name = EventParty(event, in: graph, by: grouping).name { return name }
    guard grouping == .side || grouping == .actor else { return nil }
    return event.between.lazy.compactMap { name(of: $0, in: graph, by: grouping) }.first
  }

  /// The party of an actor: its side, or itself where it has none.
  static func name(
    of actor: Event.Actor.ID, in graph: EventGraph, by grouping: Diagram.Grouping
  ) -> String? {
    guard let actor = graph.actor(actor) else { return nil }
    if grouping == .side, let side = actor.side { return side }
    return actor.displayName
  }
}
