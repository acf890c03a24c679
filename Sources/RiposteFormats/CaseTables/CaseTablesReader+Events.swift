import Riposte

/// `events.csv`.
extension CaseTablesReader {
  /// Where the columns are.
  private struct Columns {
    let id, title, date, kind, status, place, latitude, longitude, theatre: BoundTable.Column
    let origin, alsoAt, initiators, bases, side, targets, between: BoundTable.Column
    let severity, killed, wounded, wholes, certainties, acknowledgedBy: BoundTable.Column
    let sources, note: BoundTable.Column

    init(_ table: BoundTable) {
      (id, title, date) = (table.column("id"), table.column("title"), table.column("date"))
      (kind, status) = (table.column("kind"), table.column("status"))
      (place, theatre) = (table.column("place"), table.column("theatre"))
      (latitude, longitude) = (table.column("latitude"), table.column("longitude"))
      (origin, alsoAt) = (table.column("from"), table.column("also-at"))
      (initiators, bases) = (table.column("by"), table.column("by-basis"))
      (side, targets) = (table.column("side"), table.column("against"))
      (between, severity) = (table.column("between"), table.column("severity"))
      (killed, wounded) = (table.column("killed"), table.column("wounded"))
      (wholes, certainties) = (table.column("part-of"), table.column("part-of-certainty"))
      acknowledgedBy = table.column("acknowledged-by")
      (sources, note) = (table.column("sources"), table.column("note"))
    }
  }

  mutating func readEvents(_ table: inout BoundTable) throws(TextProblem) {
    let columns = Columns(table)
    while try table.next() { readEvent(table, columns) }
    reportUnknownEvents()
  }

  private mutating func readEvent(_ table: BoundTable, _ columns: Columns) {
    guard let id = required(columns.id, table) else { return }
    var event = Event(
      Event.ID(id), titled: table.text(columns.title) ?? "", on: table.text(columns.date),
      at: place(table, columns), kind: table.text(columns.kind).map { Event.Kind($0) },
      status: choice(columns.status, Choices.statuses, table) ?? .occurred,
      by: initiators(table, columns), against: actors(columns.targets, table),
      severity: number(columns.severity, table), killed: count(columns.killed, table),
      wounded: count(columns.wounded, table),
      sources: texts(columns.sources, table).map { Source.ID($0) })
    event.origin = table.text(columns.origin).map { Place.ID($0) }
    event.alsoAt = texts(columns.alsoAt, table).map { Place.ID($0) }
    event.between = actors(columns.between, table)
    event.wholes = wholes(table, columns)
    event.acknowledgedBy = actors(columns.acknowledgedBy, table)
    event.note = table.text(columns.note)
    event.attributes = table.attributes
    event.accounts = accounts.removeValue(forKey: id)?.records ?? []
    event.authorship = authorship.removeValue(forKey: id)?.records ?? []
    suggestSides(of: event.initiators, table, columns)
    draft.insert(event, at: position(table))
    eventIDs?.insert(id)
  }

  private func actors(_ column: BoundTable.Column, _ table: BoundTable) -> [Event.Actor.ID] {
    texts(column, table).map { Event.Actor.ID($0) }
  }

  /// Initiators, as `us;front-groups?`, or with the basis of each in a column beside.
  private mutating func initiators(
    _ table: BoundTable, _ columns: Columns
  ) -> [Event.Initiator] {
    let items = table.items(columns.initiators)
    let bases = table.items(columns.bases)
    guard bases.isEmpty || bases.count == items.count else {
      report(.invalidValue, "'by-basis' gives a basis for each of 'by', or none at all", table)
      return []
    }
    return items.enumerated().map { index, item in
      if bases.isEmpty { return Self.initiator(item) }
      let basis = choice(bases[index].text, of: columns.bases, Choices.initiatorBases, table)
      return Event.Initiator(Event.Actor.ID(item.text), basis: basis ?? .asserted)
    }
  }

