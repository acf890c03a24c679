extension EventGraph.Draft {
  /// Inserts what the rows of a table of events refer to.
  ///
  /// Row by row, so that names are numbered in the order in which they are mentioned, as if events were
  /// inserted one by one; but what a text means is found out once for all rows that have it.
  mutating func insertReferences(of rows: EventRows, at first: Int) {
    var values = EventValues(rows)
    for row in 0..<rows.count { insert(&values, row, at: first + row) }
  }

  private mutating func insert(_ values: inout EventValues, _ row: Int, at place: Int) {
    if let kind = values.kinds.value(row, { kinds.insert($0) }) {
      events.kinds.set(kind, at: place)
    }
    if let status = values.rows.statuses[row] { events.statuses.set(status, at: place) }
    if let count = values.rows.killed[row] { events.killed.set(PackedCount(count), at: place) }
    if let count = values.rows.wounded[row] { events.wounded.set(PackedCount(count), at: place) }
    events.notes.append(values.rows.notes[row], at: place)
    if let id = values.places.value(row, { number(of: $0) }) { events.places.set(id, at: place) }
    if let id = values.origins.value(row, { number(of: $0) }) { events.origins.set(id, at: place) }
    if let ids = values.alsoAt.value(row, { $0.map { number(of: $0) } }) {
      events.alsoAt.append(ids, at: place)
    }
    if let list = values.initiators.value(row, { packed($0) }) {
      events.initiators.append(list, at: place)
    }
    if let ids = values.targets.value(row, { $0.map { number(of: $0) } }) {
      events.targets.append(ids, at: place)
    }
    if let ids = values.between.value(row, { $0.map { number(of: $0) } }) {
      events.between.append(ids, at: place)
    }
    if let list = values.wholes.value(row, { packed($0) }) { events.wholes.append(list, at: place) }
    if let ids = values.acknowledgedBy.value(row, { $0.map { number(of: $0) } }) {
      events.acknowledgedBy.append(ids, at: place)
    }
    if let ids = values.sources.value(row, { $0.map { number(of: $0) } }) {
      events.sources.append(ids, at: place)
    }
  }

  /// Inserts the claims and the kinds of the rows of a table of responses.
  mutating func insertClaims(of rows: ResponseRows, at first: Int) {
    var kinds = CodedValues<ResponseLink.Kind, Int32>(rows.kinds)
    var speakers = CodedValues<Event.Actor.ID, Int32>(rows.speakers)
    var sources = CodedValues<Source.ID, Int32>(rows.sources)
    for row in 0..<rows.count {
      if let kind = kinds.value(row, { linkKinds.insert($0) }) {
        links.kinds.set(kind, at: first + row)
      }
      let speaker = speakers.value(row) { number(of: $0) }
      let source = sources.value(row) { number(of: $0) }
      let (basis, credibility) = (rows.bases[row], rows.credibilities[row])
      let (date, quote, locator) = (rows.dates[row], rows.quotes[row], rows.locators[row])
      let says =
        speaker != nil || source != nil || basis != nil || credibility != nil || date != nil
        || quote != nil || locator != nil
      // Where there is no claim to remark upon, the remark is on the link.
      guard says else {
        links.notes.append(rows.notes[row], at: first + row)
        continue
      }
      let claim = PackedClaim(
        speaker: speaker ?? -1, source: source ?? -1, basis: basis, credibility: credibility,
        details: PackedClaim.Details(
          date: date, quote: quote, locator: locator, note: rows.notes[row]))
      links.claims.append(CollectionOfOne(claim), at: first + row)
    }
  }
}

/// What the values in rows of a table of events become in a draft.
private struct EventValues {
  let rows: EventRows
  var kinds: CodedValues<Event.Kind, Int32>
  var places: CodedValues<Place.ID, Int32>
  var origins: CodedValues<Place.ID, Int32>
  var alsoAt: CodedValues<[Place.ID], [Int32]>
  var initiators: CodedValues<[Event.Initiator], [PackedInitiator]>
  var targets: CodedValues<[Event.Actor.ID], [Int32]>
  var between: CodedValues<[Event.Actor.ID], [Int32]>
  var wholes: CodedValues<[Event.Whole], [PackedWhole]>
  var acknowledgedBy: CodedValues<[Event.Actor.ID], [Int32]>
  var sources: CodedValues<[Source.ID], [Int32]>

  init(_ rows: EventRows) {
    self.rows = rows
    kinds = CodedValues(rows.kinds)
    places = CodedValues(rows.places)
    origins = CodedValues(rows.origins)
    alsoAt = CodedValues(rows.alsoAt)
    initiators = CodedValues(rows.initiators)
    targets = CodedValues(rows.targets)
    between = CodedValues(rows.between)
    wholes = CodedValues(rows.wholes)
    acknowledgedBy = CodedValues(rows.acknowledgedBy)
    sources = CodedValues(rows.sources)
  }
}
