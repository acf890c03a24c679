import RiposteKernel

extension EventGraph {
  /// The maximal chains: from openings to where no response is recorded, in house order.
  ///
  /// - Complexity: O(*n*) before the first chain.
  public func chains() -> Chains { Chains(self, ChainSpace(topology.stations)) }

  /// The chains that begin, end or pass where they are asked to, in house order.
  ///
  /// Where an end is not asked for, chains are maximal there. An event in an exchange stands for the
  /// exchange; an event that is not admitted is on no chain.
  ///
  /// - Parameters:
  ///   - first: The event with which chains begin, opening or not.
  ///   - last: The event with which chains end, responded to or not.
  ///   - middle: An event that every chain contains, be it first, last or between.
  /// - Returns: The chains, none of them made yet.
  /// - Throws: ``UnknownEvent`` when the case lacks one of the events.
  /// - Complexity: O(*n* + *m*) before the first chain.
  public func chains(
    from first: Event.ID? = nil, to last: Event.ID? = nil, through middle: Event.ID? = nil
  ) throws(UnknownEvent) -> Chains {
    var stations: [Int?] = []
    var areAdmitted = true
    for id in [first, last, middle] {
      guard let id else {
        stations.append(nil)
        continue
      }
      let position = topology.stations.position(of: try number(of: id))
      areAdmitted = areAdmitted && position != nil
      stations.append(position.map { topology.stations.station(at: $0) })
    }
    guard areAdmitted else { return Chains(self, nil) }
    let space = ChainSpace(
      topology.stations, from: stations[0], to: stations[1], through: stations[2])
    return Chains(self, space)
  }

  /// The longest maximal chain, by its number of links; of several, the first in house order.
  ///
  /// `nil` when there is no link between stations.
  ///
  /// - Complexity: O(*n* + *m*).
  public func longestChain() -> Chain? { chains().longest() }

  /// How many maximal chains there are.
  ///
  /// - Complexity: O(*n* + *m*), however many there are.
  public func chainCount() -> Chains.Count { chains().count() }

  /// The best of the maximal chains, best first.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - ranking: What makes a chain good.
  /// - Returns: The chains, and how many could not be ranked.
  /// - Complexity: O(*n* + *m*), then O(*d* + log *k*) for each of *k* chains past *d* links.
  public func chains(top count: Int, by ranking: Chain.Ranking) -> RankedChains {
    chains().top(count, by: ranking)
  }

  /// For each event, the number of links in the longest chain that ends at its station.
  ///
  /// Openings, and events without links, have 0.
  ///
  /// - Complexity: O(*n* + *m*).
  public func generations() -> EventColumn<Int> {
    let stations = topology.stations
    let generations = stations.generations()
    return EventColumn(
      self, (0..<stations.eventCount).map { Int(generations[stations.station(at: $0)]) })
  }
}