  /// An initiator without a basis beside it.
  static func initiator(_ item: TableList.Item) -> Event.Initiator {
    item.suffix.map {
      Event.Initiator(Event.Actor.ID(item.text), basis: $0 == "?" ? .alleged : .asserted)
    } ?? Event.Initiator(shortForm: item.text)
  }

  /// A whole without a certainty beside it.
  static func whole(_ item: TableList.Item) -> Event.Whole {
    item.suffix.map {
      Event.Whole(Event.ID(item.text), certainty: $0 == "?" ? .inferred : .stated)
    } ?? Event.Whole(shortForm: item.text)
  }

  /// Wholes, as `campaign;war?`, or with the certainty of each in a column beside.
  private mutating func wholes(_ table: BoundTable, _ columns: Columns) -> [Event.Whole] {
    let items = table.items(columns.wholes)
    let certainties = table.items(columns.certainties)
    guard certainties.isEmpty || certainties.count == items.count else {
      let message = "'part-of-certainty' gives a certainty for each of 'part-of', or none at all"
      report(.invalidValue, message, table)
      return []
    }
    return items.enumerated().map { index, item in
      if certainties.isEmpty { return Self.whole(item) }
      let word = certainties[index].text
      let certainty = choice(word, of: columns.certainties, Choices.certainties, table)
      return Event.Whole(Event.ID(item.text), certainty: certainty ?? .stated)
    }
  }

  private mutating func suggestSides(
    of initiators: [Event.Initiator], _ table: BoundTable, _ columns: Columns
  ) {
    let sides = texts(columns.side, table)
    guard !sides.isEmpty, !initiators.isEmpty else { return }
    guard sides.count == 1 || sides.count == initiators.count else {
      report(.invalidValue, "'side' gives one side for all of 'by', or one for each", table)
      return
    }
    for (index, initiator) in initiators.enumerated() {
      let side = sides.count == 1 ? sides[0] : sides[index]
      draft.suggest(side: side, of: initiator.actor, at: place(table))
    }
  }

  /// The place of an event, with what the row says of it; a row may give coordinates or a theatre alone.
  private mutating func place(_ table: BoundTable, _ columns: Columns) -> Place.ID? {
    let point = coordinate(table, columns)
    let theatre = table.text(columns.theatre)
    let name = table.text(columns.place) ?? point.map(Self.name) ?? theatre
    guard let name else { return nil }
    let id = Place.ID(name)
    if !declaredPlaces.isEmpty {
      if table.text(columns.place) == nil, declaredPlaces.insert(name).inserted {
        draft.insert(
          Place(id, latitude: point?.latitude, longitude: point?.longitude, theatre: theatre),
          at: position(table))
      }
      return id
    }
    if let point { draft.suggest(coordinate: point, of: id, at: place(table)) }
    if let theatre { draft.suggest(theatre: theatre, of: id, at: place(table)) }
    return id
  }

  /// What a place is called of which only the coordinates are known.
  private static func name(_ point: Coordinate) -> String {
    "\(ValueText.text(of: point.latitude)), \(ValueText.text(of: point.longitude))"
  }

  private mutating func coordinate(_ table: BoundTable, _ columns: Columns) -> Coordinate? {
    let given = [columns.latitude, columns.longitude].map { table.text($0) != nil }
    guard given[0] || given[1] else { return nil }
    guard given[0], given[1] else {
      report(.invalidCoordinate, "latitude and longitude are given together or not at all", table)
      return nil
    }
    guard let latitude = number(columns.latitude, table),
      let longitude = number(columns.longitude, table)
    else { return nil }
    guard abs(latitude) <= 90, abs(longitude) <= 180 else {
      report(
        .invalidCoordinate, "latitude is from -90 to 90 and longitude from -180 to 180", table)
      return nil
    }
    return Coordinate(latitude: latitude, longitude: longitude)
  }
}
