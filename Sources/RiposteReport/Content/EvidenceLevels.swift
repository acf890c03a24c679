internal import Riposte

/// Which events and links each evidence level and each confidence shows, and the figures there: all
/// computed by the library, so that the page only has to look them up.
struct EvidenceLevels {
  /// The policies, strictest first.
  let policies = EvidencePolicy.allCases
  /// The confidences that can be asked for, rising; nothing changes between two of them.
  let cuts: [Double]
  /// Confidences that links have, but no cut was made for.
  let omittedCuts: Int
  /// For each policy the figures without a least confidence, then those at each cut.
  let figures: [[Figures]]
  /// The first policy that admits each event.
  private let eventLevels: [Event.ID: Int]
  /// The first policy that admits each link.
  private let linkLevels: [LinkView: Int]

  /// More steps than this make a slider that nobody can set.
  static let maximumCuts = 40

  /// What is counted at a level.
  struct Figures: Hashable {
    let events: Int
    let counts: Sensitivity.Figures

    /// In the order of ``names``, as people read them.
    var texts: [String] {
      [
        PageNumber.grouped(events), PageNumber.grouped(counts.links),
        Words.number(of: counts.chains), counts.longest.map(PageNumber.grouped) ?? "–",
        PageNumber.grouped(counts.episodes), counts.largestEpisode.map(PageNumber.grouped) ?? "–",
      ]
    }

    /// What the figures are.
    static let names = [
      "events", "links between them", "maximal chains", "links in the longest chain", "episodes",
      "events in the largest episode",
    ]
  }

  /// Computes all levels of a graph, under the filter it has.
  ///
  /// - Complexity: O(*k* (*n* + *m*)) for *k* policies and cuts.
  init(of graph: EventGraph) {
    let graphs = policies.map { graph.admitting($0) }
    let widest = (graphs.last ?? graph).sensitivity(cuts: Self.maximumCuts)
    let confidences = widest.cuts.map(\.confidence)
    (cuts, omittedCuts) = (confidences, widest.omittedCutCount)
    figures = graphs.map { level in
      ([nil] + confidences.map(Optional.some)).map { Self.figures(of: level, above: $0) }
    }
    var (events, links): ([Event.ID: Int], [LinkView: Int]) = ([:], [:])
    for (number, level) in graphs.enumerated().reversed() {
      for event in level.events { events[event.id] = number }
      for link in level.links { links[link] = number }
      for link in level.unstatedLinks { links[link] = number }
    }
    (eventLevels, linkLevels) = (events, links)
  }

  private static func figures(of graph: EventGraph, above confidence: Double?) -> Figures {
    var filter = graph.filter
    if let confidence { filter.minimumConfidence = max(confidence, filter.minimumConfidence ?? 0) }
    // The filter names nothing that the one in force does not.
    let cut = confidence == nil ? graph : (try? graph.filtered(by: filter)) ?? graph
    return Figures(events: cut.events.count, counts: Sensitivity.Figures(of: cut))
  }

  /// The first policy that admits an event; one more than there are where none does.
  func level(of event: Event.ID) -> Int { eventLevels[event] ?? policies.count }

  /// The first policy that admits a link; one more than there are where none does.
  func level(of link: LinkView) -> Int { linkLevels[link] ?? policies.count }

  /// How many of the cuts a link survives; none without a confidence.
  func grade(of link: LinkView) -> Int {
    guard let confidence = link.confidence else { return 0 }
    return cuts.count { $0 <= confidence }
  }
}
