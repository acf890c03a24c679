import EDTF
import RiposteKernel

/// The records of a frozen case: columns in house order, shared by every graph made of it.
///
/// Row *i* of each event column is the *i*-th event in house order; row *k* of each link column is the
/// link *k* of the topology, by response, then stimulus. Links to an unstated stimulus follow after.
final class Records: Sendable {
  let title: String?
  let asOfText: String?
  let asOf: EDTFDate?
  let note: String?
  let ladder: Ladder
  let confidences: ConfidenceTable
  /// Warnings and notes; with lenient freezing the errors too.
  let findings: [Finding]

  let ids: NameTable
  let dates: Column<EDTFDate.Value>
  let events: EventColumns
  let kinds: [Event.Kind]
  /// The severity of each kind on the ladder of the case.
  let kindSeverities: [Double?]

  let links: LinkColumns
  let linkKinds: [ResponseLink.Kind]
  /// The basis of each link: that of its strongest claim.
  let bases: Column<Basis>
  /// The responses of the links to an unstated stimulus, in house order.
  let unstated: [Int32]
  /// The topology of the whole case.
  let base: StationGraph

  let actors: RecordList<Event.Actor>
  let places: RecordList<Place>
  let sources: RecordList<Source>
  let actorRelations: [ActorRelation]
  let eventRelations: [EventRelation]
  /// The sides, in the order in which actors name them, and the side of each actor, −1 for none.
  let sides: [String]
  let sideOfActor: [Int32]
  /// The theatre of each place: its own, or that of the place it lies within.
  let theatreOfPlace: [String?]
  /// How parts are represented by their wholes; `nil` where each event stands for itself.
  let folding: PartFolding?

  init(_ freezing: Freezing, findings: [Finding]) {
    folding = nil
    title = freezing.draft.title
    asOfText = freezing.asOfText
    asOf = freezing.asOf
    note = freezing.draft.note
    ladder = freezing.draft.ladder
    confidences = freezing.options.confidences
    self.findings = findings
    ids = freezing.eventIDs.trimmed()
    dates = freezing.dates.trimmed()
    events = freezing.events.trimmed()
    kinds = freezing.draft.kinds.terms
    kindSeverities = kinds.map { [ladder] in ladder.severity(of: $0) }
    links = freezing.links.columns.trimmed()
    linkKinds = freezing.draft.linkKinds.terms
    unstated = freezing.links.unstated
    base = freezing.base ?? StationGraph(freezing.links.graph) { _ in nil }
    bases = Records.bases(of: links)
    actors = RecordList(freezing.actors)
    places = RecordList(freezing.places)
    sources = RecordList(freezing.sources)
    actorRelations = freezing.actorRelations
    eventRelations = freezing.eventRelations
    (sides, sideOfActor) = Records.sides(of: freezing.actors.records)
    theatreOfPlace = Records.theatres(of: freezing.places)
  }

  /// The same case with other links between its events: all else is shared.
  init(_ folding: PartFolding, _ folded: FoldedLinks) {
    let records = folding.unfolded
    self.folding = folding
    title = records.title
    asOfText = records.asOfText
    asOf = records.asOf
    note = records.note
    ladder = records.ladder
    confidences = records.confidences
    findings = records.findings
    ids = records.ids
    dates = records.dates
    events = records.events
    kinds = records.kinds
    kindSeverities = records.kindSeverities
    links = folded.columns
    linkKinds = records.linkKinds
    unstated = folded.unstated
    bases = Records.bases(of: folded.columns)
    base = StationGraph(folded.graph) { [links, bases, confidences] in
      links.confidences[$0].value ?? confidences[bases[$0]]
    }
    actors = records.actors
    places = records.places
    sources = records.sources
    actorRelations = records.actorRelations
    eventRelations = records.eventRelations
    sides = records.sides
    sideOfActor = records.sideOfActor
    theatreOfPlace = records.theatreOfPlace
  }
}

/// The records of one kind, in the order in which the case declares or first mentions them.
struct RecordList<Record: Sendable>: Sendable {
  let all: [Record]
  let ids: NameTable
  let isImplicit: Bool

  init(_ resolved: Resolved<Record>) {
    all = resolved.records
    ids = resolved.ids
    isImplicit = resolved.isImplicit
  }

  subscript(number: Int32) -> Record { all[Int(number)] }

  /// The record of a number that may be −1.
  func record(_ number: Int32) -> Record? { number < 0 ? nil : all[Int(number)] }

  /// The record with an id.
  func record(named id: String) -> Record? { ids.number(of: id).map { self[$0] } }
}

extension Records {
  /// The basis of the strongest of the claims; no claim is no grade.
  static func basis(of claims: ArraySlice<PackedClaim>) -> Basis {
    claims.lazy.map { $0.basis ?? .ungraded }.max() ?? .ungraded
  }

  /// The basis of each link; of links without claims, which are ungraded, nothing is stored.
  private static func bases(of links: LinkColumns) -> Column<Basis> {
    var bases = Column<Basis>(missing: .ungraded)
    for link in links.claims.ends.indices {
      bases.set(Records.basis(of: links.claims[link]), at: link)
    }
    return bases
  }

  /// The sides that actors name, in that order, and the side of each actor, −1 for none.
  static func sides(of actors: [Event.Actor]) -> ([String], [Int32]) {
    var sides: [String] = []
    var numbers: [String: Int32] = [:]
    let sideOfActor = actors.map { actor -> Int32 in
      guard let side = actor.side else { return -1 }
      if let number = numbers[side] { return number }
      numbers[side] = Int32(sides.count)
      sides.append(side)
      return Int32(sides.count - 1)
    }
    return (sides, sideOfActor)
  }

  /// The theatre of each place; places were checked for rings, so that looking outward ends.
  ///
  /// Each place is passed once, however deep places lie within each other.
  private static func theatres(of places: Resolved<Place>) -> [String?] {
    let outer = places.records.map { place in
      place.within.flatMap { places.ids.number(of: $0.rawValue) }.map(Int.init)
    }
    var theatres = places.records.map(\.theatre)
    var isSettled = theatres.map { $0 != nil }
    for start in theatres.indices {
      var path: [Int] = []
      var place: Int? = start
      while let inner = place, !isSettled[inner] {
        path.append(inner)
        isSettled[inner] = true
        place = outer[inner]
      }
      let theatre = place.flatMap { theatres[$0] }
      for inner in path { theatres[inner] = theatre }
    }
    return theatres
  }
}
