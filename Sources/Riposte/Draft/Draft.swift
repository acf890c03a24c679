extension EventGraph {
  /// A case in the making: mutable, and promising nothing.
  ///
  /// Records are inserted in any order and may mention what is not there yet. ``freeze(_:)`` checks
  /// everything at once, and gives an ``EventGraph`` or throws every finding.
  ///
  /// ```swift
  /// var draft = EventGraph.Draft()
  /// draft.insert(Event("erbil", on: "[2021-02-15..2021-02-21]", by: ["front-groups?"]))
  /// draft.insert(Event("albukamal", on: "2021-02-25", by: ["us"]))
  /// draft.link("albukamal", inResponseTo: "erbil", claims: [.stated(by: "us")])
  /// let graph = try draft.freeze()
  /// ```
  ///
  /// A draft is not a graph: it answers no questions, because its answers could be wrong.
  public struct Draft: Sendable {
    /// What the case is called.
    public var title: String?

    /// The day up to which the case claims to know, as written.
    public var asOfText: String?

    /// Anything else worth saying of the case.
    public var note: String?

    /// The ladder to which the severities of the case belong.
    public var ladder: Ladder = .riposte

    /// The longest id, in bytes of UTF-8.
    public static let maximumIDLength = 256

    var names = Names()
    var events = EventColumns()
    var eventPositions = PositionColumn()
    var links = LinkColumns()
    /// The name of the response of each link.
    var responses: [Int32] = []
    /// The name of the stimulus of each link; −1 where it is unstated.
    var stimuli: [Int32] = []
    var linkPositions = PositionColumn()
    var kinds = WordTable<EventWords>()
    var linkKinds = WordTable<ResponseWords>()

    var actors: [Positioned<Event.Actor>] = []
    var places: [Positioned<Place>] = []
    var sources: [Positioned<Source>] = []
    var actorRelations: [Positioned<ActorRelation>] = []
    var eventRelations: [Positioned<EventRelation>] = []
    /// What is known of actors and places that none declares, from the rows that mention them.
    var hints = Hints()
    var casePosition: RecordPosition?
    /// What a reader found before anything was checked.
    var reported: [Finding] = []

    /// Makes an empty draft.
    ///
    /// - Parameter title: What the case is called.
    public init(title: String? = nil) {
      self.title = title
    }
  }
}

extension EventGraph.Draft {
  /// The names that a draft mentions, by kind of record.
  struct Names: Sendable {
    var events = NameTable()
    var actors = NameTable()
    var places = NameTable()
    var sources = NameTable()
  }

  /// A record with the place where it stands.
  struct Positioned<Record: Sendable>: Sendable {
    var record: Record
    var position: RecordPosition?
  }
}

extension EventGraph.Draft {
  /// How many events have been inserted.
  public var eventCount: Int { events.count }

  /// How many links have been inserted.
  public var linkCount: Int { responses.count }

  /// How many links have been inserted when those of one pair are counted once, as freezing makes
  /// one link of them.
  ///
  /// - Complexity: O(*m*) for *m* links.
  public var distinctLinkCount: Int {
    var pairs = Set<UInt64>(minimumCapacity: responses.count)
    for (response, stimulus) in zip(responses, stimuli) {
      pairs.insert(
        UInt64(UInt32(bitPattern: response)) << 32 | UInt64(UInt32(bitPattern: stimulus)))
    }
    return pairs.count
  }

  /// Adds what a reader found: text that is no number, a key the house does not know.
  ///
  /// It is thrown or kept with what freezing finds.
  public mutating func report(_ finding: Finding) {
    reported.append(finding)
  }

  /// Says where the case itself stands in a file, and its own fields.
  public mutating func setPosition(_ position: RecordPosition) {
    casePosition = position
  }
}
