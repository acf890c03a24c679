import EDTF
import Riposte

/// How probable it is that two events are linked, when each link holds with its confidence.
struct ReliabilityReport: Report {
  let graph: EventGraph
  let from: EventView
  let to: EventView
  let direction: Linkage.Direction
  let reliability: Reliability?

  /// A report on the probability that was computed.
  ///
  /// - Throws: `UnknownEvent` when the case lacks an event.
  init(
    _ graph: EventGraph, from: Event.ID, to: Event.ID, direction: Linkage.Direction,
    _ reliability: Reliability?
  ) throws {
    self.graph = graph
    self.direction = direction
    self.from = try graph.event(from)
    self.to = try graph.event(to)
    self.reliability = reliability
  }

  private var notAdmitted: [EventView] {
    (from == to ? [from] : [from, to]).filter { !$0.isAdmitted }
  }

  private static let assumption =
    "each link holds with its confidence, independently of the others"
}

// MARK: - For programs

extension ReliabilityReport {
  private var members: [(key: String, value: JSONValue)] {
    [
      ("from", .text(from.id.rawValue)), ("to", .text(to.id.rawValue)),
      ("direction", .text(direction.rawValue)), ("linked", .bool(reliability != nil)),
      ("reliability", JSONValue(reliability?.value)),
      (
        "method",
        reliability.map { .text($0.isExact ? "exact" : "Monte Carlo") } ?? .null
      ),
      ("assumption", .text(Self.assumption)), ("estimate", estimate),
      ("uncertainLinks", JSONValue(reliability?.uncertainLinks)),
      ("linksWithoutConfidence", JSONValue(reliability?.linksWithoutConfidence)),
      ("lowerBound", JSONValue(reliability?.isLowerBound)),
      ("notAdmitted", JSONValue(notAdmitted.map(\.id))),
    ]
  }

  private var estimate: JSONValue {
    guard let estimate = reliability?.estimate else { return .null }
    return [
      "min": .number(estimate.lower), "max": .number(estimate.upper), "level": .number(0.95),
      "samples": .integer(estimate.samples), "seed": .digits(String(estimate.seed)),
    ]
  }

  func writeJSON(to console: Console) throws {
    var document = try JSONDocument(console)
    for member in members { try document.add(member.key, member.value) }
    try document.add(folded: graph)
    try document.finish()
  }

  /// One row.
  func writeCSV(to console: Console) throws {
    let document = try CSVDocument(
      console,
      columns: [
        "from", "to", "direction", "linked", "reliability", "method", "estimate.min",
        "estimate.max", "estimate.samples", "estimate.seed", "uncertainLinks",
        "linksWithoutConfidence", "lowerBound",
      ])
    try document.add(.object(members))
  }
}

// MARK: - For people

extension ReliabilityReport {
  func writeText(to console: Console) throws {
    let width = console.width
    try console.print(CaseHeader.lines(graph, width: width))
    for event in notAdmitted {
      let reason = EventWording.whyNotAdmitted(event, in: graph)
      try console.print(
        StyledText("'\(event.id)' is not admitted: \(reason).", .warning).wrapped(to: width))
    }
    try console.print(verdict.wrapped(to: width))
    guard let reliability, from != to else { return }
    try console.print()
    try console.print(figures(reliability).lines(width: width))
  }

  private var way: String {
    switch direction {
    case .downstream: "downstream, from stimulus to response"
    case .upstream: "upstream, from response to stimulus"
    case .either: "in either direction"
    }
  }

  private var verdict: StyledText {
    guard let reliability else {
      return """
        \("Not linked", .strong): no way leads from \(from.id) to \(to.id), links taken \(way).
        """
    }
    if from == to { return "\("One and the same event", .strong): linked with certainty." }
    return """
      \("\(reliability)", .strong): the probability that some way leads from \(from.id) to \
      \(to.id), links taken \(way). Claims by one speaker or from one origin are not \
      independent. The number says how well the record connects the two, not that one led to \
      the other.
      """
  }

  private func figures(_ reliability: Reliability) -> TextTable {
    var table = TextTable(columns: 2)
    func add(_ label: String, _ text: String) {
      table.add(StyledText(label, .faint), StyledText(text))
    }
    if let linkage = try? graph.linkage(from: from.id, to: to.id, by: .doubt, direction: direction)
    {
      let confidence = EvidenceWording.confidence(
        linkage.confidence, of: linkage.steps.map(\.link))
      add("The best way", "\(confidence), over \(NumberText.count(linkage.length, "link"))")
    }
    if let estimate = reliability.estimate {
      add("Seed", "\(estimate.seed): the same seed gives the same estimate")
    }
    let unknown = reliability.linksWithoutConfidence
    if unknown > 0 {
      add(
        "Left out",
        "\(NumberText.count(unknown, "link")) without a confidence, so that it may be more")
    }
    return table
  }
}
