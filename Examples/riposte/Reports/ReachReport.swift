import EDTF
import Riposte

/// How far from what they answer responses came, and which came in another theatre.
struct ReachReport: Report {
  let graph: EventGraph
  let limit: Double
  let assumedRadius: Double?
  let responses: [DistantResponse]
  let crossings: TheatreCrossings

  init(_ graph: EventGraph, beyond limit: Double, assumedRadius: Double?) {
    self.graph = graph
    self.limit = limit
    self.assumedRadius = assumedRadius
    responses = graph.responses(beyond: limit, assumingRadius: assumedRadius)
    crossings = graph.theatreCrossings()
  }

  private func count(_ verdict: Beyond) -> Int { responses.count { $0.verdict == verdict } }
}

// MARK: - For programs

extension ReachReport {
  func writeJSON(to console: Console) throws {
    var document = try JSONDocument(console)
    try document.add("beyond", .number(limit))
    try document.add("assumedRadius", JSONValue(assumedRadius))
    try document.add(
      "counts", .object(Beyond.allCases.map { ($0.key, .integer(count($0))) }))
    try document.add("links", elements: responses.lazy.map(Self.response))
    try document.add("crossings", elements: crossings.links.lazy.map(Self.crossing))
    try document.add("staying", .integer(crossings.staying))
    try document.add("theatreUnknown", .integer(crossings.unknown))
    try document.add(folded: graph)
    try document.finish()
  }

  private static func response(_ response: DistantResponse) -> JSONValue {
    .object(
      AnalysisJSON.ends(response.link) + [
        ("verdict", .text(response.verdict.key)), ("kilometers", JSONValue(response.kilometers)),
        ("plusMinus", JSONValue(response.plusMinus)),
      ])
  }

  private static func crossing(_ crossing: TheatreCrossings.Crossing) -> JSONValue {
    .object(
      AnalysisJSON.ends(crossing.link) + [
        ("from", .text(crossing.from)), ("to", .text(crossing.to)),
      ])
  }

  /// A row for each link.
  func writeCSV(to console: Console) throws {
    let document = try CSVDocument(
      console, columns: ["response", "stimulus", "verdict", "kilometers", "plusMinus"])
    for response in responses { try document.add(Self.response(response)) }
  }
}

// MARK: - For people

extension ReachReport {
  func writeText(to console: Console) throws {
    let width = console.width
    try console.print(CaseHeader.lines(graph, width: width))
    try console.print(headline.wrapped(to: width))
    let far = responses.filter { [.certainly, .possibly].contains($0.verdict) }
      .sorted { ($0.kilometers ?? 0) > ($1.kilometers ?? 0) }
    if !far.isEmpty {
      try console.print()
      try console.print(Self.table(far).lines(width: width))
      if let rest = TextLimit.rest(far.count) { try console.print(rest) }
    }
    guard !responses.isEmpty else { return }
    try console.print()
    try console.print(crossingTitle.wrapped(to: width))
    try console.print(crossingTable.lines(width: width))
    if let rest = TextLimit.rest(crossings.links.count) { try console.print(rest) }
  }

  private var headline: StyledText {
    let distance = NumberText.kilometers(limit)
    let links = NumberText.count(responses.count, "response")
    if responses.isEmpty { return "No responses: no admitted link connects two events." }
    let assumed =
      assumedRadius.map {
        " A place without a radius is taken to be known to ± \(NumberText.kilometers($0))."
      } ?? " A place without a radius bounds nothing, so that it may be beyond."
    return """
      \("\(NumberText.grouped(count(.certainly))) of \(links)", .strong) came certainly from more \
      than \(distance) away from what they answer, \(NumberText.grouped(count(.possibly))) \
      possibly, \(NumberText.grouped(count(.certainlyNot))) certainly not\
      \(Self.unknown(count(.unknown), "place")).\(assumed)
      """
  }

  /// `; of 2 a place is not known`; nothing where all are.
  private static func unknown(_ count: Int, _ noun: String) -> String {
    count > 0 ? "; of \(NumberText.grouped(count)) a \(noun) is not known" : ""
  }

  private static func table(_ responses: [DistantResponse]) -> TextTable {
    var table = TextTable([
      .init("Beyond", isFixed: true), .init("Response"), .init("answers"),
      .init("Distance", isNumber: true),
    ])
    for response in responses.prefix(TextLimit.rows) {
      table.add(
        StyledText(response.verdict.rawValue, response.verdict == .certainly ? .strong : .plain),
        StyledText(response.link.response.id.rawValue),
        StyledText(response.link.stimulus?.id.rawValue ?? "unstated"),
        StyledText(distance(response)))
    }
    return table
  }

  private static func distance(_ response: DistantResponse) -> String {
    guard let kilometers = response.kilometers else { return "–" }
    let margin =
      response.plusMinus.map { $0 > 0 ? " ± \(NumberText.decimal($0, places: 0))" : "" } ?? " ± ?"
    return NumberText.kilometers(kilometers) + margin
  }

  private var crossingTitle: StyledText {
    let count = NumberText.count(crossings.links.count, "response")
    return """
      \("\(count) in another theatre", .strong) than what they answer; \
      \(NumberText.grouped(crossings.staying)) in the same\
      \(Self.unknown(crossings.unknown, "theatre")).
      """
  }

  private var crossingTable: TextTable {
    var table = TextTable([
      .init("Response"), .init("answers"), .init("From"), .init("To"),
    ])
    for crossing in crossings.links.prefix(TextLimit.rows) {
      table.add(
        StyledText(crossing.link.response.id.rawValue),
        StyledText(crossing.link.stimulus?.id.rawValue ?? "unstated"),
        StyledText(crossing.from), StyledText(crossing.to))
    }
    return table
  }
}

extension Beyond {
  /// The word used in JSON.
  fileprivate var key: String { self == .certainlyNot ? "certainlyNot" : rawValue }
}
