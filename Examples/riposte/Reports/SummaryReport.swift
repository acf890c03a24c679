import EDTF
import Riposte

/// How much of a case is admitted, counted.
struct SummaryReport: Report {
  let graph: EventGraph
  let events: Int
  let links: Int
  let isolated: Int
  let openings: Int
  let unanswered: Int
  let unstatedStimuli: Int
  let exchanges: Int
  let episodes: Int
  let largestEpisode: Int?
  let chainCount: Chains.Count
  let longestChain: Chain?

  init(_ graph: EventGraph) {
    self.graph = graph
    events = graph.events.count
    links = graph.links.count
    isolated = graph.isolatedEvents().count
    let stations = graph.stations()
    openings = stations.count(where: \.isOpening)
    unanswered = stations.count(where: \.isUnanswered)
    exchanges = stations.count(where: \.isExchange)
    unstatedStimuli = graph.unstatedLinks.count
    let episodes = graph.episodes()
    self.episodes = episodes.count
    largestEpisode = episodes.first?.count
    chainCount = graph.chainCount()
    longestChain = graph.longestChain()
  }
}

// MARK: - For programs

extension SummaryReport {
  private var members: [(key: String, value: JSONValue)] {
    [
      ("title", JSONValue(graph.title)), ("evidence", .text(graph.policy.rawValue)),
      ("events", .integer(events)), ("links", .integer(links)), ("isolated", .integer(isolated)),
      ("openings", .integer(openings)), ("unanswered", .integer(unanswered)),
      ("unstatedStimuli", .integer(unstatedStimuli)), ("exchanges", .integer(exchanges)),
      ("episodes", .integer(episodes)), ("largestEpisode", JSONValue(largestEpisode)),
      (
        "chains",
        [
          "count": JSONValue(chainCount.exact?.description), "log10": JSONValue(chainCount.log10),
          "longest": JSONValue(longestChain?.length),
        ]
      ),
      ("setAside", .integer(graph.setAside.count)),
    ]
  }

  func writeJSON(to console: Console) throws {
    var document = try JSONDocument(console)
    for member in members { try document.add(member.key, member.value) }
    try document.add(folded: graph)
    try document.finish()
  }

  func writeCSV(to console: Console) throws {
    let document = try CSVDocument(
      console,
      columns: [
        "title", "evidence", "events", "links", "isolated", "openings", "unanswered",
        "unstatedStimuli", "exchanges", "episodes", "largestEpisode", "chains.count",
        "chains.log10", "chains.longest", "setAside",
      ])
    try document.add(.object(members))
  }
}

// MARK: - For people

extension SummaryReport {
  func writeText(to console: Console) throws {
    try console.print(CaseHeader.lines(graph, width: console.width))
    try console.print(figures.lines(width: console.width))
    try console.print()
    guard let longestChain else {
      try console.print("No chain: no admitted link leads from one event to another.")
      return
    }
    try console.print("\("The longest chain", .strong)\(firstOfSeveral)")
    try console.print(ChainText(longestChain).lines(width: console.width))
  }

  /// Of several chains as long, the first in house order is shown.
  private var firstOfSeveral: String {
    let best = graph.chains(top: 2, by: .links).chains
    guard best.count == 2, best[0].length == best[1].length else { return "" }
    return " (of several as long, the first by date)"
  }

  private var figures: TextTable {
    var table = TextTable([.init(""), .init("", isNumber: true), .init("")])
    func add(_ label: String, _ number: Int, _ words: String) {
      table.add(
        StyledText(label), StyledText(NumberText.grouped(number)), StyledText(words, .faint))
    }
    add("Events", events, leftOut(graph.allEvents.count - events, "event"))
    let linkCount = graph.allLinks().count - links - unstatedStimuli
    add(
      "Links", links, "between two events\(linkCount > 0 ? "; " : "")\(leftOut(linkCount, "link"))")
    add("Isolated", isolated, "events that no link touches")
    add("Openings", openings, "answered, but answer nothing recorded")
    add("Unanswered", unanswered, "answer something, but no response is recorded")
    add("Unstated stimuli", unstatedStimuli, "links to something the case does not contain")
    add("Exchanges", exchanges, "groups of events that answer each other")
    add(
      "Episodes", episodes,
      largestEpisode.map { "the largest of \(NumberText.grouped($0)) events" } ?? "")
    table.add("Chains", chains, StyledText("from an opening to an unanswered end", .faint))
    return table
  }

  private var chains: StyledText {
    guard let exact = chainCount.exact else { return StyledText(chainCount.description) }
    return StyledText(NumberText.grouped(exact.description))
  }

  private func leftOut(_ count: Int, _ noun: String) -> String {
    count > 0 ? "\(NumberText.count(count, noun)) of the case left out" : ""
  }
}
