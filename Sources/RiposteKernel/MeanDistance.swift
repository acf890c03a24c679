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
    let plan = Plan(graph, largestExact: largestExact, sources: sources, seed: seed)
    self.init(of: graph, plan, graph.distanceSums(from: plan.sources))
  }

  /// The same on all cores.
  ///
  /// - Parameters:
  ///   - graph: a connected graph of two nodes or more.
  ///   - largestExact: up to how many nodes a graph that is no tree is computed in full.
  ///   - sources: the size of the sample beyond that, at least 2.
  ///   - seed: what the sample follows from.
  ///   - progress: told now and then what fraction is done.
  /// - Throws: `CancellationError`.
  package init(
    of graph: UndirectedGraph, largestExact: Int, sources: Int, seed: UInt64,
    progress: @escaping @Sendable (Double) -> Void
  ) async throws {
    let plan = Plan(graph, largestExact: largestExact, sources: sources, seed: seed)
    let sums = try await graph.distanceSums(from: plan.sources, progress: progress)
    self.init(of: graph, plan, sums)
  }

  /// From where distances are measured: from nowhere in a tree, which needs none.
  private struct Plan {
    let sources: [Int32]
    let isTree: Bool

    init(_ graph: UndirectedGraph, largestExact: Int, sources: Int, seed: UInt64) {
      precondition(graph.nodeCount > 1, "a pair has two nodes")
      precondition(sources > 1, "an error takes two sources to estimate")
      isTree = graph.hasTreeSize
      if isTree {
        self.sources = []
      } else if graph.nodeCount <= max(largestExact, sources) {
        self.sources = Array(0..<Int32(graph.nodeCount))
      } else {
        var generator = SeededGenerator(seed: seed)
        self.sources = generator.draw(sources, from: graph.nodeCount)
      }
    }
  }

  private init(of graph: UndirectedGraph, _ plan: Plan, _ sums: [Int64]) {
    let count = graph.nodeCount
    let pairs = Double(count) * Double(count - 1) / 2
    if plan.isTree {
      value = Double(graph.treeDistanceSum()) / pairs
      sample = nil
    } else if sums.count == count {
      value = Double(sums.reduce(0, +)) / 2 / pairs
      sample = nil
    } else {
      value = Double(sums.reduce(0, +)) / Double(sums.count) / Double(count - 1)
      sample = Sample(
        sources: sums.count,
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
