internal import EDTF
internal import Riposte

/// All that the case says of an event, as its template reads it.
struct EventContent {
  let number: Int
  let eventTitle: PageText
  let facts: [Fact]
  let says: [Fact]
  let ties: [Fact]
  let stimuli: [LinkContent]
  let responses: [LinkContent]

  /// A line of a list of facts.
  struct Fact {
    let label: PageText
    let values: [Part]

    /// A fact in words; none where there are no words.
    init?(_ label: PageText, _ value: String?) {
      guard let value, !value.isEmpty else { return nil }
      self.init(label, [Part(value)])
    }

    /// A fact some of whose words are links; none where there are no words.
    init?(_ label: PageText, _ values: [Part]) {
      guard !values.isEmpty else { return nil }
      (self.label, self.values) = (label, values)
    }
  }
}

/// Writes events down.
struct EventWriter {
  /// The graph under the widest policy: what a level does not show is marked there.
  let graph: EventGraph
  let anchors: Anchors
  /// The place of each link that the page draws, by its stimulus and its response.
  let links: LinkPlaces
  private let words: Words
  private let relations: [Event.ID: [EventRelation]]

  init(_ graph: EventGraph, anchors: Anchors, links: LinkPlaces) {
    (self.graph, self.anchors, self.links) = (graph, anchors, links)
    words = Words(graph: graph)
    var relations: [Event.ID: [EventRelation]] = [:]
    for relation in graph.eventRelations {
      relations[relation.subject, default: []].append(relation)
      if relation.object != relation.subject {
        relations[relation.object, default: []].append(relation)
      }
    }
    self.relations = relations
  }

  /// An event with its facts and its links.
  func content(of event: EventView, number: Int) -> EventContent {
    EventContent(
      number: number, eventTitle: PageText(words.title(of: event)), facts: facts(of: event),
      says: accounts(of: event) + authorship(of: event), ties: ties(of: event),
      stimuli: stimuli(of: event), responses: responses(to: event))
  }

  private func facts(of event: EventView) -> [EventContent.Fact] {
    let hasDoers = !event.initiators.isEmpty || !event.between.isEmpty
    let doers = event.initiators.map(words.initiator).joined(separator: "; ")
    let facts: [EventContent.Fact?] = [
      .init("When", when(event)), .init("Where", event.place.map(place) ?? "not known"),
      .init("Launched from", event.origin.map(place)),
      .init("Also at", event.alsoAt.map(\.name).joined(separator: "; ")),
      .init("What", what(event)),
      .init("By", hasDoers ? doers : "not known"), .init("Against", words.names(of: event.targets)),
      .init("Between", words.names(of: event.between)),
      .init("Severity", event.severity.map { "\(PageNumber.decimal($0)) (\(graph.ladder.title))" }),
      .init("Killed", count(event, \.killed, \.killed, \.killed)),
      .init("Wounded", count(event, \.wounded, \.wounded, \.wounded)),
      .init("Part of", wholes(of: event)),
      .init("Acknowledged by", words.names(of: event.acknowledgedBy)),
      .init("Reported in", Anchors.listed(event.sources.map { anchors.part($0) })),
    ]
    let attributes = event.attributes.sorted { $0.key < $1.key }
      .map { EventContent.Fact(PageText($0.key), $0.value) }
    let last: [EventContent.Fact?] = [.init("Note", event.note), .init("Id", event.id.rawValue)]
    return (facts + attributes + last).compactMap(\.self)
  }

  private func when(_ event: EventView) -> String {
    guard let date = event.date else { return "not known" }
    let text = date.formatted()
    return text == date.text ? text : "\(text) (\(date.text))"
  }

  private func what(_ event: EventView) -> String {
    let domain = event.domain.map { "domain \($0.rawValue)" }
    return [event.kind?.rawValue ?? "kind not given", domain, event.status.rawValue]
      .compactMap(\.self).joined(separator: "; ")
  }

  private func place(_ place: Place) -> String {
    var parts = [place.name.isEmpty ? place.id.rawValue : place.name]
    if let theatre = graph.theatre(of: place.id), theatre != place.name { parts.append(theatre) }
    if let radius = place.radiusKilometers, radius > 0 {
      parts.append("known to ± \(PageNumber.kilometers(radius)) km")
    }
    return parts.joined(separator: "; ")
  }

  private func wholes(of event: EventView) -> [Part] {
    let wholes = event.wholes.map { whole in
      let certainty = whole.certainty == .stated ? "" : " (\(whole.certainty.rawValue))"
      return [anchors.part(whole.event)] + (certainty.isEmpty ? [] : [Part(certainty)])
    }
    return Array(wholes.joined(separator: [Part("; ")]))
  }

  private func count(
    _ event: EventView, _ count: KeyPath<EventView, Event.Count?>,
    _ own: KeyPath<Event, Event.Count?>, _ account: KeyPath<Event.Account, Event.Count?>
  ) -> String {
    guard let value = event[keyPath: count] else { return "" }
    return Words.count(
      value, own: event.record[keyPath: own],
      accounts: event.accounts.compactMap { $0[keyPath: account] })
  }
}

// MARK: - Who says what

extension EventWriter {
  private func accounts(of event: EventView) -> [EventContent.Fact] {
    event.accounts.compactMap { account in
      let figures = [
        account.killed.map { "\($0) killed" }, account.wounded.map { "\($0) wounded" },
        account.count.map { "\($0) \(account.measure ?? "counted")" }, account.note,
      ].compactMap(\.self)
      let said = said(by: account.speaker, in: account.source)
      return .init("Account", said + [Part(": " + figures.joined(separator: ", "))])
    }
  }

  private func authorship(of event: EventView) -> [EventContent.Fact] {
    event.authorship.compactMap { word in
      let whom = word.actor.map { " (\(words.name(of: $0)))" } ?? ""
      let note = word.note.map { ": " + $0 } ?? ""
      let said = said(by: word.speaker, in: word.source)
      return .init("Authorship", [Part("\(word.stance.rawValue)\(whom)\(note), says ")] + said)
    }
  }

  /// What ties the event to others without being a response.
  private func ties(of event: EventView) -> [EventContent.Fact] {
    (relations[event.id] ?? []).compactMap { relation in
      let isSubject = relation.subject == event.id
      let other = anchors.part(isSubject ? relation.object : relation.subject)
      let word = relation.relation.rawValue
      let ends = isSubject ? [Part(word + " "), other] : [other, Part(" \(word) it")]
      let sources = Anchors.listed(relation.sources.map { anchors.part($0) })
      let note = relation.note.map { [Part("; " + $0)] } ?? []
      return .init(
        "Tied to",
        ends + [Part(" (\(relation.certainty.rawValue))")]
          + (sources.isEmpty ? [] : [Part("; ")] + sources) + note)
    }
  }

  /// `John Kirby, in src-004`; `src-004`.
  private func said(by speaker: Event.Actor.ID?, in source: Source.ID?) -> [Part] {
    let speaker = speaker.map { Part(words.name(of: $0)) }
    let source = source.map { anchors.part($0) }
    let parts = [speaker, source].compactMap(\.self)
    return parts.isEmpty ? [Part("nobody named")] : Anchors.listed(parts, by: ", in ")
  }
}
