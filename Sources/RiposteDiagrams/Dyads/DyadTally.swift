import Riposte

/// Counts who answered whom, by the names of parties.
struct DyadTally {
  /// How often one party answered another.
  struct Tie {
    var responder: String
    var provoker: String
    var count: Int
    /// The strongest that one of the responses rests on.
    var evidence: Scene.Evidence
    var isHighlighted: Bool
  }

  private let graph: EventGraph
  private let grouping: Diagram.Grouping
  private var numbers: [[String]: Int] = [:]
  /// The pairs, in the order of their first responses.
  private(set) var ties: [Tie] = []
  /// The names, in the order of their first events.
  private(set) var names: [String] = []
  /// How many events each party did.
  private(set) var events: [String: Int] = [:]
  /// The name that gives each party its color: that of its side, or its own.
  private(set) var colorNames: [String: String] = [:]
  /// The parties that did something that is highlighted.
  private(set) var highlighted: Set<String> = []
  /// How many links are in no pair.
  private(set) var unusable = 0

  init(_ graph: EventGraph, _ grouping: Diagram.Grouping) {
    self.graph = graph
    self.grouping = grouping
  }

  /// Counts an event for each of its parties.
  mutating func add(_ event: EventView, isHighlighted: Bool) {
    for name in parties(of: event) {
      if events.updateValue((events[name] ?? 0) + 1, forKey: name) == nil { names.append(name) }
      if isHighlighted { highlighted.insert(name) }
    }
    for initiator in event.initiators {
      guard let actor = graph.actor(initiator.actor),
        let name = EventParty.name(of: actor.id, in: graph, by: grouping)
      else { continue }
      colorNames[name] = grouping == .actor ? actor.side ?? name : name
    }
    if grouping == .theatre || grouping == .place {
      for name in parties(of: event) { colorNames[name] = name }
    }
  }

  /// Counts a response for each pair of a party that answered and one that was answered.
  mutating func add(_ view: LinkView, _ link: Scene.Link) {
    let responders = parties(of: view.response)
    let provokers = view.stimulus.map(parties) ?? []
    if responders.isEmpty || provokers.isEmpty { unusable += 1 }
    for responder in responders {
      for provoker in provokers {
        let number = numbers[[responder, provoker]] ?? ties.count
        if number == ties.count {
          numbers[[responder, provoker]] = number
          ties.append(
            Tie(
              responder: responder, provoker: provoker, count: 0, evidence: link.evidence,
              isHighlighted: false))
        }
        ties[number].count += 1
        if link.evidence.rawValue < ties[number].evidence.rawValue {
          ties[number].evidence = link.evidence
        }
        ties[number].isHighlighted = ties[number].isHighlighted || link.isHighlighted
      }
    }
  }

  /// The parties whose doing an event was, as far as they are known, each once.
  private func parties(of event: EventView) -> [String] {
    switch grouping {
    case .theatre: return event.theatre.map { [$0] } ?? []
    case .place: return event.place.map { [$0.name] } ?? []
    case .side, .actor:
      var seen: Set<String> = []
      return event.initiators.filter { $0.basis != .unknown }
        .compactMap { EventParty.name(of: $0.actor, in: graph, by: grouping) }
        .filter { seen.insert($0).inserted }
    }
  }
}
