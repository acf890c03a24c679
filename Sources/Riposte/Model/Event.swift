public import EDTF

/// Something dated, done by someone (or by nobody known), possibly to someone, somewhere.
///
/// An event is a node of the case. What is not known is `nil` or empty, never a guess and never zero:
/// two events whose initiators are unknown have not been shown to share one.
///
/// ```swift
/// let raid = Event(
///   "erbil", titled: "Rocket barrage on Erbil", on: "[2021-02-15..2021-02-21]",
///   by: ["front-groups?"], against: ["us"], severity: 6)
/// ```
///
/// An `Event` is a value to write and to read. A frozen ``EventGraph`` keeps its events in columns and
/// makes an `Event` when asked for one (``EventView/record``).
public struct Event: Hashable, Sendable {
  /// The name of an event, unique in its case.
  public typealias ID = RecordID<Event>

  /// The name of the event, unique in its case.
  public var id: ID

  /// What happened, in a few neutral words; empty when the case gives none.
  public var title: String

  /// When it happened, as written: EDTF or one of the analysts' forms (see `EDTFDate`).
  ///
  /// A draft promises nothing: text that is no date is found when the draft is frozen.
  public var dateText: String?

  /// Where it had its effect.
  public var place: Place.ID?

  /// Where it was launched from.
  public var origin: Place.ID?

  /// Further places where it had an effect.
  public var alsoAt: [Place.ID]

  /// What kind of thing it was.
  public var kind: Kind?

  /// Whether it happened, is said to have happened, or is hypothetical.
  public var status: Status

  /// Who did it, each with the basis on which that is said.
  public var initiators: [Initiator]

  /// Whom it was done to.
  public var targets: [Actor.ID]

  /// Who took part, where the direction is not known: never initiator nor target.
  public var between: [Actor.ID]

  /// Its severity on the ladder of the case; `nil` takes the default of the kind.
  public var severity: Double?

  /// How many were killed.
  ///
  /// Where it is `nil` and accounts say a number, the event has their hull.
  public var killed: Count?

  /// How many were wounded.
  ///
  /// Where it is `nil` and accounts say a number, the event has their hull.
  public var wounded: Count?

  /// The events of which it is a part.
  public var wholes: [Whole]

  /// Who says how many.
  public var accounts: [Account]

  /// Who says who did it.
  public var authorship: [Authorship]

  /// Who acknowledged it.
  public var acknowledgedBy: [Actor.ID]

  /// Where it is reported.
  public var sources: [Source.ID]

  /// Anything else worth saying.
  public var note: String?

  /// Values of columns that are the user's own, by the name of the column.
  public var attributes: [String: String]

  /// Makes an event.
  ///
  /// - Parameters:
  ///   - id: Its name, unique in the case.
  ///   - title: What happened, in a few neutral words.
  ///   - date: When, in EDTF or one of the analysts' forms; checked when the draft is frozen.
  ///   - place: Where it had its effect.
  ///   - kind: What kind of thing it was.
  ///   - status: Whether it happened.
  ///   - initiators: Who did it; a literal `"name?"` is an alleged initiator.
  ///   - targets: Whom it was done to.
  ///   - severity: Severity on the ladder of the case.
  ///   - killed: How many were killed.
  ///   - wounded: How many were wounded.
  ///   - sources: Where it is reported.
  public init(
    _ id: ID, titled title: String = "", on date: String? = nil, at place: Place.ID? = nil,
    kind: Kind? = nil, status: Status = .occurred, by initiators: [Initiator] = [],
    against targets: [Actor.ID] = [], severity: Double? = nil, killed: Count? = nil,
    wounded: Count? = nil, sources: [Source.ID] = []
  ) {
    self.id = id
    self.title = title
    self.dateText = date
    self.place = place
    self.origin = nil
    self.alsoAt = []
    self.kind = kind
    self.status = status
    self.initiators = initiators
    self.targets = targets
    self.between = []
    self.severity = severity
    self.killed = killed
    self.wounded = wounded
    self.wholes = []
    self.accounts = []
    self.authorship = []
    self.acknowledgedBy = []
    self.sources = sources
    self.note = nil
    self.attributes = [:]
  }

  /// When it happened; `nil` when there is no date, or what is written is none.
  public var date: EDTFDate? {
    guard let dateText else { return nil }
    return try? EDTFDate(dateText)
  }
}
