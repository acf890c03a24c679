extension EventGraph {
  /// The graph of the same case, and under the same filter, with another evidence policy.
  ///
  /// ```swift
  /// graph.admitting(.asserted).links.count       // only what is stated or reported as fact
  /// ```
  ///
  /// - Complexity: O(*n* + *m*); no record is copied.
  public func admitting(_ policy: EvidencePolicy) -> EventGraph {
    if policy == self.policy { return self }
    return EventGraph(
      records, Admission(records, policy, filter, without: topology.omission).topology)
  }

  /// The graph of the same case, and under the same policy, with another filter.
  ///
  /// - Parameter filter: What is looked at; it replaces the filter in force.
  /// - Returns: The graph of what the filter lets in.
  /// - Throws: ``UnknownName`` when the filter names an actor, side or theatre that the case does not
  ///   have.
  /// - Complexity: O(*n* + *m*); no record is copied.
  public func filtered(by filter: Filter) throws(UnknownName) -> EventGraph {
    for actor in filter.actors where records.actors.ids.number(of: actor.rawValue) == nil {
      throw UnknownName(.actor, actor.rawValue, among: records.actors.all.map(\.id.rawValue))
    }
    for side in filter.sides where !records.sides.contains(side) {
      throw UnknownName(.side, side, among: records.sides)
    }
    let theatres = Set(records.theatreOfPlace.compactMap(\.self))
    for theatre in filter.theatres where !theatres.contains(theatre) {
      throw UnknownName(.theatre, theatre, among: theatres.sorted())
    }
    return EventGraph(
      records, Admission(records, policy, filter, without: topology.omission).topology)
  }
}
