/// That one event was in response to another, with the claims it rests on.
///
/// A link is drawn and travelled from stimulus to response. It carries every claim that anybody makes
/// of it, and its basis is that of the strongest.
public struct ResponseLink: Hashable, Sendable {
  /// The event that answers.
  public var response: Event.ID

  /// What it answers.
  public var stimulus: Stimulus

  /// In what way it answers.
  public var kind: Kind?

  /// Who says so.
  public var claims: [Claim]

  /// The probability, 0 to 1, that the response really answers the stimulus, where someone gives one.
  ///
  /// It never changes which policy admits the link.
  public var confidence: Double?

  /// Anything else worth saying.
  public var note: String?

  /// Values of columns that are the user's own, by their names.
  public var attributes: [String: String]

  /// Makes a link.
  public init(
    _ response: Event.ID, inResponseTo stimulus: Stimulus, kind: Kind? = nil, claims: [Claim] = [],
    confidence: Double? = nil, note: String? = nil, attributes: [String: String] = [:]
  ) {
    self.response = response
    self.stimulus = stimulus
    self.kind = kind
    self.claims = claims
    self.confidence = confidence
    self.note = note
    self.attributes = attributes
  }

  /// What an event answers.
  public enum Stimulus: Hashable, Sendable, ExpressibleByStringLiteral {
    /// An event of the case.
    case event(Event.ID)
    /// Something the case does not contain.
    case unstated

    /// Makes the stimulus that a file writes: an id, or the word `unstated`.
    public init(stringLiteral text: String) {
      self = text == "unstated" ? .unstated : .event(Event.ID(rawValue: text))
    }

    /// The event, where it is one.
    public var event: Event.ID? {
      if case .event(let id) = self { id } else { nil }
    }
  }

  /// In what way an event answers; an open vocabulary.
  public typealias Kind = Term<ResponseWords>
}

/// The words for ways of answering.
public enum ResponseWords: OpenVocabulary {
  /// The words the house knows.
  public static let words = [
    "retaliation", "prevention", "deterrence", "defense", "denial", "condemnation", "backlash",
    "policy", "de-escalation", "mediation", "settlement", "warning", "threat", "accusation",
    "announcement", "diplomatic", "investigation", "withdrawal", "escalation", "follow-up",
  ]
  /// The words by their spelling key.
  public static let known = index()
}

extension Term where Words == ResponseWords {
  /// Harm for harm.
  public static var retaliation: Self { "retaliation" }
  /// To keep something from happening.
  public static var prevention: Self { "prevention" }
  /// To ward off what is under way.
  public static var defense: Self { "defense" }
  /// To say that it is not so.
  public static var denial: Self { "denial" }
  /// To say that it is wrong.
  public static var condemnation: Self { "condemnation" }
  /// Political cost.
  public static var backlash: Self { "backlash" }
  /// A change of course.
  public static var policy: Self { "policy" }
  /// To calm.
  public static var deEscalation: Self { "de-escalation" }
  /// To bring parties together.
  public static var mediation: Self { "mediation" }
  /// To end the matter.
  public static var settlement: Self { "settlement" }
}
