public import Riposte

extension RandomCase {
  /// A random case with what few real ones lack: parts of parts in doubt, initiators nobody knows, parties
  /// whose direction is not known, claims of responsibility, and relations between actors.
  ///
  /// - Parameters:
  ///   - eventCount: How many events.
  ///   - linksPerEvent: How many links, on average.
  ///   - seed: What all follows from.
  /// - Returns: The graph, under the policy that the seed picks.
  /// - Throws: What freezing throws.
  public static func rich(
    eventCount: Int = 16, linksPerEvent: Double = 1.5, seed: Int
  ) throws -> EventGraph {
    var random = SplitMix64(seed: UInt64(seed) &* 31 &+ 17)
    let plain = try draft(eventCount: eventCount, linksPerEvent: linksPerEvent, using: &random)
      .freeze(.lenient)
    var draft = EventGraph.Draft(title: "rich")
    if chance(0.8, &random) { draft.asOfText = "2000-12-31" }
    for actor in plain.actors { draft.insert(actor) }
    for place in plain.places { draft.insert(place) }
    for source in plain.sources { draft.insert(source) }
    for relation in relations(&random) { draft.insert(relation) }
    let ids = plain.allEvents.map(\.id)
    for (number, event) in plain.allEvents.map(\.record).enumerated() {
      draft.insert(enriched(event, wholes: ids.prefix(number), &random))
    }
    for link in plain.allLinks() { draft.insert(link.record) }
    return try draft.freeze(.lenient).admitting(EvidencePolicy.allCases[seed % 4])
  }

  private static func enriched(
    _ event: Event, wholes: ArraySlice<Event.ID>, _ random: inout SplitMix64
  ) -> Event {
    var event = event
    event.wholes = []
    while chance(0.2, &random), let whole = wholes.randomElement(using: &random) {
      let certainty = Certainty.allCases.randomElement(using: &random) ?? .hedged
      event.wholes.append(.init(whole, certainty: chance(0.6, &random) ? .stated : certainty))
    }
    if chance(0.2, &random) {
      event.initiators.append(.init(actor(&random), basis: .unknown))
    }
    if chance(0.2, &random) {
      event.between = [actor(&random), actor(&random)]
      if chance(0.7, &random) { (event.initiators, event.targets) = ([], []) }
    }
    if chance(0.2, &random) {
      event.alsoAt = [Place.ID("place-\(Int.random(in: 0..<5, using: &random))")]
    }
    if chance(0.3, &random) {
      event.authorship = [
        .init(.claims, of: actor(&random)),
        .init(chance(0.5, &random) ? .claims : .denies, of: actor(&random)),
      ]
    }
    return event
  }

  private static func relations(_ random: inout SplitMix64) -> [ActorRelation] {
    let kinds: [ActorRelation.Relation] = [
      .backs, .directs, .owns, .memberOf, .partOf, .frontFor, .splinterOf, .alliedWith, .rivalOf,
    ]
    let dates: [String?] = [nil, nil, "2000-01/2000-03", "2000-06/..", "../2000-02", "2000-03-05"]
    return (0..<Int.random(in: 0...7, using: &random)).map { _ in
      ActorRelation(
        actor(&random), kinds.randomElement(using: &random) ?? .backs, actor(&random),
        during: dates.randomElement(using: &random) ?? nil,
        deniedBy: chance(0.25, &random) ? [actor(&random)] : [])
    }
  }

  private static func actor(_ random: inout SplitMix64) -> Event.Actor.ID {
    Event.Actor.ID("actor-\(Int.random(in: 0..<6, using: &random))")
  }

  private static func chance(_ probability: Double, _ random: inout SplitMix64) -> Bool {
    Double.random(in: 0..<1, using: &random) < probability
  }
}
