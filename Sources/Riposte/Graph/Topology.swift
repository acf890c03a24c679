import RiposteKernel

/// What of a case is admitted, under one policy and one filter.
///
/// Graphs of one case share its ``Records`` and differ in this.
final class Topology: Sendable {
  let policy: EvidencePolicy
  let filter: Filter
  /// What is left out of the case beside that.
  let omission: Omission
  /// The admitted events and the links between them.
  let stations: StationGraph
  /// The basis of each link of the case, where a filter on grades leaves some claims unseen.
  let bases: [Basis]?
  /// The admitted links to an unstated stimulus, as numbers of links of the case.
  let unstated: [Int32]
  /// What conditions could not judge.
  let unjudged: EventGraph.Unjudged
  /// The edges in house order, by response, then stimulus; `nil` where that is how they stand.
  let edgesInHouseOrder: [Int32]?

  init(
    policy: EvidencePolicy, filter: Filter, omission: Omission, stations: StationGraph,
    bases: [Basis]?, unstated: [Int32], unjudged: EventGraph.Unjudged
  ) {
    self.policy = policy
    self.filter = filter
    self.omission = omission
    self.stations = stations
    self.bases = bases
    self.unstated = unstated
    self.unjudged = unjudged
    if stations.stationsStandInHouseOrder {
      edgesInHouseOrder = nil
    } else {
      edgesInHouseOrder = (0..<stations.eventCount).flatMap { turn in
        let position = stations.position(inHouseOrder: turn)
        return stations.events.predecessors.range(of: position).map { Int32($0) }
      }
    }
  }
}
