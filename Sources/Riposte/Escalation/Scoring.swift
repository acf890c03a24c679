/// How severe the events of a case are, on a ladder.
///
/// On the ladder of the case an event's own severity wins; on any other, events are scored by kind alone.
struct Scoring: Sendable {
  let ladder: Ladder
  /// Whether events are scored by kind alone, and their own severities not used.
  let isByKindAlone: Bool
  private let records: Records
  /// The severity of each kind of the case, on a ladder that is not the case's.
  private let kinds: [Double?]

  init(_ records: Records, on ladder: Ladder?) {
    let ladder = ladder ?? records.ladder
    self.ladder = ladder
    self.records = records
    isByKindAlone = ladder != records.ladder
    kinds = isByKindAlone ? records.kinds.map { ladder.severity(of: $0) } : []
  }

  /// The severity of an event, by its number.
  func severity(_ event: Int) -> Double? {
    guard isByKindAlone else { return records.severity(event) }
    let kind = records.events.kinds[event]
    return kind < 0 ? nil : kinds[Int(kind)]
  }

  /// Severity of a response less that of its stimulus; `nil` when either is unknown.
  func rise(from stimulus: Int, to response: Int) -> Double? {
    guard let before = severity(stimulus), let after = severity(response) else { return nil }
    return after - before
  }
}
