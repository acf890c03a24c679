public import EDTF
import RiposteKernel

/// The shortest connection between two events, and what is measured along it.
///
/// ```swift
/// let linkage = try graph.linkage(from: "erbil", to: "albukamal")
/// linkage?.distance                  // 1
/// linkage?.elapsed                   // 4 to 10 days
/// linkage?.separation.kilometers     // 336.2
/// ```
///
/// Of several shortest connections it is the one of fewest links, and of those the one whose events,
/// compared from the first on, come first in house order. Ask with ``EventGraph/linkage(from:to:by:direction:)``.
public struct Linkage: Sendable {
  /// The graph in which it runs.
  public let graph: EventGraph

  /// What makes it the shortest.
  public let metric: Metric

  /// How links were allowed to be travelled.
  public let direction: Direction

  /// Its length by the metric: links, kilometers, or −ln(confidence).
  public let distance: Double

  /// How many links were not travelled, as their weight is unknown.
  ///
  /// Links that lead on from an event nearer than the target, which might have made it shorter; without
  /// weights, 0.
  public let skipped: Int

  /// The events, by number.
  let members: [Int32]
  /// The edges of the topology between them, and whether each is travelled downstream.
  let edges: [Int32]
  let isDownstream: [Bool]

  init(
    _ graph: EventGraph, _ metric: Metric, _ direction: Direction, _ route: Route,
    distance: Double, skipped: Int
  ) {
    let stations = graph.topology.stations
    self.graph = graph
    self.metric = metric
    self.direction = direction
    self.distance = distance
    self.skipped = skipped
    members = route.nodes.map { Int32(stations.record(at: Int($0))) }
    edges = route.edges
    isDownstream = route.isForward
  }
}

extension Linkage: Hashable {
  /// Whether two linkages run along the same events of the same case, by the same metric.
  public static func == (left: Linkage, right: Linkage) -> Bool {
    left.members == right.members && left.isDownstream == right.isDownstream
      && left.metric == right.metric && left.direction == right.direction
      && left.distance == right.distance && left.skipped == right.skipped
      && left.graph.records === right.graph.records
  }

  /// Feeds the events to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(members) }
}

extension Linkage {
  /// One link of a linkage, and the way it is travelled.
  public struct Step: Hashable, Sendable {
    /// The link.
    public let link: LinkView

    /// Whether it is travelled from stimulus to response.
    public let isDownstream: Bool
  }

  /// The number of links.
  public var length: Int { edges.count }

  /// The events, from the one asked from to the one asked for.
  ///
  /// - Complexity: O(*k*) for *k* events.
  public var events: [EventView] { members.map { EventView(graph, Int($0)) } }

  /// The links in order, each with the way it is travelled.
  ///
  /// - Complexity: O(*k* log *n*) for *k* links.
  public var steps: [Step] {
    zip(edges, isDownstream).map {
      Step(link: LinkView(graph, edge: Int($0)), isDownstream: $1)
    }
  }

  private var links: some Sequence<LinkView> {
    edges.lazy.map { LinkView(graph, edge: Int($0)) }
  }

  /// The time that passed from one end to the other, in days, when the linkage runs one way; `nil` when
  /// it changes direction, or an end has no date.
  ///
  /// As for ``Chain/elapsed``; upstream it is read backward, and no event is 0 days from itself.
  ///
  /// - Complexity: O(*k*) for *k* events.
  public var elapsed: LagRange? {
    if members.count == 1 {
      let isDated = members.allSatisfy { !graph.records.dates[Int($0)].isUnknown }
      return isDated ? LagRange(lower: 0, upper: 0, isBetweenInstants: false) : nil
    }
    if isDownstream.allSatisfy({ $0 }) { return Elapsed.range(of: members, in: graph.records) }
    if isDownstream.contains(true) { return nil }
    return Elapsed.range(of: members.reversed(), in: graph.records)
  }

  /// The sum of the great circles along its links, in kilometers; `nil` when a place is not known.
  ///
  /// - Complexity: O(*k* log *n*) for *k* links.
  public var kilometers: Double? { LinkFigures.kilometers(of: links) }

  /// The probability that all its links hold, were they independent: the product of their confidences;
  /// `nil` when one has none.
  ///
  /// - Complexity: O(*k* log *n*) for *k* links.
  public var confidence: Double? { LinkFigures.confidence(of: links) }

  /// The least confident of its links, of several the first; `nil` when one has no confidence, or there
  /// are no links.
  ///
  /// - Complexity: O(*k* log *n*) for *k* links.
  public var weakestLink: LinkView? { LinkFigures.weakest(of: links) }

  /// The weakest basis on which one of its links rests; `nil` when there are no links.
  ///
  /// - Complexity: O(*k* log *n*) for *k* links.
  public var weakestBasis: Basis? { links.map(\.basis).min() }

  /// How far apart its ends are, links left aside.
  public var separation: Separation {
    Separation(
      graph.records, from: Int(members[0]), to: Int(members[members.count - 1]))
  }
}

extension Linkage: CustomStringConvertible {
  /// The ids of the events, with an arrow from stimulus to response between them.
  public var description: String {
    var text = graph.records.id(Int(members[0])).rawValue
    for (event, isDownstream) in zip(members.dropFirst(), isDownstream) {
      text += (isDownstream ? " → " : " ← ") + graph.records.id(Int(event)).rawValue
    }
    return text
  }
}
