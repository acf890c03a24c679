import EDTF
import Riposte

extension EpisodesReport {
  /// How many episodes are described one by one.
  private static let described = 10

  func writeText(to console: Console) throws {
    let width = console.width
    try console.print(CaseHeader.lines(graph, width: width))
    try console.print(headline.wrapped(to: width))
    if episodes.isEmpty { return }
    let figures = Array(self.figures.prefix(TextLimit.rows))
    try console.print()
    try console.print(Self.table(figures).lines(width: width))
    if let rest = TextLimit.rest(episodes.count) { try console.print(rest) }
    for (number, figures) in figures.prefix(Self.described).enumerated() {
      try console.print()
      try console.print(StyledText("Episode \(number + 1)", .strong))
      try console.print(figures.lines(width: width))
    }
    if let rest = TextLimit.rest(figures.count, after: Self.described) {
      try console.print()
      try console.print(rest)
    }
  }

  private var headline: StyledText {
    if episodes.isEmpty {
      return "\("No episodes", .strong): no admitted link connects two events."
    }
    let count = NumberText.count(episodes.count, "episode")
    var text: StyledText = "\(count, .strong)"
    text += ": groups of events that links connect, their direction ignored. "
    let isolated = episodes.isolatedCount
    text += StyledText(
      "\(NumberText.count(isolated, "event")) \(isolated == 1 ? "has" : "have") no such link, "
        + "and \(isolated == 1 ? "is" : "are") in none.")
    guard let quiet = episodes.quietDays else { return text }
    let cut = episodes.cutLinkCount
    text += StyledText(
      " \(NumberText.count(cut, "link")) \(cut == 1 ? "was" : "were") cut, as the response came "
        + "certainly more than \(FigureWording.days(quiet)) later.")
    return text
  }

  private static func table(_ figures: [EpisodeFigures]) -> TextTable {
    var table = TextTable([
      .init("", isNumber: true), .init("Events", isNumber: true), .init("Links", isNumber: true),
      .init("Depth", isNumber: true), .init("Breadth", isNumber: true),
      .init("Virality", isNumber: true), .init("When"), .init("Peak", isNumber: true),
    ])
    for (number, figures) in figures.enumerated() {
      let episode = figures.episode
      let mark = figures.virality.estimate == nil ? "" : "~"
      table.add(
        StyledText(NumberText.grouped(number + 1)),
        StyledText(NumberText.grouped(episode.count)),
        StyledText(NumberText.grouped(episode.linkCount)),
        StyledText(NumberText.grouped(episode.depth)),
        StyledText(NumberText.grouped(episode.breadth)),
        StyledText(mark + NumberText.decimal(figures.virality.value, places: 2)),
        StyledText(figures.when), FigureWording.number(figures.peak?.severity))
    }
    return table
  }
}

extension EpisodeFigures {
  /// From the first day to the last: `28 Jan 2021 to 26 Feb 2021`.
  var when: String {
    switch (period.earliest, period.latest) {
    case (nil, nil): "unknown"
    case (let first?, let last?) where first == last: first.formatted()
    case (let first, let last):
      "\(first?.formatted() ?? "unknown") to \(last?.formatted() ?? "unknown")"
    }
  }

  func lines(width: Int) -> [StyledText] {
    var table = TextTable(columns: 2, indent: 2)
    func add(_ label: String, _ text: StyledText) { table.add(StyledText(label, .faint), text) }
    add("Opens with", openingText)
    add("Shape", StyledText(shapeText))
    add("When", StyledText(timeText))
    add("Where", StyledText(spreadText))
    add("Peak", peakText)
    add("Killed", StyledText(FigureWording.tally(killed)))
    add("Wounded", StyledText(FigureWording.tally(wounded)))
    return table.lines(width: width)
  }

  private var openingText: StyledText {
    if openings.isEmpty {
      return
        "nothing: its events answer each other (\(episode.events.ids.lazy.map(\.rawValue).prefix(10).listed()))"
    }
    let names = openings.prefix(10).map(EventWording.name)
    let rest = openings.count - names.count
    return StyledText.joined(names, by: "; ")
      + StyledText(rest > 0 ? "; and \(NumberText.grouped(rest)) more" : "")
  }

  private var shapeText: String {
    let generations = episode.eventsPerGeneration()
    let listed = generations.prefix(20).map(NumberText.grouped).joined(separator: ", ")
    let more = generations.count > 20 ? ", …" : ""
    var text = "\(listed)\(more) events from generation 0 on; two of its events are "
    let mean = NumberText.decimal(virality.value, places: 2)
    text += "\(mean) \(mean == "1" ? "link" : "links") apart on average"
    guard let estimate = virality.estimate else { return text }
    let low = NumberText.decimal(estimate.lower, places: 2)
    let high = NumberText.decimal(estimate.upper, places: 2)
    return text + " (estimated from \(NumberText.grouped(estimate.sources)) events, seed "
      + "\(estimate.seed); between \(low) and \(high) in 95 of 100 samples)"
  }

  private var timeText: String {
    var text = when
    if let days = period.days, days > 0 { text += " (\(FigureWording.days(Double(days))))" }
    if period.undated > 0 {
      text += "; \(NumberText.count(period.undated, "event")) without a date"
    }
    if period.openEnded > 0 {
      text += "; \(NumberText.count(period.openEnded, "event")) of open date"
    }
    return text
  }

  private var spreadText: String {
    let unplaced =
      spread.unplaced > 0
      ? "; \(NumberText.count(spread.unplaced, "event")) without a known point" : ""
    guard let kilometers = spread.kilometers else {
      return "unknown: fewer than two of its events have a known point"
    }
    if spread.places.isEmpty { return "all at one point" + unplaced }
    let names = spread.places.map(\.name).listed()
    return "\(NumberText.kilometers(kilometers)) apart at most: \(names)" + unplaced
  }

  private var peakText: StyledText {
    guard let peak else { return "unknown: no event has a severity" }
    let unknown =
      peak.unknown > 0 ? "; \(NumberText.count(peak.unknown, "event")) without a severity" : ""
    return
      "severity \(NumberText.decimal(peak.severity)), first \(EventWording.name(peak.event))\(unknown)"
  }
}
