import EDTF
import Riposte

/// The events through which all chains to some later event pass.
struct PivotsReport: Report {
  let pivots: Pivots
  private var graph: EventGraph { pivots.graph }

  init(_ pivots: Pivots) { self.pivots = pivots }

  /// The first member of an event's closest pivot: of an exchange, the first in house order.
  private func immediate(of event: EventView) -> EventView? {
    pivots.immediate(of: event)?.events.first
  }
}

// MARK: - For programs

extension PivotsReport {
  func writeJSON(to console: Console) throws {
    var document = try JSONDocument(console)
    try document.add("pivots", elements: pivots.lazy.map(Self.pivot))
    try document.add(
      "immediate",
      members: graph.events.lazy.map {
        ($0.id.rawValue, JSONValue(immediate(of: $0)?.id.rawValue))
      })
    try document.add(folded: graph)
    try document.finish()
  }

  private static func pivot(_ pivot: Pivots.Pivot) -> JSONValue {
    ["event": .text(pivot.event.id.rawValue), "cutsOff": .integer(pivot.cutsOff)]
  }

  /// A row for each admitted event: how many it cuts off, and its own closest pivot.
  func writeCSV(to console: Console) throws {
    let document = try CSVDocument(console, columns: ["event", "cutsOff", "immediate"])
    for (event, cutsOff) in pivots.cutsOff() {
      try document.add([
        "event": .text(event.id.rawValue), "cutsOff": .integer(cutsOff),
        "immediate": JSONValue(immediate(of: event)?.id.rawValue),
      ])
    }
  }
}

// MARK: - For people

extension PivotsReport {
  func writeText(to console: Console) throws {
    let width = console.width
    try console.print(CaseHeader.lines(graph, width: width))
    try console.print(headline.wrapped(to: width))
    guard !pivots.isEmpty else { return }
    try console.print()
    var table = TextTable([
      .init("Cuts off", isNumber: true), .init("Date", isFixed: true), .init("Event"),
    ])
    let sorted = pivots.sorted { $0.cutsOff > $1.cutsOff }
    for pivot in sorted.prefix(TextLimit.rows) {
      let exchange =
        pivot.event.station?.isExchange == true
        ? StyledText(" (with the others of its exchange)", .faint) : StyledText()
      table.add(
        StyledText(NumberText.grouped(pivot.cutsOff)),
        StyledText(TimeWording.date(pivot.event, .short)),
        EventWording.name(pivot.event) + exchange)
    }
    try console.print(table.lines(width: width))
    if let rest = TextLimit.rest(sorted.count) { try console.print(rest) }
    try console.print()
    try console.print(StyledText(Self.meaning, .faint).wrapped(to: width))
  }

  private var headline: StyledText {
    let reached = graph.events.count { immediate(of: $0) != nil }
    let count = NumberText.count(pivots.count, "pivot")
    let title: StyledText = pivots.isEmpty ? "\("No pivots", .strong)" : "\(count, .strong)"
    return title
      + StyledText(
        ": events through which every recorded chain to some later event passes. "
          + "\(NumberText.count(reached, "event")) of \(NumberText.grouped(graph.events.count)) "
          + "\(reached == 1 ? "has" : "have") a pivot.")
  }

  private static let meaning = """
    Cuts off: how many later events no recorded chain reaches but through it. Several stimuli of \
    an event are alternatives, and an unstated stimulus is one. No pivot says that without it the \
    later events would not have happened.
    """
}
