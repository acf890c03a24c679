extension EventGraph.Draft {
  /// Checks everything at once and gives an immutable graph, or throws everything found.
  ///
  /// Strict freezing, the default, throws on errors. Lenient freezing sets aside what is wrong and
  /// lists it in ``EventGraph/setAside``: a record whose id is bad or taken, with its links; a bad
  /// link; any other bad field, whose value becomes unknown while the record stays. It guesses
  /// nothing.
  ///
  /// The graph admits what ``EvidencePolicy/inclusive`` does; ``EventGraph/admitting(_:)`` and
  /// ``EventGraph/filtered(by:)`` make others of the same records.
  ///
  /// - Parameter options: Strict or lenient, and the thresholds of warnings.
  /// - Returns: The graph, under the policy `inclusive`.
  /// - Throws: ``InvalidDraft`` with every finding, warnings and notes included.
  /// - Complexity: O(*n* log *n* + *m*) for *n* events and *m* links; O(*n* + *m*) where events are
  ///   inserted in order of their dates.
  public func freeze(_ options: FreezeOptions = FreezeOptions()) throws(InvalidDraft) -> EventGraph
  {
    let freezing = Freezing(self, options)
    return try freezing.finish()
  }

  /// Everything found in the draft, errors first, without making a graph.
  ///
  /// - Complexity: As ``freeze(_:)``.
  public func findings(_ options: FreezeOptions = FreezeOptions()) -> [Finding] {
    Freezing(self, options).findings.sorted()
  }
}
