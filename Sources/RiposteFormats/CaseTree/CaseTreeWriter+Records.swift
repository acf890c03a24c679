import Riposte

/// Sources, actors, places, relations.
extension CaseTreeWriter {
  func node(_ source: Source) -> OutputNode {
    var entries = Entries()
    entries.add("id", text: source.id.rawValue)
    entries.add("title", text: source.title)
    entries.add("outlet", text: source.outlet)
    entries.add("date", word: source.dateText)
    entries.add("url", text: source.url)
    entries.add("archived", text: source.archived)
    entries.add("accessed", word: source.accessedText)
    entries.add("reliability", word: source.reliability?.rawValue)
    entries.add("originates-from", ids: source.origins)
    entries.add("note", text: source.note)
    return .mapping(entries.all)
  }

  func node(_ actor: Event.Actor) -> OutputNode {
    var entries = Entries()
    entries.add("id", text: actor.id.rawValue)
    entries.add("name", text: actor.name == actor.id.rawValue ? nil : actor.name)
    entries.add("aliases", list: actor.aliases.map { .text($0) })
    entries.add("type", text: actor.type)
    entries.add("side", text: actor.side)
    entries.add("note", text: actor.note)
    return .mapping(entries.all)
  }

  func node(_ place: Place) -> OutputNode {
    var entries = Entries()
    entries.add("id", text: place.id.rawValue)
    entries.add("name", text: place.name == place.id.rawValue ? nil : place.name)
    entries.add("latitude", number: place.latitude)
    entries.add("longitude", number: place.longitude)
    entries.add("radius-km", number: place.radiusKilometers)
    entries.add("theatre", text: place.theatre)
    entries.add("within", text: place.within?.rawValue)
    entries.add("aliases", list: place.aliases.map { .text($0) })
    entries.add("note", text: place.note)
    return .mapping(entries.all)
  }

  func node(_ relation: ActorRelation) -> OutputNode {
    var entries = Entries()
    entries.add("subject", text: relation.subject.rawValue)
    entries.add("relation", text: relation.relation.rawValue)
    entries.add("object", text: relation.object.rawValue)
    entries.add("during", word: relation.duringText)
    entries.add("claimed-by", ids: relation.claimedBy)
    entries.add("denied-by", ids: relation.deniedBy)
    entries.add("sources", ids: relation.sources)
    entries.add("note", text: relation.note)
    return .mapping(entries.all)
  }

  func node(_ relation: EventRelation) -> OutputNode {
    var entries = Entries()
    entries.add("subject", text: relation.subject.rawValue)
    entries.add("relation", text: relation.relation.rawValue)
    entries.add("object", text: relation.object.rawValue)
    entries.add(
      "certainty", word: relation.certainty == .stated ? nil : relation.certainty.rawValue)
    entries.add("sources", ids: relation.sources)
    entries.add("note", text: relation.note)
    return .mapping(entries.all)
  }
}
