import Riposte

/// Responses and their claims.
extension CaseTreeReader {
  mutating func readResponse(_ node: Node) {
    guard let fields = fields(of: node, .response), let event = id(fields, "event"),
      let stimulus = id(fields, "to")
    else { return }
    var claims: [Claim] = []
    let hasOwnClaim = RecordShape.claim.keys.contains { $0 != "note" && fields[$0] != nil }
    if hasOwnClaim { claims.append(claim(fields, note: nil)) }
    for item in items(fields, "claims") {
      guard let fields = self.fields(of: item, .claim) else { continue }
      claims.append(claim(fields, note: text(fields, "note")))
    }
    let link = ResponseLink(
      Event.ID(event), inResponseTo: ResponseLink.Stimulus(stringLiteral: stimulus),
      kind: text(fields, "kind").map { ResponseLink.Kind($0) }, claims: claims,
      confidence: number(fields, "confidence"), note: text(fields, "note"),
      attributes: attributes(fields))
    draft.insert(link, at: positions(fields, shiftingClaims: hasOwnClaim))
  }

  /// The claim that fields make; on a response itself `note` is a remark on the link.
  private mutating func claim(_ fields: RecordFields, note: String?) -> Claim {
    Claim(
      choice(fields, "basis", Choices.bases), by: text(fields, "by").map { Event.Actor.ID($0) },
      source: text(fields, "source").map { Source.ID($0) },
      credibility: choice(fields, "credibility", Choices.credibilities), on: date(fields, "date"),
      quote: text(fields, "quote"), locator: text(fields, "locator"), note: note)
  }

  /// Where the parts of a link stand; a claim on the response itself is the first of its claims.
  private func positions(
    _ fields: RecordFields, shiftingClaims hasOwnClaim: Bool
  ) -> RecordPosition {
    guard hasOwnClaim else { return fields.positions(reporter, parts: ["claims"]) }
    var positions = fields.positions(reporter)
    for key in RecordShape.claim.keys {
      if let place = positions.fields[key] { positions.fields["claims.0.\(key)"] = place }
    }
    guard let claims = fields.entries.first(where: { $0.key == "claims" }) else { return positions }
    let items =
      if case .sequence(let items) = claims.value.content { items } else { [claims.value] }
    for (index, item) in items.enumerated() {
      let key = "claims.\(index + 1)"
      positions.fields[key] = reporter.place(item.position)
      guard case .mapping(let entries) = item.content else { continue }
      for entry in entries {
        let place = reporter.place(RecordFields.place(of: entry))
        positions.fields["\(key).\(entry.key)"] = place
      }
    }
    return positions
  }
}
