import Riposte

/// The records of a graph that are written, in the order in which they are written.
struct WrittenCase {
  let graph: EventGraph
  /// The events, in house order.
  let events: [Event]
  /// The links, by response and stimulus in house order, then those to something unstated.
  let links: [ResponseLink]
  let eventRelations: [EventRelation]
  /// What is to be declared: records that the case only implies are left implicit where their names say all of them.
  let sources: [Source]
  let actors: [Event.Actor]
  let places: [Place]

  /// Picks what a scope asks for.
  init(_ graph: EventGraph, _ scope: CaseFile.Scope) {
    self.graph = graph
    switch scope {
    case .wholeCase:
      events = graph.allEvents.map(\.record)
      links = graph.allLinks().map(\.record)
      eventRelations = graph.eventRelations
    case .admitted:
      events = graph.events.map { view in
        var event = view.record
        event.wholes.removeAll { graph[$0.event] == nil }
        return event
      }
      links = (Array(graph.links) + graph.unstatedLinks).map { view in
        var link = view.record
        link.claims = view.claims
        return link
      }
      eventRelations = graph.eventRelations.filter {
        graph[$0.subject] != nil && graph[$0.object] != nil
      }
    }
    let implicit = graph.implicitRecords
    sources = implicit.sources ? [] : graph.sources
    let hasSides = graph.actors.contains { $0.side != nil }
    actors = implicit.actors && !hasSides ? [] : graph.actors
    let hasPoints = graph.places.contains { $0.coordinate != nil || $0.theatre != nil }
    places = implicit.places && !hasPoints ? [] : graph.places
  }

  /// The ladder, unless it is the one that a case has anyway.
  var ladder: Ladder? { graph.ladder == .riposte ? nil : graph.ladder }

  /// Whether the ladder has to be written down, not only named.
  var definesLadder: Bool { ladder.map { Ladder.named($0.name) != $0 } ?? false }
}
