public import EDTF

extension Escalation {
  /// Where a chain leads on the ladder, link by link and as a whole.
  ///
  /// - Parameter chain: A chain of the graph.
  /// - Returns: Its steps, its net climb and its tempo.
  /// - Complexity: O(*k* log *n*) for *k* links.
  public func profile(of chain: Chain) -> ChainEscalation { ChainEscalation(chain, scoring) }

  /// The longest row of events along which severity, known throughout, strictly rises at every link; of
  /// several, the first in house order; `nil` when no link rises.
  ///
  /// - Complexity: O(*n* + *m*).
  public func longestClimb() -> Chain? { climbs().longest() }

  /// The climbs on the ladder, longest first.
  public func climbs() -> Climbs { Climbs(graph) { [scoring] in scoring.severity($0) } }
}

/// Where a chain leads on the ladder.
public struct ChainEscalation: Hashable, Sendable {
  /// Severity of its last event less that of its first; `nil` when either is unknown.
  public let netClimb: Double?

  /// Where the links that carry it lead.
  public let steps: StepCounts

  /// How fast link followed link; `nil` when the dates do not tell.
  public let tempo: Tempo?

  init(_ chain: Chain, _ scoring: Scoring) {
    var steps = StepCounts()
    for link in chain.links {
      steps.add(StepDirection(scoring.rise(from: link.stimulusNumber, to: link.responseNumber)))
    }
    self.steps = steps
    netClimb =
      if let first = chain.members.first, let last = chain.members.last {
        scoring.rise(from: Int(first), to: Int(last))
      } else {
        nil
      }
    tempo = chain.elapsed.flatMap { Tempo(links: chain.length, in: $0) }
  }
}

/// How fast link follows link along a chain, in links per day.
///
/// The number of links, divided by the time elapsed from the first event to the last. The less certain the
/// dates, the wider the range.
public struct Tempo: Hashable, Sendable {
  /// The least it can be; 0 where nothing bounds the time.
  public let lower: Double

  /// The most it can be; `nil` where all may have happened at once.
  public let upper: Double?

  /// The tempo of some links in a time; `nil` when no time has passed that the dates could tell.
  public init?(links: Int, in elapsed: LagRange) {
    if elapsed.upper == 0 { return nil }
    lower = elapsed.upper.map { Double(links) / $0 } ?? 0
    upper = elapsed.lower > 0 ? Double(links) / elapsed.lower : nil
  }
}
