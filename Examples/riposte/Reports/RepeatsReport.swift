import EDTF
import Riposte

/// The places where something happened twice or more.
struct RepeatsReport: Report {
  let graph: EventGraph
  let places: [RepeatedPlace]

  init(_ graph: EventGraph) {
    self.graph = graph
    places = graph.repeatedPlaces()
  }

  /// Events that are at no place, and so can be no repeat.
  private var unplaced: Int { graph.events.count { $0.place == nil && $0.alsoAt.isEmpty } }
}

// MARK: - For programs

extension RepeatsReport {
  func writeJSON(to console: Console) throws {
    var document = try JSONDocument(console)
    try document.add("places", elements: places.lazy.map(Self.place))
    try document.add("unplaced", .integer(unplaced))
    try document.add(folded: graph)
    try document.finish()
  }

  private static func place(_ repeated: RepeatedPlace) -> JSONValue {
    [
      "place": .text(repeated.place.id.rawValue), "name": .text(repeated.place.name),
      "events": JSONValue(repeated.events.map(\.id)),
      "intervals": .list(repeated.intervals.map { RecordJSON.range($0) }),
      "undated": JSONValue(repeated.undated.map(\.id)),
      "wholes": JSONValue(repeated.wholes.map(\.id)),
    ]
  }

  /// A row for each event at a place, with the time since the one before it.
  func writeCSV(to console: Console) throws {
    let document = try CSVDocument(
      console,
      columns: ["place", "name", "number", "event", "date", "interval.min", "interval.max"]
    )
    for repeated in places {
      for (index, event) in repeated.events.enumerated() {
        let interval = index > 0 ? repeated.intervals[index - 1] : nil
        try document.add([
          "place": .text(repeated.place.id.rawValue), "name": .text(repeated.place.name),
          "number": .integer(index + 1), "event": .text(event.id.rawValue),
          "date": JSONValue(event.date?.text), "interval": RecordJSON.range(interval),
        ])
      }
    }
  }
}

// MARK: - For people

extension RepeatsReport {
  func writeText(to console: Console) throws {
    let width = console.width
    try console.print(CaseHeader.lines(graph, width: width))
    try console.print(headline.wrapped(to: width))
    for repeated in places.prefix(TextLimit.rows) {
      try console.print()
      try console.print(title(of: repeated).wrapped(to: width))
      try console.print(Self.table(repeated).lines(width: width))
    }
    if let rest = TextLimit.rest(places.count) { try console.print(rest) }
  }

  private var headline: StyledText {
    let count = NumberText.count(places.count, "place")
    var text: StyledText = places.isEmpty ? "\("No places", .strong)" : "\(count, .strong)"
    text += " where something happened twice or more, with a date. "
    if unplaced > 0 {
      text += StyledText(
        "\(NumberText.count(unplaced, "event")) without a place \(unplaced == 1 ? "is" : "are") not "
          + "looked at. ")
    }
    return text + "That a place is struck again does not say that one strike answers another."
  }

  private func title(of repeated: RepeatedPlace) -> StyledText {
    let radius =
      repeated.place.radiusKilometers.map { $0 > 0 ? ", ± \(NumberText.kilometers($0))" : "" } ?? ""
    var text: StyledText = """
      \(repeated.place.name, .strong) \("[\(repeated.place.id)]", .faint)\(radius): \
      \(NumberText.count(repeated.events.count, "event"))
      """
    if !repeated.undated.isEmpty {
      let ids = repeated.undated.map(\.id.rawValue).listed()
      text += StyledText("; without a date: \(ids)")
    }
    if !repeated.wholes.isEmpty {
      let ids = repeated.wholes.map(\.id.rawValue).listed()
      text += StyledText("; left out beside its parts: \(ids)")
    }
    return text
  }

  private static func table(_ repeated: RepeatedPlace) -> TextTable {
    var table = TextTable(columns: 3, indent: 2)
    for (index, event) in repeated.events.enumerated() {
      let interval = index > 0 ? TimeWording.later(repeated.intervals[index - 1]) : ""
      table.add(
        StyledText(TimeWording.date(event, .short)), StyledText(interval, .faint),
        EventWording.name(event))
    }
    return table
  }
}
