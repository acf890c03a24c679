public import EDTF
import RiposteKernel

extension EventGraph {
  /// What the record holds of answers to acts of force, party by party.
  ///
  /// An act is an admitted event of the domain ``Event/Domain/force`` with a known initiator and a target,
  /// isolated or not. It is judged when it certainly ended at least so many days before the case's `as-of`;
  /// one later, or of open date, is *censored*: what answers it may not be recorded yet. The side that was
  /// hit are the sides of its targets, and targets without a side.
  ///
  /// ```swift
  /// let tallies = graph.responseTallies(by: .side)           // of the shipped case, levant-2017-2024
  /// tallies?.parties.first?.count(.withoutResponse)          // 4
  /// tallies?.parties.first?.count(.censored)                 // 1
  /// ```
  ///
  /// A response need not come within those days: any admitted one counts.
  ///
  /// - Parameters:
  ///   - grouping: What makes actors that act one party.
  ///   - days: How many days before `as-of` an act must lie.
  ///   - asOf: The day up to which the case claims to know; left out, the case's own.
  /// - Returns: The parties with their acts; `nil` when there is no `as-of`, or nothing bounds it from below:
  ///   then nobody can say what should have been recorded by now.
  /// - Complexity: O(*n* + *m*), and O(*k* log *k*) for *k* parties.
  public func responseTallies(
    by grouping: Party.Grouping, atLeast days: Int = 30, asOf: EDTFDate? = nil
  ) -> ResponseTallies? {
    precondition(days >= 0, "a number of days is not below 0")
    guard let day = (asOf ?? self.asOf)?.earliest else { return nil }
    let judging = ResponseJudging(self, days: days, asOf: day)
    let actors = PartyTable(records, by: grouping)
    var acts: [Int32: [ResponseTally.Act]] = [:]
    var unusable = 0
    for event in events where judging.isForce(event.number) == true {
      let initiators = actors.initiators(of: event.number)
      if initiators.isEmpty || records.events.targets[event.number].isEmpty {
        unusable += 1
        continue
      }
      let act = ResponseTally.Act(event: event, outcome: judging.outcome(of: event))
      for party in initiators { acts[party, default: []].append(act) }
    }
    let tallies = acts.map { ResponseTally(party: actors.parties[Int($0)], acts: $1) }
    return ResponseTallies(
      grouping: grouping, asOf: day, days: days,
      parties: tallies.sorted { $0.party < $1.party }, unusable: unusable)
  }
}

/// Judges what the record holds of an answer to one act of force.
private struct ResponseJudging {
  private let records: Records
  private let stations: StationGraph
  private let sides: PartyTable
  private let asOf: Day
  /// How many days before `asOf` an act must have ended to be judged.
  private let days: Int

  init(_ graph: EventGraph, days: Int, asOf: Day) {
    records = graph.records
    stations = graph.topology.stations
    sides = PartyTable(graph.records, by: .side)
    self.asOf = asOf
    self.days = days
  }

  /// Whether an event is force; `nil` when its domain is not known.
  func isForce(_ event: Int) -> Bool? { records.kind(event)?.domain.map { $0 == .force } }

  func outcome(of event: EventView) -> ResponseOutcome {
    guard let latest = records.dates[event.number].latest, latest.distance(to: asOf) >= days,
      let position = event.position
    else { return .censored }
    let hit = sides.targets(of: event.number)
    let responses = stations.events.successors[position].map { stations.record(at: Int($0)) }
    if responses.isEmpty { return .withoutResponse }
    let verdicts = responses.map { (isForce($0), isBy(hit, $0)) }
    if verdicts.contains(where: { $0 == true && $1 == true }) { return .answered }
    if verdicts.contains(where: { $0 != false && $1 != false }) { return .undetermined }
    if verdicts.contains(where: { force, _ in force == true }) { return .byOthers }
    return verdicts.contains { force, _ in force == nil } ? .undetermined : .wordsOnly
  }

  /// Whether a response is by one of some parties; `nil` when that cannot be told.
  ///
  /// Where the direction of a response is not known, whoever was between may have done it.
  private func isBy(_ parties: [Int32], _ response: Int) -> Bool? {
    if sides.initiators(of: response).contains(where: parties.contains) { return true }
    let between = sides.parties(of: records.events.between[response])
    let mayBe = records.hasUnknownInitiator(response) || between.contains(where: parties.contains)
    return mayBe ? nil : false
  }
}
