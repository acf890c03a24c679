import EDTF
import Riposte

/// The shortest connection between two events, or that there is none.
struct LinkageReport: Report {
  let graph: EventGraph
  let from: EventView
  let to: EventView
  let metric: Linkage.Metric
  let direction: Linkage.Direction
  let linkage: Linkage?
  let separation: Separation
  let skipped: Int
  /// The direction in which one end answers the other although the way that was found turns.
  private let otherWay: Linkage.Direction?

  /// Looks for the connection.
  ///
  /// - Throws: `UnknownEvent` when the case lacks either event.
  init(
    _ graph: EventGraph, from: Event.ID, to: Event.ID, by metric: Linkage.Metric,
    direction: Linkage.Direction
  ) throws {
    self.graph = graph
    self.from = try graph.event(from)
    self.to = try graph.event(to)
    self.metric = metric
    self.direction = direction
    linkage = try graph.linkage(from: from, to: to, by: metric, direction: direction)
    separation = try graph.separation(from: from, to: to)
    skipped =
      try linkage?.skipped ?? graph.distances(from: from, by: metric, direction: direction).skipped
    let steps = linkage?.steps ?? []
    let turns = Set(steps.map(\.isDownstream)).count > 1
    otherWay =
      turns
      ? try [.downstream, .upstream].first {
        try graph.linkage(from: from, to: to, direction: $0) != nil
      } : nil
  }

  private var notAdmitted: [EventView] {
    (from == to ? [from] : [from, to]).filter { !$0.isAdmitted }
  }
}

// MARK: - For programs

extension LinkageReport {
  func writeJSON(to console: Console) throws {
    var document = try JSONDocument(console)
    try document.add("linked", .bool(linkage != nil))
    try document.add("metric", .text(metric.rawValue))
    try document.add("distance", JSONValue(linkage?.distance))
    try document.add("path", JSONValue(linkage?.events.map(\.id) ?? []))
    try document.add("steps", .list((linkage?.steps ?? []).map(Self.step)))
    try document.add("links", JSONValue(linkage?.length))
    try document.add("elapsed", RecordJSON.range(linkage?.elapsed))
    try document.add("kilometers", JSONValue(linkage?.kilometers))
    try document.add(
      "separation",
      [
        "kilometers": JSONValue(separation.kilometers),
        "plusMinus": JSONValue(separation.plusMinus), "days": RecordJSON.range(separation.days),
      ])
    try document.add("confidence", JSONValue(linkage?.confidence))
    try document.add("weakest", ChainJSON.weakest(linkage?.weakestLink))
    try document.add("skipped", .integer(skipped))
    try document.add("notAdmitted", JSONValue(notAdmitted.map(\.id)))
    try document.add(folded: graph)
    try document.finish()
  }

  private static func step(_ step: Linkage.Step) -> JSONValue {
    [
      "response": .text(step.link.response.id.rawValue),
      "stimulus": JSONValue(step.link.stimulus?.id.rawValue),
      "forward": .bool(step.isDownstream),
    ]
  }

  /// A row for each link of the connection.
  func writeCSV(to console: Console) throws {
    let document = try CSVDocument(
      console,
      columns: [
        "step", "response", "stimulus", "forward", "basis", "confidence", "lag.min", "lag.max",
        "kilometers", "rise",
      ])
    for (index, step) in (linkage?.steps ?? []).enumerated() {
      guard case .object(let members) = RecordJSON.link(step.link) else { continue }
      try document.add(
        .object(
          [("step", .integer(index + 1)), ("forward", .bool(step.isDownstream))] + members))
    }
  }
}

// MARK: - For people

extension LinkageReport {
  func writeText(to console: Console) throws {
    let width = console.width
    try console.print(CaseHeader.lines(graph, width: width))
    for event in notAdmitted {
      try console.print(notAdmittedSentence(event).wrapped(to: width))
    }
    try console.print(verdict.wrapped(to: width))
    try console.print()
    try console.print(path.lines(width: width))
    if from == to { return }
    try console.print()
    try console.print(figures.lines(width: width))
  }

  private func notAdmittedSentence(_ event: EventView) -> StyledText {
    let reason = EventWording.whyNotAdmitted(event, in: graph)
    return StyledText("'\(event.id)' is not admitted: \(reason).", .warning)
  }

  private var verdict: StyledText {
    guard let linkage else { return "\("Not linked", .strong)\(way)." }
    guard linkage.length > 0 else { return "\("One and the same event.", .strong)" }
    let links = NumberText.count(linkage.length, "link")
    let downstream = linkage.steps.count { $0.isDownstream }
    let sense =
      downstream == linkage.length
      ? "the second answers the first\(linkage.length > 1 ? " by way of others" : "")"
      : downstream == 0
        ? "the first answers the second\(linkage.length > 1 ? " by way of others" : "")"
        : turning
    let measure =
      switch metric {
      case .links: ""
      case .kilometers: "; the shortest in kilometers"
      case .doubt: "; the least doubtful"
      }
    return "\("Linked by \(links)", .strong): \(sense)\(measure)."
  }

  /// What a way that turns says of its ends: nothing, if there is one that does not.
  private var turning: String {
    switch otherWay {
    case .downstream:
      "this way turns, but by another the second answers the first (--direction downstream)"
    case .upstream:
      "this way turns, but by another the first answers the second (--direction upstream)"
    default: "neither answers the other: the way between them turns"
    }
  }

  private var way: String {
    switch direction {
    case .downstream: " downstream: no chain of responses leads from the first to the second"
    case .upstream: " upstream: no chain of responses leads from the second to the first"
    case .either: ": no admitted link connects them, in any direction"
    }
  }

  /// The events, and between them how they are linked.
  private var path: TextTable {
    var table = TextTable(columns: 2, indent: 2)
    func add(_ event: EventView) {
      table.add(StyledText(TimeWording.date(event, .short)), EventWording.name(event))
    }
    guard let linkage else {
      add(from)
      add(to)
      return table
    }
    let events = linkage.events
    let steps = linkage.steps
    for (index, event) in events.enumerated() {
      if index > 0 {
        let step = steps[index - 1]
        let words = step.isDownstream ? "↓ was answered" : "↑ answers what follows,"
        table.add("", "\(words) \(LinkWording.line(step.link))")
      }
      add(event)
    }
    return table
  }

  private var figures: TextTable {
    var table = TextTable(columns: 2)
    func add(_ label: String, _ value: String) {
      table.add(StyledText(label, .faint), StyledText(value))
    }
    if let linkage, linkage.length > 0 {
      let elapsed = linkage.elapsed.map { TimeWording.range($0) }
      add("Elapsed", elapsed ?? "not defined, as the way turns or a date is missing")
      add(
        "Along the links", linkage.kilometers.map(NumberText.kilometers) ?? "unknown, as a place is"
      )
      add(
        "Confidence", EvidenceWording.confidence(linkage.confidence, of: linkage.steps.map(\.link)))
      if let weakest = linkage.weakestLink {
        add(
          "Weakest link", "\(weakest.basis), \(EvidenceWording.confidence(of: weakest)): \(weakest)"
        )
      } else if let basis = linkage.weakestBasis {
        add("Weakest basis", basis.description)
      }
    }
    add(
      "Apart",
      DistanceWording.separation(separation.kilometers, plusMinus: separation.plusMinus))
    let days = TimeWording.range(separation.days)
    add("", days == "unknown" ? "days between them unknown" : "\(days) between them")
    if skipped > 0 {
      add("Not travelled", "\(NumberText.count(skipped, "link")) whose weight is unknown")
    }
    return table
  }
}
