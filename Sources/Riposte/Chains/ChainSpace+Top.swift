import RiposteKernel

extension ChainSpace {
  /// The best chains of a space, best first.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - score: What ranks them.
  ///   - step: Told after each chain what fraction is found.
  /// - Returns: The stations of each, and its score.
  func top(
    _ count: Int, by score: some ChainScore, _ step: (_ fraction: Double) throws -> Void
  ) rethrows -> [(stations: [Int32], score: Int64)] {
    var search = TopChains(self, by: score, limit: count)
    var best: [(stations: [Int32], score: Int64)] = []
    while best.count < count, let chain = search.next() {
      best.append(chain)
      try step(Double(best.count) / Double(count))
    }
    return best
  }
}
