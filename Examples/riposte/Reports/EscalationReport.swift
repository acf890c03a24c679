import EDTF
import Riposte

/// Where the links of a graph lead on the ladder, and which events go beyond all they go back to.
struct EscalationReport: Report {
  let escalation: Escalation
  let longestClimb: Chain?
  let longestChain: Chain?

  var graph: EventGraph { escalation.graph }

  init(_ escalation: Escalation) {
    self.escalation = escalation
    longestClimb = escalation.longestClimb()
    longestChain = escalation.graph.longestChain()
  }
}

// MARK: - For programs

extension EscalationReport {
  func writeJSON(to console: Console) throws {
    var document = try JSONDocument(console)
    try document.add(
      "ladder",
      AnalysisJSON.ladder(escalation.ladder, isByKindAlone: escalation.isByKindAlone))
    try document.add("steps", elements: escalation.steps.lazy.map(Self.step))
    try document.add("events", elements: escalation.events.lazy.map(Self.event))
    try document.add("longestClimb", JSONValue(longestClimb?.events.map(\.id) ?? []))
    try document.add("longestChain", chain)
    try document.add("counts", .object(AnalysisJSON.steps(escalation.stepCounts)))
    try document.add("verdicts", verdicts)
    try document.add("severities", AnalysisJSON.quartiles(escalation.severities()))
    try document.add("rises", AnalysisJSON.quartiles(escalation.rises()))
    try document.add("lags", AnalysisJSON.lag(escalation.lags()))
    try document.add(folded: graph)
    try document.finish()
  }

  private static func step(_ step: Escalation.Step) -> JSONValue {
    .object(
      AnalysisJSON.ends(step.link) + [
        ("rise", JSONValue(step.rise)), ("direction", .text(step.direction.rawValue)),
        ("deathsRatio", ratio(step.deathsRatio)), ("lag", RecordJSON.range(step.lag)),
      ])
  }

  private static func ratio(_ ratio: DeathsRatio?) -> JSONValue {
    guard let ratio else { return .null }
    return [
      "best": JSONValue(ratio.best), "min": .number(ratio.lower), "max": JSONValue(ratio.upper),
    ]
  }

  private static func event(_ event: EventEscalation) -> JSONValue {
    [
      "event": .text(event.event.id.rawValue), "vertical": JSONValue(event.isVertical),
      "horizontal": event.horizontal.map { JSONValue($0) } ?? .null,
      "newParties": event.newParties.map { JSONValue($0) } ?? .null,
      "newTheatres": event.newTheatres.map { JSONValue($0) } ?? .null,
      "newDomains": event.newDomains.map { JSONValue($0.map(\.rawValue)) } ?? .null,
      "unknown": JSONValue(event.unknowns),
    ]
  }

  private var chain: JSONValue {
    guard let longestChain else { return .null }
    let profile = escalation.profile(of: longestChain)
    return .object(
      [
        ("events", JSONValue(longestChain.events.map(\.id))),
        ("netClimb", JSONValue(profile.netClimb)),
      ] + AnalysisJSON.steps(profile.steps) + [
        (
          "tempo",
          ["min": JSONValue(profile.tempo?.lower), "max": JSONValue(profile.tempo?.upper)]
        )
      ])
  }

  private var verdicts: JSONValue {
    .object(
      Escalation.Dimension.allCases.map { dimension in
        let verdicts = escalation.verdicts(on: dimension)
        return (
          dimension.description,
          [
            "yes": .integer(verdicts.yes), "no": .integer(verdicts.no),
            "unknown": .integer(verdicts.unknown),
          ]
        )
      })
  }

  /// A row for each link.
  func writeCSV(to console: Console) throws {
    let document = try CSVDocument(
      console,
      columns: [
        "response", "stimulus", "rise", "direction", "deathsRatio.best", "deathsRatio.min",
        "deathsRatio.max", "lag.min", "lag.max",
      ])
    for step in escalation.steps { try document.add(Self.step(step)) }
  }
}
