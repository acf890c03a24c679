import Foundation
import Riposte
import RiposteFormats

/// From tables and records to a graph.
struct Loading {
  private let watch: Stopwatch
  private let data: DataSet

  init(_ watch: Stopwatch, _ data: DataSet) {
    self.watch = watch
    self.data = data
  }

  func run() async throws {
    try await loadTables()
    try await loadRichTables()
    if watch.runs("build") {
      let draft = data.draft(isDated: false)
      try await watch.measure(
        "build", note: "freezes a draft: ids checked, links merged and ordered, both directions"
      ) {
        try draft.freeze()
      } answer: {
        "\($0.events.count),\($0.links.count)"
      }
    }
  }

  private func loadTables() async throws {
    guard let (events, responses) = try Tables(data.folder).both else { return }
    await watch.measure("csv_arrays", note: "a draft: columns of the case, ids numbered") {
      try? CaseFile.read(events: events, responses: responses)
    } answer: { draft in
      // The draft shows no numbers; what it holds is seen once it is frozen.
      guard let graph = try? draft?.freeze() else { return "error" }
      return "\(graph.events.count),\(graph.links.count),\(checksum(graph))"
    }
    try await watch.measure("load", note: "tables to a frozen graph, everything checked") {
      try CaseFile.read(events: events, responses: responses).freeze()
    } answer: {
      "\($0.events.count),\($0.links.count)"
    }
  }

  /// Reads the tables of `Peers/rich.py`, if they stand in a folder `rich` of the data set: parties, places,
  /// sources and graded claims, with quotes.
  private func loadRichTables() async throws {
    let folder = "\(data.folder)/rich"
    guard FileManager.default.fileExists(atPath: folder) else { return }
    try await watch.measure("rich_read", note: "a draft of realistic tables") {
      try CaseFile.read(folder)
    } answer: {
      "\($0.eventCount),\($0.linkCount)"
    }
    try await watch.measure("rich_load", note: "realistic tables to a frozen graph") {
      try CaseFile.read(folder).freeze()
    } answer: {
      "\($0.events.count),\($0.links.count)"
    }
  }

  /// The sum of stimulus times row modulo 1009, taken from the graph: its links, each put back into the
  /// row in which the table has it.
  private func checksum(_ graph: EventGraph) -> Int {
    var rows = Array(0..<data.linkCount)
    rows.sort {
      (data.responses[$0], data.stimuli[$0]) < (data.responses[$1], data.stimuli[$1])
    }
    var numbers: [Event.ID: Int] = [:]
    for (place, event) in graph.events.enumerated() { numbers[event.id] = place }
    return zip(graph.links, rows).reduce(0) { sum, pair in
      sum + (pair.0.stimulus.flatMap { numbers[$0.id] } ?? 0) * (pair.1 % 1009)
    }
  }
}

/// The tables of a data set, under the names of our columns.
///
/// The generator calls the stimulus `stimulus` and the point `lat` and `lon`; a copy of the table of
/// responses whose header says `to` stands beside it. Rows are not touched.
struct Tables {
  /// The two tables; `nil` when the data set has none.
  let both: (events: String, responses: String)?

  init(_ folder: String) throws {
    let events = "\(folder)/events.csv"
    let responses = "\(folder)/responses.csv"
    let copy = "\(folder)/responses-to.csv"
    guard FileManager.default.fileExists(atPath: responses) else {
      both = nil
      return
    }
    if !FileManager.default.fileExists(atPath: copy) { try Self.copy(responses, to: copy) }
    both = (events, copy)
  }

  /// Copies a table of responses, a piece at a time, with our name for the stimulus in its header.
  private static func copy(_ table: String, to copy: String) throws {
    let source = try FileHandle(forReadingFrom: URL(fileURLWithPath: table))
    let header = Data("event,stimulus,confidence".utf8)
    let found = try source.read(upToCount: header.count)
    precondition(found == header, "the table is the generator's")
    let partial = copy + ".partial"
    try Data("event,to,confidence".utf8).write(to: URL(fileURLWithPath: partial))
    let target = try FileHandle(forWritingTo: URL(fileURLWithPath: partial))
    try target.seekToEnd()
    while let piece = try source.read(upToCount: 1 << 24), !piece.isEmpty {
      try target.write(contentsOf: piece)
    }
    try target.close()
    try FileManager.default.moveItem(atPath: partial, toPath: copy)
  }
}
