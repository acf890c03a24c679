/// A pattern of two or three acts, each in answer to the one before, and who did them to whom.
///
/// An *act* has known initiators and targets; A → B reads "A did it to B". A, B and C are parties, all
/// different. An act of several parties is read in every way it can be, and one way is enough. Temporal motifs
/// go back to Paranjape, Benson and Leskovec, *Motifs in Temporal Networks*, WSDM 2017; there acts belong
/// together when they lie within a time δ, here when a response link says so, whatever time has passed.
public enum Motif: String, Hashable, Sendable, CaseIterable {
  /// A → B, then B → A: the one that was hit hits back.
  case retaliation
  /// A → B, then B → A, then A → B: the one that was hit back hits again.
  case counterRetaliation = "counter-retaliation"
  /// A → B, then B → C, and nobody who did the first is hit: the one that was hit takes it out on another,
  /// who had no part in the first.
  case displacement
  /// A → B, then C → A: one that had no part in the first hits whoever did it.
  case thirdPartyPunishment = "third-party-punishment"
  /// A → B, then B → A, then an act between A or B and a C that had no part in either: the quarrel of two
  /// draws in a third.
  case widening

  /// How many acts it has.
  public var actCount: Int {
    switch self {
    case .retaliation, .displacement, .thirdPartyPunishment: 2
    case .counterRetaliation, .widening: 3
    }
  }
}

/// An act as parties did it to parties, each in ascending order.
struct Act: Hashable {
  var initiators: [Int32]
  var targets: [Int32]

  /// Whether a party had a part in it.
  func involves(_ party: Int32) -> Bool { initiators.contains(party) || targets.contains(party) }

  /// Whether one party did it to another.
  func isBy(_ one: Int32, to other: Int32) -> Bool {
    initiators.contains(one) && targets.contains(other)
  }
}

extension Motif {
  /// The parties A, B and C that play a motif of two acts; empty when it is not played.
  static func casts(of motif: Motif, _ first: Act, _ second: Act) -> [[Int32]] {
    switch motif {
    case .retaliation:
      return pairs(first).filter { second.isBy($0[1], to: $0[0]) }
    case .displacement:
      if first.initiators.contains(where: second.targets.contains) { return [] }
      let others = second.targets.filter { !first.involves($0) }
      return pairs(first).filter { second.initiators.contains($0[1]) }
        .flatMap { pair in others.map { pair + [$0] } }
    case .thirdPartyPunishment:
      let others = second.initiators.filter { !first.involves($0) }
      return pairs(first).filter { second.targets.contains($0[0]) }
        .flatMap { pair in others.map { pair + [$0] } }
    case .counterRetaliation, .widening: return []
    }
  }

  /// The parties A, B and C that play a motif of three acts; empty when it is not played.
  static func casts(of motif: Motif, _ first: Act, _ second: Act, _ third: Act) -> [[Int32]] {
    let pairs = casts(of: .retaliation, first, second)
    switch motif {
    case .counterRetaliation: return pairs.filter { third.isBy($0[0], to: $0[1]) }
    case .widening:
      let others = Set(third.initiators + third.targets).sorted()
        .filter { !first.involves($0) && !second.involves($0) }
      return pairs.flatMap { pair in
        others.filter { other in
          pair.contains { third.isBy($0, to: other) || third.isBy(other, to: $0) }
        }.map { pair + [$0] }
      }
    case .retaliation, .displacement, .thirdPartyPunishment: return []
    }
  }

  /// Who did an act to whom, of two different parties.
  private static func pairs(_ act: Act) -> [[Int32]] {
    act.initiators.flatMap { one in
      act.targets.compactMap { $0 == one ? nil : [one, $0] }
    }
  }
}
