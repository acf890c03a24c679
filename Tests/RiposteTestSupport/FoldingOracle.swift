public import Riposte

/// Parts folded into their wholes the slow, obvious way.
public struct FoldingOracle {
  private let graph: EventGraph

  /// Looks at a case that is not folded, admitted or not.
  public init(_ graph: EventGraph) {
    self.graph = graph
  }

  /// The outermost wholes of an event; itself where it lies in none.
  public func outermost(_ id: Event.ID) -> Set<Event.ID> {
    let event = graph.allEvents.first { $0.id == id }
    let wholes = (event?.wholes ?? []).filter { whole in
      let status = graph.allEvents.first { $0.id == whole.event }?.status
      return whole.certainty == .stated
        && (status?.isHypothetical == false || event?.status.isHypothetical == true)
    }
    return wholes.isEmpty ? [id] : Set(wholes.flatMap { outermost($0.event) })
  }

  /// The event that represents an event.
  public func representative(_ id: Event.ID) -> Event.ID {
    let wholes = outermost(id)
    return wholes.count == 1 ? wholes.first ?? id : id
  }

  /// The ends of a link of the folded case.
  public struct Ends: Hashable {
    /// What is answered.
    public var stimulus: Event.ID
    /// What answers.
    public var response: Event.ID

    /// A link between two events.
    public init(stimulus: Event.ID, response: Event.ID) {
      self.stimulus = stimulus
      self.response = response
    }
  }

  /// The links of the folded case, each with those for which it stands.
  public var links: [Ends: [LinkView]] {
    var links: [Ends: [LinkView]] = [:]
    for link in graph.allLinks() {
      guard let stimulus = link.stimulus else { continue }
      let ends = Ends(
        stimulus: representative(stimulus.id), response: representative(link.response.id))
      if ends.stimulus != ends.response { links[ends, default: []].append(link) }
    }
    return links
  }
}
