/// How strong the evidence of a link must be for it to count.
///
/// Every figure for people names the policy it was computed under. An explicit confidence never changes
/// which policy admits a link.
///
/// | policy | links | events |
/// |---|---|---|
/// | `asserted` | stated, reported | not hypothetical |
/// | `inclusive` | + assessed, hedged, ungraded | not hypothetical |
/// | `permissive` | + implied | not hypothetical |
/// | `everything` | + denied | all |
public enum EvidencePolicy: String, Hashable, Sendable, CaseIterable {
  /// What whoever responded says, and what is reported as fact.
  case asserted
  /// Analysts' and hedged links too, and links without a grade.
  case inclusive
  /// Links that order or contrast alone suggest, too.
  case permissive
  /// Everything: hypothetical events and denied links, too.
  case everything

  /// The weakest basis that the policy admits.
  public var weakestBasis: Basis {
    switch self {
    case .asserted: .reported
    case .inclusive: .ungraded
    case .permissive: .implied
    case .everything: .denied
    }
  }

  /// Whether a link on this basis is admitted, once both its events are.
  public func admits(_ basis: Basis) -> Bool { basis >= weakestBasis }

  /// Whether an event of this status is admitted.
  public func admits(_ status: Event.Status) -> Bool {
    self == .everything || !status.isHypothetical
  }
}
