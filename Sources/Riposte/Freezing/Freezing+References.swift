extension Freezing {
  /// Replaces names by records in the columns of the events; a name without a record is a finding,
  /// and is left out.
  mutating func resolveEventReferences() {
    reportUnknownReferences()
    let (actors, places, sources) = (actors, places, sources)
    events.places.replaceEach { places.record(ofName: $0) ?? -1 }
    events.origins.replaceEach { places.record(ofName: $0) ?? -1 }
    events.alsoAt = events.alsoAt.replacingEach(places.record)
    events.targets = events.targets.replacingEach(actors.record)
    events.between = events.between.replacingEach(actors.record)
    events.acknowledgedBy = events.acknowledgedBy.replacingEach(actors.record)
    events.sources = events.sources.replacingEach(sources.record)
    events.initiators = events.initiators.replacingEach { initiator in
      actors.record(ofName: initiator.actor)
        .map { PackedInitiator(actor: $0, basis: initiator.basis) }
    }
    events.accounts = events.accounts.replacingEach { account in
      var account = account
      account.source = sources.record(ofName: account.source) ?? -1
      account.speaker = actors.record(ofName: account.speaker) ?? -1
      return account
    }
    events.authorship = events.authorship.replacingEach { statement in
      var statement = statement
      statement.actor = actors.record(ofName: statement.actor) ?? -1
      statement.speaker = actors.record(ofName: statement.speaker) ?? -1
      statement.source = sources.record(ofName: statement.source) ?? -1
      return statement
    }
  }

  /// Reports each reference of an event to a record that is not there, of events set aside too.
  ///
  /// Nothing is looked at when every name means a record.
  private mutating func reportUnknownReferences() {
    guard !actors.isComplete || !places.isComplete || !sources.isComplete else { return }
    let events = draft.events
    for row in 0..<events.count {
      report(place: events.places[row], row, "place")
      report(place: events.origins[row], row, "from")
      reportEach(events.alsoAt[row], row, "also-at") { $0.report(place: $1, row, $2) }
      reportEach(events.initiators[row].map(\.actor), row, "by") { $0.report(actor: $1, row, $2) }
      reportEach(events.targets[row], row, "against") { $0.report(actor: $1, row, $2) }
      reportEach(events.between[row], row, "between") { $0.report(actor: $1, row, $2) }
      reportEach(events.acknowledgedBy[row], row, "acknowledged-by") {
        $0.report(actor: $1, row, $2)
      }
      reportEach(events.sources[row], row, "sources") { $0.report(source: $1, row, $2) }
      reportUnknownReferences(ofStatementsIn: row, events)
    }
  }

  private mutating func reportUnknownReferences(ofStatementsIn row: Int, _ events: EventColumns) {
    for (index, account) in events.accounts[row].enumerated() {
      report(source: account.source, row, "accounts.\(index).source")
      report(actor: account.speaker, row, "accounts.\(index).by")
    }
    for (index, statement) in events.authorship[row].enumerated() {
      report(actor: statement.actor, row, "authorship.\(index).actor")
      report(actor: statement.speaker, row, "authorship.\(index).by")
      report(source: statement.source, row, "authorship.\(index).source")
    }
  }

  private mutating func reportEach(
    _ names: some Collection<Int32>, _ row: Int, _ field: String,
    _ report: (inout Freezing, Int32, String) -> Void
  ) {
    for (index, name) in names.enumerated() { report(&self, name, "\(field).\(index)") }
  }

  private mutating func report(actor name: Int32, _ row: Int, _ field: String) {
    guard name >= 0, actors.record(ofName: name) == nil else { return }
    let fault = missing(.unknownActor, "actor", draft.names.actors[name], among: actors)
    addFinding(fault.code, fault.message, row: row, field: field)
  }

  private mutating func report(place name: Int32, _ row: Int, _ field: String) {
    guard name >= 0, places.record(ofName: name) == nil else { return }
    let fault = missing(.unknownPlace, "place", draft.names.places[name], among: places)
    addFinding(fault.code, fault.message, row: row, field: field)
  }

  private mutating func report(source name: Int32, _ row: Int, _ field: String) {
    guard name >= 0, sources.record(ofName: name) == nil else { return }
    let fault = missing(.unknownSource, "source", draft.names.sources[name], among: sources)
    addFinding(fault.code, fault.message, row: row, field: field)
  }

  /// Replaces the names of wholes by events, and drops those that would put a whole inside its part.
  mutating func checkWholes() {
    guard !events.wholes.isUnused else { return }
    let wholes = draft.events.wholes
    for row in wholes.ends.indices {
      for (index, whole) in wholes[row].enumerated() where rowOfName[Int(whole.event)] < 0 {
        let message = unknown("event", draft.names.events[whole.event], among: eventIDs)
        addFinding(.unknownEvent, message, row: row, field: "part-of.\(index)")
      }
    }
    let (rowOfName, rank) = (rowOfName, rank)
    events.wholes = events.wholes.replacingEach { whole in
      let row = rowOfName[Int(whole.event)]
      return row < 0
        ? nil : PackedWhole(event: rank[Int(row)], certainty: whole.certainty)
    }
    dropRingsOfWholes()
  }

  private mutating func dropRingsOfWholes() {
    let rings = rings(in: order.indices.map { events.wholes[$0].map { Int($0.event) } })
    guard !rings.isEmpty else { return }
    for place in rings.keys.sorted() {
      let row = Int(order[place])
      addFinding(
        .cyclicPartOf, "'\(id(ofRow: row))' is a part of itself, or of its own part", row: row,
        field: "part-of")
    }
    var kept = ListColumn<PackedWhole>()
    for place in order.indices {
      kept.append(
        events.wholes[place].filter { whole in
          rings[place].map { $0 != rings[Int(whole.event)] } ?? true
        }, at: place)
    }
    events.wholes = kept
  }
}
