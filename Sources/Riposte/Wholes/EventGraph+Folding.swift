extension EventGraph {
  /// The graph in which each part is represented by its outermost whole.
  ///
  /// Off unless asked for, since it says less than the record does: a link to a part becomes one to its
  /// whole, and a chain may enter a whole by one part and leave by another (``Folding/seams``). Whoever
  /// prints figures of a folded graph says so, and names what represents what (``folding``).
  ///
  /// ```swift
  /// let folded = graph.foldingParts()
  /// folded["erbil-rockets"]                                    // nil: represented by its whole
  /// folded.folding?.representations.map(\.part.id)             // ["erbil-rockets", …]
  /// folded.folding?.droppedLinks.count                         // 1
  /// ```
  ///
  /// - A part is represented only where that it is a part is ``Certainty/stated``, step by step, and by a
  ///   whole that is not hypothetical unless the part is. An event in several outermost wholes stays as
  ///   it is (``Folding/undecided``).
  /// - The whole keeps its own date, place, severity and figures: nothing is summed into it.
  /// - Links that come to lie between the same two events are one link, with the claims of all; it has the
  ///   kind they agree on, and the greatest confidence where the case gives one.
  /// - Links between a part and its own whole, or between parts of one whole, are dropped, and counted
  ///   (``Folding/droppedLinks``).
  /// - Policy and filter stay in force, and judge the whole. A part is known, but not admitted.
  ///
  /// Records of events, actors, places and sources are shared. A graph that is folded is returned as it is.
  ///
  /// - Complexity: O(*n* + *m*), and linear in the claims.
  public func foldingParts() -> EventGraph {
    if records.folding != nil { return self }
    let folded = records.foldingParts()
    return EventGraph(
      folded, Admission(folded, policy, filter, without: topology.omission).topology)
  }

  /// What folding made of the parts; `nil` where parts stand for themselves.
  ///
  /// - Complexity: O(*n* + *m*).
  public var folding: Folding? { records.folding.map { Folding(self, $0) } }
}
