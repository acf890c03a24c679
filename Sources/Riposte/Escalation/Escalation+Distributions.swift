extension Escalation {
  /// The quartiles of severity, of all admitted events; each is a severity that occurs.
  ///
  /// - Complexity: O(*n* log *n*).
  public func severities() -> Quartiles {
    let severities = graph.events.map { scoring.severity($0.number) }
    let known = severities.compactMap(\.self)
    return Quartiles(of: known, unusable: severities.count - known.count, .observed)
  }

  /// The quartiles of the rises, of all steps; each is a rise that occurs.
  ///
  /// - Complexity: O(*m* log *m*).
  public func rises() -> Quartiles {
    let rises = steps.map(\.rise)
    let known = rises.compactMap(\.self)
    return Quartiles(of: known, unusable: rises.count - known.count, .observed)
  }

  /// The quartiles of the lags of all steps, in days, of both their ends.
  ///
  /// - Complexity: O(*m* log *m*).
  public func lags() -> LagDistribution { LagDistribution(of: graph.links.lazy.map(\.lag)) }
}
