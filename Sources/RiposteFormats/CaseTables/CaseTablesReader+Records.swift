import Riposte

/// The tables of the case itself, its sources, actors, places and relations.
extension CaseTablesReader {
  mutating func readCase(_ table: inout BoundTable) throws(TextProblem) {
    guard try table.next() else { return }
    draft.title = table.text(table.column("title"))
    draft.asOfText = table.text(table.column("as-of"))
    draft.note = table.text(table.column("note"))
    draft.setPosition(position(table))
    guard let name = table.text(table.column("ladder")) else { return }
    if let standard = Ladder.named(name) { draft.ladder = standard }
    ladder = (
      name, table.text(table.column("ladder-title")), table.text(table.column("ladder-reference"))
    )
    ladderPlace = place(table)
  }

  mutating func readLadder(_ table: inout BoundTable) throws(TextProblem) {
    let (kind, severity) = (table.column("kind"), table.column("severity"))
    var severities: [Event.Kind: Double] = [:]
    while try table.next() {
      guard let word = required(kind, table), required(severity, table) != nil,
        let value = number(severity, table)
      else { continue }
      severities[Event.Kind(word)] = value
    }
    draft.ladder = Ladder(
      named: ladder?.name ?? "ladder", title: ladder?.title, reference: ladder?.reference,
      severities: severities)
    ladderPlace = nil
  }

  /// Reports the ladder that `case.csv` names if neither we nor `ladder.csv` define it.
  mutating func checkLadder() {
    guard let ladder, let ladderPlace, Ladder.named(ladder.name) == nil else { return }
    let message = Wording.choice("ladder", ladder.name, Ladder.standard.map(\.name))
    reporter.report(.invalidValue, message, at: ladderPlace, to: &draft)
  }

  mutating func readSources(_ table: inout BoundTable) throws(TextProblem) {
    let (id, title) = (table.column("id"), table.column("title"))
    let (outlet, date) = (table.column("outlet"), table.column("date"))
    let (url, archived) = (table.column("url"), table.column("archived"))
    let (accessed, reliability) = (table.column("accessed"), table.column("reliability"))
    let (origins, note) = (table.column("originates-from"), table.column("note"))
    while try table.next() {
      guard let name = required(id, table) else { continue }
      let source = Source(
        Source.ID(name), titled: table.text(title), outlet: table.text(outlet),
        on: table.text(date), url: table.text(url), archived: table.text(archived),
        accessed: table.text(accessed),
        reliability: choice(reliability, Choices.reliabilities, table),
        origins: texts(origins, table).map { Source.ID($0) }, note: table.text(note))
      draft.insert(source, at: position(table))
    }
  }

  mutating func readActors(_ table: inout BoundTable) throws(TextProblem) {
    let (id, name) = (table.column("id"), table.column("name"))
    let (aliases, type) = (table.column("aliases"), table.column("type"))
    let (side, note) = (table.column("side"), table.column("note"))
    while try table.next() {
      guard let text = required(id, table) else { continue }
      let actor = Event.Actor(
        Event.Actor.ID(text), named: table.text(name), aliases: texts(aliases, table),
        type: table.text(type), side: table.text(side), note: table.text(note))
      draft.insert(actor, at: position(table))
    }
  }

  mutating func readPlaces(_ table: inout BoundTable) throws(TextProblem) {
    let (id, name) = (table.column("id"), table.column("name"))
    let (latitude, longitude) = (table.column("latitude"), table.column("longitude"))
    let (radius, theatre) = (table.column("radius-km"), table.column("theatre"))
    let (within, aliases) = (table.column("within"), table.column("aliases"))
    let note = table.column("note")
    while try table.next() {
      guard let text = required(id, table) else { continue }
      declaredPlaces.insert(text)
      let place = Place(
        Place.ID(text), named: table.text(name), latitude: number(latitude, table),
        longitude: number(longitude, table), radiusKilometers: number(radius, table),
        theatre: table.text(theatre), within: table.text(within).map { Place.ID($0) },
        aliases: texts(aliases, table), note: table.text(note))
      draft.insert(place, at: position(table))
    }
  }

  mutating func readRelations(_ table: inout BoundTable) throws(TextProblem) {
    let (subject, relation) = (table.column("subject"), table.column("relation"))
    let (object, during) = (table.column("object"), table.column("during"))
    let (claimedBy, deniedBy) = (table.column("claimed-by"), table.column("denied-by"))
    let (sources, note) = (table.column("sources"), table.column("note"))
    while try table.next() {
      guard let first = required(subject, table), let word = required(relation, table),
        let second = required(object, table)
      else { continue }
      let record = ActorRelation(
        Event.Actor.ID(first), ActorRelation.Relation(word), Event.Actor.ID(second),
        during: table.text(during),
        claimedBy: texts(claimedBy, table).map { Event.Actor.ID($0) },
        deniedBy: texts(deniedBy, table).map { Event.Actor.ID($0) },
        sources: texts(sources, table).map { Source.ID($0) }, note: table.text(note))
      draft.insert(record, at: position(table))
    }
  }

  mutating func readEventRelations(_ table: inout BoundTable) throws(TextProblem) {
    let (subject, relation) = (table.column("subject"), table.column("relation"))
    let (object, certainty) = (table.column("object"), table.column("certainty"))
    let (sources, note) = (table.column("sources"), table.column("note"))
    while try table.next() {
      guard let first = required(subject, table), let word = required(relation, table),
        let second = required(object, table)
      else { continue }
      let record = EventRelation(
        Event.ID(first), EventRelation.Relation(word), Event.ID(second),
        certainty: choice(certainty, Choices.certainties, table) ?? .stated,
        sources: texts(sources, table).map { Source.ID($0) }, note: table.text(note))
      draft.insert(record, at: position(table))
    }
  }
}
