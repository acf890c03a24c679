import EDTF
import Riposte

/// The episodes of a graph, with their figures.
struct EpisodesReport: Report {
  let episodes: Episodes
  var graph: EventGraph { episodes.graph }

  /// How widely each branches, in the same order.
  private let viralities: [Virality]

  init(_ episodes: Episodes, _ viralities: [Virality]) {
    self.episodes = episodes
    self.viralities = viralities
  }

  var figures: some Sequence<EpisodeFigures> {
    zip(episodes, viralities).lazy.map { EpisodeFigures($0, $1) }
  }
}

/// An episode with the figures that are computed when they are asked for.
struct EpisodeFigures {
  let episode: Episode
  let openings: EventSelection
  let virality: Virality
  let period: Episode.Period
  let spread: Episode.Spread
  let peak: Episode.Peak?
  let killed: Tally
  let wounded: Tally

  init(_ episode: Episode, _ virality: Virality) {
    self.episode = episode
    self.virality = virality
    openings = episode.openings()
    period = episode.period()
    spread = episode.spread()
    peak = episode.peak()
    killed = episode.killed()
    wounded = episode.wounded()
  }
}

// MARK: - For programs

extension EpisodesReport {
  func writeJSON(to console: Console) throws {
    var document = try JSONDocument(console)
    try document.add("isolated", .integer(episodes.isolatedCount))
    try document.add("quiet", JSONValue(episodes.quietDays))
    try document.add("cutLinks", .integer(episodes.cutLinkCount))
    try document.add("episodes", elements: figures.lazy.map(\.json))
    try document.add(folded: graph)
    try document.finish()
  }

  /// A row for each episode.
  func writeCSV(to console: Console) throws {
    let document = try CSVDocument(
      console,
      columns: [
        "events", "links", "openings", "depth", "breadth", "generations", "virality",
        "viralityEstimate.min", "viralityEstimate.max", "earliest", "latest", "days", "spread",
        "peak.severity", "peak.event", "killed.low", "killed.best", "killed.high", "wounded.low",
        "wounded.best", "wounded.high",
      ])
    for figures in figures { try document.add(figures.json) }
  }
}

extension EpisodeFigures {
  var json: JSONValue {
    .object(shape + time + severity)
  }

  private var shape: [(key: String, value: JSONValue)] {
    [
      ("events", JSONValue(episode.events.ids)), ("links", .integer(episode.linkCount)),
      ("openings", JSONValue(openings.ids)), ("depth", .integer(episode.depth)),
      ("breadth", .integer(episode.breadth)),
      ("generations", .list(episode.eventsPerGeneration().map { .integer($0) })),
      ("virality", .number(virality.value)), ("viralityEstimate", estimate),
    ]
  }

  private var estimate: JSONValue {
    guard let estimate = virality.estimate else { return .null }
    return [
      "min": .number(estimate.lower), "max": .number(estimate.upper), "level": .number(0.95),
      "sources": .integer(estimate.sources), "seed": .digits(String(estimate.seed)),
    ]
  }

  private var time: [(key: String, value: JSONValue)] {
    [
      ("earliest", JSONValue(period.earliest?.description)),
      ("latest", JSONValue(period.latest?.description)), ("days", JSONValue(period.days)),
      ("undated", .integer(period.undated)), ("openEnded", .integer(period.openEnded)),
      ("spread", JSONValue(spread.kilometers)),
      ("spreadBetween", JSONValue(spread.places.map(\.id))),
      ("unplaced", .integer(spread.unplaced)),
    ]
  }

  private var severity: [(key: String, value: JSONValue)] {
    let json: JSONValue =
      peak.map {
        [
          "severity": .number($0.severity), "event": .text($0.event.id.rawValue),
          "unknown": .integer($0.unknown),
        ]
      } ?? .null
    return [
      ("peak", json), ("killed", AnalysisJSON.tally(killed)),
      ("wounded", AnalysisJSON.tally(wounded)),
    ]
  }
}
