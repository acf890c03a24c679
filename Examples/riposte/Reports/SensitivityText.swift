import EDTF
import Riposte

extension SensitivityReport {
  func writeText(to console: Console) throws {
    let width = console.width
    try console.print(CaseHeader.lines(graph, width: width))
    try console.print(headline.wrapped(to: width))
    try console.print()
    try console.print(levelTable.lines(width: width))
    for (title, lines) in sections(width: width) where !lines.isEmpty {
      try console.print()
      try console.print(StyledText(title, .strong).wrapped(to: width))
      try console.print(lines)
    }
  }

  private func sections(width: Int) -> [(String, [StyledText])] {
    [
      (cutTitle, cutLines(width: width)),
      ("What the longest chain rests on", supportLines(width: width)),
      ("Links on which much hangs", criticalLines(width: width)),
      (originTitle, originLines(width: width)), ("Disputed links", disputedLines(width: width)),
    ]
  }

  private var headline: StyledText {
    let longest = sensitivity.levels.map { $0.figures.longest ?? 0 }
    let stands = Set(longest).count == 1
    let words = longest.map(NumberText.grouped).listed()
    let verdict =
      stands
      ? "The longest chain has as many links under every evidence policy."
      : "The longest chain has \(words) links, the strictest evidence policy first."
    return """
      \(verdict, .strong) What stands at every level does not depend on how strict one is; this \
      says how much hangs on the grades, not whether they are right.
      """
  }

  private static let columns: [TextTable.Column] = [
    "Links", "Chains", "Longest", "Episodes", "Largest",
  ].map { .init($0, isNumber: true) }

  private static func cells(_ figures: Sensitivity.Figures) -> [StyledText] {
    let chains =
      figures.chains.exact.map { NumberText.grouped($0.description) }
      ?? figures.chains.description
    return [
      StyledText(NumberText.grouped(figures.links)), StyledText(chains),
      FigureWording.number(figures.longest), StyledText(NumberText.grouped(figures.episodes)),
      FigureWording.number(figures.largestEpisode),
    ]
  }

  private var levelTable: TextTable {
    var table = TextTable([.init("Evidence")] + Self.columns)
    for level in sensitivity.levels {
      let isInForce = level.policy == graph.policy
      table.add(
        [StyledText(level.policy.rawValue, isInForce ? .strong : .plain)]
          + Self.cells(level.figures))
    }
    return table
  }

  private var cutTitle: String {
    let ungraded = sensitivity.ungradedLinkCount
    let left =
      ungraded > 0 ? "; \(NumberText.count(ungraded, "link")) not graded, and so in none" : ""
    return "Links of at least a confidence, under \(graph.policy.rawValue)\(left)"
  }

  private func cutLines(width: Int) -> [StyledText] {
    var table = TextTable([.init("Confidence", isNumber: true)] + Self.columns)
    for cut in sensitivity.cuts {
      table.add([StyledText(NumberText.decimal(cut.confidence))] + Self.cells(cut.figures))
    }
    let omitted = sensitivity.omittedCutCount
    let rest = StyledText(
      "… and \(NumberText.count(omitted, "more confidence")) without a cut: --cuts makes more",
      .faint)
    return table.lines(width: width) + (omitted > 0 ? rest.wrapped(to: width) : [])
  }
}

// MARK: - The longest chain

extension SensitivityReport {
  private func supportLines(width: Int) -> [StyledText] {
    guard let support else { return [] }
    let length = NumberText.count(support.chain.length, "link")
    guard let weakest = support.weakest else {
      return StyledText(
        "\(length), one of them not graded, so that none can be called the weakest."
      )
      .wrapped(to: width)
    }
    let place = support.claim?.source.map { " in \($0)" } ?? ""
    let by = support.claim?.speaker.map { ", said by \(EventWording.name($0, in: graph))" } ?? ""
    let lost = support.linksLost ?? 0
    let remaining = support.remaining.map { NumberText.count($0.length, "link") } ?? "no chain"
    let outcome =
      lost == 0
      ? "Without it another chain has as many links."
      : "Without it the longest chain has \(remaining)."
    return StyledText(
      "\(length). Its weakest is \(weakest): \(weakest.basis)\(place)\(by), confidence "
        + "\(EvidenceWording.confidence(of: weakest)). \(outcome)"
    ).wrapped(to: width)
  }
}

// MARK: - Links

extension SensitivityReport {
  private func criticalLines(width: Int) -> [StyledText] {
    var table = TextTable([
      .init("Response"), .init("answers"), .init("Without it"), .init("Evidence"),
    ])
    for link in sensitivity.links.prefix(TextLimit.rows) {
      let effects = [
        link.shortensLongest ? "the longest chain is shorter" : nil,
        link.splitsEpisode ? "an episode falls apart" : nil,
      ]
      table.add(
        Self.response(link.link), Self.stimulus(link.link),
        StyledText(effects.compactMap(\.self).joined(separator: "; ")),
        LinkWording.evidence(link.link))
    }
    return table.lines(width: width) + rest(sensitivity.links.count)
  }

  private var originTitle: String {
    let unjudged = singleOrigin.unjudged
    let left =
      unjudged > 0
      ? "; \(NumberText.count(unjudged, "link")) not judged, as a claim names no source" : ""
    return "Links that rest on one origin, however many repeat it\(left)"
  }

  private func originLines(width: Int) -> [StyledText] {
    var table = TextTable([
      .init("Response"), .init("answers"), .init("Sources", isNumber: true), .init("Origin"),
    ])
    for link in singleOrigin.links.prefix(TextLimit.rows) {
      table.add(
        Self.response(link.link), Self.stimulus(link.link),
        StyledText(NumberText.grouped(link.sourceCount)),
        StyledText(link.origins.map(\.rawValue).listed("or")))
    }
    return table.lines(width: width) + rest(singleOrigin.links.count)
  }

  private func disputedLines(width: Int) -> [StyledText] {
    var table = TextTable([
      .init("Response"), .init("answers"), .init("Asserted"), .init("Denied by"),
    ])
    for link in disputed.prefix(TextLimit.rows) {
      let deniers = link.claims.filter { $0.basis == .denied }.map { claim in
        claim.speaker.map { EventWording.name($0, in: graph) } ?? claim.source?.rawValue
          ?? "somebody"
      }
      table.add(
        Self.response(link), Self.stimulus(link), LinkWording.evidence(link),
        StyledText(deniers.listed()))
    }
    return table.lines(width: width) + rest(disputed.count)
  }

  private func rest(_ count: Int) -> [StyledText] {
    TextLimit.rest(count).map { [$0] } ?? []
  }

  private static func response(_ link: LinkView) -> StyledText {
    StyledText(link.response.id.rawValue)
  }

  private static func stimulus(_ link: LinkView) -> StyledText {
    StyledText(link.stimulus?.id.rawValue ?? "unstated")
  }
}
