internal import EDTF
internal import Riposte

/// Writes the analyses of a graph down as tables.
struct TableWriter {
  let graph: EventGraph
  let anchors: Anchors
  let words: Words

  /// The most rows of a table of figures; events, findings and sources get more.
  static let limit = 100
  /// The most rows of a list that is the record itself.
  static let longLimit = 2_000

  init(_ graph: EventGraph, anchors: Anchors) {
    (self.graph, self.anchors) = (graph, anchors)
    words = Words(graph: graph)
  }

  /// All tables, in the order of the page.
  var tables: [TableContent] {
    [
      events, chains, episodes, dyads, pivots, levels, criticalLinks, singleOrigins, findings,
      sources,
    ]
  }

  /// What a table of figures was computed under.
  var policy: PageText { "Under \(graph.policy.rawValue) evidence." }
}

// MARK: - Events

extension TableWriter {
  /// The events, by which the page can be read without its picture.
  private var events: TableContent {
    var table = TableContent("event-list", "Events")
    table.columns = [
      .date("When"), .wide("Event"), .text("By"), .text("Against"), .text("Place"), .text("Kind"),
      .number("Severity"), .number("Answers"), .number("Answered by"),
    ]
    table.leads = [
      "\(count: graph.events.count, "event") under \(graph.policy.rawValue) evidence, in the order of time."
    ]
    table.fill(graph.events, limit: Self.longLimit) { place, event in
      .init(cells: [
        date(of: event, place), .parts([anchors.part(event)]), .text(words.doers(of: event)),
        .text(words.names(of: event.targets)), .text(event.place?.name ?? ""),
        .text(event.kind?.rawValue ?? ""), .number(event.severity),
        .number(event.stimuli.count + (event.answersUnstatedStimulus ? 1 : 0)),
        .number(event.responses.count),
      ])
    }
    return table
  }

  /// A date, sorted by house order; one that is not known, last.
  func date(of event: EventView, _ place: Int) -> Cell {
    let isKnown = event.date?.earliest != nil || event.date?.latest != nil
    return Cell(
      parts: [Part(words.date(of: event, .short))], key: isKnown ? "\(place)" : "",
      isUnknown: !isKnown)
  }
}

// MARK: - Chains

extension TableWriter {
  private var chains: TableContent {
    var table = TableContent("chains", "Chains")
    let count = graph.chainCount()
    let total = Words.number(of: count)
    table.leads = [
      """
      A chain runs from an event that answers nothing recorded to one without recorded response, \
      each answering the one before. Elapsed is the range that the dates allow; the confidence of \
      a chain is the product of its links'.
      """,
      policy,
    ]
    table.columns = [
      .number("Links"), .wide("From"), .wide("To"), .number("Elapsed, days"),
      .number("Kilometers"), .number("Confidence"), .text("Weakest basis"), .number("Rise"),
      .text("Alternates"),
    ]
    let chains = graph.chains(top: Self.limit, by: .links).chains
    table.fill(chains, limit: Self.limit, of: total) { _, chain in row(chain) }
    if count.exact == 0 { table.rest = "No event answers another." }
    return table
  }

  private func row(_ chain: Chain) -> TableContent.Row {
    let events = chain.events
    var from = Cell.parts(events.first.map { [anchors.part($0)] } ?? [])
    from.unfolding = PageText(PageNumber.count(events.count, "event"))
    from.unfolded = events.map { event in
      .init(lineParts: [Part(words.date(of: event, .short) + " "), anchors.part(event)])
    }
    let alternates = chain.alternates.map { Cell.text($0 ? "yes" : "no") }
    return .init(cells: [
      .number(chain.length), from, .parts(events.last.map { [anchors.part($0)] } ?? []),
      days(chain.elapsed), .number(chain.kilometers, PageNumber.kilometers),
      .number(chain.confidence), .text(chain.weakestBasis.description),
      .number(chain.rise, PageNumber.signed), alternates ?? .unknown(),
    ])
  }

  /// A range of days, sorted by its lower end: `4 to 10`.
  func days(_ range: LagRange?) -> Cell {
    guard let range, range.lower > 0 || range.upper != nil else { return .number(nil as Double?) }
    return .number(range.lower) { lower in
      let low = PageNumber.decimal(lower, places: 2)
      guard let upper = range.upper else { return "≥ \(low)" }
      return lower == upper ? low : "\(low) to \(PageNumber.decimal(upper, places: 2))"
    }
  }
}

// MARK: - Episodes

extension TableWriter {
  private var episodes: TableContent {
    var table = TableContent("episodes", "Episodes")
    let episodes = graph.episodes()
    table.leads = [
      """
      An episode is what links connect, their direction ignored. \
      \(count: episodes.isolatedCount, "event") without links \
      \(episodes.isolatedCount == 1 ? "is" : "are") in none.
      """,
      policy,
    ]
    table.columns = [
      .number("Events"), .number("Links"), .number("Depth"), .number("Breadth"),
      .number("Virality"), .wide("First event"), .number("Days"), .number("Spread, km"),
      .number("Peak severity"), .text("Reached first by"), .text("Killed"),
    ]
    table.fill(episodes, limit: Self.limit) { _, episode in row(episode) }
    return table
  }

  private func row(_ episode: Episode) -> TableContent.Row {
    let (peak, killed, virality) = (episode.peak(), episode.killed(), episode.virality())
    return .init(cells: [
      .number(episode.count), .number(episode.linkCount), .number(episode.depth),
      .number(episode.breadth),
      .number(virality.value) {
        (virality.estimate == nil ? "" : "~") + PageNumber.decimal($0, places: 2)
      },
      .parts(episode.events.first.map { [anchors.part($0)] } ?? []),
      .number(episode.period().days), .number(episode.spread().kilometers, PageNumber.kilometers),
      .number(peak?.severity), .parts(peak.map { [anchors.part($0.event)] } ?? []),
      .number(killed.low.map(Double.init)) { _ in Self.text(of: killed) },
    ])
  }

  /// A sum with its range: `3 to 12`.
  private static func text(of tally: Tally) -> String {
    guard let low = tally.low else { return "–" }
    guard let high = tally.high else { return "\(PageNumber.grouped(low)) or more" }
    let range = low == high ? "" : " to \(PageNumber.grouped(high))"
    return PageNumber.grouped(low) + range
  }
}
