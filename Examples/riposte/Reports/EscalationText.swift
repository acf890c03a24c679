import EDTF
import Riposte

extension EscalationReport {
  func writeText(to console: Console) throws {
    let width = console.width
    try console.print(CaseHeader.lines(graph, width: width))
    try console.print(headline.wrapped(to: width))
    if graph.links.isEmpty { return }
    for (title, lines) in sections(width: width) where !lines.isEmpty {
      try console.print()
      try console.print(StyledText(title, .strong).wrapped(to: width))
      try console.print(lines)
    }
  }

  private func sections(width: Int) -> [(String, [StyledText])] {
    [
      ("Compared with all that an event goes back to", verdictTable.lines(width: width)),
      ("Quartiles", quartileTable.lines(width: width)),
      (climbTitle, longestClimb.map { ChainText($0).lines(width: width) } ?? []),
      ("Along the longest chain", chainText.map { $0.wrapped(to: width - 2) } ?? []),
      ("Events that go beyond all they go back to", eventLines(width: width)),
      ("Links", stepLines(width: width)),
    ]
  }

  private var headline: StyledText {
    let ladder = FigureWording.ladder(
      escalation.ladder, isByKindAlone: escalation.isByKindAlone)
    let counts = escalation.stepCounts
    if counts.total == 0 { return "No links, so that nothing can rise. Ladder: \(ladder)." }
    let links = NumberText.count(counts.total, "link")
    let unknown =
      counts.unknown > 0
      ? "; \(NumberText.grouped(counts.unknown)) not known, as a severity is not" : ""
    return """
      \(links, .strong): \(NumberText.grouped(counts.up)) to a more severe event, \
      \(NumberText.grouped(counts.level)) to one as severe, \(NumberText.grouped(counts.down)) \
      to a less severe one\(unknown). Ladder: \(ladder). Severities are ordinal: more or less, not by how much.
      """
  }

  private var climbTitle: String {
    "The longest climb: severity known throughout, and rising at every link"
      + (escalation.isByKindAlone ? ", on this ladder" : "")
  }
}

// MARK: - Tables

extension EscalationReport {
  private var verdictTable: TextTable {
    var table = TextTable([
      .init(""), .init("Yes", isNumber: true), .init("No", isNumber: true),
      .init("Unknown", isNumber: true),
    ])
    for dimension in Escalation.Dimension.allCases {
      let verdicts = escalation.verdicts(on: dimension)
      table.add(
        StyledText(dimension.question), StyledText(NumberText.grouped(verdicts.yes)),
        StyledText(NumberText.grouped(verdicts.no)),
        StyledText(NumberText.grouped(verdicts.unknown)))
    }
    return table
  }

  private var quartileTable: TextTable {
    var table = TextTable(
      [.init("")]
        + ["Least", "Lower", "Median", "Upper", "Greatest", "n", "Unknown"]
        .map { .init($0, isNumber: true) })
    let lags = escalation.lags()
    let rows = [
      ("Severity of events", escalation.severities()), ("Rise of links", escalation.rises()),
      ("Lag in days, least", lags.lowerEnds), ("Lag in days, most", lags.upperEnds),
    ]
    for (label, quartiles) in rows {
      table.add(
        StyledText(label), FigureWording.number(quartiles.least),
        FigureWording.number(quartiles.lower), FigureWording.number(quartiles.median),
        FigureWording.number(quartiles.upper), FigureWording.number(quartiles.greatest),
        StyledText(NumberText.grouped(quartiles.count)),
        StyledText(NumberText.grouped(quartiles.unusable)))
    }
    return table
  }

  private var chainText: StyledText? {
    guard let longestChain, let first = longestChain.events.first,
      let last = longestChain.events.last
    else { return nil }
    let profile = escalation.profile(of: longestChain)
    let climb = profile.netClimb.map { "net climb \(NumberText.signed($0))" }
    return """
        \(first.id) to \(last.id): \(climb ?? "net climb unknown"); \
      \(FigureWording.steps(profile.steps)); \(Self.tempo(profile.tempo))
      """
  }

  private static func tempo(_ tempo: Tempo?) -> String {
    guard let tempo else { return "tempo unknown" }
    let lower = NumberText.decimal(tempo.lower, places: 3)
    if tempo.lower == 0, tempo.upper == nil { return "tempo unknown: nothing bounds the time" }
    guard let upper = tempo.upper else { return "\(lower) links a day or more" }
    let most = NumberText.decimal(upper, places: 3)
    return lower == most ? "\(lower) links a day" : "\(lower) to \(most) links a day"
  }

  private func eventLines(width: Int) -> [StyledText] {
    let found = escalation.events.lazy.filter {
      $0.isVertical == true || !($0.horizontal ?? []).isEmpty
    }
    var table = TextTable([.init("Date", isFixed: true), .init("Event"), .init("New")])
    var count = 0
    for event in found {
      count += 1
      if count > TextLimit.rows { continue }
      table.add(
        StyledText(TimeWording.date(event.event, .short)), EventWording.name(event.event),
        StyledText(Self.news(of: event).joined(separator: "; ")))
    }
    let rest = TextLimit.rest(count)
    return table.lines(width: width) + (rest.map { [$0] } ?? [])
  }

  private static func news(of event: EventEscalation) -> [String] {
    var news = event.isVertical == true ? ["severity"] : []
    if let parties = event.newParties, !parties.isEmpty {
      news.append("party: \(parties.map(\.name).listed())")
    }
    if let theatres = event.newTheatres, !theatres.isEmpty {
      news.append("theatre: \(theatres.listed())")
    }
    if let domains = event.newDomains, !domains.isEmpty {
      news.append("domain: \(domains.map(\.rawValue).listed())")
    }
    return news
  }

  private func stepLines(width: Int) -> [StyledText] {
    var table = TextTable([
      .init("Response"), .init("answers"), .init("Rise", isNumber: true), .init("Lag"),
      .init("Deaths ratio"),
    ])
    for step in escalation.steps.prefix(TextLimit.rows) {
      table.add(
        StyledText(step.link.response.id.rawValue),
        StyledText(step.link.stimulus?.id.rawValue ?? "unstated"),
        step.rise.map { StyledText(NumberText.signed($0)) } ?? "–",
        StyledText(TimeWording.range(step.lag)),
        StyledText(Self.ratio(step.deathsRatio)))
    }
    let rest = TextLimit.rest(escalation.steps.count)
    return table.lines(width: width) + (rest.map { [$0] } ?? [])
  }

  private static func ratio(_ ratio: DeathsRatio?) -> String {
    guard let ratio else { return "–" }
    let lower = NumberText.decimal(ratio.lower, places: 2)
    let upper = ratio.upper.map { NumberText.decimal($0, places: 2) }
    let range = upper.map { $0 == lower ? lower : "\(lower) to \($0)" } ?? "\(lower) or more"
    guard let best = ratio.best, upper != lower else { return range }
    return "\(NumberText.decimal(best, places: 2)) (\(range))"
  }
}

extension Escalation.Dimension {
  /// What is asked of an event in the dimension.
  fileprivate var question: String {
    switch self {
    case .severity: "Vertical: more severe"
    case .party: "Horizontal: a new party"
    case .theatre: "Horizontal: a new theatre"
    case .domain: "Horizontal: a new domain"
    }
  }
}
