import EDTF
import Riposte

/// Who answers whom, what has no recorded response, and whom responses hit.
struct DyadsReport: Report {
  let graph: EventGraph
  let dyads: Dyads
  let tallies: ResponseTallies?
  let answers: Answers
  let days: Int

  init(_ graph: EventGraph, by grouping: Party.Grouping, within days: Int, on ladder: Ladder?) {
    self.graph = graph
    self.days = days
    dyads = graph.dyads(by: grouping, on: ladder)
    tallies = graph.responseTallies(by: grouping, atLeast: days)
    answers = graph.answers()
  }
}

// MARK: - For programs

extension DyadsReport {
  func writeJSON(to console: Console) throws {
    var document = try JSONDocument(console)
    try document.add("by", .text(dyads.grouping.rawValue))
    try document.add(
      "ladder", AnalysisJSON.ladder(dyads.ladder, isByKindAlone: dyads.isByKindAlone))
    try document.add("dyads", .list(dyads.pairs.map(Self.dyad)))
    try document.add("unusable", .integer(dyads.unusable))
    try document.add("asOf", JSONValue(tallies?.asOf.description))
    try document.add("within", .integer(days))
    try document.add("unanswered", tallies.map { .list($0.parties.map(Self.tally)) } ?? .null)
    try document.add("unansweredUnusable", JSONValue(tallies?.unusable))
    try document.add(
      "answers", .object(Answer.allCases.map { ($0.key, .integer(answers.count($0))) }))
    try document.add("links", elements: answers.links.lazy.map(Self.link))
    try document.add(folded: graph)
    try document.finish()
  }

  private static func dyad(_ dyad: Dyad) -> JSONValue {
    .object(
      [
        ("responder", .text(dyad.responder.name)), ("provoker", .text(dyad.provoker.name)),
        ("responses", .integer(dyad.responses)), ("lag", AnalysisJSON.lag(dyad.lag)),
      ] + AnalysisJSON.steps(dyad.steps))
  }

  private static func tally(_ tally: ResponseTally) -> JSONValue {
    [
      "party": .text(tally.party.name), "events": .integer(tally.acts.count),
      "withoutResponse": .integer(tally.count(.withoutResponse)),
      "wordsOnly": .integer(tally.count(.wordsOnly)),
      "byOthers": .integer(tally.count(.byOthers)),
      "censored": .integer(tally.count(.censored)),
      "answered": .integer(tally.count(.answered)),
      "undetermined": .integer(tally.count(.undetermined)),
      "withoutResponseEvents": JSONValue(
        tally.acts.filter { $0.outcome == .withoutResponse }.map(\.event.id)),
    ]
  }

  private static func link(_ answer: LinkAnswer) -> JSONValue {
    .object(
      AnalysisJSON.ends(answer.link) + members(of: answer.toInitiators) + [
        ("toClaimants", answer.toClaimants.map { .object(members(of: $0)) } ?? .null),
        ("claimantsDiffer", JSONValue(answer.claimantsDiffer)),
        ("hitOthersThanClaimants", JSONValue(answer.hitOthersThanClaimants)),
      ])
  }

  private static func members(of finding: AnswerFinding) -> [(key: String, value: JSONValue)] {
    [
      ("answer", .text(finding.answer.key)), ("distance", JSONValue(finding.distance)),
      ("disputedTie", JSONValue(finding.disputedTie?.key)),
      ("disputedDistance", JSONValue(finding.disputedDistance)),
      ("restsOnAllegation", .bool(finding.restsOnAllegation)),
    ]
  }

  /// A row for each pair.
  func writeCSV(to console: Console) throws {
    let document = try CSVDocument(
      console,
      columns: [
        "responder", "provoker", "responses", "lag.min", "lag.max", "lag.n", "lag.unusable", "up",
        "level", "down", "unknown",
      ])
    for dyad in dyads.pairs { try document.add(Self.dyad(dyad)) }
  }
}

extension Answer {
  /// The word used in JSON.
  var key: String {
    switch self {
    case .partOrWhole: "partOrWhole"
    case .sameSide: "sameSide"
    default: rawValue
    }
  }
}
