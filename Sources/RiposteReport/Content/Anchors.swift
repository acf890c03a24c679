internal import Riposte

/// By what names the parts of a page link to each other.
///
/// They are numbers, not ids: an id may hold anything.
struct Anchors {
  /// The place of each event that the page shows.
  let events: [Event.ID: Int]
  private let sources: [Source.ID: Int]
  private let graph: EventGraph

  init(events: [Event.ID], in graph: EventGraph) {
    self.graph = graph
    self.events = Dictionary(
      events.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    sources = Dictionary(
      graph.sources.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The title of an event, as a link where the page has the event.
  func part(_ event: EventView) -> Part {
    let title = event.title.isEmpty ? event.id.rawValue : event.title
    guard let place = events[event.id] else { return Part(title) }
    return Part(title, target: "#event-\(place)")
  }

  /// The title of an event by its id; the id alone where the case has no such event.
  func part(_ id: Event.ID) -> Part {
    (try? graph.event(id)).map { part($0) } ?? Part(id.rawValue)
  }

  /// The id of a source, as a link to what the page says of it.
  func part(_ source: Source.ID) -> Part {
    Part(source.rawValue, target: sources[source].map { "#source-\($0)" } ?? "")
  }

  /// Parts with something between them.
  static func listed(_ parts: [Part], by separator: String = ", ") -> [Part] {
    var listed: [Part] = []
    for (index, part) in parts.enumerated() {
      if index > 0 { listed.append(Part(separator)) }
      listed.append(part)
    }
    return listed
  }
}
