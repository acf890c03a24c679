import EDTF

/// Who stands above whom: the relations between actors that lead from a part to its whole, and from a proxy
/// to its patron.
struct ActorTies {
  /// For each actor, the relations that lead upward from it.
  private var above: [[Tie]]
  /// Whether someone denies one of them.
  private(set) var areSomeDenied = false
  /// The last days and the first days of the times in which relations held, ascending.
  private var ends: [Int32] = []
  private var beginnings: [Int32] = []
  /// What was found before.
  private var ascents: [Question: Ascent] = [:]

  /// How many findings are remembered at a time, so that memory stays bounded.
  private static let mostRemembered = 10_000

  private struct Tie {
    var actor: Int32
    /// Whether the upper one is a patron, not a whole.
    var isPatronage: Bool
    var isDenied: Bool
    /// When it held; unknown where the case does not say.
    var during: EDTFDate.Value
  }

  /// Which relations count.
  struct Conditions {
    /// The date of the response: a relation counts unless it certainly did not hold then.
    var date: EDTFDate.Value
    /// Whether relations that someone denies count as well.
    var admitsDenied: Bool
  }

  init(_ records: Records) {
    above = Array(repeating: [], count: records.actors.all.count)
    collect(records)
    let ties = above.joined()
    areSomeDenied = ties.contains(where: \.isDenied)
    ends = Set(ties.map(\.during.latestNumber)).sorted()
    beginnings = Set(ties.map(\.during.earliestNumber)).sorted()
  }

  private mutating func collect(_ records: Records) {
    for relation in records.actorRelations {
      guard let subject = records.actors.ids.number(of: relation.subject.rawValue),
        let object = records.actors.ids.number(of: relation.object.rawValue), subject != object
      else { continue }
      let tie = Tie(
        actor: object, isPatronage: relation.relation == .frontFor, isDenied: relation.isDisputed,
        during: relation.during?.value ?? .unknown)
      switch relation.relation {
      case .partOf, .memberOf, .frontFor: above[Int(subject)].append(tie)
      case .backs, .directs, .owns:
        above[Int(object)].append(
          Tie(actor: subject, isPatronage: true, isDenied: tie.isDenied, during: tie.during))
      default: break
      }
    }
  }

  /// How far up actors stand above some others, by two ways.
  struct Ascent {
    /// By wholes alone; 0 for those from whom it starts.
    fileprivate(set) var byWholes: [Int32: Int] = [:]
    /// With at least one patron on the way.
    fileprivate(set) var byPatrons: [Int32: Int] = [:]
  }

  /// Some actors, and which relations count: the same for all dates between which none begins or ends.
  private struct Question: Hashable {
    var actors: [Int32]
    var admitsDenied: Bool
    /// How many ends lie before the date, and how many beginnings not after it.
    var endsBefore: Int
    var beginningsUpTo: Int
  }

  /// Who stands above some actors, and by how few relations.
  ///
  /// - Complexity: O(log *r*) on average where the question was asked before, of *r* relations in all; else
  ///   linear in the relations reached.
  mutating func ascent(from actors: [Int32], _ conditions: Conditions) -> Ascent {
    let question = Question(
      actors: actors, admitsDenied: conditions.admitsDenied,
      endsBefore: ends.count(below: conditions.date.onsetEarliestNumber),
      beginningsUpTo: beginnings.count(notAbove: conditions.date.onsetLatestNumber))
    if let known = ascents[question] { return known }
    let found = search(from: actors, conditions)
    if ascents.count >= Self.mostRemembered { ascents.removeAll() }
    ascents[question] = found
    return found
  }

  /// Breadth first over actors, and whether there was a patron on the way.
  private func search(from actors: [Int32], _ conditions: Conditions) -> Ascent {
    var ascent = Ascent()
    var queue: [(actor: Int32, hasPatron: Bool)] = []
    for actor in actors where ascent.byWholes.updateValue(0, forKey: actor) == nil {
      queue.append((actor, false))
    }
    var next = 0
    while next < queue.count {
      let (actor, hasPatron) = queue[next]
      next += 1
      let distance = (hasPatron ? ascent.byPatrons[actor] : ascent.byWholes[actor]) ?? 0
      for tie in above[Int(actor)] where holds(tie, conditions) {
        let isByPatron = hasPatron || tie.isPatronage
        let known = isByPatron ? ascent.byPatrons[tie.actor] : ascent.byWholes[tie.actor]
        if known != nil { continue }
        if isByPatron {
          ascent.byPatrons[tie.actor] = distance + 1
        } else {
          ascent.byWholes[tie.actor] = distance + 1
        }
        queue.append((tie.actor, isByPatron))
      }
    }
    return ascent
  }

  /// Whether a relation counts.
  private func holds(_ tie: Tie, _ conditions: Conditions) -> Bool {
    if tie.isDenied, !conditions.admitsDenied { return false }
    let date = conditions.date
    return tie.during.latestNumber >= date.onsetEarliestNumber
      && tie.during.earliestNumber <= date.onsetLatestNumber
  }
}

extension ActorTies {
  /// The closest tie between some actors and some others, with the number of relations between.
  typealias Closest = (answer: Answer, distance: Int)

  /// The closest tie between those who did something and those who were hit for it; `nil` when there is none.
  mutating func closest(
    from initiators: [Int32], to targets: [Int32], _ conditions: Conditions
  ) -> Closest? {
    if initiators.contains(where: targets.contains) { return (.direct, 0) }
    let (up, down) = (ascent(from: initiators, conditions), ascent(from: targets, conditions))
    let siblings = up.byPatrons.compactMap { patron, distance in
      down.byPatrons[patron].map { $0 + distance }
    }
    let ties: [(Answer, Int?)] = [
      (
        .partOrWhole,
        [least(up.byWholes, at: targets), least(down.byWholes, at: initiators)]
          .compactMap(\.self).min()
      ),
      (.patron, least(up.byPatrons, at: targets)),
      (.proxy, least(down.byPatrons, at: initiators)),
      (.sibling, siblings.min()),
    ]
    var closest: Closest?
    for case (let answer, let distance?) in ties where distance < closest?.distance ?? .max {
      closest = (answer, distance)
    }
    return closest
  }

  private func least(_ distances: [Int32: Int], at actors: [Int32]) -> Int? {
    actors.compactMap { distances[$0] }.min()
  }
}

extension [Int32] {
  /// How many of these numbers, which rise, are below another.
  fileprivate func count(below number: Int32) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// How many of these numbers, which rise, are not above another.
  fileprivate func count(notAbove number: Int32) -> Int {
    number == .max ? count : count(below: number + 1)
  }
}
