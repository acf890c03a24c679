import RiposteKernel

/// Who answers whom: the links of a graph by who responded and who provoked.
///
/// A link counts once for each pair of a known initiator of the response (the *responder*) and a known
/// initiator of the stimulus (the *provoker*), so that the sum over pairs may exceed the number of links. An
/// initiator of basis `unknown` is nobody known, and those in `between` are no initiators: a link where either
/// event has no known initiator is in no dyad, and counted as ``unusable``.
///
/// ```swift
/// let dyads = graph.dyads(by: .side)                 // of the shipped case, levant-2017-2024
/// dyads.pairs.first?.responder                       // US-and-partners
/// dyads.pairs.first?.provoker                        // Iran-and-aligned
/// dyads.pairs.first?.responses                       // 15
/// dyads.pairs.first?.lag.lowerMedian                 // 0 days, and
/// dyads.pairs.first?.lag.upperMedian                 // 10 days: the median lies between
/// ```
public struct Dyads: Sendable {
  /// What makes actors one party.
  public let grouping: Party.Grouping

  /// The ladder on which steps are judged.
  public let ladder: Ladder

  /// Whether events are scored by kind alone, and the severities that the case gives them not used.
  public let isByKindAlone: Bool

  /// The pairs, those of most responses first, then by the names of responder and provoker.
  public let pairs: [Dyad]

  /// How many admitted links are in no dyad, since nobody is known who did the stimulus or the response.
  public let unusable: Int

  /// The pair of two parties; `nil` when the one has not answered the other.
  ///
  /// - Complexity: O(*k*) for *k* pairs.
  public func pair(responder: Party, provoker: Party) -> Dyad? {
    pairs.first { $0.responder == responder && $0.provoker == provoker }
  }
}

/// How often, how soon and how hard one party answers another.
public struct Dyad: Hashable, Sendable {
  /// Who did the responses.
  public let responder: Party

  /// Who did what they answer; may be the same party.
  public let provoker: Party

  /// The links, in house order.
  public let links: [LinkView]

  /// How long the responses took.
  public let lag: LagDistribution

  /// Where the links lead on the ladder.
  public let steps: StepCounts

  /// How many responses there are.
  public var responses: Int { links.count }
}

extension EventGraph {
  /// Who answers whom, how often, how soon and how hard.
  ///
  /// - Parameters:
  ///   - grouping: What makes actors one party.
  ///   - ladder: The ladder on which steps are judged; left out, that of the case.
  /// - Returns: A pair for each two parties of which one has answered the other.
  /// - Complexity: O(*n* + *m* log *n* + *k* log *k*) for *k* pairs over all links.
  public func dyads(by grouping: Party.Grouping, on ladder: Ladder? = nil) -> Dyads {
    var building = DyadBuilding(self, grouping, Scoring(records, on: ladder))
    for link in links { building.add(link) }
    return building.finish()
  }
}

/// Collects the links of each pair.
private struct DyadBuilding {
  private let grouping: Party.Grouping
  private let table: PartyTable
  private let scoring: Scoring
  private var numbers: [Pair: Int] = [:]
  private var pairs: [Pair] = []
  private var links: [[LinkView]] = []
  private var unusable = 0

  private struct Pair: Hashable {
    var responder: Int32
    var provoker: Int32
  }

  init(_ graph: EventGraph, _ grouping: Party.Grouping, _ scoring: Scoring) {
    self.grouping = grouping
    self.scoring = scoring
    table = PartyTable(graph.records, by: grouping)
  }

  mutating func add(_ link: LinkView) {
    let responders = table.initiators(of: link.responseNumber)
    let provokers = table.initiators(of: link.stimulusNumber)
    if responders.isEmpty || provokers.isEmpty { unusable += 1 }
    for responder in responders {
      for provoker in provokers { add(link, to: Pair(responder: responder, provoker: provoker)) }
    }
  }

  private mutating func add(_ link: LinkView, to pair: Pair) {
    if let number = numbers[pair] {
      links[number].append(link)
    } else {
      numbers[pair] = pairs.count
      pairs.append(pair)
      links.append([link])
    }
  }

  func finish() -> Dyads {
    let dyads = zip(pairs, links).map { pair, links in
      var steps = StepCounts()
      for link in links {
        steps.add(StepDirection(scoring.rise(from: link.stimulusNumber, to: link.responseNumber)))
      }
      return Dyad(
        responder: table.parties[Int(pair.responder)], provoker: table.parties[Int(pair.provoker)],
        links: links, lag: LagDistribution(of: links.lazy.map(\.lag)), steps: steps)
    }
    return Dyads(
      grouping: grouping, ladder: scoring.ladder, isByKindAlone: scoring.isByKindAlone,
      pairs: dyads.sorted { one, other in
        if one.responses != other.responses { return one.responses > other.responses }
        if one.responder != other.responder { return one.responder < other.responder }
        return one.provoker < other.provoker
      }, unusable: unusable)
  }
}
