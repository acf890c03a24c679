/// What ties two events without being a response: one authorizes, accompanies, or may be the other.
///
/// Event relations are kept and drawn on request. No chain, distance or episode ever travels one.
public struct EventRelation: Hashable, Sendable {
  /// The event of which it is said.
  public var subject: Event.ID

  /// What is said.
  public var relation: Relation

  /// The event to which it relates.
  public var object: Event.ID

  /// How certain it is.
  public var certainty: Certainty

  /// Where it is reported.
  public var sources: [Source.ID]

  /// How it was said.
  public var note: String?

  /// Makes a relation between events.
  public init(
    _ subject: Event.ID, _ relation: Relation, _ object: Event.ID,
    certainty: Certainty = .stated, sources: [Source.ID] = [], note: String? = nil
  ) {
    self.subject = subject
    self.relation = relation
    self.object = object
    self.certainty = certainty
    self.sources = sources
    self.note = note
  }

  /// What ties two events; an open vocabulary.
  public typealias Relation = Term<EventRelationWords>
}

/// The words for what ties two events.
public enum EventRelationWords: OpenVocabulary {
  /// The words the house knows.
  public static let words = [
    "authorizes", "accompanies", "enables", "resembles", "follows", "possibly-same-as", "reveals",
    "claims", "denies", "attributes", "threatens", "warns-of", "informed-by", "result-of",
    "same-wave-as", "complicates", "elaborates", "doubts", "asserts-culprit-hit",
    "similar-weapons-to", "alternative-to", "contributes-to", "raises-doubt-about",
    "possibly-overlaps", "follows-in-time",
  ]
  /// The words by their spelling key.
  public static let known = index()
}
