import RiposteKernel

/// What the ancestors of each event were like, as far as escalation asks.
struct EscalationAncestry: Sendable {
  /// Whether each position has ancestors.
  let hasAncestors: [Bool]
  /// The greatest severity of the ancestors of each position; −∞ where none is known.
  let greatestSeverity: [Double]
  /// What is known of some ancestor of each position, and what is unknown of some.
  let known: [Traits]
  /// What is known of the event at each position itself.
  let own: [Traits]
  /// What each position has that no ancestor has.
  let newParties: Rows
  let newTheatres: Rows
  let newDomains: Rows
  let parties: [Party]
  let theatres: [String]

  /// For each dimension, whether it is known and whether it is unknown: of one event or of several.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt64

    static func known(_ dimension: Escalation.Dimension) -> Traits {
      Traits(rawValue: 1 << UInt64(dimension.rawValue))
    }

    static func unknown(_ dimension: Escalation.Dimension) -> Traits {
      Traits(rawValue: 1 << UInt64(dimension.rawValue + 8))
    }
  }

  init(_ graph: EventGraph, _ scoring: Scoring) {
    let stations = graph.topology.stations
    let marks = EscalationMarks(graph)
    var severities = [Double](repeating: -.infinity, count: stations.eventCount)
    var own: [Traits] = []
    own.reserveCapacity(stations.eventCount)
    for position in 0..<stations.eventCount {
      let event = stations.record(at: position)
      let severity = scoring.severity(event)
      if let severity { severities[position] = severity }
      own.append(marks.traits(at: position, event, hasSeverity: severity != nil))
    }
    self.own = own
    hasAncestors = stations.hasAncestors()
    greatestSeverity = stations.maximaAbove(severities)
    known = stations.unionsAbove(own.map(\.rawValue)).map { Traits(rawValue: $0) }
    newParties = stations.newMarks(marks.parties, markCount: marks.table.parties.count)
    newTheatres = stations.newMarks(marks.theatres, markCount: marks.theatreNames.count)
    newDomains = stations.newMarks(marks.domains, markCount: Event.Domain.allCases.count)
    parties = marks.table.parties
    theatres = marks.theatreNames
  }
}

/// The parties, theatres and domain of each admitted event, by number.
private struct EscalationMarks {
  let table: PartyTable
  private(set) var theatreNames: [String] = []
  private var theatreOfPlace: [Int32] = []
  private(set) var parties = Rows.empty
  private(set) var theatres = Rows.empty
  private(set) var domains = Rows.empty
  private let records: Records

  init(_ graph: EventGraph) {
    records = graph.records
    table = PartyTable(graph.records, by: .side)
    nameTheatres()
    let stations = graph.topology.stations
    let events = (0..<stations.eventCount).map { stations.record(at: $0) }
    let domainOfKind = records.kinds.map { kind in
      kind.domain.flatMap { Event.Domain.allCases.firstIndex(of: $0) }.map { Int32($0) }
    }
    parties = Self.rows(events) { table.participants(in: $0) }
    theatres = Self.rows(events) { theatres(of: $0) }
    domains = Self.rows(events) { event in
      let kind = records.events.kinds[event]
      return kind < 0 ? [] : domainOfKind[Int(kind)].map { [$0] } ?? []
    }
  }

  private mutating func nameTheatres() {
    var numbers: [String: Int32] = [:]
    theatreOfPlace = records.theatreOfPlace.map { name in
      guard let name else { return -1 }
      if let number = numbers[name] { return number }
      numbers[name] = Int32(theatreNames.count)
      theatreNames.append(name)
      return Int32(theatreNames.count - 1)
    }
  }

  /// The theatres where an event had its effects, each once.
  private func theatres(of event: Int) -> [Int32] {
    var found: [Int32] = []
    for place in [records.events.places[event]] + records.events.alsoAt[event] where place >= 0 {
      let theatre = theatreOfPlace[Int(place)]
      if theatre >= 0, !found.contains(theatre) { found.append(theatre) }
    }
    return found
  }

  private static func rows(_ events: [Int], _ marks: (Int) -> [Int32]) -> Rows {
    var offsets: [Int32] = [0]
    var columns: [Int32] = []
    offsets.reserveCapacity(events.count + 1)
    for event in events {
      columns.append(contentsOf: marks(event))
      offsets.append(Int32(columns.count))
    }
    return Rows(offsets: offsets, columns: columns)
  }

  /// What is known, and what is unknown, of an event.
  func traits(
    at position: Int, _ event: Int, hasSeverity: Bool
  ) -> EscalationAncestry.Traits {
    var traits: EscalationAncestry.Traits = [
      hasSeverity ? .known(.severity) : .unknown(.severity)
    ]
    traits.insert(parties.length(of: position) > 0 ? .known(.party) : .unknown(.party))
    if records.hasUnknownInitiator(event) { traits.insert(.unknown(.party)) }
    traits.insert(theatres.length(of: position) > 0 ? .known(.theatre) : .unknown(.theatre))
    traits.insert(domains.length(of: position) > 0 ? .known(.domain) : .unknown(.domain))
    return traits
  }
}
