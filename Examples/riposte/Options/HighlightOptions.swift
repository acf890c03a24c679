import ArgumentParser
import Riposte
import RiposteDiagrams

/// What is highlighted in a picture.
struct HighlightOptions: ParsableArguments {
  @Option(help: ArgumentHelp("longest, escalating, or event ids: a,b,c.", valueName: "what"))
  var highlight: String?

  @Option(
    help: ArgumentHelp(
      "All that would not be admitted, or reached, without this source.", valueName: "id"))
  var highlightSource: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "The same for a claim: the response, what it answers, and which of the claims (default 1).",
      valueName: "id"))
  var highlightClaim: [String] = []

  func validate() throws {
    let count = [highlight != nil, highlightSource != nil, !highlightClaim.isEmpty].count(
      where: \.self)
    if count > 1 {
      throw ValidationError(
        "--highlight, --highlight-source and --highlight-claim exclude each other.")
    }
    _ = try claimNumber
  }

  /// The diagram with them.
  func applied(to diagram: Diagram) throws -> Diagram {
    let graph = diagram.graph
    if let highlightSource {
      return try diagram.highlighting(consequencesOf: Source.ID(highlightSource))
    }
    if let (claim, link) = try claim(in: graph) {
      return diagram.highlighting(consequencesOf: claim, of: link)
    }
    switch highlight {
    case nil: return diagram
    case "longest": return diagram.highlighting(graph.longestChain(), as: "longest chain")
    case "escalating": return diagram.highlighting(graph.climbs().longest(), as: "longest climb")
    default: return try diagram.highlighting(ids(in: graph))
    }
  }

  /// What is not highlighted although it was asked for.
  func notes(on diagram: Diagram) throws -> [String] {
    let graph = diagram.graph
    if highlightSource != nil || !highlightClaim.isEmpty, !diagram.isHighlighting {
      return ["nothing that is admitted hangs on it, so nothing is highlighted"]
    }
    return try ids(in: graph).filter { try !graph.event($0).isAdmitted }
      .map { "'\($0)' is not admitted, so it is not highlighted" }
  }

  /// The events that are named to be highlighted; an id may itself have a comma.
  private func ids(in graph: EventGraph) -> [Event.ID] {
    guard let highlight, highlight != "longest", highlight != "escalating" else { return [] }
    if graph.knows(Event.ID(highlight)) { return [Event.ID(highlight)] }
    return highlight.split(separator: ",").map { Event.ID(String($0)) }
  }
}

// MARK: - Claims

extension HighlightOptions {
  /// Which of the claims of a link is meant, from 1 on.
  private var claimNumber: Int {
    get throws {
      if highlightClaim.isEmpty || highlightClaim.count == 2 { return 1 }
      guard highlightClaim.count == 3, let number = Int(highlightClaim[2]), number > 0 else {
        throw ValidationError(
          "--highlight-claim needs two ids, of a response and what it answers, and perhaps a number."
        )
      }
      return number
    }
  }

  /// The claim and its link.
  ///
  /// - Throws: `UnknownEvent` when the case lacks an event; `CommandFailure` when it has no such link or
  ///   claim.
  private func claim(in graph: EventGraph) throws -> (Claim, LinkView)? {
    guard highlightClaim.count > 1 else { return nil }
    let (response, stimulus) = (Event.ID(highlightClaim[0]), Event.ID(highlightClaim[1]))
    guard let link = try graph.link(from: stimulus, to: response) else {
      throw CommandFailure(
        .badData, "no admitted link says that '\(response)' answers '\(stimulus)'")
    }
    let (claims, number) = (link.claims, try claimNumber)
    guard number <= claims.count else {
      throw CommandFailure(
        .badData,
        "the link \(link) has \(NumberText.count(claims.count, "claim")), not \(number)")
    }
    return (claims[number - 1], link)
  }
}
