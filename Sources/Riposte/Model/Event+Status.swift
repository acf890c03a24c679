extension Event {
  /// Whether an event happened.
  ///
  /// Events that are threatened, feared, counterfactual or denied are *hypothetical*: only the policy
  /// ``EvidencePolicy/everything`` admits them.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// It happened.
    case occurred
    /// Someone says that it happened.
    case alleged
    /// Someone said that they would do it.
    case threatened
    /// Someone fears that it will happen.
    case feared
    /// It would have happened, had something else happened.
    case counterfactual
    /// It is said not to have happened.
    case denied

    /// Whether the event is not claimed to have happened.
    public var isHypothetical: Bool {
      switch self {
      case .occurred, .alleged: false
      case .threatened, .feared, .counterfactual, .denied: true
      }
    }
  }
}
