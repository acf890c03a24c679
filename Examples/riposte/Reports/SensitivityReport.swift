import EDTF
import Riposte

/// How the figures of a case change with its evidence, and what hangs on which link.
struct SensitivityReport: Report {
  let graph: EventGraph
  let sensitivity: Sensitivity
  let support: LongestChainSupport?
  let singleOrigin: SingleOriginLinks
  let disputed: LinkSelection

  init(_ graph: EventGraph, _ sensitivity: Sensitivity) {
    self.graph = graph
    self.sensitivity = sensitivity
    support = graph.longestChainSupport()
    singleOrigin = graph.singleOriginLinks()
    disputed = graph.disputedLinks()
  }
}

// MARK: - For programs

extension SensitivityReport {
  func writeJSON(to console: Console) throws {
    var document = try JSONDocument(console)
    try document.add("evidence", .text(graph.policy.rawValue))
    try document.add("levels", .list(sensitivity.levels.map(Self.level)))
    try document.add("cuts", .list(sensitivity.cuts.map(Self.cut)))
    try document.add("omittedCuts", .integer(sensitivity.omittedCutCount))
    try document.add("ungradedLinks", .integer(sensitivity.ungradedLinkCount))
    try document.add("links", elements: sensitivity.links.lazy.map(Self.link))
    try document.add("longestChain", longestChain)
    try document.add("singleOrigin", elements: singleOrigin.links.lazy.map(Self.single))
    try document.add("originUnjudged", .integer(singleOrigin.unjudged))
    try document.add(
      "disputed", elements: disputed.lazy.map { .object(AnalysisJSON.ends($0)) })
    try document.add(folded: graph)
    try document.finish()
  }

  private static func level(_ level: Sensitivity.Level) -> JSONValue {
    .object([("evidence", .text(level.policy.rawValue))] + figures(level.figures))
  }

  private static func cut(_ cut: Sensitivity.Cut) -> JSONValue {
    .object([("confidence", .number(cut.confidence))] + figures(cut.figures))
  }

  private static func figures(
    _ figures: Sensitivity.Figures
  ) -> [(key: String, value: JSONValue)] {
    [
      ("links", .integer(figures.links)),
      ("chains", JSONValue(figures.chains.exact?.description)),
      ("chainsLog10", JSONValue(figures.chains.log10)),
      ("longest", JSONValue(figures.longest)), ("episodes", .integer(figures.episodes)),
      ("largestEpisode", JSONValue(figures.largestEpisode)),
    ]
  }

  private static func link(_ link: CriticalLink) -> JSONValue {
    .object(
      AnalysisJSON.ends(link.link) + [
        ("shortensLongest", .bool(link.shortensLongest)),
        ("splitsEpisode", .bool(link.splitsEpisode)),
      ])
  }

  private var longestChain: JSONValue {
    guard let support else { return .null }
    return [
      "events": JSONValue(support.chain.events.map(\.id)),
      "links": .integer(support.chain.length), "weakest": ChainJSON.weakest(support.weakest),
      "source": JSONValue(support.claim?.source?.rawValue),
      "by": JSONValue(support.claim?.speaker?.rawValue),
      "remaining": support.remaining.map { JSONValue($0.events.map(\.id)) } ?? .null,
      "linksLost": JSONValue(support.linksLost),
    ]
  }

  private static func single(_ link: SingleOriginLink) -> JSONValue {
    .object(
      AnalysisJSON.ends(link.link) + [
        ("claims", .integer(link.claimCount)), ("sources", .integer(link.sourceCount)),
        ("origins", JSONValue(link.origins)),
      ])
  }

  /// A row for each policy, then one for each cut.
  func writeCSV(to console: Console) throws {
    let document = try CSVDocument(
      console,
      columns: [
        "evidence", "confidence", "links", "chains", "chainsLog10", "longest", "episodes",
        "largestEpisode",
      ])
    for level in sensitivity.levels { try document.add(Self.level(level)) }
    for cut in sensitivity.cuts {
      guard case .object(let members) = Self.cut(cut) else { continue }
      try document.add(.object([("evidence", .text(graph.policy.rawValue))] + members))
    }
  }
}
