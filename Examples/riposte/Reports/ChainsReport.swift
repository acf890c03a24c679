import Riposte

/// Some chains, and how many there are.
struct ChainsReport: Report {
  /// Which of the chains were asked for.
  enum Selection {
    case all
    case longest
    case climbs
    case best(RankedChains)
  }

  let graph: EventGraph
  var selection: Selection
  /// How many there are, whatever is printed.
  let count: Chains.Count
  /// What is printed, made as it is printed.
  var chains: AnySequence<Chain>
  /// How many are printed at most; 0 for all.
  var limit: Int
  /// Events that were asked for but are not admitted, so that no chain contains them.
  let notAdmitted: [Event.ID]

  init(
    _ graph: EventGraph, _ selection: Selection, _ count: Chains.Count,
    _ chains: AnySequence<Chain>, limit: Int, notAdmitted: [Event.ID]
  ) {
    self.graph = graph
    self.selection = selection
    self.count = count
    self.chains = chains
    self.limit = limit
    self.notAdmitted = notAdmitted
  }

  private var printed: AnySequence<Chain> {
    limit == 0 ? chains : AnySequence(chains.lazy.prefix(limit))
  }
}

// MARK: - For programs

extension ChainsReport {
  func writeJSON(to console: Console) throws {
    var document = try JSONDocument(console)
    try document.add("count", JSONValue(count.exact?.description))
    try document.add("log10", JSONValue(count.log10))
    try document.add("unranked", unranked)
    try document.add("notAdmitted", JSONValue(notAdmitted))
    try document.add("chains", elements: printed.lazy.map(ChainJSON.chain))
    try document.add(folded: graph)
    try document.finish()
  }

  /// How many chains could not be ranked; `null` where 128 bits do not hold the number.
  private var unranked: JSONValue {
    guard case .best(let ranked) = selection else { return .integer(0) }
    return ranked.unranked.map { .digits($0.description) } ?? .null
  }

  func writeCSV(to console: Console) throws {
    let document = try CSVDocument(console, columns: ChainJSON.columns)
    for chain in printed { try document.add(ChainJSON.chain(chain)) }
  }
}

// MARK: - For people

extension ChainsReport {
  func writeText(to console: Console) throws {
    try console.print(CaseHeader.lines(graph, width: console.width))
    for id in notAdmitted {
      try console.print(
        StyledText("'\(id)' is not admitted, so no chain contains it.", .warning)
          .wrapped(to: console.width))
    }
    var number = 0
    for chain in printed {
      if number == 0 { try console.print(headline.wrapped(to: console.width)) }
      number += 1
      try console.print()
      try console.print(
        StyledText("\(noun == "chain" ? "Chain" : "Climb") \(NumberText.grouped(number))", .strong))
      try console.print(ChainText(chain).lines(width: console.width))
    }
    if number == 0 { try console.print(headline.wrapped(to: console.width)) }
    try printRest(after: number, to: console)
  }

  private var noun: String { if case .climbs = selection { "climb" } else { "chain" } }

  private var headline: StyledText {
    let all = counted
    if count.exact == 0 { return "\(all, .strong)." }
    if count.exact == 1, case .longest = selection { return "\(all, .strong):" }
    switch selection {
    case .all: return "\(all, .strong), in order of date"
    case .climbs: return "\(all, .strong) (severity rises at every link), longest first"
    case .longest: return "\(all, .strong); the longest, of several the first by date:"
    case .best(let ranked):
      var text: StyledText = "\(all, .strong); the best by \(ranked.ranking.words)"
      if ranked.unranked != 0 {
        let number = ranked.unranked.map { NumberText.grouped($0.description) } ?? "very many"
        text += "; \(number) not ranked, as \(ranked.ranking.unknown)"
      }
      return text
    }
  }

  private var counted: String {
    guard let exact = count.exact else { return "\(count) \(noun)s" }
    if exact == 0 { return "No \(noun)s" }
    return NumberText.grouped(exact.description) + " " + (exact == 1 ? noun : noun + "s")
  }

  /// Says how many were not printed.
  private func printRest(after number: Int, to console: Console) throws {
    if case .longest = selection { return }
    if case .best = selection { return }
    let rest = count.exact.map { $0 - UInt128(number) }
    guard rest != 0 else { return }
    let words = rest.map { NumberText.grouped($0.description) } ?? "very many"
    try console.print()
    try console.print(
      StyledText("… and \(words) more, not printed: --limit 0 prints all", .faint)
        .wrapped(to: console.width))
  }
}

extension Chain.Ranking {
  /// What chains are ranked by, in words.
  fileprivate var words: String {
    switch self {
    case .links: "number of links"
    case .elapsed: "time elapsed (midpoint)"
    case .kilometers: "kilometers along the links"
    case .rise: "rise in severity, last event less first"
    case .confidence: "confidence, the product of the links'"
    }
  }

  /// Why a chain cannot be ranked.
  fileprivate var unknown: String {
    switch self {
    case .links: "a link is unknown"
    case .elapsed: "a date is unknown"
    case .kilometers: "a place is unknown"
    case .rise: "a severity is unknown"
    case .confidence: "a link is not graded"
    }
  }
}
