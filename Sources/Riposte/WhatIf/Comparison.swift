import RiposteKernel

/// Two graphs of one case, and what the second lacks of the first.
///
/// ```swift
/// let rest = try graph.without(events: ["b"])
/// let comparison = rest.compared(with: graph)
/// comparison.cutOff().ids                // ["c", "d"]
/// comparison.longestChain().after        // nil
/// print(comparison)
/// ```
///
/// The second may be the first ``EventGraph/without(events:)`` something, or under another policy or
/// filter. Everything here is a fact about the record: that no chain of it leads to an event any more once
/// a claim is left out says what hangs on the claim, and nothing about what would have happened.
public struct Comparison: Sendable {
  /// The graph with which is compared.
  public let whole: EventGraph

  /// The graph that is compared: what is left.
  public let rest: EventGraph

  /// A figure of both graphs.
  public struct Change<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The figure of ``Comparison/whole``.
    public let before: Value
    /// The figure of ``Comparison/rest``.
    public let after: Value

    /// Makes a change of two figures.
    public init(before: Value, after: Value) {
      self.before = before
      self.after = after
    }
  }

  init(of rest: EventGraph, with whole: EventGraph) {
    precondition(rest.records === whole.records, "graphs of one case are compared")
    self.rest = rest
    self.whole = whole
  }
}

extension EventGraph {
  /// What this graph lacks of another graph of the same case.
  ///
  /// - Parameter whole: The other graph, of which this is a part: of the same case, and folded if this one
  ///   is.
  /// - Returns: The comparison; nothing in it is computed yet.
  /// - Complexity: O(1).
  public func compared(with whole: EventGraph) -> Comparison { Comparison(of: self, with: whole) }
}

extension Comparison {
  /// The events that the rest lacks, in house order.
  ///
  /// - Complexity: O(*n*).
  public func removedEvents() -> EventSelection {
    selection(of: whole) { rest.topology.stations.position(of: $0) == nil }
  }

  /// The links between events that the rest lacks, in house order.
  ///
  /// - Complexity: O(*n* + *m*).
  public func removedLinks() -> LinkSelection {
    let (before, after) = (whole.topology.stations, rest.topology.stations)
    var isLeft = [Bool](repeating: false, count: whole.records.linkCount)
    for edge in 0..<after.edgeCount { isLeft[after.link(of: edge)] = true }
    return LinkSelection(whole) { !isLeft[before.link(of: $0)] }
  }

  /// The events that remain, and to which no chain of the rest leads any more from where the whole opens:
  /// from an opening of the whole, or an event said to answer something unstated.
  ///
  /// They may have stimuli still, one of which is then a new opening.
  ///
  /// - Complexity: O(*n* + *m*).
  public func cutOff() -> EventSelection {
    let (before, after) = (whole.topology.stations, rest.topology.stations)
    let unstated = Set(rest.unstatedLinks.map(\.response.number))
    var entries: [Int] = []
    for position in 0..<after.eventCount {
      let event = after.record(at: position)
      guard let place = before.position(of: event) else { continue }
      let station = before.station(at: place)
      if before.stations.predecessors.length(of: station) == 0 || unstated.contains(event) {
        entries.append(position)
      }
    }
    let isReached = after.events.reached(from: entries, .forward)
    return selection(of: rest) { event in
      before.position(of: event) != nil
        && !(after.position(of: event).map { isReached[$0] } ?? false)
    }
  }

  /// The stations of the rest that open a chain, and none of whose events opened one before, in house
  /// order.
  ///
  /// - Complexity: O(*n* + *m*).
  public func newOpenings() -> [Station] { new(rest.openings(), \.isOpening) }

  /// The stations of the rest to which no response is recorded any more, in house order.
  ///
  /// - Complexity: O(*n* + *m*).
  public func newlyUnanswered() -> [Station] { new(rest.unanswered(), \.isUnanswered) }

  /// The events that remain and have lost all their links, in house order.
  ///
  /// - Complexity: O(*n*).
  public func newlyIsolated() -> EventSelection {
    selection(of: rest) { event in
      EventView(rest, event).isIsolated && !EventView(whole, event).isIsolated
    }
  }

  private func new(_ stations: [Station], _ was: (Station) -> Bool) -> [Station] {
    stations.filter { station in
      !station.events.contains { event in
        EventView(whole, event.number).station.map(was) ?? false
      }
    }
  }

  private func selection(of graph: EventGraph, where isSuch: (Int) -> Bool) -> EventSelection {
    let stations = graph.topology.stations
    return EventSelection(
      graph, where: (0..<stations.eventCount).map { isSuch(stations.record(at: $0)) })
  }
}
