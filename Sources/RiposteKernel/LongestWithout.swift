extension StationGraph {
  /// The longest chain when some edges are not there, the stations being as they are.
  ///
  /// A hop is lost only with the last of its edges, and a chain begins and ends wherever what is left
  /// lets it. Of several chains the first in house order, compared from its beginning.
  ///
  /// - Parameters:
  ///   - isMissing: whether an edge is not there.
  ///   - confidence: the confidence of a link.
  /// - Returns: its stations and the edges that carry it, of several edges of a hop that are left the
  ///   most confident, then the first in house order; `nil` when no hop is left.
  /// - Complexity: O(*n* + *m*).
  package func longestChain(
    without isMissing: (_ edge: Int) -> Bool, confidence: (_ link: Int) -> Double?
  ) -> (stations: [Int32], edges: [Int32])? {
    let carriers = remainingCarriers(isMissing, confidence)
    let rows = stations.successors
    var heights = [Int32](repeating: 0, count: stationCount)
    for tail in (0..<stationCount).reversed() {
      for entry in rows.range(of: tail) where carriers[Int(stations.successorEdges[entry])] >= 0 {
        heights[tail] = max(heights[tail], heights[Int(rows.columns[entry])] + 1)
      }
    }
    guard let longest = heights.max(), longest > 0 else { return nil }
    var station = stationsInHouseOrder { heights[$0] == longest }.first.map(Int.init) ?? 0
    var chain = (stations: [Int32(station)], edges: [Int32]())
    while heights[station] > 0 {
      let entry = rows.range(of: station).first { entry in
        carriers[Int(stations.successorEdges[entry])] >= 0
          && heights[Int(rows.columns[entry])] == heights[station] - 1
      }
      guard let entry else { break }
      chain.edges.append(carriers[Int(stations.successorEdges[entry])])
      station = Int(rows.columns[entry])
      chain.stations.append(Int32(station))
    }
    return chain
  }

  /// For each hop the best of its edges that are left; −1 when none is.
  private func remainingCarriers(
    _ isMissing: (Int) -> Bool, _ confidence: (Int) -> Double?
  ) -> [Int32] {
    guard stationStarts != nil else {
      return (0..<Int32(hopCount)).map { isMissing(Int($0)) ? -1 : $0 }
    }
    var carriers = [Int32](repeating: -1, count: hopCount)
    visitLinksOfHops { edge, hop in
      if isMissing(edge) { return }
      let best = Int(carriers[hop])
      if best >= 0 {
        let (link, bestLink) = (link(of: edge), link(of: best))
        let (grade, bestGrade) = (confidence(link) ?? -1, confidence(bestLink) ?? -1)
        guard (bestGrade, -bestLink) < (grade, -link) else { return }
      }
      carriers[hop] = Int32(truncatingIfNeeded: edge)
    }
    return carriers
  }
}
