import RiposteKernel

extension Escalation {
  /// The admitted events, in house order, and whether each escalates.
  public var events: Events { Events(escalation: self) }

  /// What is compared between an event and its ancestors.
  public enum Dimension: Int, Hashable, Sendable, CaseIterable, CustomStringConvertible {
    /// How severe it was: the vertical.
    case severity
    /// Who took part.
    case party
    /// In which area it had its effects.
    case theatre
    /// The sphere of action of its kind.
    case domain

    /// The dimensions that make an escalation horizontal.
    public static let horizontal: [Dimension] = [.party, .theatre, .domain]

    /// The word used in output.
    public var description: String {
      switch self {
      case .severity: "severity"
      case .party: "party"
      case .theatre: "theatre"
      case .domain: "domain"
      }
    }
  }

  /// The events of a graph, each judged when it is asked for.
  public struct Events: RandomAccessCollection, Sendable {
    let escalation: Escalation

    /// The place of the first event.
    public var startIndex: Int { 0 }

    /// The place after the last event.
    public var endIndex: Int { escalation.graph.events.endIndex }

    /// The event at a place in house order.
    public subscript(place: Int) -> EventEscalation {
      let event = escalation.graph.events[place]
      let position = escalation.graph.topology.stations.position(inHouseOrder: place)
      return EventEscalation(event, position, escalation.ancestry, escalation.scoring)
    }

    /// The event with an id; `nil` when it is not admitted, or the case has none.
    ///
    /// - Complexity: O(1) on average.
    public subscript(id: Event.ID) -> EventEscalation? {
      guard let event = escalation.graph[id], let position = event.position else { return nil }
      return EventEscalation(event, position, escalation.ancestry, escalation.scoring)
    }
  }
}

/// Whether an event goes beyond all its ancestors.
///
/// Its ancestors are all events from which links lead to it, in any number, and the other members of its
/// exchange. Each question has three answers; it is unknown (`nil`) when the event has no ancestor, when its
/// own value is not known, or when that of no ancestor is. Ancestors whose value is not known are passed
/// over, and ``unknowns`` says so.
public struct EventEscalation: Hashable, Sendable {
  /// The event.
  public let event: EventView

  /// Whether it is more severe than every ancestor whose severity is known.
  public let isVertical: Bool?

  /// The parties that took part in it, and in none of its ancestors.
  ///
  /// A party is a side, or an actor without one. It takes part as an initiator that is somebody known, as a
  /// target, or among those between whom an event was: there it was one or the other, though nobody knows
  /// which, and so it is not new afterwards.
  public let newParties: [Party]?

  /// The theatres in which it had effects, and none of its ancestors had.
  public let newTheatres: [String]?

  /// Its domain, where no ancestor was of it.
  public let newDomains: [Event.Domain]?

  /// What is not known of the event or of some ancestor: were it known, the answers might be others.
  public let unknowns: [Escalation.Dimension]

  init(
    _ event: EventView, _ position: Int, _ ancestry: EscalationAncestry, _ scoring: Scoring
  ) {
    let (own, known) = (ancestry.own[position], ancestry.known[position])
    func isJudged(_ dimension: Escalation.Dimension) -> Bool {
      own.contains(.known(dimension)) && known.contains(.known(dimension))
    }
    self.event = event
    isVertical =
      isJudged(.severity)
      ? scoring.severity(event.number).map { $0 > ancestry.greatestSeverity[position] } : nil
    newParties =
      isJudged(.party)
      ? ancestry.newParties[position].map { ancestry.parties[Int($0)] } : nil
    newTheatres =
      isJudged(.theatre)
      ? ancestry.newTheatres[position].map { ancestry.theatres[Int($0)] } : nil
    newDomains =
      isJudged(.domain)
      ? ancestry.newDomains[position].map { Event.Domain.allCases[Int($0)] } : nil
    unknowns = Escalation.Dimension.allCases.filter {
      own.union(known).contains(.unknown($0))
    }
  }

  /// Whether the event goes beyond all its ancestors in a dimension; `nil` when it cannot be judged.
  public func isNew(in dimension: Escalation.Dimension) -> Bool? {
    switch dimension {
    case .severity: isVertical
    case .party: newParties.map { !$0.isEmpty }
    case .theatre: newTheatres.map { !$0.isEmpty }
    case .domain: newDomains.map { !$0.isEmpty }
    }
  }

  /// The dimensions of scope in which it is new; empty when in none; `nil` when none can be judged.
  public var horizontal: [Escalation.Dimension]? {
    let judged = Escalation.Dimension.horizontal.filter { isNew(in: $0) != nil }
    return judged.isEmpty ? nil : judged.filter { isNew(in: $0) == true }
  }
}

extension Escalation {
  /// How many events go beyond all their ancestors in a dimension, do not, or cannot be judged.
  ///
  /// - Complexity: O(*n*).
  public func verdicts(on dimension: Dimension) -> Verdicts {
    var verdicts = Verdicts()
    for event in events {
      switch event.isNew(in: dimension) {
      case true: verdicts.yes += 1
      case false: verdicts.no += 1
      case nil: verdicts.unknown += 1
      }
    }
    return verdicts
  }

  /// How often a question is answered in each of three ways.
  public struct Verdicts: Hashable, Sendable {
    /// How often it is so.
    public fileprivate(set) var yes = 0
    /// How often it is not so.
    public fileprivate(set) var no = 0
    /// How often it cannot be told.
    public fileprivate(set) var unknown = 0
  }
}
