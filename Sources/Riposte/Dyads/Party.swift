/// One who acts or is acted upon, taken as a party: a side, or an actor.
///
/// By side, an actor that has no side is a party of its own. A side and an actor of one name are two
/// parties.
public enum Party: Hashable, Sendable {
  /// All actors of a side.
  case side(String)
  /// One actor.
  case actor(Event.Actor.ID)

  /// The name of the side, or the id of the actor.
  public var name: String {
    switch self {
    case .side(let name): name
    case .actor(let id): id.rawValue
    }
  }

  /// What makes actors one party.
  public enum Grouping: String, Hashable, Sendable, CaseIterable {
    /// Each actor is a party.
    case actor
    /// The actors of a side are a party, and an actor without one.
    case side
  }
}

extension Party: CustomStringConvertible {
  /// The name.
  public var description: String { name }
}

extension Party: Comparable {
  /// Whether one name comes before another, byte by byte; a side comes before an actor of its name.
  public static func < (left: Party, right: Party) -> Bool {
    let (one, other) = (left.name.utf8, right.name.utf8)
    if one.elementsEqual(other) { return left.isSide && !right.isSide }
    return one.lexicographicallyPrecedes(other)
  }

  private var isSide: Bool {
    if case .side = self { true } else { false }
  }
}

/// The parties of a case, by number.
struct PartyTable {
  let parties: [Party]
  /// The party of each actor.
  let partyOfActor: [Int32]
  let records: Records

  init(_ records: Records, by grouping: Party.Grouping) {
    var parties: [Party] = grouping == .side ? records.sides.map { .side($0) } : []
    partyOfActor = records.actors.all.indices.map { actor in
      let side = records.sideOfActor[actor]
      if grouping == .side, side >= 0 { return side }
      parties.append(.actor(records.actors.all[actor].id))
      return Int32(parties.count - 1)
    }
    self.parties = parties
    self.records = records
  }

  /// The parties of some actors, each once, in ascending order.
  func parties(of actors: some Sequence<Int32>) -> [Int32] {
    var found = actors.map { partyOfActor[Int($0)] }
    guard found.count > 1 else { return found }
    found.sort()
    var last: Int32 = -1
    found.removeAll { party in
      defer { last = party }
      return party == last
    }
    return found
  }

  /// The parties that did an event, as far as it is known who did.
  func initiators(of event: Int) -> [Int32] {
    parties(of: records.knownInitiators(of: event))
  }

  /// The parties to whom it was done.
  func targets(of event: Int) -> [Int32] { parties(of: records.events.targets[event]) }

  /// Everyone known to have taken part, at either end or where the direction is not known.
  func participants(in event: Int) -> [Int32] {
    parties(
      of: records.knownInitiators(of: event) + records.events.targets[event]
        + records.events.between[event])
  }
}
