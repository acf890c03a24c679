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

  /// Checks everything and gives an immutable graph, tells how far it is, and can be cancelled.
  ///
  /// The same as ``freeze(_:)``, for drafts of millions of links.
  ///
  /// ```swift
  /// let graph = try await draft.freeze { print("\(Int($0 * 100)) %") }
  /// ```
  ///
  /// - Parameters:
  ///   - options: Strict or lenient, and the thresholds of warnings.
  ///   - progress: Told now and then what fraction is done.
  /// - Returns: The graph, under the policy `inclusive`.
  /// - Throws: ``InvalidDraft`` with every finding; `CancellationError` when the task is cancelled, which
  ///   is looked at between steps, each of which takes a fraction of the time that all take.
  /// - Complexity: As ``freeze(_:)``.
  public func freeze(
    _ options: FreezeOptions = FreezeOptions(),
    progress: @escaping @Sendable (_ fraction: Double) -> Void
  ) async throws -> EventGraph {
    let step = checkpoint(progress)
    let graph = try Freezing(self, options, step: step).finish()
    try step(1)
    return graph
  }

  /// Everything found in the draft, errors first, without making a graph.
  ///
  /// - Complexity: As ``freeze(_:)``.
  public func findings(_ options: FreezeOptions = FreezeOptions()) -> [Finding] {
    var freezing = Freezing(self, options)
    return freezing.findings.takeSorted()
  }
}
