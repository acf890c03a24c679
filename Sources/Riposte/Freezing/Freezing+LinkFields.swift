import EDTF

extension Freezing {
  /// Checks the confidence and the claims of each inserted link, of links set aside too; what is
  /// wrong becomes unknown.
  mutating func checkLinkFields() {
    checkConfidences()
    checkClaimReferences()
    checkClaimDates()
  }

  /// The events of an inserted link: the response, and the stimulus where it is an event.
  func events(ofLinkRow row: Int) -> [Event.ID] {
    [draft.responses[row], draft.stimuli[row]].filter { $0 >= 0 }
      .map { Event.ID(rawValue: draft.names.events[$0]) }
  }

  private mutating func checkConfidences() {
    for row in draft.links.confidences.values.indices {
      let confidence = draft.links.confidences[row]
      let isValid = confidence.value.map { (0...1).contains($0) } ?? !confidence.isInvalid
      if isValid { continue }
      let number = confidence.value.map { "\($0)" } ?? "what is given"
      findings.add(
        .invalidNumber, "a confidence is between 0 and 1, and \(number) is not",
        events: events(ofLinkRow: row), at: draft.linkPositions[row]?["confidence"])
      draft.links.confidences.set(.none, at: row)
    }
  }

  private mutating func checkClaimReferences() {
    guard !actors.isComplete || !sources.isComplete else { return }
    for row in draft.links.claims.ends.indices {
      for (index, claim) in draft.links.claims[row].enumerated() {
        if claim.speaker >= 0, actors.record(ofName: claim.speaker) == nil {
          let name = draft.names.actors[claim.speaker]
          let fault = missing(.unknownActor, "actor", name, among: actors)
          addFinding(fault.code, fault.message, claim: index, ofLinkRow: row, field: "by")
        }
        if claim.source >= 0, sources.record(ofName: claim.source) == nil {
          let name = draft.names.sources[claim.source]
          let fault = missing(.unknownSource, "source", name, among: sources)
          addFinding(fault.code, fault.message, claim: index, ofLinkRow: row, field: "source")
        }
      }
    }
  }

  private mutating func checkClaimDates() {
    for row in draft.links.claims.ends.indices {
      let places = draft.links.claims.range(of: row)
      for place in places {
        guard let text = draft.links.claims.values[place].details?.date,
          let fault = Self.fault(inDate: text)
        else { continue }
        addFinding(
          .invalidDate, "\(Self.quoted(text)), the date of a claim, is none: \(fault)",
          claim: place - places.lowerBound, ofLinkRow: row, field: "date")
        var claim = draft.links.claims.values[place]
        claim.details = claim.details?.withoutDate
        draft.links.claims.replaceValue(at: place, by: claim)
      }
    }
  }

  private mutating func addFinding(
    _ code: Finding.Code, _ message: String, claim: Int, ofLinkRow row: Int, field: String
  ) {
    findings.add(
      code, message, events: events(ofLinkRow: row),
      at: draft.linkPositions[row]?["claims.\(claim).\(field)"])
  }

  /// What is wrong with a date; `nil` when nothing is.
  static func fault(inDate text: String) -> String? {
    do {
      _ = try EDTFDate(text)
      return nil
    } catch {
      return error.message
    }
  }
}
