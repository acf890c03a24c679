import EDTF

/// Whom the responses of a graph hit, link by link.
public struct Answers: Sendable {
  /// The admitted links between two events, in house order, each with its answer.
  public let links: [LinkAnswer]

  /// How many links have an answer, seen from the initiators.
  ///
  /// - Complexity: O(*m*).
  public func count(_ answer: Answer) -> Int { links.count { $0.toInitiators.answer == answer } }

  /// The links whose response, an act of force, hit nobody of those who claimed what it answers, in house
  /// order.
  ///
  /// - Complexity: O(*m*).
  public var hitOthersThanClaimants: [LinkAnswer] {
    links.filter { $0.hitOthersThanClaimants == true }
  }
}

extension EventGraph {
  /// For each link, whom its response hit: those who had done what it answers, their patron, someone else.
  ///
  /// Relations between actors count as they stood at the date of the response: one whose `during` certainly
  /// ended before, or began after, does not. Seen from those who claimed what is answered as well, so that
  /// a strike on others than the claimants is found:
  ///
  /// ```swift
  /// let answers = graph.answers()                          // of the shipped case, levant-2017-2024
  /// answers.count(.direct)                                  // 20
  /// answers.hitOthersThanClaimants.map(\.link.response.id)  // ["us-strike-feb21", …]
  /// ```
  ///
  /// - Complexity: O(*m* · (*t* + *u*)) on average for *t* initiators and targets of a link, and *u* actors that
  ///   stand above them; who stands above whom is looked up once for all dates between which no relation
  ///   begins or ends.
  public func answers() -> Answers {
    var judging = AnswerJudging(records)
    return Answers(links: links.map { judging.answer(of: $0) })
  }
}

/// Judges whom responses hit, one link after another.
private struct AnswerJudging {
  private var ties: ActorTies
  private let records: Records
  /// The targets, and the date, of the response at hand.
  private var targets: [Int32] = []
  private var date = EDTFDate.Value.unknown

  init(_ records: Records) {
    ties = ActorTies(records)
    self.records = records
  }

  mutating func answer(of link: LinkView) -> LinkAnswer {
    targets = Array(records.events.targets[link.responseNumber])
    date = records.dates[link.responseNumber]
    let stimulus = link.stimulusNumber
    let initiators = records.events.initiators[stimulus]
    let claimants = records.events.authorship[stimulus].filter {
      $0.stance == .claims && $0.actor >= 0
    }
    .map(\.actor)
    return LinkAnswer(
      link: link,
      toInitiators: finding(
        of: initiators.map(\.actor),
        asserted: initiators.filter { $0.basis == .asserted }.map(\.actor),
        known: records.knownInitiators(of: stimulus),
        someAreUnknown: records.hasUnknownInitiator(stimulus)),
      toClaimants: claimants.isEmpty
        ? nil
        : finding(of: claimants, asserted: claimants, known: claimants, someAreUnknown: false),
      claimantsDiffer: claimants.isEmpty
        ? nil : Set(claimants) != Set(initiators.map(\.actor)))
  }

  /// Whom the response hit, seen from some actors.
  ///
  /// - Parameters:
  ///   - actors: Those who did it, stand-ins included.
  ///   - asserted: Those of them who are asserted to have done it.
  ///   - known: Those of them who are somebody known.
  ///   - someAreUnknown: Whether somebody unknown was among them.
  /// - Returns: What is found.
  private mutating func finding(
    of actors: [Int32], asserted: [Int32], known: [Int32], someAreUnknown: Bool
  ) -> AnswerFinding {
    if actors.isEmpty || targets.isEmpty { return AnswerFinding(.unknown) }
    let tie = closest(from: actors, false)
    let widest = ties.areSomeDenied ? closest(from: actors, true) : tie
    let disputed = areEqual(tie, widest) ? nil : widest
    if let found = tie ?? disputed {
      let alone =
        asserted.count == actors.count ? found : closest(from: asserted, tie == nil)
      return AnswerFinding(
        tie == nil ? .disputed : found.answer, distance: found.distance, disputed: disputed,
        restsOnAllegation: !areEqual(alone, found))
    }
    if shareASide(known, targets) {
      return AnswerFinding(.sameSide, restsOnAllegation: !shareASide(asserted, targets))
    }
    return AnswerFinding(someAreUnknown ? .unknown : .unrelated)
  }

  private func areEqual(_ one: ActorTies.Closest?, _ other: ActorTies.Closest?) -> Bool {
    one?.answer == other?.answer && one?.distance == other?.distance
  }

  private mutating func closest(
    from actors: [Int32], _ admitsDenied: Bool
  ) -> ActorTies.Closest? {
    ties.closest(
      from: actors, to: targets,
      ActorTies.Conditions(date: date, admitsDenied: admitsDenied))
  }

  private func shareASide(_ actors: [Int32], _ others: [Int32]) -> Bool {
    let sides = actors.map { records.sideOfActor[Int($0)] }.filter { $0 >= 0 }
    return others.contains { sides.contains(records.sideOfActor[Int($0)]) }
  }
}

extension AnswerFinding {
  fileprivate init(
    _ answer: Answer, distance: Int? = nil, disputed: ActorTies.Closest? = nil,
    restsOnAllegation: Bool = false
  ) {
    self.init(
      answer: answer, distance: distance, disputedTie: disputed?.answer,
      disputedDistance: disputed?.distance, restsOnAllegation: restsOnAllegation)
  }
}
