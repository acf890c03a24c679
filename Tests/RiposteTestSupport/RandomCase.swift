public import Riposte

/// Random cases with everything that real ones are short of: unknown dates, severities and places,
/// several initiators, contradictions, hypothetical events, rings.
///
/// A case is the same for the same seed on every machine.
public enum RandomCase {
  /// A draft that freezes leniently, and mostly strictly too.
  ///
  /// - Parameters:
  ///   - eventCount: How many events.
  ///   - linksPerEvent: How many links, on average.
  ///   - hasRings: Whether some links lead backward, between events of one day.
  ///   - random: The generator.
  /// - Returns: The draft.
  public static func draft(
    eventCount: Int, linksPerEvent: Double = 1.5, hasRings: Bool = true,
    using random: inout SplitMix64
  ) -> EventGraph.Draft {
    var draft = EventGraph.Draft(title: "random")
    insertPeopleAndPlaces(into: &draft, using: &random)
    for number in 0..<eventCount {
      draft.insert(event(number, using: &random))
    }
    for _ in 0..<Int(Double(eventCount) * linksPerEvent) where eventCount > 1 {
      let (one, other) = (
        Int.random(in: 0..<eventCount, using: &random),
        Int.random(in: 0..<eventCount, using: &random)
      )
      guard one != other else { continue }
      let isBackward = hasRings && chance(0.1, using: &random)
      let (stimulus, response) =
        isBackward ? (max(one, other), min(one, other)) : (min(one, other), max(one, other))
      draft.insert(link(response, answering: id(stimulus), using: &random))
    }
    for number in 0..<eventCount where chance(0.05, using: &random) {
      var unstated = link(number, answering: "x", using: &random)
      unstated.stimulus = .unstated
      draft.insert(unstated)
    }
    return draft
  }

  /// The id of the event of a number.
  public static func id(_ number: Int) -> Event.ID { Event.ID(rawValue: "e\(number)") }

  private static func insertPeopleAndPlaces(
    into draft: inout EventGraph.Draft, using random: inout SplitMix64
  ) {
    for actor in 0..<6 {
      let side = chance(0.8, using: &random) ? "side-\(actor % 3)" : nil
      draft.insert(Event.Actor(Event.Actor.ID("actor-\(actor)"), side: side))
    }
    for place in 0..<5 {
      let isKnown = chance(0.8, using: &random)
      draft.insert(
        Place(
          Place.ID("place-\(place)"),
          latitude: isKnown ? Double.random(in: -60...60, using: &random) : nil,
          longitude: isKnown ? Double.random(in: -180...180, using: &random) : nil,
          radiusKilometers: chance(0.5, using: &random) ? 25 : nil,
          theatre: chance(0.7, using: &random) ? "theatre-\(place % 2)" : nil))
    }
    for source in 0..<4 {
      draft.insert(
        Source(
          Source.ID("source-\(source)"),
          reliability: chance(0.7, using: &random)
            ? Source.Reliability.allCases.randomElement(using: &random) : nil,
          origins: source == 3 ? ["source-0"] : []))
    }
  }

  private static func event(_ number: Int, using random: inout SplitMix64) -> Event {
    var event = Event(
      id(number), titled: "Event \(number)", on: date(number, using: &random),
      at: chance(0.8, using: &random) ? place(using: &random) : nil,
      kind: chance(0.8, using: &random) ? kinds.randomElement(using: &random) : nil,
      status: chance(0.9, using: &random)
        ? .occurred : statuses.randomElement(using: &random) ?? .feared)
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      event.initiators.append(
        .init(actor(using: &random), basis: chance(0.7, using: &random) ? .asserted : .alleged))
    }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      event.targets.append(actor(using: &random))
    }
    if chance(0.7, using: &random) {
      event.severity = Double(Int.random(in: 0...10, using: &random))
    }
    if chance(0.5, using: &random) {
      let low = Int.random(in: 0...9, using: &random)
      event.killed = Event.Count(
        from: low, to: chance(0.7, using: &random) ? low + number % 3 : nil)
    }
    if number > 0, chance(0.1, using: &random) {
      event.wholes = [.init(id(Int.random(in: 0..<number, using: &random)))]
    }
    return event
  }

  private static func link(
    _ response: Int, answering stimulus: Event.ID, using random: inout SplitMix64
  ) -> ResponseLink {
    var link = ResponseLink(id(response), inResponseTo: .event(stimulus))
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      link.claims.append(
        Claim(
          chance(0.9, using: &random) ? Basis.allCases.randomElement(using: &random) : nil,
          by: chance(0.5, using: &random) ? actor(using: &random) : nil,
          source: Source.ID("source-\(Int.random(in: 0..<4, using: &random))"),
          credibility: Claim.Credibility.allCases.randomElement(using: &random)))
    }
    if chance(0.2, using: &random) {
      link.confidence = Double(Int.random(in: 1...20, using: &random)) / 20
    }
    if chance(0.5, using: &random) { link.kind = linkKinds.randomElement(using: &random) }
    return link
  }

  /// Days rise with the number of the event, so that most links lead forward.
  private static func date(_ number: Int, using random: inout SplitMix64) -> String? {
    let month = 1 + number / 2 % 12
    let day = 1 + number % 28
    let text = "\(2000 + number / 24)-\(month < 10 ? "0" : "")\(month)"
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return nil
    case 1: return text
    case 2: return "\(text)-\(day < 10 ? "0" : "")\(day)/.."
    default: return "\(text)-\(day < 10 ? "0" : "")\(day)"
    }
  }

  private static func actor(using random: inout SplitMix64) -> Event.Actor.ID {
    Event.Actor.ID("actor-\(Int.random(in: 0..<6, using: &random))")
  }

  private static func place(using random: inout SplitMix64) -> Place.ID {
    Place.ID("place-\(Int.random(in: 0..<5, using: &random))")
  }

  private static func chance(_ probability: Double, using random: inout SplitMix64) -> Bool {
    Double.random(in: 0..<1, using: &random) < probability
  }

  private static let kinds: [Event.Kind] = [
    .airStrike, .rocketAttack, .threat, .sanctions, .denial, "sabotage", .deployment,
  ]
  private static let linkKinds: [ResponseLink.Kind] = [.retaliation, .denial, .policy]
  private static let statuses: [Event.Status] = [.alleged, .threatened, .feared, .denied]
}
