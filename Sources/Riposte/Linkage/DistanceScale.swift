import RiposteKernel

/// A metric on a graph: the weights of its links, and how to read their sums.
///
/// A link whose weight is unknown, or without bounds because its confidence is 0, is not travelled.
struct DistanceScale {
  /// The weight of each edge, below 0 where it is not travelled; `nil`: one each.
  let weights: EdgeWeights?

  /// How many units make one.
  let unit: Double

  init(weights: EdgeWeights?, unit: Double) {
    self.weights = weights
    self.unit = unit
  }

  init(_ metric: Linkage.Metric, _ graph: EventGraph) {
    switch metric {
    case .links:
      weights = nil
      unit = 1
    case .kilometers:
      weights = EdgeWeights(graph.kilometerWeights())
      unit = FixedPoint.kilometer
    case .doubt:
      let certainlyNot = FixedPoint.doubt(ofConfidence: 0)
      weights = EdgeWeights(
        graph.doubtWeights().map { $0 >= certainlyNot ? FixedPoint.unknown : $0 })
      unit = FixedPoint.doubt
    }
  }

  /// A sum of weights as a number.
  func distance(_ weight: Int64) -> Double { Double(weight) / unit }
}

extension Linkage.Direction {
  /// The same in the words of the kernel.
  var kernel: RiposteKernel.Direction {
    switch self {
    case .downstream: .forward
    case .upstream: .backward
    case .either: .either
    }
  }
}
