extension Event {
  /// What one source, or one speaker in it, says of how many.
  ///
  /// Accounts that differ are kept side by side. Where an event has no figure of its own it takes the
  /// hull of its accounts, and says from how many.
  public struct Account: Hashable, Sendable {
    /// The source that gives the figure.
    public var source: Source.ID?

    /// Who says so; `nil` is the source itself.
    public var speaker: Actor.ID?

    /// How many were killed, by this account.
    public var killed: Count?

    /// How many were wounded, by this account.
    public var wounded: Count?

    /// What else is counted: rockets, strikes, facilities.
    public var measure: String?

    /// How many of ``measure``.
    public var count: Count?

    /// What the figure covers, or how it was said.
    public var note: String?

    /// Makes an account.
    public init(
      in source: Source.ID? = nil, by speaker: Actor.ID? = nil, killed: Count? = nil,
      wounded: Count? = nil, of measure: String? = nil, count: Count? = nil, note: String? = nil
    ) {
      self.source = source
      self.speaker = speaker
      self.killed = killed
      self.wounded = wounded
      self.measure = measure
      self.count = count
      self.note = note
    }
  }

  /// What someone says of who did it: a claim of responsibility, a denial, an attribution.
  public struct Authorship: Hashable, Sendable {
    /// Whom it is said of; `nil` when nobody is (an attack nobody claimed).
    public var actor: Actor.ID?

    /// What is said: claims, denies, attributes, unclaimed, or another word.
    public var stance: Stance

    /// Who says so; `nil` is the source itself.
    public var speaker: Actor.ID?

    /// Where it is reported.
    public var source: Source.ID?

    /// How it was said.
    public var note: String?

    /// Makes a statement of authorship.
    public init(
      _ stance: Stance, of actor: Actor.ID?, by speaker: Actor.ID? = nil,
      in source: Source.ID? = nil, note: String? = nil
    ) {
      self.actor = actor
      self.stance = stance
      self.speaker = speaker
      self.source = source
      self.note = note
    }

    /// What is said of who did it; an open vocabulary.
    public typealias Stance = Term<StanceWords>
  }
}

/// The words for stances on authorship.
public enum StanceWords: OpenVocabulary {
  /// The words the house knows.
  public static let words = [
    "claims", "denies", "attributes", "suspects", "unclaimed", "acknowledges", "declines-to-name",
  ]
  /// The words by their spelling key.
  public static let known = index()
}

extension Term where Words == StanceWords {
  /// The actor says that they did it.
  public static var claims: Self { "claims" }
  /// The actor is said, by the speaker, not to have done it.
  public static var denies: Self { "denies" }
  /// The speaker says that the actor did it.
  public static var attributes: Self { "attributes" }
  /// Nobody has claimed it.
  public static var unclaimed: Self { "unclaimed" }
}
