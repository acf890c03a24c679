import EDTF
import Riposte

/// An actor with its relations and its events, for people.
struct ActorPage {
  private let actor: Event.Actor
  private let graph: EventGraph

  init(_ actor: Event.Actor, in graph: EventGraph) {
    self.actor = actor
    self.graph = graph
  }

  func lines(width: Int) -> [StyledText] {
    var facts = TextTable(columns: 2, indent: 2)
    facts.add(StyledText("Id", .faint), StyledText(actor.id.rawValue))
    if !actor.aliases.isEmpty {
      facts.add(
        StyledText("Also called", .faint), StyledText(actor.aliases.joined(separator: "; ")))
    }
    facts.add(StyledText("Type", .faint), StyledText(actor.type ?? "not given"))
    facts.add(StyledText("Side", .faint), StyledText(actor.side ?? "none known"))
    if let note = actor.note { facts.add(StyledText("Note", .faint), StyledText(note)) }
    var lines = StyledText("\(actor.name) (actor)", .strong).wrapped(to: width)
    lines += facts.lines(width: width)
    if !relations.isEmpty {
      lines += [StyledText(), StyledText("Relations", .strong)] + relations.lines(width: width)
    }
    let events = graph.events(with: actor.id)
    return lines + EventRows.lines("Took part in", events, width: width, word: role)
  }

  /// At which end of an event the actor stands.
  private func role(in event: EventView) -> String {
    var roles: [String] = []
    if let initiator = event.initiators.first(where: { $0.actor == actor.id }) {
      roles.append(initiator.basis == .asserted ? "did it" : "did it?")
    }
    if event.targets.contains(actor.id) { roles.append("was hit") }
    if event.between.contains(actor.id) { roles.append("took part") }
    return roles.joined(separator: ", ")
  }

  private var relations: TextTable {
    var table = TextTable(columns: 3, indent: 2)
    for relation in graph.actorRelations
    where relation.subject == actor.id || relation.object == actor.id {
      let who = EventWording.name(relation.subject, in: graph)
      let whom = EventWording.name(relation.object, in: graph)
      let said = [
        relation.claimedBy.isEmpty ? nil : "says \(names(relation.claimedBy))",
        relation.deniedBy.isEmpty ? nil : "denied by \(names(relation.deniedBy))",
        relation.during.map { $0.formatted() },
      ].compactMap(\.self)
      table.add(
        StyledText("\(who) \(relation.relation) \(whom)"),
        StyledText(said.joined(separator: "; ")),
        StyledText(relation.sources.map(\.rawValue).joined(separator: ", "), .faint))
    }
    return table
  }

  private func names(_ actors: [Event.Actor.ID]) -> String {
    actors.map { EventWording.name($0, in: graph) }.listed()
  }
}

/// A place with its events, for people.
struct PlacePage {
  private let place: Place
  private let graph: EventGraph

  init(_ place: Place, in graph: EventGraph) {
    self.place = place
    self.graph = graph
  }

  func lines(width: Int) -> [StyledText] {
    var facts = TextTable(columns: 2, indent: 2)
    func add(_ label: String, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      facts.add(StyledText(label, .faint), StyledText(value))
    }
    add("Id", place.id.rawValue)
    add("Also called", place.aliases.joined(separator: "; "))
    add("Coordinates", PlaceWording.coordinates(place) ?? "not known")
    add("Known to", place.radiusKilometers.map { "± \(NumberText.kilometers($0))" })
    add("Theatre", graph.theatre(of: place.id) ?? "none given")
    add("Within", place.within.flatMap { graph.place($0)?.name })
    add("Note", place.note)
    let lines = StyledText("\(place.name) (place)", .strong).wrapped(to: width)
    return lines + facts.lines(width: width)
      + EventRows.lines("Happened there:", graph.events(at: place.id), width: width)
  }
}

/// A source with the events it reports, for people.
struct SourcePage {
  private let source: Source
  private let graph: EventGraph

  init(_ source: Source, in graph: EventGraph) {
    self.source = source
    self.graph = graph
  }

  func lines(width: Int) -> [StyledText] {
    var facts = TextTable(columns: 2, indent: 2)
    func add(_ label: String, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      facts.add(StyledText(label, .faint), StyledText(value))
    }
    add("Id", source.id.rawValue)
    add("Outlet", source.outlet)
    add("Date", source.date?.formatted() ?? "not known")
    add("Reliability", source.reliability.map { $0.rawValue } ?? "not graded")
    add("Rests on", source.origins.map(name).joined(separator: "; "))
    add("Address", source.url)
    add("Copy", source.archived)
    add("Last read", source.accessedText)
    add("Note", source.note)
    let lines = StyledText("\(source.title ?? SourceWording.name(source)) (source)", .strong)
      .wrapped(to: width)
    return lines + facts.lines(width: width)
      + EventRows.lines("Reports", graph.events(in: source.id), width: width)
  }

  private func name(_ origin: Source.ID) -> String {
    graph.source(origin).map { "\(origin), \(SourceWording.description($0))" } ?? origin.rawValue
  }
}

/// Events under a heading, dated, perhaps each with a word about it.
enum EventRows {
  static func lines(
    _ heading: String, _ events: [EventView], width: Int, word: (EventView) -> String = { _ in "" }
  ) -> [StyledText] {
    guard !events.isEmpty else { return [StyledText(), "No admitted events."] }
    var table = TextTable(columns: 3, indent: 2)
    for event in events {
      table.add(
        StyledText(TimeWording.date(event, .short)), EventWording.name(event),
        StyledText(word(event)))
    }
    let count = NumberText.count(events.count, "event")
    return [StyledText(), StyledText("\(heading) \(count)", .strong)] + table.lines(width: width)
  }
}
