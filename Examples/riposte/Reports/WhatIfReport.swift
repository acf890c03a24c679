import EDTF
import Riposte

/// What the record still says without some of it, compared with the whole.
struct WhatIfReport: Report {
  /// What is left out.
  struct Omission {
    var events: [Event.ID] = []
    var sources: [Source.ID] = []
    var includesDerived = false
    var link: LinkView?
    /// Of the link only this claim, counted from 1.
    var claim: Int?
  }

  let graph: EventGraph
  let omission: Omission
  let comparison: Comparison

  /// Compares the case with and without what is left out.
  ///
  /// - Throws: `UnknownEvent` or `UnknownName` when the case lacks what is left out.
  init(_ graph: EventGraph, without omission: Omission) throws {
    self.graph = graph
    self.omission = omission
    var rest = try graph.without(events: omission.events)
    for source in omission.sources {
      rest = try rest.without(source: source, includingDerived: omission.includesDerived)
    }
    if let link = omission.link {
      rest =
        if let claim = omission.claim {
          rest.without(claim: link.claims[claim - 1], of: link)
        } else {
          rest.without(links: [link])
        }
    }
    comparison = rest.compared(with: graph)
  }

  /// What becomes of events, by what it is called.
  var effects: [(effect: Effect, events: [EventView])] {
    [
      (.removed, Array(comparison.removedEvents())), (.cutOff, Array(comparison.cutOff())),
      (.newOpening, comparison.newOpenings().flatMap(\.events)),
      (.newlyUnanswered, comparison.newlyUnanswered().flatMap(\.events)),
      (.newlyIsolated, Array(comparison.newlyIsolated())),
    ]
  }

  /// What may become of an event.
  enum Effect: String {
    case removed, cutOff, newOpening, newlyUnanswered, newlyIsolated
  }
}

// MARK: - For programs

extension WhatIfReport {
  func writeJSON(to console: Console) throws {
    var document = try JSONDocument(console)
    try document.add("without", without)
    try document.add("removedEvents", JSONValue(comparison.removedEvents().ids))
    try document.add(
      "removedLinks",
      elements: comparison.removedLinks().lazy.map { .object(AnalysisJSON.ends($0)) })
    try document.add("cutOff", JSONValue(comparison.cutOff().ids))
    try document.add("newOpenings", Self.stations(comparison.newOpenings()))
    try document.add("newlyUnanswered", Self.stations(comparison.newlyUnanswered()))
    try document.add("newlyIsolated", JSONValue(comparison.newlyIsolated().ids))
    try document.add("splitEpisodes", .list(comparison.splitEpisodes().map(Self.split)))
    let longest = comparison.longestChain()
    try document.add("before", figures(\.before, longest: longest.before))
    try document.add("after", figures(\.after, longest: longest.after))
    try document.add(folded: graph)
    try document.finish()
  }

  private var without: JSONValue {
    let link: JSONValue =
      omission.link.map {
        .object(AnalysisJSON.ends($0) + [("claim", JSONValue(omission.claim))])
      } ?? .null
    return [
      "events": JSONValue(omission.events), "sources": JSONValue(omission.sources),
      "derived": .bool(omission.includesDerived), "link": link,
    ]
  }

  private static func stations(_ stations: [Station]) -> JSONValue {
    .list(stations.map { JSONValue($0.events.map(\.id)) })
  }

  private static func split(_ split: Comparison.Split) -> JSONValue {
    [
      "events": JSONValue(split.episode.events.ids),
      "parts": .list(split.parts.map { JSONValue($0.events.ids) }),
      "isolated": .integer(split.isolated),
    ]
  }

  private func figures(
    _ side: KeyPath<Comparison.Change<Int>, Int>, longest: Chain?
  ) -> JSONValue {
    let chains = comparison.chainCount()
    let count = side == \.before ? chains.before : chains.after
    return .object(
      counts.map { ($0.key, .integer($0.change[keyPath: side])) } + [
        ("chains", JSONValue(count.exact?.description)), ("chainsLog10", JSONValue(count.log10)),
        ("longest", JSONValue(longest?.length)),
        ("longestChain", longest.map { JSONValue($0.events.map(\.id)) } ?? .null),
      ])
  }

  /// The figures that are numbers, by key, with their name for people.
  var counts: [(key: String, name: String, change: Comparison.Change<Int>)] {
    [
      ("events", "Events", comparison.eventCount), ("links", "Links", comparison.linkCount),
      ("openings", "Openings", comparison.openingCount()),
      ("unanswered", "Unanswered", comparison.unansweredCount()),
      ("exchanges", "Exchanges", comparison.exchangeCount()),
      ("episodes", "Episodes", comparison.episodeCount()),
    ]
  }

  /// A row for each event and what becomes of it.
  func writeCSV(to console: Console) throws {
    let document = try CSVDocument(console, columns: ["event", "effect", "title", "date"])
    for (effect, events) in effects {
      for event in events {
        guard case .object(let members) = RecordJSON.event(event) else { continue }
        try document.add(
          .object(
            [("event", .text(event.id.rawValue)), ("effect", .text(effect.rawValue))] + members))
      }
    }
  }
}
