public import EDTF

/// What of a case is looked at, beyond the evidence policy.
///
/// A filter is applied by ``EventGraph/filtered(by:)``. What a condition cannot judge (a link without
/// confidence, an event whose initiator is unknown) is dropped, and counted in ``EventGraph/unjudged``.
///
/// ```swift
/// var filter = Filter()
/// filter.onlyForce = true
/// let strikes = try graph.filtered(by: filter)
/// ```
public struct Filter: Hashable, Sendable {
  // MARK: Links

  /// The least confidence a link must have, 0 to 1.
  public var minimumConfidence: Double?

  /// The kinds a link must be of; empty admits all.
  public var linkKinds: [ResponseLink.Kind] = []

  /// The least reliability of the source of a claim that is seen.
  public var minimumReliability: Source.Reliability?

  /// The least credibility of a claim that is seen.
  public var minimumCredibility: Claim.Credibility?

  /// Whether claims that cannot be judged (`F`, `6`, or no grade) pass the two grade filters.
  public var allowsUngraded = false

  /// Whether links that someone also denies are dropped.
  public var onlyUndisputed = false

  // MARK: Events

  /// Whether only events of the domain ``Event/Domain/force`` are kept.
  public var onlyForce = false

  /// The actors of whom at least one must have taken part; empty admits all.
  public var actors: [Event.Actor.ID] = []

  /// The sides of which at least one must have taken part; empty admits all.
  public var sides: [String] = []

  /// The theatres in which the event must have been; empty admits all.
  public var theatres: [String] = []

  /// Keeps what may have happened on or after the first day of this date.
  public var since: EDTFDate?

  /// Keeps what may have happened on or before the last day of this date.
  public var until: EDTFDate?

  /// Makes a filter that keeps everything.
  public init() {}

  /// Whether the filter keeps everything.
  public var isEmpty: Bool { self == Filter() }

  /// Whether a claim's grades matter.
  var gradesClaims: Bool { minimumReliability != nil || minimumCredibility != nil }

  /// Whether any condition drops events.
  var judgesEvents: Bool {
    onlyForce || !actors.isEmpty || !sides.isEmpty || !theatres.isEmpty || since != nil
      || until != nil
  }
}
