public import EDTF
import RiposteKernel

/// Where the events and links of a graph escalate.
///
/// *Vertical* escalation is a rise in severity, *horizontal* escalation a wider scope: a party, a theatre or
/// a domain that was not there before (Morgan, Mueller, Medeiros, Pollpeter and Cliff, *Dangerous
/// Thresholds*, RAND MG-614, 2008). Both compare an event with **all** its ancestors, not with the events
/// it answers alone: an answer milder than something three links back is no escalation.
///
/// ```swift
/// let escalation = graph.escalation()
/// escalation.events["albukamal"]?.isVertical               // true
/// escalation.events["albukamal"]?.horizontal               // [.theatre]
/// escalation.steps.first?.direction                        // .up
/// escalation.stepCounts.up                                 // 12
/// ```
///
/// Severities are ordinal. They are compared and counted, never averaged or divided, and nothing here is
/// an index of escalation. On a ladder other than that of the case events are scored by kind alone;
/// ``isByKindAlone`` says so, and whoever prints a figure should print ``ladder`` with it.
public struct Escalation: Sendable {
  /// The graph whose events and links are looked at.
  public let graph: EventGraph

  /// How many links lead up, down, or neither.
  public let stepCounts: StepCounts

  let scoring: Scoring
  let ancestry: EscalationAncestry

  init(_ graph: EventGraph, on ladder: Ladder?) {
    let scoring = Scoring(graph.records, on: ladder)
    self.graph = graph
    self.scoring = scoring
    ancestry = EscalationAncestry(graph, scoring)
    let stations = graph.topology.stations
    var counts = StepCounts()
    for head in 0..<stations.eventCount {
      for tail in stations.events.predecessors[head] {
        let stimulus = stations.record(at: Int(tail))
        let rise = scoring.rise(from: stimulus, to: stations.record(at: head))
        counts.add(StepDirection(rise))
      }
    }
    stepCounts = counts
  }

  /// The ladder on which events are scored.
  public var ladder: Ladder { scoring.ladder }

  /// Whether events are scored by kind alone, and the severities that the case gives them not used.
  public var isByKindAlone: Bool { scoring.isByKindAlone }

  /// The severity of an event on the ladder; `nil` when it is not known.
  public func severity(of event: EventView) -> Double? { scoring.severity(event.number) }
}

extension EventGraph {
  /// Where events and links escalate.
  ///
  /// - Parameter ladder: The ladder on which events are scored; left out, that of the case. On another
  ///   one, events are scored by kind alone.
  /// - Returns: What escalates, link by link and event by event.
  /// - Complexity: O((*n* + *m*) · (1 + ⌈*p* / 64⌉)) for *p* parties and theatres that occur in two events or more;
  ///   memory linear in events, links and their parties. Ancestors are never listed.
  public func escalation(on ladder: Ladder? = nil) -> Escalation { Escalation(self, on: ladder) }
}

// MARK: - Links

extension Escalation {
  /// The admitted links between two events, by response, then stimulus, in house order.
  public var steps: Steps { Steps(escalation: self) }

  /// The steps of a graph, each made when it is asked for.
  public struct Steps: RandomAccessCollection, Sendable {
    let escalation: Escalation

    /// The place of the first step.
    public var startIndex: Int { 0 }

    /// The place after the last step.
    public var endIndex: Int { escalation.graph.links.endIndex }

    /// The step at a place.
    ///
    /// - Complexity: O(log *n*).
    public subscript(place: Int) -> Step {
      Step(escalation.graph.links[place], escalation.scoring)
    }
  }

  /// What a link means on the ladder.
  public struct Step: Hashable, Sendable {
    /// The link.
    public let link: LinkView

    /// Severity of the response less that of the stimulus; `nil` when either is unknown.
    ///
    /// A number of the ladder's own units. A rise of 4 is more than one of 2, not twice as much.
    public let rise: Double?

    init(_ link: LinkView, _ scoring: Scoring) {
      self.link = link
      rise = scoring.rise(from: link.stimulusNumber, to: link.responseNumber)
    }

    /// Where the link leads on the ladder.
    public var direction: StepDirection { StepDirection(rise) }

    /// How long after the stimulus the response came, in days; `nil` when either has no date.
    public var lag: LagRange? { link.lag }

    /// How many the response killed for each one the stimulus did; `nil` when either is unknown or the
    /// stimulus may have killed nobody.
    public var deathsRatio: DeathsRatio? {
      DeathsRatio(of: link.response.killed, to: link.stimulus?.killed)
    }
  }
}
