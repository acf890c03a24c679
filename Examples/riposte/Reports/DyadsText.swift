import EDTF
import Riposte

extension DyadsReport {
  func writeText(to console: Console) throws {
    let width = console.width
    try console.print(CaseHeader.lines(graph, width: width))
    try console.print(headline.wrapped(to: width))
    try console.print()
    try console.print(pairTable.lines(width: width))
    if let rest = TextLimit.rest(dyads.pairs.count) { try console.print(rest) }
    try console.print()
    try console.print(StyledText("Acts of force and what the record holds of answers", .strong))
    try console.print(unansweredText.wrapped(to: width))
    try console.print(unansweredTable.lines(width: width))
    guard !answers.links.isEmpty else { return }
    try console.print()
    try console.print(
      StyledText("Whom responses hit, seen from those who did what they answer", .strong))
    try console.print(answerTable.lines(width: width))
    try writeOthersThanClaimants(to: console)
  }

  private var headline: StyledText {
    let pairs = NumberText.count(dyads.pairs.count, "pair")
    let parties = dyads.grouping == .side ? "sides (or actors without one)" : "actors"
    var text: StyledText = "\(pairs, .strong) of \(parties) of which one answered the other"
    if graph.links.isEmpty { return text + ": the case has no admitted link." }
    text += StyledText(
      ", over \(NumberText.count(graph.links.count, "link")); a link counts once for each pair.")
    if dyads.unusable > 0 {
      let are = dyads.unusable == 1 ? "is" : "are"
      text += StyledText(
        " \(NumberText.count(dyads.unusable, "link")) \(are) in no pair, as it is not known who "
          + "did one of the events.")
    }
    let ladder = FigureWording.ladder(dyads.ladder, isByKindAlone: dyads.isByKindAlone)
    return text + StyledText(" The lag is the range of the median. Ladder: \(ladder).")
  }

  private var pairTable: TextTable {
    var table = TextTable([
      .init("Responder"), .init("answered"), .init("Times", isNumber: true), .init("Lag"),
      .init("Up", isNumber: true), .init("Level", isNumber: true), .init("Down", isNumber: true),
      .init("Unknown", isNumber: true),
    ])
    for dyad in dyads.pairs.prefix(TextLimit.rows) {
      let unusable = dyad.lag.unusable
      let lag =
        FigureWording.median(dyad.lag)
        + (unusable > 0 ? " (\(NumberText.grouped(unusable)) unknown)" : "")
      table.add(
        StyledText(name(dyad.responder)), StyledText(name(dyad.provoker)),
        StyledText(NumberText.grouped(dyad.responses)), StyledText(lag),
        StyledText(NumberText.grouped(dyad.steps.up)),
        StyledText(NumberText.grouped(dyad.steps.level)),
        StyledText(NumberText.grouped(dyad.steps.down)),
        StyledText(NumberText.grouped(dyad.steps.unknown)))
    }
    return table
  }

  private func name(_ party: Party) -> String {
    switch party {
    case .side(let name): name
    case .actor(let id): EventWording.name(id, in: graph)
    }
  }
}

// MARK: - Without recorded response

extension DyadsReport {
  private var unansweredText: StyledText {
    guard let tallies else {
      return """
        Not computed: the case does not say how far its record reaches (as-of; --as-of DATE says \
        it here), so that nobody can say what should have been recorded by now.
        """
    }
    let day = tallies.asOf.formatted()
    var text = """
      Judged are acts that were certainly over \(NumberText.count(days, "day")) or more before \
      \(day), as far as the record reaches; later ones are censored. Answered: with force, by the \
      side that was hit; else nothing, words only, or force by others. What is not recorded may \
      have happened all the same.
      """
    if tallies.unusable > 0 {
      let count = NumberText.count(tallies.unusable, "event")
      text += " \(count) of force not used, as it is not known who did it or to whom."
    }
    return StyledText(text)
  }

  private var unansweredTable: TextTable {
    var table = TextTable(
      [.init("Acts of")]
        + [
          "Acts", "Answered", "Nothing", "Words", "Others", "Unclear", "Censored",
        ].map { .init($0, isNumber: true) })
    for tally in (tallies?.parties ?? []).prefix(TextLimit.rows) {
      let outcomes: [ResponseOutcome] = [
        .answered, .withoutResponse, .wordsOnly, .byOthers, .undetermined, .censored,
      ]
      let counts = [tally.acts.count] + outcomes.map { tally.count($0) }
      let cells = counts.map { StyledText(NumberText.grouped($0)) }
      table.add([StyledText(name(tally.party))] + cells)
    }
    return table
  }
}

// MARK: - Whom responses hit

extension DyadsReport {
  private var answerTable: TextTable {
    var table = TextTable([.init("Links", isNumber: true), .init("The response hit")])
    for answer in Answer.allCases {
      let count = answers.count(answer)
      if count > 0 {
        table.add(StyledText(NumberText.grouped(count)), StyledText(answer.sentence))
      }
    }
    return table
  }

  private func writeOthersThanClaimants(to console: Console) throws {
    let found = answers.hitOthersThanClaimants
    if found.isEmpty { return }
    let width = console.width
    try console.print()
    try console.print(
      StyledText(
        "\(NumberText.count(found.count, "act")) of force hit others than those who claimed what was answered",
        .strong
      ).wrapped(to: width))
    var table = TextTable([.init("Response"), .init("answers"), .init("Hit"), .init("Claimed by")])
    for answer in found.prefix(TextLimit.rows) {
      let claimants = (answer.link.stimulus?.authorship ?? [])
        .filter { $0.stance == .claims }.compactMap(\.actor)
        .map { EventWording.name($0, in: graph) }
      table.add(
        StyledText(answer.link.response.id.rawValue),
        StyledText(answer.link.stimulus?.id.rawValue ?? "unstated"),
        StyledText(
          answer.link.response.targets.map { EventWording.name($0, in: graph) }.listed()),
        StyledText(claimants.listed()))
    }
    try console.print(table.lines(width: width))
    if let rest = TextLimit.rest(found.count) { try console.print(rest) }
  }
}

extension Answer {
  /// Whom the response hit, in words.
  fileprivate var sentence: String {
    switch self {
    case .direct: "one who did it"
    case .partOrWhole: "a part or a whole of one who did it"
    case .patron: "a patron of one who did it"
    case .proxy: "a proxy of one who did it"
    case .sibling: "another proxy of a patron of one who did it"
    case .sameSide: "only someone on the side of one who did it"
    case .unrelated: "nobody whom the record ties to those who did it"
    case .unknown: "someone, but it is not known who did it, or whom it hit"
    case .disputed: "one tied to those who did it only by a relation that someone denies"
    }
  }
}
