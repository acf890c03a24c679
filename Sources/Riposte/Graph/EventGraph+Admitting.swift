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

/// A name of an actor, a source, a side or a theatre that the case does not have.
public struct UnknownName: Error, Hashable {
  /// What the name should have been of.
  public let kind: Kind

  /// The name.
  public let name: String

  /// The name most like it that the case has.
  public let suggestion: String?

  /// What a name is of.
  public enum Kind: String, Hashable, Sendable {
    /// An actor, by id.
    case actor
    /// A side.
    case side
    /// A theatre.
    case theatre
    /// A source, by id.
    case source
  }

  init(_ kind: Kind, _ name: String, among names: [String]) {
    self.kind = kind
    self.name = name
    suggestion = Spelling.closest(to: name, among: names)
  }
}

extension UnknownName: CustomStringConvertible {
  /// One sentence that names the likest.
  public var description: String {
    let question = suggestion.map { "; did you mean '\($0)'?" } ?? ""
    return "the case has no \(kind.rawValue) '\(name)'" + question
  }
}
