import RiposteKernel

/// What folding made of the parts of a case: which whole represents which part, and what became of links.
///
/// It is had from a graph made by ``EventGraph/foldingParts()``. Events of that graph and of ``unfolded`` are
/// the same by id; as views of two cases they are not equal.
public struct Folding: Sendable {
  /// The graph as it was, under the policy and the filter that are in force.
  public let unfolded: EventGraph

  private let graph: EventGraph
  private let folding: PartFolding

  init(_ graph: EventGraph, _ folding: PartFolding) {
    self.graph = graph
    self.folding = folding
    unfolded = EventGraph(
      folding.unfolded,
      Admission(
        folding.unfolded, graph.policy, graph.filter, without: graph.topology.omission
      ).topology)
  }

  /// An event and the whole that represents it.
  public struct Representation: Hashable, Sendable {
    /// The event that is represented.
    public let part: EventView
    /// Its outermost whole.
    public let whole: EventView
  }

  /// The events that the graph admitted before, and that a whole represents now, in house order.
  ///
  /// - Complexity: O(*n*).
  public var representations: [Representation] {
    unfolded.events.filter { folding.isFolded($0.number) }.map { representation(of: $0.number) }
  }

  /// The whole that represents an event; `nil` when it stands for itself.
  ///
  /// - Throws: ``UnknownEvent`` when the case has no such event.
  /// - Complexity: O(1) on average.
  public func whole(representing id: Event.ID) throws(UnknownEvent) -> EventView? {
    let number = try graph.number(of: id)
    return folding.isFolded(number) ? representation(of: number).whole : nil
  }

  /// The events that lie in several wholes, none of them outermost: they stay as they are, in house order.
  ///
  /// - Complexity: O(*k*) for *k* such events of the case.
  public var undecided: [EventView] {
    folding.undecided.map { EventView(graph, Int($0)) }.filter(\.isAdmitted)
  }

  /// The links that the graph admitted before, and that are gone because one event represents both ends:
  /// a link between a part and its own whole, or between two parts of one.
  ///
  /// - Complexity: O(*m* log *n*).
  public var droppedLinks: [LinkView] {
    unfolded.links.filter {
      folding.representatives[$0.responseNumber] == folding.representatives[$0.stimulusNumber]
    }
  }

  /// The links, as they were, for which a link stands, in house order; only those that the policy and the
  /// filter in force admit.
  ///
  /// - Parameter link: A link of the folded graph.
  /// - Returns: The links of ``unfolded``.
  /// - Complexity: O(*k* · *d*) for *k* links between parts that answer *d* events each.
  public func links(behind link: LinkView) -> [LinkView] {
    return folding.origins[link.number].compactMap { origin in
      if origin >= folding.unfolded.linkCount {
        return unfolded.topology.unstated.contains(origin)
          ? LinkView(unfolded, unstated: Int(origin)) : nil
      }
      let (stimulus, response) = folding.ends(of: origin)
      let stations = unfolded.topology.stations
      guard let tail = stations.position(of: stimulus), let head = stations.position(of: response)
      else { return nil }
      return stations.events.edge(from: tail, to: head).map { LinkView(unfolded, edge: $0) }
    }
  }

  /// The wholes through which a chain may enter by one event and leave by another, in house order.
  ///
  /// A part and its whole, or two parts of one, are one event here, so that a chain runs on from what
  /// answered one to what answered the other. Without folding nothing ever travels so.
  ///
  /// - Complexity: O(*m* log *n*).
  public var seams: [EventView] {
    var entered: [Int32: Set<Int>] = [:]
    var left: [Int32: Set<Int>] = [:]
    for link in unfolded.links {
      let response = folding.representatives[link.responseNumber]
      let stimulus = folding.representatives[link.stimulusNumber]
      if response == stimulus { continue }
      entered[response, default: []].insert(link.responseNumber)
      left[stimulus, default: []].insert(link.stimulusNumber)
    }
    let seams = entered.filter { whole, ends in
      guard let exits = left[whole] else { return false }
      return ends.union(exits).count > 1
    }
    return seams.keys.sorted().map { EventView(graph, Int($0)) }.filter(\.isAdmitted)
  }

  private func representation(of part: Int) -> Representation {
    Representation(
      part: EventView(graph, part),
      whole: EventView(graph, Int(folding.representatives[part])))
  }
}
