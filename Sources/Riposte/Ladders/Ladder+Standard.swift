extension Ladder {
  /// The ladders the house knows, by name.
  public static let standard: [Ladder] = [.riposte, .midHostility, .plover]

  /// The standard ladder of a name; `nil` when there is none.
  public static func named(_ name: String) -> Ladder? {
    let key = SpellingKey.of(name)
    return standard.first { SpellingKey.of($0.name) == key }
  }

  /// The house's own ladder, 0 (words of no consequence) to 10 (war).
  public static let riposte = Ladder(
    named: "riposte", title: "Riposte severity, 0 to 10", reference: nil,
    severities: table { $0.defaultSeverity })

  /// The hostility levels of the Militarized Interstate Disputes data, 1 to 5.
  ///
  /// 1 no militarized action, 2 threat to use force, 3 display of force, 4 use of force, 5 war. Source:
  /// Jones, Bremer and Singer, *Militarized Interstate Disputes, 1816–1992*, Conflict Management and
  /// Peace Science 15 (1996); kept through version 5 (Palmer et al. 2022). The placing of our kinds is
  /// the house's.
  public static let midHostility = Ladder(
    named: "mid-hostility", title: "MID hostility level, 1 to 5",
    reference: "Jones, Bremer and Singer 1996; Palmer et al. 2022",
    severities: table(hostility))

  /// The conflict weights of Goldstein for CAMEO and PLOVER classes, negated so that higher is worse.
  ///
  /// From −7 (aid) to 10 (fighting). Source: Goldstein, *A Conflict-Cooperation Scale for WEIS Events
  /// Data*, Journal of Conflict Resolution 36 (1992), as assigned to the root classes of CAMEO
  /// (Schrodt 2012), which PLOVER carries on. The placing of our kinds is the house's.
  public static let plover = Ladder(
    named: "plover", title: "Goldstein conflict weight (negated)",
    reference: "Goldstein 1992; Schrodt 2012", severities: table(conflictWeight))

  /// The scores of all known kinds.
  private static func table(_ score: (Event.Kind) -> Double?) -> [Event.Kind: Double] {
    var severities: [Event.Kind: Double] = [:]
    for word in EventWords.words {
      let kind = Event.Kind(word)
      severities[kind] = score(kind)
    }
    return severities
  }

  private static func hostility(of kind: Event.Kind) -> Double? {
    switch kind.rawValue {
    case "war": 5
    case "blockade", "declaration-of-war", "interception", "air-defense": 4
    case "withdrawal": 1
    case "order": 3
    default:
      switch kind.domain {
      case .force: 4
      case .posture: 3
      case .threat: 2
      case .politics, .information, .cooperation: 1
      case nil: nil
      }
    }
  }

  private static func conflictWeight(of kind: Event.Kind) -> Double? {
    switch kind.rawValue {
    case "statement", "announcement", "claim-of-responsibility", "transition", "ruling", "vote": 0
    case "visit", "negotiation", "consultation": -1
    case "diplomatic-move": -3.5
    case "settlement", "ceasefire", "withdrawal": -5
    case "mediation": -5
    case "cooperation", "intelligence-support": -6
    case "investigation", "assessment", "accusation", "revelation", "backlash", "policy-change": 2
    case "denial", "sanctions": 4
    case "demand": 5
    case "threat", "warning", "ultimatum": 6
    case "protest": 6.5
    case "order", "deployment", "mobilization", "exercise", "entrenchment", "declaration-of-war":
      7.2
    case "blockade", "interception": 7
    case "raid", "assassination", "bombing", "vessel-attack", "militia-attack", "attack": 9
    default: kind.domain == .force ? 10 : nil
    }
  }
}
