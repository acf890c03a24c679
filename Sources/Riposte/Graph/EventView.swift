public import EDTF
import RiposteKernel

/// An event of a graph: two references and a number, through which its fields and its neighbors are
/// read.
///
/// ```swift
/// let strike = try graph.event("albukamal")
/// strike.severity                        // 7
/// strike.stimuli.map(\.id)               // ["erbil"]
/// ```
///
/// Views of one event under two policies are equal: they are the same event.
public struct EventView: Sendable {
  let graph: EventGraph
  /// The number of the event, in house order.
  let number: Int

  init(_ graph: EventGraph, _ number: Int) {
    self.graph = graph
    self.number = number
  }

  var records: Records { graph.records }
}

extension EventView: Hashable, Identifiable {
  /// The name of the event, unique in its case.
  public var id: Event.ID { records.id(number) }

  /// Whether two views are of the same event of the same case.
  public static func == (left: EventView, right: EventView) -> Bool {
    left.number == right.number && left.records === right.records
  }

  /// Feeds the event to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

extension EventView: CustomStringConvertible {
  /// The id and the title.
  public var description: String { title.isEmpty ? id.rawValue : "\(id) (\(title))" }
}

extension EventView {
  /// What happened; empty when the case gives no title.
  public var title: String { records.events.titles[number] }

  /// When it happened; `nil` when that is not known.
  public var date: EDTFDate? { records.date(number) }

  /// What kind of thing it was.
  public var kind: Event.Kind? { records.kind(number) }

  /// The sphere of action; `nil` when the kind is not known to the house.
  public var domain: Event.Domain? { kind?.domain }

  /// Whether it happened.
  public var status: Event.Status { records.events.statuses[number] }

  /// Its severity on the ladder of the case: its own, or else that of its kind.
  public var severity: Double? { records.severity(number) }

  /// Its severity on another ladder, by kind alone; on the ladder of the case, ``severity``.
  public func severity(on ladder: Ladder) -> Double? {
    ladder == records.ladder ? severity : kind.flatMap { ladder.severity(of: $0) }
  }

  /// How many were killed: the event's own figure, or the hull of its accounts.
  public var killed: Event.Count? { records.count(number, \.killed, \.killed) }

  /// How many were wounded: the event's own figure, or the hull of its accounts.
  public var wounded: Event.Count? { records.count(number, \.wounded, \.wounded) }

  /// Anything else worth saying.
  public var note: String? { records.events.notes[number] }

  /// Values of columns that are the user's own.
  public var attributes: [String: String] { records.events.attributes[number] }
}

extension EventView {
  /// Where it had its effect.
  public var place: Place? { records.places.record(records.events.places[number]) }

  /// Where it was launched from.
  public var origin: Place? { records.places.record(records.events.origins[number]) }

  /// Further places where it had an effect.
  public var alsoAt: [Place] { records.events.alsoAt[number].map { records.places[$0] } }

  /// The area: the theatre of its place, or of the place that lies within.
  public var theatre: String? { records.theatre(number) }

  /// Who did it, each with the basis on which that is said.
  public var initiators: [Event.Initiator] {
    records.events.initiators[number].map {
      Event.Initiator(records.actors[$0.actor].id, basis: $0.basis)
    }
  }

  /// Whom it was done to.
  public var targets: [Event.Actor.ID] { actors(\.targets) }

  /// Who took part, where the direction is not known.
  public var between: [Event.Actor.ID] { actors(\.between) }

  /// Who acknowledged it.
  public var acknowledgedBy: [Event.Actor.ID] { actors(\.acknowledgedBy) }

  private func actors(
    _ column: KeyPath<EventColumns, ListColumn<Int32>>
  ) -> [Event.Actor.ID] {
    records.events[keyPath: column][number].map { records.actors[$0].id }
  }

  /// The sides of its initiators, each once, in the order in which they are named.
  public var initiatingSides: [String] {
    sides(of: records.events.initiators[number].lazy.map(\.actor))
  }

  /// The sides of its targets, each once, in the order in which they are named.
  public var targetedSides: [String] { sides(of: records.events.targets[number]) }

  private func sides(of actors: some Collection<Int32>) -> [String] {
    var sides: [String] = []
    for actor in actors {
      let side = records.sideOfActor[Int(actor)]
      if side >= 0, !sides.contains(records.sides[Int(side)]) {
        sides.append(records.sides[Int(side)])
      }
    }
    return sides
  }

  /// The events of which it is a part.
  public var wholes: [Event.Whole] {
    records.events.wholes[number].map {
      Event.Whole(records.id(Int($0.event)), certainty: $0.certainty)
    }
  }

  /// Who says how many.
  public var accounts: [Event.Account] {
    records.events.accounts[number].map {
      Event.Account(
        in: records.sources.record($0.source)?.id, by: records.actors.record($0.speaker)?.id,
        killed: $0.killed.count, wounded: $0.wounded.count, of: $0.measure, count: $0.count.count,
        note: $0.note)
    }
  }

  /// Who says who did it.
  public var authorship: [Event.Authorship] {
    records.events.authorship[number].map {
      Event.Authorship(
        $0.stance, of: records.actors.record($0.actor)?.id,
        by: records.actors.record($0.speaker)?.id, in: records.sources.record($0.source)?.id,
        note: $0.note)
    }
  }

  /// Where it is reported.
  public var sources: [Source.ID] {
    records.events.sources[number].map { records.sources[$0].id }
  }
}

extension EventView {
  /// The event as a value, with all its own fields: what a draft would be given.
  ///
  /// - Complexity: Linear in what the event holds.
  public var record: Event {
    var event = Event(
      id, titled: title, on: date?.text, at: place?.id, kind: kind, status: status,
      by: initiators, against: targets, severity: records.events.severities[number].value,
      killed: records.events.killed[number].count, wounded: records.events.wounded[number].count,
      sources: sources)
    event.origin = origin?.id
    event.alsoAt = alsoAt.map(\.id)
    event.between = between
    event.wholes = wholes
    event.accounts = accounts
    event.authorship = authorship
    event.acknowledgedBy = acknowledgedBy
    event.note = note
    event.attributes = attributes
    return event
  }
}
