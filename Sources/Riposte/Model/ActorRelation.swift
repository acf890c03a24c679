public import EDTF

/// What one actor is to another: one backs, directs, owns or fronts for the other.
public struct ActorRelation: Hashable, Sendable {
  /// The actor of whom it is said.
  public var subject: Event.Actor.ID

  /// What is said.
  public var relation: Relation

  /// The actor to whom it relates.
  public var object: Event.Actor.ID

  /// When it held, as written; `nil` is not known.
  public var duringText: String?

  /// Who says so; empty is the source itself.
  public var claimedBy: [Event.Actor.ID]

  /// Who denies it.
  public var deniedBy: [Event.Actor.ID]

  /// Where it is reported.
  public var sources: [Source.ID]

  /// How it was said.
  public var note: String?

  /// Makes a relation between actors.
  public init(
    _ subject: Event.Actor.ID, _ relation: Relation, _ object: Event.Actor.ID,
    during: String? = nil, claimedBy: [Event.Actor.ID] = [], deniedBy: [Event.Actor.ID] = [],
    sources: [Source.ID] = [], note: String? = nil
  ) {
    self.subject = subject
    self.relation = relation
    self.object = object
    self.duringText = during
    self.claimedBy = claimedBy
    self.deniedBy = deniedBy
    self.sources = sources
    self.note = note
  }

  /// When it held; `nil` when that is not known, or what is written is no date.
  public var during: EDTFDate? {
    guard let duringText else { return nil }
    return try? EDTFDate(duringText)
  }

  /// Whether someone denies it.
  public var isDisputed: Bool { !deniedBy.isEmpty }

  /// What one actor is to another; an open vocabulary.
  public typealias Relation = Term<ActorRelationWords>
}

/// The words for what one actor is to another.
public enum ActorRelationWords: OpenVocabulary {
  /// The words the house knows.
  public static let words = [
    "backs", "directs", "owns", "member-of", "part-of", "front-for", "splinter-of", "formed-from",
    "allied-with", "rival-of", "targets", "not-identical-to",
  ]
  /// The words by their spelling key.
  public static let known = index()
}

extension Term where Words == ActorRelationWords {
  /// The subject supports the object.
  public static var backs: Self { "backs" }
  /// The subject commands the object.
  public static var directs: Self { "directs" }
  /// The subject owns the object.
  public static var owns: Self { "owns" }
  /// The subject is a member of the object.
  public static var memberOf: Self { "member-of" }
  /// The subject is a part of the object.
  public static var partOf: Self { "part-of" }
  /// The subject acts so that the object need not be named.
  public static var frontFor: Self { "front-for" }
  /// The subject split from the object.
  public static var splinterOf: Self { "splinter-of" }
  /// The subject was formed from the object.
  public static var formedFrom: Self { "formed-from" }
  /// The two are allies.
  public static var alliedWith: Self { "allied-with" }
  /// The two are rivals.
  public static var rivalOf: Self { "rival-of" }
}
