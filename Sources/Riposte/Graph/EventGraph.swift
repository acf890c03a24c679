public import EDTF
import RiposteKernel

/// A frozen case: events, and the response links between them, under one evidence policy.
///
/// An `EventGraph` is immutable and valid: every reference leads somewhere, every link goes between two
/// events, and what answers each other is known as an exchange. It is made by freezing a
/// ``EventGraph/Draft``, and answers questions without ever failing on the shape of the data.
///
/// ```swift
/// let graph = try draft.freeze()
/// graph.longestChain()?.confidence
/// try graph.linkage(from: "erbil", to: "albukamal")?.elapsed
/// for chain in graph.admitting(.asserted).chains().prefix(10) { print(chain) }
/// ```
///
/// Copies are cheap: all graphs of one case share its records, and differ only in what they admit.
/// It is no collection, since its events and its links are two: ``events`` and ``links``.
public struct EventGraph: Sendable {
  let records: Records
  let topology: Topology

  /// The graph of a frozen case that admits what `inclusive` does.
  init(_ records: Records) {
    self.records = records
    self.topology = Admission(records, .inclusive, Filter()).topology
  }

  init(_ records: Records, _ topology: Topology) {
    self.records = records
    self.topology = topology
  }
}

extension EventGraph {
  /// What the case is called.
  public var title: String? { records.title }

  /// The day up to which the case claims to know; `nil` when it does not say.
  public var asOf: EDTFDate? { records.asOf }

  /// Anything else the case says of itself.
  public var note: String? { records.note }

  /// The ladder to which the severities belong.
  public var ladder: Ladder { records.ladder }

  /// The confidence of links that give none, by basis.
  public var confidences: ConfidenceTable { records.confidences }

  /// The evidence policy in force.
  public var policy: EvidencePolicy { topology.policy }

  /// The filter in force.
  public var filter: Filter { topology.filter }

  /// What the conditions in force could not judge, and so dropped.
  public var unjudged: Unjudged { topology.unjudged }

  /// What was found when the case was frozen: warnings and notes; with lenient freezing, errors too.
  public var findings: [Finding] { records.findings }

  /// What lenient freezing set aside; empty after strict freezing.
  public var setAside: [Finding] { records.findings.filter { $0.severity == .error } }

  /// How many events and links a condition could not judge.
  public struct Unjudged: Hashable, Sendable {
    /// Events dropped because a condition could not judge them.
    public var events = 0

    /// Links dropped because a condition could not judge them.
    public var links = 0

    /// Whether everything could be judged.
    public var isEmpty: Bool { events == 0 && links == 0 }
  }
}

extension EventGraph {
  /// The actors of the case, as it declares or first mentions them.
  public var actors: [Event.Actor] { records.actors.all }

  /// The places of the case, as it declares or first mentions them.
  public var places: [Place] { records.places.all }

  /// The sources of the case, as it declares or first mentions them.
  public var sources: [Source] { records.sources.all }

  /// Whether the case declares its actors, its places, its sources, or only mentions them.
  public var implicitRecords: (actors: Bool, places: Bool, sources: Bool) {
    (records.actors.isImplicit, records.places.isImplicit, records.sources.isImplicit)
  }

  /// What actors are to each other.
  public var actorRelations: [ActorRelation] { records.actorRelations }

  /// What ties events without being a response; never travelled.
  public var eventRelations: [EventRelation] { records.eventRelations }

  /// The sides of the case, in the order in which actors name them.
  public var sides: [String] { records.sides }

  /// The actor with an id; `nil` when the case has none.
  public func actor(_ id: Event.Actor.ID) -> Event.Actor? {
    records.actors.record(named: id.rawValue)
  }

  /// The place with an id; `nil` when the case has none.
  public func place(_ id: Place.ID) -> Place? { records.places.record(named: id.rawValue) }

  /// The source with an id; `nil` when the case has none.
  public func source(_ id: Source.ID) -> Source? { records.sources.record(named: id.rawValue) }

  /// The theatre of a place: its own, or that of the place it lies within.
  public func theatre(of place: Place.ID) -> String? {
    records.places.ids.number(of: place.rawValue).flatMap { records.theatreOfPlace[Int($0)] }
  }
}
