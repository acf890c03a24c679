extension EventGraph {
  /// A draft of the whole case, admitted or not, to change and freeze again.
  ///
  /// Freezing it unchanged gives an equal case. Records that are implicit stay so; what was set aside is
  /// not in it.
  ///
  /// - Complexity: Linear in the size of the case.
  public func draft() -> Draft {
    var draft = Draft(title: title)
    draft.asOfText = records.asOfText
    draft.note = note
    draft.ladder = ladder
    if records.sources.isImplicit {
      for source in sources { _ = draft.names.sources.insert(source.id.rawValue) }
    } else {
      for source in sources { draft.insert(source) }
    }
    if records.actors.isImplicit {
      for actor in actors { suggest(actor, to: &draft) }
    } else {
      for actor in actors { draft.insert(actor) }
    }
    if records.places.isImplicit {
      for place in places { suggest(place, to: &draft) }
    } else {
      for place in places { draft.insert(place) }
    }
    for event in allEvents { draft.insert(event.record) }
    for link in allLinks() { draft.insert(link.record) }
    for relation in actorRelations { draft.insert(relation) }
    for relation in eventRelations { draft.insert(relation) }
    return draft
  }

  // An implicit record is mentioned first of all, so that the order of mention stays.

  private func suggest(_ actor: Event.Actor, to draft: inout Draft) {
    _ = draft.names.actors.insert(actor.id.rawValue)
    if let side = actor.side { draft.suggest(side: side, of: actor.id) }
  }

  private func suggest(_ place: Place, to draft: inout Draft) {
    _ = draft.names.places.insert(place.id.rawValue)
    if let theatre = place.theatre { draft.suggest(theatre: theatre, of: place.id) }
    if let point = place.coordinate { draft.suggest(coordinate: point, of: place.id) }
  }
}
