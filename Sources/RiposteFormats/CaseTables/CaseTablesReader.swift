import Riposte

/// Turns tables into a draft, and reports everything that is not as it should be.
///
/// Each table is read by itself, in the order in which they depend on each other; a row that lacks what it must have
/// is reported and left out, another bad field is reported and read as not given.
struct CaseTablesReader {
  var draft = EventGraph.Draft()
  let options: CaseFile.ReadingOptions
  /// Reports on the table that is being read.
  var reporter = FindingReporter(file: "")
  /// The rows of `accounts.csv`, by event, and where the first stands.
  var accounts: [String: (place: SourcePosition, records: [Event.Account])] = [:]
  /// The rows of `authorship.csv`, by event, and where the first stands.
  var authorship: [String: (place: SourcePosition, records: [Event.Authorship])] = [:]
  /// The ids of all events, kept only if accounts or statements refer to them.
  var eventIDs: Set<String>?
  /// The ids of places that a table declares; empty if none does.
  var declaredPlaces: Set<String> = []
  /// The ladder that `case.csv` names, in case `ladder.csv` defines it.
  var ladder: (name: String, title: String?, reference: String?)?
  /// Where `case.csv` names its ladder.
  var ladderPlace: SourcePosition?

  /// Whether the table of events could not be read to its end.
  private var lacksEvents = false
  /// Whether tables are read in parts and columns where that is possible; tests compare it with rows read one by one.
  var readsInParts = true
  /// Counts what is read, and says when to stop.
  let watch: ReadingWatch

  init(options: CaseFile.ReadingOptions, watch: ReadingWatch = ReadingWatch()) {
    self.options = options
    self.watch = watch
  }

  /// Reads one table.
  ///
  /// - Parameters:
  ///   - kind: Which of our tables it is.
  ///   - bytes: Its content.
  ///   - file: Its name, for findings.
  mutating func read(_ kind: CaseTable, _ bytes: [UInt8], file: String) {
    reporter = FindingReporter(file: file)
    var omitted: [Finding.Code: Int] = [:]
    do {
      var table = BoundTable(try TableReader(bytes, watch), kind.shape, watch)
      let isComplete = checkHeader(table, keepsOthers: kind.keepsOtherColumns)
      if kind == .events, !isComplete { lacksEvents = true }
      // Where events are lost, responses would be to unknown ones: one error is enough.
      if isComplete, !(kind == .responses && lacksEvents),
        !(readsInParts && readPlainRows(kind, &table)), !watch.isCancelled
      {
        try readRows(kind, &table)
      }
      for problem in table.table.problems { report(problem) }
      omitted[.raggedRow] = table.table.omittedProblems
    } catch {
      report(error)
      if kind == .events { lacksEvents = true }
    }
    reporter.finish(omitting: omitted, to: &draft)
  }

  private mutating func readRows(
    _ kind: CaseTable, _ table: inout BoundTable
  ) throws(TextProblem) {
    switch kind {
    case .case: try readCase(&table)
    case .ladder: try readLadder(&table)
    case .sources: try readSources(&table)
    case .actors: try readActors(&table)
    case .relations: try readRelations(&table)
    case .places: try readPlaces(&table)
    case .accounts: try readAccounts(&table)
    case .authorship: try readAuthorship(&table)
    case .events: try readEvents(&table)
    case .responses: try readResponses(&table)
    case .eventRelations: try readEventRelations(&table)
    }
  }

  /// Reports columns that are missing or misspelt; false if rows make no sense without them.
  private mutating func checkHeader(_ table: BoundTable, keepsOthers: Bool) -> Bool {
    let header = SourcePosition(file: reporter.file, line: table.table.headerLine)
    for (name, meant) in table.nearColumns {
      let message = "the column '\(Wording.short(name))' is not ours; did you mean '\(meant)'?"
      reporter.report(.nearColumn, message, at: header, to: &draft)
    }
    for name in table.otherColumns where !keepsOthers {
      guard !table.nearColumns.contains(where: { $0.name == name }) else { continue }
      let message =
        "the column '\(Wording.short(name))' is not ours, and is kept only for events and responses"
      reporter.report(.unknownKey, message, at: header, to: &draft)
    }
    for name in table.missingColumns {
      reporter.report(.missingKey, "the table has no column '\(name)'", at: header, to: &draft)
    }
    return table.missingColumns.isEmpty
  }

  /// Reports what is wrong with the text of a table; the column is told where it helps to find the place.
  private mutating func report(_ problem: TextProblem) {
    var place = reporter.place(problem.position)
    if problem.code == .raggedRow { place.column = nil }
    let code = Finding.Code(rawValue: problem.code.rawValue)
    reporter.report(code, problem.message, at: place, to: &draft)
  }
}
