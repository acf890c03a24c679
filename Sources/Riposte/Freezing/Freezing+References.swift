extension Freezing {
  /// Replaces names by records in the columns of the events; a name without a record is a finding,
  /// and is left out.
  mutating func resolveEventReferences() {
    reportUnknownReferences()
    let (actors, places, sources) = (
      actors.recordOfName, places.recordOfName, sources.recordOfName
    )
    func found(_ names: [Int32], _ name: Int32) -> Int32? {
      let record = name < 0 ? -1 : names[Int(name)]
      return record < 0 ? nil : record
    }
    events.places.replaceEach { found(places, $0) ?? -1 }
    events.origins.replaceEach { found(places, $0) ?? -1 }
    events.alsoAt = events.alsoAt.replacingEach { found(places, $0) }
    events.targets = events.targets.replacingEach { found(actors, $0) }
    events.between = events.between.replacingEach { found(actors, $0) }
    events.acknowledgedBy = events.acknowledgedBy.replacingEach { found(actors, $0) }
    events.sources = events.sources.replacingEach { found(sources, $0) }
    events.initiators = events.initiators.replacingEach { initiator in
      found(actors, initiator.actor).map { PackedInitiator(actor: $0, basis: initiator.basis) }
    }
    events.accounts = events.accounts.replacingEach { account in
      var account = account
      account.source = found(sources, account.source) ?? -1
      account.speaker = found(actors, account.speaker) ?? -1
      return account
    }
    events.authorship = events.authorship.replacingEach { statement in
      var statement = statement
      statement.actor = found(actors, statement.actor) ?? -1
      statement.speaker = found(actors, statement.speaker) ?? -1
      statement.source = found(sources, statement.source) ?? -1
      return statement
    }
  }

  /// Reports each reference of an event to a record that is not there.
  ///
  /// Nothing is looked at when every name means a record.
  private mutating func reportUnknownReferences() {
    guard !actors.isComplete || !places.isComplete || !sources.isComplete else { return }
    for place in order.indices {
      let row = Int(order[place])
      report(place: events.places[place], row, "place")
      report(place: events.origins[place], row, "from")
      reportEach(events.alsoAt[place], row, "also-at") { $0.report(place: $1, row, $2) }
      reportEach(events.initiators[place].map(\.actor), row, "by") { $0.report(actor: $1, row, $2) }
      reportEach(events.targets[place], row, "against") { $0.report(actor: $1, row, $2) }
      reportEach(events.between[place], row, "between") { $0.report(actor: $1, row, $2) }
      reportEach(events.acknowledgedBy[place], row, "acknowledged-by") {
        $0.report(actor: $1, row, $2)
      }
      reportEach(events.sources[place], row, "sources") { $0.report(source: $1, row, $2) }
      for (index, account) in events.accounts[place].enumerated() {
        report(source: account.source, row, "accounts.\(index).source")
        report(actor: account.speaker, row, "accounts.\(index).by")
      }
      for (index, statement) in events.authorship[place].enumerated() {
        report(actor: statement.actor, row, "authorship.\(index).actor")
        report(actor: statement.speaker, row, "authorship.\(index).by")
        report(source: statement.source, row, "authorship.\(index).source")
      }
    }
  }

  private mutating func reportEach(
    _ names: some Collection<Int32>, _ row: Int, _ field: String,
    _ report: (inout Freezing, Int32, String) -> Void
  ) {
    for (index, name) in names.enumerated() { report(&self, name, "\(field).\(index)") }
  }

  private mutating func report(actor name: Int32, _ row: Int, _ field: String) {
    guard name >= 0, actors.recordOfName[Int(name)] < 0 else { return }
    let message = unknown("actor", draft.names.actors[name], among: actors.ids)
    addFinding(.unknownActor, message, row: row, field: field)
  }

  private mutating func report(place name: Int32, _ row: Int, _ field: String) {
    guard name >= 0, places.recordOfName[Int(name)] < 0 else { return }
    let message = unknown("place", draft.names.places[name], among: places.ids)
    addFinding(.unknownPlace, message, row: row, field: field)
  }

  private mutating func report(source name: Int32, _ row: Int, _ field: String) {
    guard name >= 0, sources.recordOfName[Int(name)] < 0 else { return }
    let message = unknown("source", draft.names.sources[name], among: sources.ids)
    addFinding(.unknownSource, message, row: row, field: field)
  }

  /// Replaces the names of wholes by events, and drops those that would put a whole inside its part.
  mutating func checkWholes() {
    guard !events.wholes.isUnused else { return }
    for place in order.indices {
      for (index, whole) in events.wholes[place].enumerated() where rowOfName[Int(whole.event)] < 0
      {
        let name = draft.names.events[whole.event]
        let message = unknown("event", name, among: eventIDs)
        addFinding(.unknownEvent, message, row: Int(order[place]), field: "part-of.\(index)")
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
    let rings = Set(rings(in: order.indices.map { events.wholes[$0].map { Int($0.event) } }))
    guard !rings.isEmpty else { return }
    for place in rings.sorted() {
      let row = Int(order[place])
      addFinding(
        .cyclicPartOf, "'\(id(ofRow: row))' is a part of itself, or of its own part", row: row,
        field: "part-of")
    }
    var kept = ListColumn<PackedWhole>()
    for place in order.indices {
      kept.append(
        events.wholes[place].filter { !rings.contains(place) || !rings.contains(Int($0.event)) },
        at: place)
    }
    events.wholes = kept
  }
}
