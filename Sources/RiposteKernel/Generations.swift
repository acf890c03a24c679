extension StationGraph {
  /// For each station, the number of links in the longest chain that ends there.
  ///
  /// Openings, and stations without any link, have 0.
  /// - Complexity: O(*n* + *m*), one sweep in station order.
  package func generations() -> [Int32] {
    let offsets = stations.predecessors.offsets
    let tails = stations.predecessors.columns
    var generations = [Int32](repeating: 0, count: stationCount)
    var entry = 0
    for station in 0..<stationCount {
      let end = Int(offsets[station + 1])
      var longest: Int32 = 0
      while entry < end {
        longest = max(longest, generations[Int(tails[entry])] + 1)
        entry += 1
      }
      generations[station] = longest
    }
    return generations
  }
}
