extension ChainSpace {
  /// The maximal chains of a graph, or those that begin, end or pass where they are asked to.
  ///
  /// - Parameters:
  ///   - graph: the graph.
  ///   - first: where chains begin, opening or not; `nil`: at any opening.
  ///   - last: where chains end, responded to or not; `nil`: at any unanswered station.
  ///   - middle: a station that every chain contains, be it first, last or between.
  /// - Complexity: O(*n* + *m*); O(*n*) when nothing is asked for.
  package init(
    _ graph: StationGraph, from first: Int? = nil, to last: Int? = nil, through middle: Int? = nil
  ) {
    let stations = graph.stations
    var isEnd = [Bool](repeating: false, count: stations.nodeCount)
    if let last {
      isEnd[last] = true
    } else {
      for station in 0..<stations.nodeCount {
        isEnd[station] = stations.successors.length(of: station) == 0
      }
    }
    let candidates = first.map { [Int32($0)] } ?? graph.openings()
    let starts = candidates.filter { !isEnd[Int($0)] }
    var stages: [UInt8]?
    if let middle {
      stages = Self.stages(around: middle, stations)
    } else if first != nil || last != nil {
      stages = [UInt8](repeating: 1, count: stations.nodeCount)
    }
    self.init(
      stations, starts: starts, isEnd: isEnd, ranks: graph.stationRanks(), stages: stages,
      isDropped: nil)
  }

  /// The chains of the space that can be ranked: those without a hop, start or end left out.
  ///
  /// - Parameters:
  ///   - dropsHop: for each hop, whether it is left out; `nil`: none is.
  ///   - dropsStart: for each station, whether no chain may begin there; `nil`: all may.
  ///   - dropsEnd: for each station, whether no chain may end there; `nil`: all may.
  /// - Returns: the space itself when nothing is left out.
  /// - Complexity: O(*n* + *m*).
  package func without(
    hops dropsHop: [Bool]? = nil, starts dropsStart: [Bool]? = nil, ends dropsEnd: [Bool]? = nil
  ) -> ChainSpace {
    if dropsHop == nil && dropsStart == nil && dropsEnd == nil { return self }
    var isDropped = isDropped
    if let dropsHop {
      isDropped = isDropped.map { zip($0, dropsHop).map { $0 || $1 } } ?? dropsHop
    }
    var isEnd = isEnd
    if let dropsEnd {
      for station in isEnd.indices where dropsEnd[station] { isEnd[station] = false }
    }
    return ChainSpace(
      stations, starts: starts.filter { !(dropsStart?[Int($0)] ?? false) }, isEnd: isEnd,
      ranks: ranks,
      stages: stages ?? [UInt8](repeating: 1, count: stations.nodeCount), isDropped: isDropped)
  }

  /// Stage 0 for what leads to a station, 1 for the station, 2 for what it leads to.
  private static func stages(around middle: Int, _ stations: Digraph) -> [UInt8] {
    let before = stations.reached(from: [middle], .backward)
    let after = stations.reached(from: [middle], .forward)
    var stages = zip(before, after).map { before, after -> UInt8 in
      before ? 0 : after ? 2 : outside
    }
    stages[middle] = 1
    return stages
  }
}

extension StationGraph {
  /// The stations that no hop enters and at least one leaves, in house order.
  ///
  /// - Complexity: O(*n*).
  package func openings() -> [Int32] {
    stationsInHouseOrder { station in
      stations.predecessors.length(of: station) == 0 && stations.successors.length(of: station) > 0
    }
  }

  /// The stations that no hop leaves and at least one enters, in house order.
  ///
  /// - Complexity: O(*n*).
  package func unanswered() -> [Int32] {
    stationsInHouseOrder { station in
      stations.successors.length(of: station) == 0 && stations.predecessors.length(of: station) > 0
    }
  }

  /// The stations with a property, in house order.
  package func stationsInHouseOrder(where holds: (Int) -> Bool) -> [Int32] {
    guard let houseOrder else { return (0..<Int32(stationCount)).filter { holds(Int($0)) } }
    var result: [Int32] = []
    for position in houseOrder {
      let station = station(at: Int(position))
      guard members(of: station).lowerBound == position, holds(station) else { continue }
      result.append(Int32(station))
    }
    return result
  }

  /// The rank of each station in house order, or `nil` when it is the station's number.
  ///
  /// - Complexity: O(*n*).
  package func stationRanks() -> [Int32]? {
    if stationsStandInHouseOrder { return nil }
    return (0..<stationCount).map { Int32(rank(of: $0)) }
  }
}
