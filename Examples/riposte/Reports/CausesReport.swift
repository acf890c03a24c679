import EDTF
import Riposte

/// What several events go back to, or lead to.
struct CausesReport: Report {
  let graph: EventGraph
  let asked: [EventView]
  let isForward: Bool
  let common: EventSelection

  /// Finds what is common.
  ///
  /// - Throws: `UnknownEvent` when the case lacks an event.
  init(_ graph: EventGraph, of ids: [Event.ID], lookingForward: Bool) throws {
    self.graph = graph
    isForward = lookingForward
    asked = try ids.map { try graph.event($0) }
    common =
      lookingForward ? try graph.commonResponses(of: ids) : try graph.commonStimuli(of: ids)
  }

  private var notAdmitted: [EventView] {
    asked.enumerated().filter { index, event in
      !event.isAdmitted && !asked[..<index].contains(event)
    }.map(\.element)
  }

  /// Whether an event is one of those asked about.
  private func isAsked(_ event: EventView) -> Bool { asked.contains(event) }
}

// MARK: - For programs

extension CausesReport {
  func writeJSON(to console: Console) throws {
    var document = try JSONDocument(console)
    try document.add("of", JSONValue(asked.map(\.id)))
    try document.add("direction", .text(isForward ? "downstream" : "upstream"))
    try document.add("common", JSONValue(common.ids))
    try document.add("notAdmitted", JSONValue(notAdmitted.map(\.id)))
    try document.add(folded: graph)
    try document.finish()
  }

  /// A row for each common event.
  func writeCSV(to console: Console) throws {
    let document = try CSVDocument(
      console,
      columns: ["id", "title", "date", "earliest", "latest", "kind", "severity"])
    for event in common { try document.add(RecordJSON.event(event)) }
  }
}

// MARK: - For people

extension CausesReport {
  func writeText(to console: Console) throws {
    let width = console.width
    try console.print(CaseHeader.lines(graph, width: width))
    for event in notAdmitted {
      try console.print(
        StyledText(
          "'\(event.id)' is not admitted: \(EventWording.whyNotAdmitted(event, in: graph)).",
          .warning
        ).wrapped(to: width))
    }
    try console.print(headline.wrapped(to: width))
    guard !common.isEmpty else { return }
    try console.print()
    var table = TextTable([.init("Date", isFixed: true), .init("Event")])
    for event in common {
      let note =
        isAsked(event)
        ? "one of those asked about"
        : event.station?.isExchange == true
          ? "of an exchange" : ""
      let mark = note.isEmpty ? StyledText() : StyledText(" (\(note))", .faint)
      table.add(StyledText(TimeWording.date(event, .short)), EventWording.name(event) + mark)
    }
    try console.print(table.lines(width: width))
    try console.print()
    try console.print(StyledText(meaning, .faint).wrapped(to: width))
  }

  private var headline: StyledText {
    let names = asked.map(\.id.rawValue).listed()
    let what = isForward ? "response" : "stimulus"
    guard !common.isEmpty else {
      let way = isForward ? "lead to no event" : "go back to no event"
      return "\("Nothing in common", .strong): \(names) \(way) that the record ties to all of them."
    }
    let count = NumberText.count(
      common.count, "common \(what)", isForward ? nil : "common stimuli")
    return "\(count, .strong) of \(names)."
  }

  private var meaning: String {
    isForward
      ? "Every other event to which they all lead comes by way of one of these."
      : "Every other event to which they all go back leads to them by way of one of these. It is a "
        + "fact about the record, not a cause that has been shown."
  }
}
