public import EDTF

/// What the record holds of an answer to an act of force.
///
/// The outcomes exclude each other. What nobody recorded may have happened all the same.
public enum ResponseOutcome: String, Hashable, Sendable, CaseIterable {
  /// The side that was hit responded with force.
  case answered
  /// No response at all is recorded.
  case withoutResponse
  /// Responses are recorded, by whomever, and none of them is force.
  case wordsOnly
  /// Somebody responded with force, but not the side that was hit.
  case byOthers
  /// A response is recorded of which the domain or the initiator is not known, so that it may or may not be
  /// force by the side that was hit, or force at all.
  case undetermined
  /// It did not certainly happen long enough before the day up to which the case claims to know.
  case censored
}

/// What became of the acts of force of one party against someone.
public struct ResponseTally: Hashable, Sendable {
  /// The party that acted.
  public let party: Party

  /// Its acts, in house order, each with what the record holds of an answer; the censored included.
  public let acts: [Act]

  /// One act of force, and what the record holds of an answer.
  public struct Act: Hashable, Sendable {
    /// The act.
    public let event: EventView
    /// What the record holds of an answer.
    public let outcome: ResponseOutcome
  }

  /// How many acts have an outcome.
  public func count(_ outcome: ResponseOutcome) -> Int { acts.count { $0.outcome == outcome } }

  /// How many acts are old enough to be judged: all but the censored.
  public var judged: Int { acts.count - count(.censored) }

  /// The acts that are old enough and have no recorded force response by the side that was hit.
  ///
  /// Those without any response, those answered in words only, and those answered by others; not those that
  /// cannot be determined.
  public var withoutForceResponse: Int {
    count(.withoutResponse) + count(.wordsOnly) + count(.byOthers)
  }
}

/// The acts of force of all parties, and what the record holds of answers to them.
public struct ResponseTallies: Sendable {
  /// What makes actors one party, of those that acted; who was hit is always taken as a side.
  public let grouping: Party.Grouping

  /// The day up to which the case claims to know: the earliest it may be.
  public let asOf: Day

  /// How many days before that day an act must certainly lie to be judged.
  public let days: Int

  /// The parties that acted, in order of their names.
  public let parties: [ResponseTally]

  /// How many admitted events of force are acts of no party, since nobody is known who did them or to whom.
  public let unusable: Int
}
