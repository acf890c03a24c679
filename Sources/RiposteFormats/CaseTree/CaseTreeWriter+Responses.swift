import Riposte

/// Responses and their claims.
extension CaseTreeWriter {
  func node(_ link: ResponseLink) -> OutputNode {
    var entries = Entries()
    entries.add("event", text: link.response.rawValue)
    switch link.stimulus {
    case .event(let id): entries.add("to", text: id.rawValue)
    case .unstated: entries.add("to", word: "unstated")
    }
    entries.add("kind", text: link.kind?.rawValue)
    entries.add("confidence", number: link.confidence)
    if let claim = link.claims.first, link.claims.count == 1, claim.note == nil,
      claim != Claim(nil)
    {
      add(claim, to: &entries)
      entries.add("note", text: link.note)
    } else {
      entries.add("note", text: link.note)
      entries.add("claims", list: link.claims.map(node))
    }
    entries.add("attributes", attributes: link.attributes)
    return .mapping(entries.all)
  }

  private func node(_ claim: Claim) -> OutputNode {
    var entries = Entries()
    add(claim, to: &entries)
    entries.add("note", text: claim.note)
    return .mapping(entries.all)
  }

  /// Adds the fields of a claim but for its note.
  private func add(_ claim: Claim, to entries: inout Entries) {
    entries.add("basis", word: claim.basis?.description)
    entries.add("by", text: claim.speaker?.rawValue)
    entries.add("source", text: claim.source?.rawValue)
    if let grade = claim.credibility { entries.add("credibility", .number("\(grade.rawValue)")) }
    entries.add("date", word: claim.dateText)
    entries.add("quote", text: claim.quote)
    entries.add("locator", text: claim.locator)
  }
}
