public import EDTF

extension Chain {
  /// The time that passed from its first event to its last, in days; `nil` when either has no date.
  ///
  /// With onsets from lo_i to hi_i: [max(0, max lo_i − min hi_i), hi_k − lo_0], since no event precedes
  /// what it answers; never a sum of lags. An event between whose date is unknown does not narrow the
  /// range; where dates contradict each other, both ends are the upper one. A chain that begins or ends
  /// with an exchange is timed from its first member or to its last. Whole days, unless all are
  /// instants.
  ///
  /// - Complexity: O(*k*) for *k* events.
  public var elapsed: LagRange? { Elapsed.range(of: members, in: graph.records) }

  /// The sum of the great circles along its links, in kilometers; `nil` when a place is not known.
  ///
  /// - Complexity: O(*k* log *n*) for *k* links.
  public var kilometers: Double? { LinkFigures.kilometers(of: links.lazy) }

  /// The probability that all its links hold, were they independent: the product of their confidences;
  /// `nil` when one has none.
  ///
  /// - Complexity: O(*k* log *n*) for *k* links.
  public var confidence: Double? { LinkFigures.confidence(of: links.lazy) }

  /// The least confident of its links, of several the first; `nil` when one has no confidence.
  ///
  /// - Complexity: O(*k* log *n*) for *k* links.
  public var weakestLink: LinkView? { LinkFigures.weakest(of: links.lazy) }

  /// The weakest basis on which one of its links rests: what the whole chain rests on.
  ///
  /// - Complexity: O(*k* log *n*) for *k* links.
  public var weakestBasis: Basis { links.lazy.map(\.basis).min() ?? .ungraded }
}
