extension Event {
  /// What kind of thing an event was; an open vocabulary.
  ///
  /// A kind that the house knows has a ``Domain`` and a default severity. Any other is kept, has
  /// neither, and is listed by a note when the case is frozen.
  public typealias Kind = Term<EventWords>

  /// The sphere of action a kind belongs to.
  public enum Domain: String, Hashable, Sendable, CaseIterable {
    /// Attacks, strikes, battles, and their interception.
    case force
    /// Words that threaten.
    case threat
    /// Forces moved or shown.
    case posture
    /// What governments, courts and crowds do.
    case politics
    /// What is revealed, claimed or denied.
    case information
    /// What is done together.
    case cooperation
  }
}

/// The words for kinds of events, each with its domain and default severity.
public enum EventWords: OpenVocabulary {
  /// The words the house knows.
  public static let words = Array(table.map(\.word))
  /// The words by their spelling key.
  public static let known = index()

  /// What the house knows of one word.
  struct Entry: Sendable {
    let word: String
    let domain: Event.Domain
    let severity: Double
  }

  static let entries = Dictionary(table.map { ($0.word, $0) }) { first, _ in first }

  private static let table: [Entry] =
    group(
      .force,
      [
        ("rocket-attack", 5), ("air-strike", 5), ("drone-strike", 5), ("missile-attack", 5),
        ("vessel-attack", 5), ("militia-attack", 5), ("shelling", 5), ("armed-clash", 5),
        ("bombing", 5), ("attack", 5), ("raid", 6), ("assassination", 6), ("strike-campaign", 7),
        ("invasion", 8), ("battle", 8), ("war", 10), ("interception", 3), ("air-defense", 3),
        ("retaliation", 5),
      ])
    + group(.threat, [("threat", 2), ("warning", 2), ("ultimatum", 2), ("order", 3)])
    + group(
      .posture,
      [
        ("deployment", 4), ("mobilization", 4), ("blockade", 4), ("exercise", 2),
        ("withdrawal", 3), ("entrenchment", 4),
      ])
    + group(
      .politics,
      [
        ("diplomatic-move", 1), ("visit", 1), ("demand", 1), ("negotiation", 1), ("transition", 1),
        ("policy-change", 1), ("ruling", 1), ("vote", 3), ("sanctions", 4), ("backlash", 4),
        ("declaration-of-war", 8), ("protest", 3), ("settlement", 0), ("ceasefire", 0),
      ])
    + group(
      .information,
      [
        ("revelation", 1), ("statement", 1), ("accusation", 1), ("denial", 1),
        ("claim-of-responsibility", 1), ("announcement", 1), ("assessment", 1),
        ("investigation", 1),
      ])
    + group(
      .cooperation,
      [("cooperation", 1), ("intelligence-support", 1), ("consultation", 1), ("mediation", 1)])

  private static func group(_ domain: Event.Domain, _ kinds: [(String, Double)]) -> [Entry] {
    kinds.map { Entry(word: $0.0, domain: domain, severity: $0.1) }
  }
}

extension Term where Words == EventWords {
  /// The sphere of action; `nil` for a word the house does not know.
  public var domain: Event.Domain? { EventWords.entries[rawValue]?.domain }

  /// The severity on the ladder ``Ladder/riposte`` of an event that gives none; `nil` for a word the
  /// house does not know.
  public var defaultSeverity: Double? { EventWords.entries[rawValue]?.severity }

  /// A rocket attack.
  public static var rocketAttack: Self { "rocket-attack" }
  /// An air strike.
  public static var airStrike: Self { "air-strike" }
  /// A drone strike.
  public static var droneStrike: Self { "drone-strike" }
  /// A missile attack.
  public static var missileAttack: Self { "missile-attack" }
  /// An attack on a vessel.
  public static var vesselAttack: Self { "vessel-attack" }
  /// An attack by a militia.
  public static var militiaAttack: Self { "militia-attack" }
  /// A campaign of strikes.
  public static var strikeCampaign: Self { "strike-campaign" }
  /// An assassination.
  public static var assassination: Self { "assassination" }
  /// The firing of air defenses.
  public static var airDefense: Self { "air-defense" }
  /// An attack of a kind not told.
  public static var attack: Self { "attack" }
  /// A war.
  public static var war: Self { "war" }
  /// A threat.
  public static var threat: Self { "threat" }
  /// A warning.
  public static var warning: Self { "warning" }
  /// A deployment.
  public static var deployment: Self { "deployment" }
  /// A diplomatic move.
  public static var diplomaticMove: Self { "diplomatic-move" }
  /// Sanctions.
  public static var sanctions: Self { "sanctions" }
  /// A statement.
  public static var statement: Self { "statement" }
  /// A denial.
  public static var denial: Self { "denial" }
  /// A revelation.
  public static var revelation: Self { "revelation" }
}
