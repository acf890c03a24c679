import Riposte

/// `responses.csv`: each row is a claim; rows of one pair make one link.
extension CaseTablesReader {
  /// Where the columns are.
  private struct Columns {
    let event, stimulus, kind, confidence, basis, speaker, source: BoundTable.Column
    let credibility, date, quote, locator, note, linkNote: BoundTable.Column

    init(_ table: BoundTable) {
      (event, stimulus) = (table.column("event"), table.column("to"))
      (kind, confidence) = (table.column("kind"), table.column("confidence"))
      (basis, speaker) = (table.column("basis"), table.column("by"))
      (source, credibility) = (table.column("source"), table.column("credibility"))
      (date, quote) = (table.column("date"), table.column("quote"))
      (locator, note) = (table.column("locator"), table.column("note"))
      linkNote = table.column("link-note")
    }
  }

  mutating func readResponses(_ table: inout BoundTable) throws(TextProblem) {
    let columns = Columns(table)
    while try table.next() { readResponse(table, columns) }
  }

  private mutating func readResponse(_ table: BoundTable, _ columns: Columns) {
    guard let event = required(columns.event, table),
      let stimulus = required(columns.stimulus, table)
    else { return }
    let claim = claim(table, columns)
    // Where there is no claim to remark upon, the remark is on the link.
    let note = claim == nil ? table.text(columns.note) : nil
    let link = ResponseLink(
      Event.ID(event), inResponseTo: ResponseLink.Stimulus(stringLiteral: stimulus),
      kind: table.text(columns.kind).map { ResponseLink.Kind($0) },
      claims: claim.map { [$0] } ?? [], confidence: number(columns.confidence, table),
      note: table.text(columns.linkNote) ?? note, attributes: table.attributes)
    draft.insert(link, at: position(table))
  }

  /// The claim of a row; `nil` if the row says no more than that there is a link.
  private mutating func claim(_ table: BoundTable, _ columns: Columns) -> Claim? {
    let claim = Claim(
      choice(columns.basis, Choices.bases, table) ?? options.basis,
      by: table.text(columns.speaker).map { Event.Actor.ID($0) },
      source: table.text(columns.source).map { Source.ID($0) },
      credibility: choice(columns.credibility, Choices.credibilities, table),
      on: table.text(columns.date), quote: table.text(columns.quote),
      locator: table.text(columns.locator))
    guard claim != Claim(nil) else { return nil }
    var noted = claim
    noted.note = table.text(columns.note)
    return noted
  }
}
