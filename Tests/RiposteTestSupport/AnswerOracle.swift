import EDTF
public import Riposte

/// Whom responses hit, found pair by pair of actors, by listing who stands above whom step by step.
public struct AnswerOracle {
  private let graph: EventGraph

  /// Looks at the relations of a case.
  public init(_ graph: EventGraph) {
    self.graph = graph
  }

  /// A relation that leads upward.
  private struct Step {
    var lower: Event.Actor.ID
    var upper: Event.Actor.ID
    var isPatronage: Bool
  }

  /// An actor reached, with or without a patron on the way.
  private struct Place: Hashable {
    var actor: Event.Actor.ID
    var hasPatron: Bool
  }

  /// Whom a response hit, seen from some actors; with the number of relations between.
  ///
  /// - Parameters:
  ///   - link: The link.
  ///   - actors: Those from whom it is seen.
  ///   - isUnknownAmong: Whether somebody unknown was among them.
  ///   - known: Those of them who are somebody known.
  /// - Returns: The answer, and its distance.
  public func answer(
    _ link: LinkView, to actors: [Event.Actor.ID], isUnknownAmong: Bool,
    known: [Event.Actor.ID]
  ) -> (answer: Answer, distance: Int?) {
    let targets = link.response.targets
    if actors.isEmpty || targets.isEmpty { return (.unknown, nil) }
    if let found = tie(link, actors, targets, admitsDenied: false) { return found }
    if let found = tie(link, actors, targets, admitsDenied: true) {
      return (.disputed, found.distance)
    }
    let sides = known.compactMap { graph.actor($0)?.side }
    let isSameSide = targets.contains { target in
      graph.actor(target)?.side.map(sides.contains) ?? false
    }
    return (isSameSide ? .sameSide : isUnknownAmong ? .unknown : .unrelated, nil)
  }

  private func tie(
    _ link: LinkView, _ actors: [Event.Actor.ID], _ targets: [Event.Actor.ID], admitsDenied: Bool
  ) -> (answer: Answer, distance: Int?)? {
    let steps = steps(at: link.response, admitsDenied: admitsDenied)
    var found: [(answer: Answer, distance: Int)] = []
    for actor in actors {
      for target in targets {
        if actor == target { found.append((.direct, 0)) }
        let (up, down) = (ascents(from: actor, steps), ascents(from: target, steps))
        let whole = Place(actor: target, hasPatron: false)
        let part = Place(actor: actor, hasPatron: false)
        if let distance = up[whole] { found.append((.partOrWhole, distance)) }
        if let distance = down[part] { found.append((.partOrWhole, distance)) }
        if let distance = up[Place(actor: target, hasPatron: true)] {
          found.append((.patron, distance))
        }
        if let distance = down[Place(actor: actor, hasPatron: true)] {
          found.append((.proxy, distance))
        }
        for (place, distance) in up where place.hasPatron {
          if let other = down[place] { found.append((.sibling, distance + other)) }
        }
      }
    }
    for answer in Answer.allCases {
      let least = found.map(\.distance).min()
      if let best = found.first(where: { $0.answer == answer && $0.distance == least }) {
        return (best.answer, best.distance)
      }
    }
    return nil
  }

  /// Everyone above an actor, with the fewest steps there, one round of steps after another.
  private func ascents(from actor: Event.Actor.ID, _ steps: [Step]) -> [Place: Int] {
    var reached: [Place: Int] = [:]
    var front: Set<Place> = [Place(actor: actor, hasPatron: false)]
    for round in 1...20 {
      var next = Set<Place>()
      for place in front {
        for step in steps where step.lower == place.actor {
          next.insert(
            Place(actor: step.upper, hasPatron: place.hasPatron || step.isPatronage))
        }
      }
      for place in next where reached[place] == nil { reached[place] = round }
      front = next
    }
    return reached
  }

  private func steps(at response: EventView, admitsDenied: Bool) -> [Step] {
    graph.actorRelations.compactMap { relation in
      guard relation.subject != relation.object, admitsDenied || relation.deniedBy.isEmpty,
        holds(relation, at: response)
      else { return nil }
      switch relation.relation.rawValue {
      case "member-of", "part-of":
        return Step(lower: relation.subject, upper: relation.object, isPatronage: false)
      case "front-for":
        return Step(lower: relation.subject, upper: relation.object, isPatronage: true)
      case "backs", "directs", "owns":
        return Step(lower: relation.object, upper: relation.subject, isPatronage: true)
      default: return nil
      }
    }
  }

  private func holds(_ relation: ActorRelation, at response: EventView) -> Bool {
    guard let during = relation.during, let date = response.date else { return true }
    if let end = during.latest, let start = date.onset.earliest, end < start { return false }
    if let start = during.earliest, let end = date.onset.latest, start > end { return false }
    return true
  }
}
