/// The mean distance over all pairs of nodes of a connected graph, exactly or from a sample.
package struct MeanDistance: Sendable, Equatable {
  /// The mean; of a sample, an estimate without bias.
  package let value: Double

  /// What the value rests on when it was not computed in full; `nil` when it is exact.
  package let sample: Sample?

  /// A sample of sources.
  package struct Sample: Sendable, Equatable {
    /// How many sources were drawn, without repetition.
    package let sources: Int
    /// The standard error of the value.
    package let standardError: Double
  }

  /// The mean distance of a tree of any size, or of a graph that is not too large, exactly;
  /// otherwise an estimate from as many sources as asked for.
  ///
  /// Each source drawn gives the mean of its distances to all others, and the mean of those is the
  /// estimate. Its standard error is that of a sample drawn without repetition from a finite number
  /// (Cochran, *Sampling Techniques*, 1977, section 2.5).
  ///
  /// - Parameters:
  ///   - graph: a connected graph of two nodes or more.
  ///   - largestExact: up to how many nodes a graph that is no tree is computed in full.
  ///   - sources: the size of the sample beyond that, at least 2.
  ///   - seed: what the sample follows from.
  /// - Complexity: O(*n*) for a tree, O(*n* · (*n* + *m*)) in full, O(*k* · (*n* + *m*)) from *k*
  ///   sources; both divided by up to 512.
  package init(of graph: UndirectedGraph, largestExact: Int, sources: Int, seed: UInt64) {
    precondition(graph.nodeCount > 1, "a pair has two nodes")
    precondition(sources > 1, "an error takes two sources to estimate")
    let count = graph.nodeCount
    let pairs = Double(count) * Double(count - 1) / 2
    if graph.hasTreeSize {
      value = Double(graph.treeDistanceSum()) / pairs
      sample = nil
    } else if count <= max(largestExact, sources) {
      let sums = graph.distanceSums(from: Array(0..<Int32(count)))
      value = Double(sums.reduce(0, +)) / 2 / pairs
      sample = nil
    } else {
      var generator = SeededGenerator(seed: seed)
      let drawn = generator.draw(sources, from: count)
      let sums = graph.distanceSums(from: drawn)
      let total = sums.reduce(0, +)
      value = Double(total) / Double(sources) / Double(count - 1)
      sample = Sample(
        sources: sources,
        standardError: Self.standardError(of: sums, among: count) / Double(count - 1))
    }
  }

  private static func standardError(of sums: [Int64], among count: Int) -> Double {
    let size = Double(sums.count)
    let mean = Double(sums.reduce(0, +)) / size
    let squares = sums.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    let variance = squares / (size - 1)
    return (variance / size * (1 - size / Double(count))).squareRoot()
  }
}
