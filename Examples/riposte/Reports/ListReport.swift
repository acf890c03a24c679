import EDTF
import Riposte

/// The records of one kind.
struct ListReport: Report {
  /// The kinds of records that can be listed.
  enum Kind: String, CaseIterable {
    case events, links, actors, places, sources
  }

  let graph: EventGraph
  let kind: Kind

  init(_ graph: EventGraph, of kind: Kind) {
    self.graph = graph
    self.kind = kind
  }

  func writeText(to console: Console) throws {
    try console.print(CaseHeader.lines(graph, width: console.width))
    let table =
      switch kind {
      case .events: eventTable
      case .links: linkTable
      case .actors: actorTable
      case .places: placeTable
      case .sources: sourceTable
      }
    try console.print(table.lines(width: console.width))
    if table.isEmpty { try console.print("No \(kind.rawValue).") }
    if kind == .links, links.contains(where: Self.isGradedByWording) {
      try console.print()
      try console.print(
        StyledText("* by wording: how firmly the link is claimed, not whether it is so", .faint))
    }
  }

  func writeJSON(to console: Console) throws {
    var document = try JSONDocument(console)
    try document.add(kind.rawValue, elements: records)
    try document.add(folded: graph)
    try document.finish()
  }

  func writeCSV(to console: Console) throws {
    let document = try CSVDocument(console, columns: RecordJSON.columns(of: kind))
    for record in records { try document.add(record) }
  }

  /// The admitted links, those to something unstated last.
  private var links: [LinkView] { Array(graph.links) + graph.unstatedLinks }

  private static func isGradedByWording(_ link: LinkView) -> Bool {
    link.confidence != nil && link.statedConfidence == nil
  }

  /// The records for programs, each made when it is written.
  private var records: AnySequence<JSONValue> {
    switch kind {
    case .events: AnySequence(graph.events.lazy.map { RecordJSON.event($0) })
    case .links: AnySequence(links.lazy.map { RecordJSON.link($0) })
    case .actors: AnySequence(graph.actors.lazy.map { RecordJSON.actor($0) })
    case .places: AnySequence(graph.places.lazy.map { RecordJSON.place($0, in: graph) })
    case .sources: AnySequence(graph.sources.lazy.map { RecordJSON.source($0) })
    }
  }
}

// MARK: - Tables for people

extension ListReport {
  private var eventTable: TextTable {
    var table = TextTable([
      .init("Date", isFixed: true), .init("Event"), .init("Kind"),
      .init("Severity", isNumber: true),
    ])
    for event in graph.events {
      table.add(
        StyledText(TimeWording.date(event, .short)), EventWording.name(event),
        StyledText(event.kind?.rawValue ?? "–"),
        StyledText(event.severity.map { NumberText.decimal($0) } ?? "–"))
    }
    return table
  }

  private var linkTable: TextTable {
    var table = TextTable([
      .init("Response"), .init("answers"), .init("Lag", isFixed: true), .init("Basis"),
      .init("Confidence", isNumber: true),
    ])
    for link in links {
      table.add(
        StyledText(link.response.id.rawValue),
        link.stimulus.map { StyledText($0.id.rawValue) } ?? StyledText("unstated", .faint),
        StyledText(link.stimulus == nil ? "–" : TimeWording.range(link.lag)),
        "\(link.basis, LinkWording.style(of: link.basis))\(link.isDisputed ? ", disputed" : "")",
        StyledText(
          (link.confidence.map { NumberText.decimal($0) } ?? "–")
            + (Self.isGradedByWording(link) ? "*" : " ")))
    }
    return table
  }

  private var actorTable: TextTable {
    var table = TextTable([
      .init("Id"), .init("Name"), .init("Type"), .init("Side"), .init("Events", isNumber: true),
    ])
    let events = graph.eventCountsByActor
    for actor in graph.actors {
      table.add(
        StyledText(actor.id.rawValue), StyledText(actor.name), StyledText(actor.type ?? ""),
        StyledText(actor.side ?? "–"), StyledText(String(events[actor.id] ?? 0)))
    }
    return table
  }

  private var placeTable: TextTable {
    var table = TextTable([
      .init("Id"), .init("Name"), .init("Theatre"), .init("Coordinates", isFixed: true),
      .init("± km", isNumber: true),
    ])
    for place in graph.places {
      table.add(
        StyledText(place.id.rawValue), StyledText(place.name),
        StyledText(graph.theatre(of: place.id) ?? "–"),
        StyledText(PlaceWording.coordinates(place) ?? "unknown"),
        StyledText(place.radiusKilometers.map { NumberText.decimal($0) } ?? "–"))
    }
    return table
  }

  private var sourceTable: TextTable {
    var table = TextTable([
      .init("Id"), .init("Outlet and title"), .init("Date"), .init("Grade"), .init("Rests on"),
    ])
    for source in graph.sources {
      table.add(
        StyledText(source.id.rawValue), StyledText(SourceWording.name(source)),
        StyledText(source.date?.formatted(.short) ?? "no date"),
        StyledText(source.reliability?.rawValue ?? "–"),
        StyledText(source.origins.map(\.rawValue).joined(separator: ", ")))
    }
    return table
  }
}

extension EventGraph {
  /// In how many admitted events each actor took part, at either end.
  fileprivate var eventCountsByActor: [Event.Actor.ID: Int] {
    var counts: [Event.Actor.ID: Int] = [:]
    for event in events {
      for actor in Set(event.initiators.map(\.actor) + event.targets + event.between) {
        counts[actor, default: 0] += 1
      }
    }
    return counts
  }
}
