import EDTF
import Riposte

/// How far events are from one, or from the nearest of several.
struct DistancesReport: Report {
  let graph: EventGraph
  let sources: [EventView]
  let metric: Linkage.Metric
  let direction: Linkage.Direction
  let distances: Distances

  /// Measures the distances.
  ///
  /// - Throws: `UnknownEvent` when the case lacks an event.
  init(
    _ graph: EventGraph, from ids: [Event.ID], by metric: Linkage.Metric,
    direction: Linkage.Direction
  ) throws {
    self.graph = graph
    self.metric = metric
    self.direction = direction
    sources = try ids.map { try graph.event($0) }
    distances = try graph.distances(from: ids, by: metric, direction: direction)
  }

  private var notAdmitted: [EventView] { sources.filter { !$0.isAdmitted } }

  func writeJSON(to console: Console) throws {
    var document = try JSONDocument(console)
    try document.add("metric", .text(metric.rawValue))
    try document.add(
      "distances", members: distances.lazy.map { ($0.event.id.rawValue, .number($0.distance)) })
    try document.add("skipped", .integer(distances.skipped))
    try document.add("notAdmitted", JSONValue(notAdmitted.map(\.id)))
    try document.add(folded: graph)
    try document.finish()
  }

  func writeCSV(to console: Console) throws {
    let document = try CSVDocument(
      console, columns: ["event", "distance", "title", "date", "earliest", "latest"])
    for (event, distance) in distances {
      guard case .object(let members) = RecordJSON.event(event) else { continue }
      try document.add(
        .object(
          [("event", .text(event.id.rawValue)), ("distance", .number(distance))] + members))
    }
  }

  func writeText(to console: Console) throws {
    let width = console.width
    try console.print(CaseHeader.lines(graph, width: width))
    for event in notAdmitted {
      try console.print(
        StyledText("'\(event.id)' is not admitted, so it reaches nothing.", .warning)
          .wrapped(to: width))
    }
    let reached = distances.sorted { $0.distance < $1.distance }
    try console.print(headline(reached.count).wrapped(to: width))
    if distances.skipped > 0 {
      try console.print(
        "\(NumberText.count(distances.skipped, "link")) not travelled, as the weight is unknown")
    }
    guard !reached.isEmpty else { return }
    try console.print()
    var table = TextTable([
      .init(metric.heading, isNumber: true), .init("Date"), .init("Event"),
    ])
    for (event, distance) in reached {
      table.add(
        StyledText(words(distance)), StyledText(TimeWording.date(event, .short)),
        EventWording.name(event))
    }
    try console.print(table.lines(width: width))
  }

  private func headline(_ count: Int) -> StyledText {
    let nearest = sources.count > 1 ? "the nearest of " : ""
    let names = sources.map { $0.title.isEmpty ? $0.id.rawValue : $0.title }.listed()
    let way =
      switch direction {
      case .downstream: "downstream, from stimulus to response"
      case .upstream: "upstream, from response to stimulus"
      case .either: "in either direction"
      }
    let rest = graph.events.count - count
    return """
      \(NumberText.count(count, "event"), .strong) reached from \(nearest)\(names), \
      \(NumberText.grouped(rest)) not. Distance by \(metric.words), taken \(way).
      """
  }

  private func words(_ distance: Double) -> String {
    switch metric {
    case .links: NumberText.decimal(distance, places: 0)
    case .kilometers: NumberText.kilometers(distance)
    case .doubt: NumberText.decimal(distance)
    }
  }
}

extension Linkage.Metric {
  /// What stands over a column of distances.
  fileprivate var heading: String {
    switch self {
    case .links: "Links"
    case .kilometers: "Distance"
    case .doubt: "Doubt"
    }
  }

  /// What is short, in words.
  fileprivate var words: String {
    switch self {
    case .links: "number of links"
    case .kilometers: "kilometers along the links"
    case .doubt: "doubt, −ln of the confidence"
    }
  }
}
