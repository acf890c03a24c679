import Riposte

/// What `show` prints: every record that bears an id.
struct ShowReport: Report {
  let graph: EventGraph
  let id: String
  let event: EventView?
  let actor: Event.Actor?
  let place: Place?
  let source: Source?

  /// Looks an id up among events, actors, places and sources.
  ///
  /// - Throws: `CommandFailure` when it names none of them, with the likest of all their ids.
  init(_ id: String, in graph: EventGraph) throws {
    self.graph = graph
    self.id = id
    event = graph.knows(Event.ID(id)) ? try graph.event(Event.ID(id)) : nil
    actor = graph.actor(Event.Actor.ID(id))
    place = graph.place(Place.ID(id))
    source = graph.source(Source.ID(id))
    guard event == nil, actor == nil, place == nil, source == nil else { return }
    let guess = Spelling.closest(to: id, among: graph.allIDs)
    throw CommandFailure(
      .badData,
      "the case has no event, actor, place or source '\(id)'"
        + (guess.map { "; did you mean '\($0)'?" } ?? ""))
  }

  func writeText(to console: Console) throws {
    try console.print(CaseHeader.lines(graph, width: console.width))
    var pages: [[StyledText]] = []
    let width = console.width
    if let event { pages.append(EventPage(event, in: graph).lines(width: width)) }
    if let actor { pages.append(ActorPage(actor, in: graph).lines(width: width)) }
    if let place { pages.append(PlacePage(place, in: graph).lines(width: width)) }
    if let source { pages.append(SourcePage(source, in: graph).lines(width: width)) }
    for (index, page) in pages.enumerated() {
      if index > 0 { try console.print() }
      try console.print(page)
    }
  }

  func writeJSON(to console: Console) throws {
    var document = try JSONDocument(console)
    try document.add("id", .text(id))
    try document.add("event", event.map { EventDetails($0, in: graph).json } ?? .null)
    try document.add("actor", actor.map { RecordJSON.actor($0) } ?? .null)
    try document.add("place", place.map { RecordJSON.place($0, in: graph) } ?? .null)
    try document.add("source", source.map { RecordJSON.source($0) } ?? .null)
    try document.finish()
  }

  /// Of an event the claims of its links; of anything else the events it is named in.
  func writeCSV(to console: Console) throws {
    if let event {
      let document = try CSVDocument(console, columns: EventDetails.claimColumns)
      for claim in EventDetails(event, in: graph).claims { try document.add(claim) }
      return
    }
    let events =
      actor.map { graph.events(with: $0.id) } ?? place.map { graph.events(at: $0.id) }
      ?? source.map { graph.events(in: $0.id) } ?? []
    let document = try CSVDocument(console, columns: RecordJSON.columns(of: .events))
    for event in events { try document.add(RecordJSON.event(event)) }
  }
}

extension EventGraph {
  /// The ids of all records, events first.
  fileprivate var allIDs: [String] {
    allEvents.map(\.id.rawValue) + actors.map(\.id.rawValue) + places.map(\.id.rawValue)
      + sources.map(\.id.rawValue)
  }

  /// The admitted events in which an actor took part.
  func events(with actor: Event.Actor.ID) -> [EventView] {
    events.filter { event in
      event.initiators.contains { $0.actor == actor } || event.targets.contains(actor)
        || event.between.contains(actor)
    }
  }

  /// The admitted events at a place, or launched from it.
  func events(at place: Place.ID) -> [EventView] {
    events.filter { event in
      event.place?.id == place || event.origin?.id == place
        || event.alsoAt.contains { $0.id == place }
    }
  }

  /// The admitted events that a source reports.
  func events(in source: Source.ID) -> [EventView] {
    events.filter { $0.sources.contains(source) }
  }
}
