import Riposte
import Testing

@Suite struct `Findings` {
  static let errors: [Finding.Code] = [
    .invalidSyntax, .invalidText, .raggedRow, .tooLarge, .unsupportedVersion, .missingKey,
    .invalidID, .invalidValue, .invalidNumber, .invalidDate, .invalidCoordinate, .duplicateID,
    .unknownEvent, .unknownActor, .unknownPlace, .unknownSource, .selfResponse, .cyclicPartOf,
    .responsePrecedesStimulus,
  ]
  static let warnings: [Finding.Code] = [
    .orderOffByADay, .responseBeginsFirst, .unknownKey, .nearColumn, .duplicateLink, .exchange,
    .implausibleGap, .implausibleDate, .ambiguousAlias, .conflictingAttribute,
  ]
  static let notes: [Finding.Code] = [
    .implicitRecords, .ungradedLinks, .unsourcedEvents, .unsourcedClaims, .singleOrigin,
    .answersOwnSide, .orderUndetermined, .missingDate, .missingPlace, .unknownKind,
  ]

  @Test func `codes are the words of the contract`() {
    #expect(
      Self.errors.map(\.rawValue) == [
        "invalid-syntax", "invalid-text", "ragged-row", "too-large", "unsupported-version",
        "missing-key", "invalid-id", "invalid-value", "invalid-number", "invalid-date",
        "invalid-coordinate", "duplicate-id", "unknown-event", "unknown-actor", "unknown-place",
        "unknown-source", "self-response", "cyclic-part-of", "response-precedes-stimulus",
      ])
    #expect(
      Self.warnings.map(\.rawValue) == [
        "order-off-by-a-day", "response-begins-first", "unknown-key", "near-column",
        "duplicate-link", "exchange", "implausible-gap", "implausible-date", "ambiguous-alias",
        "conflicting-attribute",
      ])
    #expect(
      Self.notes.map(\.rawValue) == [
        "implicit-records", "ungraded-links", "unsourced-events", "unsourced-claims",
        "single-origin", "answers-own-side", "order-undetermined", "missing-date",
        "missing-place", "unknown-kind",
      ])
  }

  @Test func `the severity of a finding is that of its code`() {
    #expect(Self.errors.allSatisfy { Finding($0, "").severity == .error })
    #expect(Self.warnings.allSatisfy { Finding($0, "").severity == .warning })
    #expect(Self.notes.allSatisfy { Finding($0, "").severity == .note })
    #expect(Finding.Code(rawValue: "something-new").severity == .error)
    #expect(Finding.Severity.allCases.sorted() == [.note, .warning, .error])
  }

  @Test func `a finding reads as compilers write`() {
    #expect(
      Finding(.unknownActor, "there is no actor 'x'", at: .line(12, 7)).description
        == "case.yaml:12:7: error: there is no actor 'x' [unknown-actor]")
    #expect(
      Finding(.missingDate, "'a' has no date", at: .line(12)).description
        == "case.yaml:12: note: 'a' has no date [missing-date]")
    #expect(
      Finding(.exchange, "rings").description == "warning: rings [exchange]")
  }

  @Test func `a field stands where it stands, or where what it is part of does`() {
    let position = RecordPosition.line(10, "by", "claims.0", "claims.0.source")

    #expect(position["by"] == .line(11, 5))
    #expect(position["by.3"] == .line(11, 5))
    #expect(position["claims.0.source"] == .line(13, 5))
    #expect(position["claims.0.date"] == .line(12, 5))
    #expect(position["claims.1.date"] == .line(10, 3))
    #expect(position["title"] == .line(10, 3))
    #expect(position[""] == .line(10, 3))
  }

  @Test func `an unknown event is answered with the likest id`() throws {
    let graph = try EventGraph.Draft(["erbil-rockets": nil, "albukamal": nil]).freeze()

    let error = #expect(throws: UnknownEvent.self) { try graph.event("erbil-rocket") }
    #expect(error?.id == "erbil-rocket")
    #expect(
      error?.description
        == "the case has no event 'erbil-rocket'; did you mean 'erbil-rockets'?")
    let other = #expect(throws: UnknownEvent.self) { try graph.event("zzz") }
    #expect(other?.description == "the case has no event 'zzz'")
  }
}
