import RiposteKernel

/// The events of a graph read as acts of parties.
struct ActReading: Sendable {
  let graph: EventGraph
  let table: PartyTable
  private let domains: Set<Event.Domain>

  /// What an event is, read as an act.
  enum Reading: Hashable {
    case act(Act)
    /// It is of a domain that is not asked for.
    case outside
    /// Its domain, who did it, or to whom, is not known.
    case unknown
  }

  init(_ graph: EventGraph, _ table: PartyTable, _ domains: Set<Event.Domain>) {
    self.graph = graph
    self.table = table
    self.domains = domains
  }

  /// The event at a position, as an act.
  func act(at position: Int) -> Reading {
    let event = graph.topology.stations.record(at: position)
    guard let domain = graph.records.kind(event)?.domain else { return .unknown }
    guard domains.contains(domain) else { return .outside }
    let act = Act(initiators: table.initiators(of: event), targets: table.targets(of: event))
    return act.initiators.isEmpty || act.targets.isEmpty ? .unknown : .act(act)
  }
}

/// The times a motif is played, in house order of the links, each made when it is asked for.
public struct MotifOccurrences: Sequence, Sendable {
  private let motif: Motif
  private let reading: ActReading

  init(_ motif: Motif, _ reading: ActReading) {
    self.motif = motif
    self.reading = reading
  }

  /// One time that a motif is played.
  public struct Occurrence: Hashable, Sendable {
    /// The acts, each in answer to the one before.
    public let events: [EventView]

    /// The parties that can be read into it as A, B and, where the motif has one, C.
    public let casts: [[Party]]
  }

  /// An iterator that has yet to begin.
  public func makeIterator() -> Iterator { Iterator(motif, reading) }

  /// Makes one occurrence after another.
  public struct Iterator: IteratorProtocol {
    private let motif: Motif
    private let reading: ActReading
    private var nextLink = 0
    /// Those of the link before, last first.
    private var waiting: [Occurrence] = []

    init(_ motif: Motif, _ reading: ActReading) {
      self.motif = motif
      self.reading = reading
    }

    /// The next occurrence, or `nil` when there is none.
    public mutating func next() -> Occurrence? {
      let links = reading.graph.links
      while waiting.isEmpty, nextLink < links.endIndex {
        fill(from: links[nextLink])
        nextLink += 1
      }
      return waiting.popLast()
    }

    /// Finds the occurrences that begin with a link.
    private mutating func fill(from link: LinkView) {
      guard let stimulus = link.stimulus, let start = stimulus.position,
        let middle = link.response.position, case .act(let first) = reading.act(at: start),
        case .act(let second) = reading.act(at: middle)
      else { return }
      if motif.actCount == 2 {
        add([stimulus, link.response], Motif.casts(of: motif, first, second))
        return
      }
      for end in link.response.responses.reversed() where end != stimulus {
        guard let position = end.position, case .act(let third) = reading.act(at: position) else {
          continue
        }
        add([stimulus, link.response, end], Motif.casts(of: motif, first, second, third))
      }
    }

    private mutating func add(_ events: [EventView], _ casts: [[Int32]]) {
      if casts.isEmpty { return }
      let parties = reading.table.parties
      waiting.append(
        Occurrence(events: events, casts: casts.map { $0.map { parties[Int($0)] } }))
    }
  }
}
