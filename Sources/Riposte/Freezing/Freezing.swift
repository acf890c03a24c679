import EDTF
import RiposteKernel

/// The one pass in which a draft is checked and put in order.
///
/// Each step reads what the steps before it made, and adds its findings; none stops at the first.
/// What is wrong is always set aside, so that later steps meet nothing that is wrong; whether that is
/// allowed is decided at the end.
struct Freezing {
  let options: FreezeOptions
  var draft: EventGraph.Draft
  var findings = FindingList()
  /// How many comparisons are still spent on guessing what an unknown name was meant to be.
  var spellingBudget = 5_000_000

  var actors = Resolved<Event.Actor>()
  var places = Resolved<Place>()
  var sources = Resolved<Source>()
  var asOf: EDTFDate?
  /// The day of the case as it writes it; `nil` where it writes none, or what is none.
  var asOfText: String?

  /// The row of each event name; −1 where no valid event has it.
  var rowOfName: [Int32] = []
  /// The numbers of the date of each row.
  var dates = Column<EDTFDate.Value>(missing: .unknown)
  /// The rows whose date is none; rising.
  var unreadableDates: [Int] = []
  /// The row of each event, in house order.
  var order: [Int32] = []
  /// The place in house order of each row; −1 for rows set aside.
  var rank: [Int32] = []
  /// The ids of the events, in house order.
  var eventIDs = NameTable()
  /// The events, in house order, with resolved references.
  var events = EventColumns()

  /// The links, one per pair, by response, then stimulus; those without stated stimulus apart.
  var links = MergedLinks()
  /// The topology of the whole case.
  var base: StationGraph?
  var eventRelations: [EventRelation] = []
  var actorRelations: [ActorRelation] = []

  /// Checks a draft.
  ///
  /// - Parameters:
  ///   - draft: The draft.
  ///   - options: How it is frozen.
  ///   - step: Told before each step about what fraction is done; what it throws ends the checking.
  /// - Throws: What `step` throws.
  init<Stop: Error>(
    _ draft: EventGraph.Draft, _ options: FreezeOptions,
    step: (_ fraction: Double) throws(Stop) -> Void
  ) throws(Stop) {
    self.draft = draft
    self.options = options
    findings.add(draft.reported)
    try step(0)
    resolveRecords()
    checkEventIDs()
    try step(0.1)
    readDates()
    checkEventFields()
    try step(0.2)
    putEventsInOrder()
    try step(0.3)
    resolveEventReferences()
    checkWholes()
    try step(0.4)
    try mergeLinks { part throws(Stop) in try step(0.4 + 0.3 * part) }
    try step(0.7)
    checkLinkOrder()
    try step(0.8)
    findExchanges()
    try step(0.9)
    resolveRelations()
    addNotes()
    try step(0.95)
  }

  /// Checks a draft, and cannot be stopped.
  init(_ draft: EventGraph.Draft, _ options: FreezeOptions) {
    self.init(draft, options) { _ in }
  }

  /// The graph, or the error.
  consuming func finish() throws(InvalidDraft) -> EventGraph {
    let findings = findings.takeSorted()
    if !options.isLenient, findings.contains(where: { $0.severity == .error }) {
      throw InvalidDraft(findings: findings)
    }
    return EventGraph(Records(self, findings: findings))
  }
}

/// Records of a kind, declared or implicit, and which of them each name means.
struct Resolved<Record: Sendable>: Sendable {
  var records: [Record] = []
  /// The position of each record.
  var positions: [RecordPosition?] = []
  /// The number of the record with each id.
  var ids = NameTable()
  /// The record that each name of the draft means; −1 where there is none.
  var recordOfName: [Int32] = []
  /// Whether every name means a record.
  var isComplete: Bool { !recordOfName.contains(-1) }
  /// Whether the records were made of names that nothing declares.
  var isImplicit = false

  /// The number of the record that a name of the draft means; `nil` where there is none.
  func record(ofName name: Int32) -> Int32? {
    guard name >= 0 else { return nil }
    let record = recordOfName[Int(name)]
    return record < 0 ? nil : record
  }
}
