import Riposte
import Testing

@Suite struct `Kinds of events` {
  /// The table of the contract, to the letter.
  static let table: [(Event.Domain, Double, String)] = [
    (
      .force, 5,
      "rocket-attack air-strike drone-strike missile-attack vessel-attack militia-attack shelling "
        + "armed-clash bombing attack retaliation"
    ),
    (.force, 6, "raid assassination"), (.force, 7, "strike-campaign"),
    (.force, 8, "invasion battle"), (.force, 10, "war"), (.force, 3, "interception air-defense"),
    (.threat, 2, "threat warning ultimatum"), (.threat, 3, "order"),
    (.posture, 4, "deployment mobilization blockade entrenchment"), (.posture, 2, "exercise"),
    (.posture, 3, "withdrawal"),
    (
      .politics, 1,
      "diplomatic-move visit demand negotiation transition policy-change ruling"
    ), (.politics, 3, "vote protest"), (.politics, 4, "sanctions backlash"),
    (.politics, 8, "declaration-of-war"), (.politics, 0, "settlement ceasefire"),
    (
      .information, 1,
      "revelation statement accusation denial claim-of-responsibility announcement assessment "
        + "investigation"
    ), (.cooperation, 1, "cooperation intelligence-support consultation mediation"),
  ]

  @Test(arguments: table) func `each has its domain and its severity`(
    _ domain: Event.Domain, _ severity: Double, _ words: String
  ) {
    for word in words.split(separator: " ") {
      let kind = Event.Kind(word)
      #expect(kind.rawValue == word)
      #expect(kind.isKnown)
      #expect(kind.domain == domain, "\(word)")
      #expect(kind.defaultSeverity == severity, "\(word)")
      #expect(Ladder.riposte.severity(of: kind) == severity)
    }
  }

  @Test func `the house knows no others`() {
    let words = Self.table.flatMap { $0.2.split(separator: " ").map(String.init) }

    #expect(Set(EventWords.words) == Set(words))
    #expect(EventWords.words.count == words.count)
  }

  @Test(arguments: [
    ("air-defence", "air-defense"), ("Air Defence", "air-defense"),
    ("mobilisation", "mobilization"), ("AIR_STRIKE", "air-strike"), ("airstrike", "air-strike"),
    ("Rocket\u{2011}Attack", "rocket-attack"), ("Declaration of War", "declaration-of-war"),
    ("drone\u{A0}strike", "drone-strike"),
  ])
  func `British, spaced and capital spellings are the same word`(_ text: String, _ word: String) {
    #expect(Event.Kind(text) == Event.Kind(word))
    #expect(Event.Kind(text).rawValue == word)
  }

  @Test(arguments: ["sabotage", "cyber-attack", "strike", "", "wars", "Свет"])
  func `any other word is kept as it is written`(_ text: String) {
    #expect(Event.Kind(text).rawValue == text)
    #expect(!Event.Kind(text).isKnown)
    #expect(Event.Kind(text).domain == nil)
    #expect(Event.Kind(text).defaultSeverity == nil)
  }

  @Test(.timeLimit(.minutes(1))) func `a text of a million letters is no word, and soon told`() {
    let text = String(repeating: "defence-", count: 125_000)

    #expect(Event.Kind(text).rawValue == text)
  }

  @Test func `other vocabularies are open in the same way`() {
    #expect(ResponseLink.Kind("Defence") == .defense)
    #expect(ResponseLink.Kind("De-Escalation") == .deEscalation)
    #expect(ActorRelation.Relation("Front For") == .frontFor)
    #expect(Event.Authorship.Stance("CLAIMS") == .claims)
    #expect(EventRelation.Relation("possibly same as").rawValue == "possibly-same-as")
    #expect(EventRelation.Relation("foreshadows").rawValue == "foreshadows")
  }
}
