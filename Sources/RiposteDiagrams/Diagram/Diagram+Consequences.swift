public import Riposte

extension Diagram {
  /// The diagram with all that hangs on one source highlighted: the events and links that would not be
  /// admitted without it, and the events that no chain would reach any more.
  ///
  /// - Parameters:
  ///   - source: The source.
  ///   - includingDerived: Whether sources that rest on it alone count as the source.
  /// - Returns: The diagram.
  /// - Throws: `UnknownName` when the case has no such source.
  /// - Complexity: O(*n* + *m*), and linear in the claims.
  public func highlighting(
    consequencesOf source: Source.ID, includingDerived: Bool = false
  ) throws(UnknownName) -> Diagram {
    let rest = try graph.without(source: source, includingDerived: includingDerived)
    let name = graph.sources.first { $0.id == source }.flatMap { $0.outlet ?? $0.title }
    return highlighting(lossOf: rest, as: "hangs on \(name ?? source.rawValue)")
  }

  /// The diagram with all that hangs on one claim highlighted: its link, if that would not be admitted
  /// without it, and the events that no chain would reach any more.
  ///
  /// - Parameters:
  ///   - claim: The claim, as `LinkView.claims` gives it.
  ///   - link: The link of which it is a claim.
  /// - Returns: The diagram.
  /// - Complexity: O(*n* + *m*), and linear in the claims.
  public func highlighting(consequencesOf claim: Claim, of link: LinkView) -> Diagram {
    highlighting(
      lossOf: graph.without(claim: claim, of: link), as: "hangs on one claim of \(link)")
  }

  /// Highlights what a part of the graph lacks: the links with their ends, the events, and what is cut
  /// off with the links that lead there.
  private func highlighting(lossOf rest: EventGraph, as name: String) -> Diagram {
    let comparison = rest.compared(with: graph)
    var links = Set(comparison.removedLinks())
    var events = Set(comparison.removedEvents().map(\.id))
    for link in links {
      events.insert(link.response.id)
      if let stimulus = link.stimulus { events.insert(stimulus.id) }
    }
    for event in comparison.cutOff() {
      events.insert(event.id)
      for link in graph[event.id]?.stimulusLinks ?? [] where isWithin(link, events) {
        links.insert(link)
      }
    }
    let meaning =
      links.isEmpty && events.isEmpty
      ? nil : Highlight(events: events, links: links, meaning: name)
    return with { $0.highlight = meaning }
  }

  private func isWithin(_ link: LinkView, _ events: Set<Event.ID>) -> Bool {
    guard let stimulus = link.stimulus else { return false }
    return events.contains(stimulus.id) && events.contains(link.response.id)
  }
}
