import RiposteKernel

/// How often parties play the patterns of ``Motif``.
///
/// A motif of two acts counts once for each link, one of three acts once for each pair of links of which the
/// second answers the response of the first, in however many ways the parties can be read into it.
///
/// ```swift
/// let motifs = graph.motifs(by: .side)                    // of the shipped case, levant-2017-2024
/// motifs.count(of: .retaliation)                          // 6
/// motifs.casts(of: .retaliation).first?.parties           // [Iran-and-aligned, Israel]
/// ```
public struct Motifs: Sendable {
  /// What makes actors one party.
  public let grouping: Party.Grouping

  /// The domains of the acts.
  public let domains: Set<Event.Domain>

  /// How many links are not used, since it is not known who did one of the events, to whom, or of what domain
  /// it was.
  public fileprivate(set) var unusable = 0

  /// How many links are left out because one of the events is of another domain.
  public fileprivate(set) var outside = 0

  /// How many links between two acts play no motif of two acts.
  public fileprivate(set) var unnamed = 0

  private let reading: ActReading
  private var counts: [Motif: Int] = [:]
  private var castCounts: [Motif: [[Int32]: Int]] = [:]

  /// The parties that play a motif, and how often.
  public struct Cast: Hashable, Sendable {
    /// A, B, and where the motif has one, C.
    public let parties: [Party]
    /// How often they play it.
    public let count: Int
  }

  init(_ graph: EventGraph, _ grouping: Party.Grouping, _ domains: Set<Event.Domain>) {
    self.grouping = grouping
    self.domains = domains
    reading = ActReading(graph, PartyTable(graph.records, by: grouping), domains)
    let stations = graph.topology.stations
    for position in 0..<stations.eventCount { count(inTheMiddle: position, stations.events) }
  }

  /// How often a motif is played.
  public func count(of motif: Motif) -> Int { counts[motif] ?? 0 }

  /// Who plays a motif, those first who play it most, then by name; an act of several parties may have several
  /// casts, so that these may add up to more than ``count(of:)``.
  ///
  /// - Complexity: O(*k* log *k*) for *k* casts.
  public func casts(of motif: Motif) -> [Cast] {
    let parties = reading.table.parties
    let casts = (castCounts[motif] ?? [:]).map { cast, count in
      Cast(parties: cast.map { parties[Int($0)] }, count: count)
    }
    return casts.sorted { one, other in
      if one.count != other.count { return one.count > other.count }
      return one.parties.lexicographicallyPrecedes(other.parties)
    }
  }

  /// Every time a motif is played, in house order of the links, each made when it is asked for.
  ///
  /// - Complexity: O(*n*) before the first, then O(*m*) in all for motifs of two acts; for those of three,
  ///   O(*d* · *e*) at an event that answers *d* others and is answered by *e*.
  public func occurrences(of motif: Motif) -> MotifOccurrences {
    MotifOccurrences(motif, reading)
  }
}

extension EventGraph {
  /// How often parties retaliate, displace, punish, hit again, or draw in others.
  ///
  /// - Parameters:
  ///   - grouping: What makes actors one party.
  ///   - domains: The domains of which an event must be to count as an act; of force alone, unless told.
  /// - Returns: The motifs, counted without being listed.
  /// - Complexity: O(*n* + *m*) on average where acts have few parties, and O(*g* · *h*) more for each event
  ///   that answers acts by *g* different sets of parties and is answered by acts of *h*.
  public func motifs(
    by grouping: Party.Grouping, among domains: Set<Event.Domain> = [.force]
  ) -> Motifs {
    Motifs(self, grouping, domains)
  }
}

// MARK: - Counting

extension Motifs {
  /// Counts the links that enter an event, and the pairs of a link that enters and one that leaves it.
  private mutating func count(inTheMiddle position: Int, _ events: Digraph) {
    let middle = reading.act(at: position)
    var before: [Act: [Int32]] = [:]
    for tail in events.predecessors[position] {
      let first = reading.act(at: Int(tail))
      guard case .act(let act) = first, case .act(let second) = middle else {
        if first == .unknown || middle == .unknown { unusable += 1 } else { outside += 1 }
        continue
      }
      count(act, second)
      if !Motif.casts(of: .retaliation, act, second).isEmpty {
        before[act, default: []].append(tail)
      }
    }
    guard case .act(let second) = middle, !before.isEmpty else { return }
    var after: [Act: [Int32]] = [:]
    for head in events.successors[position] {
      if case .act(let act) = reading.act(at: Int(head)) { after[act, default: []].append(head) }
    }
    for (first, tails) in before {
      for (third, heads) in after { count(first, tails, second, third, heads) }
    }
  }

  /// Counts the motifs of two acts that a link plays.
  private mutating func count(_ first: Act, _ second: Act) {
    var isNamed = false
    for motif in Motif.allCases where motif.actCount == 2 {
      let casts = Motif.casts(of: motif, first, second)
      isNamed = isNamed || !casts.isEmpty
      add(motif, casts, times: 1)
    }
    if !isNamed { unnamed += 1 }
  }

  /// Counts the motifs of three acts that pairs of links play, whose acts are by and to the same parties.
  private mutating func count(
    _ first: Act, _ tails: [Int32], _ second: Act, _ third: Act, _ heads: [Int32]
  ) {
    // An event that both provokes and answers another is one act, not two.
    let returning = Set(tails).intersection(heads).count
    let pairs = tails.count * heads.count - returning
    if pairs == 0 { return }
    for motif in Motif.allCases where motif.actCount == 3 {
      add(motif, Motif.casts(of: motif, first, second, third), times: pairs)
    }
  }

  private mutating func add(_ motif: Motif, _ casts: [[Int32]], times: Int) {
    if casts.isEmpty { return }
    counts[motif, default: 0] += times
    for cast in casts { castCounts[motif, default: [:]][cast, default: 0] += times }
  }
}
