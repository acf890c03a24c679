/// Whom a response hit, seen from those who had done what it answers.
///
/// An actor *stands above* another by what the case says of them: a whole above its part (`part-of`,
/// `member-of`), and a patron above its proxy (`backs`, `directs`, `owns`; the object of `front-for`), in any
/// number of steps upward. Other relations (allies, rivals, splinters) make nobody answer for anybody.
///
/// The closest tie counts: fewest relations, and of several equally close the first in this order.
public enum Answer: String, Hashable, Sendable, CaseIterable {
  /// A target is one of those who did it.
  case direct
  /// A target is a part or a whole of one of them: all relations between lead from parts to wholes.
  case partOrWhole = "part-or-whole"
  /// A target stands above one of them, with at least one patron on the way.
  case patron
  /// A target stands below one of them, with at least one patron on the way.
  case proxy
  /// A target and one of them have a patron in common, each with at least one patron on the way.
  case sibling
  /// No such tie is recorded, but one of those who did it and a target are of one side.
  case sameSide = "same-side"
  /// All who did it are known, and nothing recorded ties a target to any.
  case unrelated
  /// Nobody is known who did it, or whom the response hit; or someone unknown was among those who did it,
  /// and nothing ties a target to the others.
  case unknown
  /// Only a relation that someone denies makes a tie; without it there is none.
  case disputed
}

/// Whom a response hit, and how far that is from those who did what it answers.
public struct AnswerFinding: Hashable, Sendable {
  /// Whom the response hit.
  public let answer: Answer

  /// The number of relations between the two actors: the *actor distance*; 0 for ``Answer/direct``, `nil`
  /// where no tie makes the answer.
  public let distance: Int?

  /// The closer tie that there would be if relations that someone denies held; `nil` where they add none.
  ///
  /// It is there whenever ``answer`` is ``Answer/disputed``, and also where a longer way round needs no denied
  /// relation.
  public let disputedTie: Answer?

  /// The number of relations of ``disputedTie``.
  public let disputedDistance: Int?

  /// Whether the tie leads to someone who is only alleged or implied to have done it, or to a stand-in for
  /// whoever did, so that those asserted to have done it alone would be answered otherwise.
  public let restsOnAllegation: Bool
}

/// Whom the response of a link hit.
public struct LinkAnswer: Hashable, Sendable {
  /// The link.
  public let link: LinkView

  /// Seen from the initiators of the stimulus.
  public let toInitiators: AnswerFinding

  /// Seen from those who claimed the stimulus; `nil` when nobody did.
  public let toClaimants: AnswerFinding?

  /// Whether those who claimed the stimulus are others than those named as its initiators; `nil` when nobody
  /// claimed it.
  public let claimantsDiffer: Bool?

  /// Whether the response, an act of force, hit nobody of those who claimed the stimulus.
  ///
  /// `nil` when nobody claimed it, nobody is known to have been hit, or the response is no event of the domain
  /// ``Event/Domain/force``: words hit nobody.
  public var hitOthersThanClaimants: Bool? {
    guard let toClaimants, toClaimants.answer != .unknown, link.response.domain == .force else {
      return nil
    }
    return toClaimants.answer != .direct
  }
}
