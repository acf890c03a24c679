import ArgumentParser
import EDTF
import Riposte

/// What of the case is looked at: the evidence policy and the filters.
struct Conditions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "asserted, inclusive (default), permissive, everything.", valueName: "policy"),
    transform: Choice.policy)
  var evidence: EvidencePolicy?

  @Option(
    help: ArgumentHelp("Links of at least this confidence, 0 to 1.", valueName: "number"),
    transform: Choice.probability)
  var minConfidence: Double?

  @Option(
    help: ArgumentHelp("Claims in sources of at least this grade, A to E.", valueName: "grade"),
    transform: Choice.reliability)
  var minReliability: Source.Reliability?

  @Option(
    help: ArgumentHelp("Claims of at least this grade, 1 to 5.", valueName: "grade"),
    transform: Choice.credibility)
  var minCredibility: Claim.Credibility?

  @Flag(help: "Let claims without a grade pass these two.")
  var allowUngraded = false

  @Flag(help: "Links that nobody denies.")
  var undisputed = false

  @Option(help: ArgumentHelp("Links of this kind.", valueName: "kind"))
  var linkKind: [String] = []

  @Flag(help: "Events of the domain force.")
  var forceOnly = false

  @Option(help: ArgumentHelp("Events in which this actor took part.", valueName: "id"))
  var actor: [String] = []

  @Option(help: ArgumentHelp("Events in which this side took part.", valueName: "name"))
  var side: [String] = []

  @Option(help: ArgumentHelp("Events in this theatre.", valueName: "name"))
  var theatre: [String] = []

  @Option(
    help: ArgumentHelp("Events that may be on or after this date.", valueName: "date"),
    transform: Choice.date)
  var since: EDTFDate?

  @Option(
    help: ArgumentHelp("Events that may be on or before this date.", valueName: "date"),
    transform: Choice.date)
  var until: EDTFDate?

  @Flag(help: "Let the outermost whole stand for each part certain to be one.")
  var foldParts = false

  /// Whether none of them is asked for.
  var isEmpty: Bool {
    evidence == nil && filter.isEmpty && actor.isEmpty && linkKind.isEmpty && !foldParts
  }

  /// The filter, but for what depends on the case: actors and link kinds.
  private var filter: Filter {
    var filter = Filter()
    filter.minimumConfidence = minConfidence
    filter.minimumReliability = minReliability
    filter.minimumCredibility = minCredibility
    filter.allowsUngraded = allowUngraded
    filter.onlyUndisputed = undisputed
    filter.onlyForce = forceOnly
    filter.sides = side
    filter.theatres = theatre
    filter.since = since
    filter.until = until
    return filter
  }

  /// The graph under the policy and the filter asked for.
  ///
  /// - Throws: `UnknownName` when the case lacks an actor, a side or a theatre; `CommandFailure` when
  ///   a link kind is no word of ours and none of the case.
  func applied(to graph: EventGraph) throws -> EventGraph {
    var filter = filter
    filter.actors = actor.map { graph.resolvedActor($0) }
    filter.linkKinds = try linkKind.map { try Self.linkKind($0, in: graph) }
    let whole = foldParts ? graph.foldingParts() : graph
    let admitting = evidence.map { whole.admitting($0) } ?? whole
    return filter.isEmpty ? admitting : try admitting.filtered(by: filter)
  }

  private static func linkKind(
    _ word: String, in graph: EventGraph
  ) throws -> ResponseLink.Kind {
    let kind = ResponseLink.Kind(word)
    let used = Set(graph.allLinks().compactMap(\.kind))
    if kind.isKnown || used.contains(kind) { return kind }
    let words = used.map(\.rawValue).sorted() + ResponseWords.words
    let guess = Spelling.closest(to: word, among: words)
    throw CommandFailure(
      .badData,
      "the case has no link of kind '\(word)'"
        + (guess.map { "; did you mean '\($0)'?" } ?? ""))
  }
}

extension EventGraph {
  /// The actor of an id; of a name or alias, the only actor who bears it.
  fileprivate func resolvedActor(_ word: String) -> Event.Actor.ID {
    let id = Event.Actor.ID(rawValue: word)
    guard actor(id) == nil else { return id }
    let bearers = actors.filter { $0.name == word || $0.aliases.contains(word) }
    return bearers.count == 1 ? bearers[0].id : id
  }
}
