extension Finding {
  /// The stable name of what was found; new codes break no caller.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The name.
    public let rawValue: String

    /// Makes a code of a name.
    public init(rawValue: String) { self.rawValue = rawValue }
  }
}

extension Finding.Code {
  // MARK: Errors: the file

  /// The file does not follow its format.
  public static let invalidSyntax = Self(rawValue: "invalid-syntax")
  /// The file is not valid text.
  public static let invalidText = Self(rawValue: "invalid-text")
  /// A row has more or fewer fields than the header.
  public static let raggedRow = Self(rawValue: "ragged-row")
  /// Something exceeds a limit.
  public static let tooLarge = Self(rawValue: "too-large")
  /// The case file is of a later version.
  public static let unsupportedVersion = Self(rawValue: "unsupported-version")

  // MARK: Errors: a field

  /// A record lacks a key it must have.
  public static let missingKey = Self(rawValue: "missing-key")
  /// An id is empty, too long, or has control characters.
  public static let invalidID = Self(rawValue: "invalid-id")
  /// A value is none of those allowed.
  public static let invalidValue = Self(rawValue: "invalid-value")
  /// A number is none, or out of range.
  public static let invalidNumber = Self(rawValue: "invalid-number")
  /// A date is none.
  public static let invalidDate = Self(rawValue: "invalid-date")
  /// A coordinate is out of range, or lacks its partner.
  public static let invalidCoordinate = Self(rawValue: "invalid-coordinate")

  // MARK: Errors: the case

  /// Two records of a kind have one id.
  public static let duplicateID = Self(rawValue: "duplicate-id")
  /// A reference to an event that is not there.
  public static let unknownEvent = Self(rawValue: "unknown-event")
  /// A reference to an actor that is not there.
  public static let unknownActor = Self(rawValue: "unknown-actor")
  /// A reference to a place that is not there.
  public static let unknownPlace = Self(rawValue: "unknown-place")
  /// A reference to a source that is not there.
  public static let unknownSource = Self(rawValue: "unknown-source")
  /// An event answers itself.
  public static let selfResponse = Self(rawValue: "self-response")
  /// A whole lies inside its part.
  public static let cyclicPartOf = Self(rawValue: "cyclic-part-of")
  /// A response ended before what it answers began.
  public static let responsePrecedesStimulus = Self(rawValue: "response-precedes-stimulus")

  // MARK: Warnings

  /// A response lies one day before what it answers, where time zones may explain it.
  public static let orderOffByADay = Self(rawValue: "order-off-by-a-day")
  /// A response began before what it answers did, though the two overlap.
  public static let responseBeginsFirst = Self(rawValue: "response-begins-first")
  /// A key the house does not know.
  public static let unknownKey = Self(rawValue: "unknown-key")
  /// A column one edit from one of ours.
  public static let nearColumn = Self(rawValue: "near-column")
  /// A claim made twice, or two kinds or confidences for one link.
  public static let duplicateLink = Self(rawValue: "duplicate-link")
  /// Events answer each other.
  public static let exchange = Self(rawValue: "exchange")
  /// A response comes very long after its stimulus.
  public static let implausibleGap = Self(rawValue: "implausible-gap")
  /// A date before 1800, or after the case's own.
  public static let implausibleDate = Self(rawValue: "implausible-date")
  /// One alias on two actors, or on two places.
  public static let ambiguousAlias = Self(rawValue: "ambiguous-alias")
  /// Rows contradict each other on a record that none declares.
  public static let conflictingAttribute = Self(rawValue: "conflicting-attribute")

  // MARK: Notes

  /// Records made of names that nothing declares.
  public static let implicitRecords = Self(rawValue: "implicit-records")
  /// Links without a grade.
  public static let ungradedLinks = Self(rawValue: "ungraded-links")
  /// Events without a source.
  public static let unsourcedEvents = Self(rawValue: "unsourced-events")
  /// Claims without a source.
  public static let unsourcedClaims = Self(rawValue: "unsourced-claims")
  /// Links whose claims all rest on one origin.
  public static let singleOrigin = Self(rawValue: "single-origin")
  /// A response to one's own side.
  public static let answersOwnSide = Self(rawValue: "answers-own-side")
  /// Which of two linked events came first is not known.
  public static let orderUndetermined = Self(rawValue: "order-undetermined")
  /// An event without a date.
  public static let missingDate = Self(rawValue: "missing-date")
  /// An event without a place.
  public static let missingPlace = Self(rawValue: "missing-place")
  /// A kind the house does not know.
  public static let unknownKind = Self(rawValue: "unknown-kind")

  /// How much a finding of this code matters; a code the house does not know is an error.
  public var severity: Finding.Severity {
    if Self.warnings.contains(self) { return .warning }
    return Self.notes.contains(self) ? .note : .error
  }

  private static let warnings: Set<Self> = [
    .orderOffByADay, .responseBeginsFirst, .unknownKey, .nearColumn, .duplicateLink, .exchange,
    .implausibleGap, .implausibleDate, .ambiguousAlias, .conflictingAttribute,
  ]

  private static let notes: Set<Self> = [
    .implicitRecords, .ungradedLinks, .unsourcedEvents, .unsourcedClaims, .singleOrigin,
    .answersOwnSide, .orderUndetermined, .missingDate, .missingPlace, .unknownKind,
  ]
}

extension Finding.Code: CustomStringConvertible {
  /// The name.
  public var description: String { rawValue }
}
