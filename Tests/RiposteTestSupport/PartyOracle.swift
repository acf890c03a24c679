public import Riposte

/// Parties of events, and the motifs they play, found by trying every party in every role.
public struct PartyOracle {
  private let graph: EventGraph
  private let grouping: Party.Grouping

  /// Looks at a case, its actors grouped.
  public init(_ graph: EventGraph, by grouping: Party.Grouping) {
    self.graph = graph
    self.grouping = grouping
  }

  /// The party of an actor.
  public func party(of actor: Event.Actor.ID) -> Party {
    if grouping == .side, let side = graph.actor(actor)?.side { return .side(side) }
    return .actor(actor)
  }

  /// All parties that any actor is of.
  public var parties: Set<Party> { Set(graph.actors.map { party(of: $0.id) }) }

  /// The parties known to have done an event.
  public func initiators(of event: EventView) -> Set<Party> {
    Set(event.initiators.filter { $0.basis != .unknown }.map { party(of: $0.actor) })
  }

  /// The parties to whom it was done.
  public func targets(of event: EventView) -> Set<Party> {
    Set(event.targets.map { party(of: $0) })
  }

  /// Whether an event is an act of force by someone known against someone.
  public func isAct(_ event: EventView) -> Bool {
    event.domain == .force && !initiators(of: event).isEmpty && !event.targets.isEmpty
  }

  /// Whether one party did an act to another.
  private func hits(_ event: EventView, _ one: Party, _ other: Party) -> Bool {
    initiators(of: event).contains(one) && targets(of: event).contains(other)
  }

  private func involved(_ event: EventView) -> Set<Party> {
    initiators(of: event).union(targets(of: event))
  }

  /// The casts that play a motif in some acts, each in answer to the one before.
  public func casts(of motif: Motif, _ acts: [EventView]) -> Set<[Party]> {
    var casts = Set<[Party]>()
    guard acts.allSatisfy(isAct) else { return [] }
    for one in parties {
      for other in parties where one != other && hits(acts[0], one, other) {
        let isReturned = hits(acts[1], other, one)
        switch motif {
        case .retaliation: if isReturned { casts.insert([one, other]) }
        case .counterRetaliation:
          if isReturned, hits(acts[2], one, other) { casts.insert([one, other]) }
        case .displacement, .thirdPartyPunishment, .widening:
          for third in parties where plays(motif, acts, one, other, third) {
            casts.insert([one, other, third])
          }
        }
      }
    }
    return casts
  }

  private func plays(
    _ motif: Motif, _ acts: [EventView], _ one: Party, _ other: Party, _ third: Party
  ) -> Bool {
    if involved(acts[0]).contains(third) { return false }
    switch motif {
    case .displacement:
      return hits(acts[1], other, third)
        && initiators(of: acts[0]).isDisjoint(with: targets(of: acts[1]))
    case .thirdPartyPunishment: return hits(acts[1], third, one)
    case .widening:
      return hits(acts[1], other, one) && !involved(acts[1]).contains(third)
        && [one, other].contains { hits(acts[2], $0, third) || hits(acts[2], third, $0) }
    default: return false
    }
  }

  /// Every row of acts in which a motif is played.
  public func occurrences(of motif: Motif) -> [[EventView]: Set<[Party]>] {
    var found: [[EventView]: Set<[Party]>] = [:]
    for link in graph.links {
      guard let first = link.stimulus else { continue }
      let rows =
        motif.actCount == 2
        ? [[first, link.response]]
        : link.response.responses.filter { $0 != first }.map { [first, link.response, $0] }
      for row in rows {
        let casts = casts(of: motif, row)
        if !casts.isEmpty { found[row] = casts }
      }
    }
    return found
  }
}
