import Riposte

/// Sources, actors, places, and relations.
extension CaseTreeReader {
  mutating func readSource(_ node: Node) {
    guard let fields = fields(of: node, .source), let id = id(fields, "id") else { return }
    let source = Source(
      Source.ID(id), titled: text(fields, "title"), outlet: text(fields, "outlet"),
      on: date(fields, "date"), url: text(fields, "url"), archived: text(fields, "archived"),
      accessed: date(fields, "accessed"),
      reliability: choice(fields, "reliability", Choices.reliabilities),
      origins: texts(fields, "originates-from").map { Source.ID($0) }, note: text(fields, "note"))
    draft.insert(source, at: fields.positions(reporter, parts: ["originates-from"]))
  }

  mutating func readActor(_ node: Node) {
    guard let fields = fields(of: node, .actor), let id = id(fields, "id") else { return }
    let actor = Event.Actor(
      Event.Actor.ID(id), named: text(fields, "name"), aliases: texts(fields, "aliases"),
      type: text(fields, "type"), side: text(fields, "side"), note: text(fields, "note"))
    draft.insert(actor, at: fields.positions(reporter, parts: ["aliases"]))
  }

  mutating func readPlace(_ node: Node) {
    guard let fields = fields(of: node, .place), let id = id(fields, "id") else { return }
    let place = Place(
      Place.ID(id), named: text(fields, "name"), latitude: number(fields, "latitude"),
      longitude: number(fields, "longitude"), radiusKilometers: number(fields, "radius-km"),
      theatre: text(fields, "theatre"), within: text(fields, "within").map { Place.ID($0) },
      aliases: texts(fields, "aliases"), note: text(fields, "note"))
    draft.insert(place, at: fields.positions(reporter, parts: ["aliases"]))
  }

  mutating func readRelation(_ node: Node) {
    guard let fields = fields(of: node, .relation), let subject = id(fields, "subject"),
      let relation = text(fields, "relation"), let object = id(fields, "object")
    else { return }
    let record = ActorRelation(
      Event.Actor.ID(subject), ActorRelation.Relation(relation), Event.Actor.ID(object),
      during: date(fields, "during"),
      claimedBy: texts(fields, "claimed-by").map { Event.Actor.ID($0) },
      deniedBy: texts(fields, "denied-by").map { Event.Actor.ID($0) },
      sources: texts(fields, "sources").map { Source.ID($0) }, note: text(fields, "note"))
    draft.insert(
      record, at: fields.positions(reporter, parts: ["claimed-by", "denied-by", "sources"]))
  }

  mutating func readEventRelation(_ node: Node) {
    guard let fields = fields(of: node, .eventRelation), let subject = id(fields, "subject"),
      let relation = text(fields, "relation"), let object = id(fields, "object")
    else { return }
    let record = EventRelation(
      Event.ID(subject), EventRelation.Relation(relation), Event.ID(object),
      certainty: choice(fields, "certainty", Choices.certainties) ?? .stated,
      sources: texts(fields, "sources").map { Source.ID($0) }, note: text(fields, "note"))
    draft.insert(record, at: fields.positions(reporter, parts: ["sources"]))
  }
}
