internal import EDTF
internal import Riposte

// MARK: - Who answers whom

extension TableWriter {
  var dyads: TableContent {
    let dyads = graph.dyads(by: .side)
    var table = TableContent("dyads", "Who answers whom")
    let unusable =
      dyads.unusable == 0
      ? ""
      : " \(PageNumber.count(dyads.unusable, "link")) not counted, as it is not known who did one of the events."
    table.leads = [
      """
      Sides, or actors without one. A link counts once for each pair; steps compare the severity of \
      response and stimulus.\(unusable)
      """,
      policy,
    ]
    table.columns = [
      .text("Responder"), .text("Answered"), .number("Times"), .number("Median lag, days"),
      .number("Steps up"), .number("Level"), .number("Steps down"), .number("Unknown"),
    ]
    table.fill(dyads.pairs, limit: Self.limit) { _, dyad in
      .init(cells: [
        .text(words.name(of: dyad.responder)), .text(words.name(of: dyad.provoker)),
        .number(dyad.responses), median(dyad.lag), .number(dyad.steps.up),
        .number(dyad.steps.level), .number(dyad.steps.down), .number(dyad.steps.unknown),
      ])
    }
    return table
  }

  /// The medians of both ends of some lags, sorted by that of the lower ends.
  private func median(_ lag: LagDistribution) -> Cell {
    .number(lag.lowerMedian) { lower in
      let low = PageNumber.decimal(lower, places: 1)
      guard let upper = lag.upperMedian else { return "≥ \(low)" }
      return lower == upper ? low : "\(low) to \(PageNumber.decimal(upper, places: 1))"
    }
  }
}

// MARK: - Pivots

extension TableWriter {
  var pivots: TableContent {
    var table = TableContent("pivots", "Pivots")
    table.leads = [
      """
      An event is a pivot for a later one when every chain of the record that leads there passes \
      through it. This is a fact about the record: it does not say that the later event would not \
      have happened.
      """,
      policy,
    ]
    table.columns = [.date("When"), .wide("Event"), .number("Events behind it")]
    let pivots = graph.pivots().sorted { $0.cutsOff > $1.cutsOff }
    let places = Dictionary(
      graph.events.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    table.fill(pivots, limit: Self.limit) { _, pivot in
      .init(cells: [
        date(of: pivot.event, places[pivot.event.id] ?? 0), .parts([anchors.part(pivot.event)]),
        .number(pivot.cutsOff),
      ])
    }
    if pivots.isEmpty { table.rest = "No event is a pivot." }
    return table
  }
}

// MARK: - Sensitivity

extension TableWriter {
  var levels: TableContent {
    let sensitivity = graph.sensitivity()
    var table = TableContent("sensitivity", "Sensitivity to evidence")
    table.leads = [
      """
      What is left where evidence must be firmer. What stands at every level does not depend on how \
      strict one is; this says how much hangs on the grades, not whether they are right.
      """
    ]
    table.columns = [
      .text("Evidence"), .number("Confidence at least"), .number("Links"), .number("Chains"),
      .number("Longest chain"), .number("Episodes"), .number("Largest episode"),
    ]
    let levels = sensitivity.levels.map { level in
      TableContent.Row(
        cells: [.text(level.policy.rawValue), .number(nil as Double?)] + Self.cells(level.figures))
    }
    let cuts = sensitivity.cuts.map { cut in
      TableContent.Row(
        cells: [.text(graph.policy.rawValue), .number(cut.confidence)] + Self.cells(cut.figures))
    }
    table.fill(levels + cuts, limit: levels.count + cuts.count) { $1 }
    if sensitivity.omittedCutCount > 0 {
      table.rest = "\(count: sensitivity.omittedCutCount, "more confidence") without a row."
    }
    return table
  }

  private static func cells(_ figures: Sensitivity.Figures) -> [Cell] {
    [
      .number(figures.links),
      .number(figures.chains.log10) { _ in Words.number(of: figures.chains) },
      .number(figures.longest), .number(figures.episodes), .number(figures.largestEpisode),
    ]
  }

  /// Links whose loss changes the longest chain or an episode.
  var criticalLinks: TableContent {
    var table = TableContent("critical-links", "Links on which much hangs")
    table.leads = [policy]
    table.columns = [
      .wide("Response"), .wide("Answers"), .text("Shortens the longest chain"),
      .text("Splits an episode"), .text("Evidence"),
    ]
    let links = graph.criticalLinks()
    table.fill(links, limit: Self.limit) { _, critical in
      .init(
        cells: ends(of: critical.link) + [
          .text(critical.shortensLongest ? "yes" : "no"),
          .text(critical.splitsEpisode ? "yes" : "no"), .text(Words.evidence(of: critical.link)),
        ])
    }
    if links.isEmpty { table.rest = "None: no single link's loss changes either." }
    return table
  }

  /// Links that rest on one origin, however many sources repeat it.
  var singleOrigins: TableContent {
    var table = TableContent("single-origin", "Links that rest on one origin")
    let found = graph.singleOriginLinks()
    let unjudged =
      found.unjudged == 0
      ? "" : " \(PageNumber.count(found.unjudged, "link")) not judged, as a claim names no source."
    table.leads = [
      "Several articles on one statement are one origin, however many repeat it.\(unjudged)",
      policy,
    ]
    table.columns = [
      .wide("Response"), .wide("Answers"), .number("Claims"), .number("Sources"), .text("Origin"),
    ]
    table.fill(found.links, limit: Self.limit) { _, single in
      .init(
        cells: ends(of: single.link) + [
          .number(single.claimCount), .number(single.sourceCount),
          .parts(Anchors.listed(single.origins.map { anchors.part($0) }, by: " or ")),
        ])
    }
    if found.links.isEmpty { table.rest = "None." }
    return table
  }

  private func ends(of link: LinkView) -> [Cell] {
    [
      .parts([anchors.part(link.response)]),
      .parts([link.stimulus.map { anchors.part($0) } ?? Part("something not in the case")]),
    ]
  }
}
