/// How often edges which hold led from the source of a network to its target, in samples of it.
///
/// In each sample every edge holds or not, with its probability; an edge is drawn when the search for
/// the target meets it, and stays as it was drawn (Ball, Colbourn and Provan 1995, section 6).
package struct NetworkSampling: Sendable {
  /// How many samples were drawn.
  package let samples: Int
  /// In how many of them the target was reached.
  package private(set) var hits = 0

  /// Draws samples of a network; the same seed draws the same on every machine.
  ///
  /// - Parameters:
  ///   - network: the network.
  ///   - samples: how many to draw.
  ///   - seed: from what the draws follow.
  ///   - step: told now and then what fraction is drawn.
  /// - Complexity: O(*k* (*n* + *m*)) for *k* samples.
  package init(
    _ network: UncertainNetwork, samples: Int, seed: UInt64,
    step: (_ fraction: Double) throws -> Void
  ) rethrows {
    self.samples = samples
    if network.isClosed {
      hits = samples
      return
    }
    var search = SampleSearch(network, seed: seed)
    for sample in 0..<samples {
      if sample & 255 == 0 { try step(Double(sample) / Double(samples)) }
      if search.reachesTarget(in: Int32(truncatingIfNeeded: sample)) { hits += 1 }
    }
  }
}

extension NetworkSampling {
  /// The same at one go.
  package init(_ network: UncertainNetwork, samples: Int, seed: UInt64) {
    self.init(network, samples: samples, seed: seed) { _ in }
  }
}

/// A search that draws edges as it meets them; its memory serves one sample after another.
private struct SampleSearch {
  private let network: UncertainNetwork
  private let incidence: UncertainNetwork.Incidence
  private let thresholds: [UInt64]
  private var generator: SeededGenerator
  /// The last sample in which a node was reached, and in which an edge was drawn in vain.
  private var reachedIn: [Int32]
  private var failedIn: [Int32]
  private var pending: [Int32] = []

  init(_ network: UncertainNetwork, seed: UInt64) {
    self.network = network
    incidence = UncertainNetwork.Incidence(of: network, network.isDirected ? .forward : .either)
    thresholds = network.edges.map { UInt64(min(1, max(0, $0.probability)) * 0x1p53) }
    generator = SeededGenerator(seed: seed)
    reachedIn = [Int32](repeating: -1, count: network.nodeCount)
    failedIn = [Int32](repeating: -1, count: network.edges.count)
  }

  mutating func reachesTarget(in sample: Int32) -> Bool {
    pending.removeAll(keepingCapacity: true)
    pending.append(network.source)
    reachedIn[Int(network.source)] = sample
    while let node = pending.popLast() {
      for place in incidence.range(of: node) {
        let number = incidence.edge(at: place)
        let edge = network.edges[number]
        let next = edge.tail == node ? edge.head : edge.tail
        if reachedIn[Int(next)] == sample || failedIn[number] == sample { continue }
        if generator.next() >> 11 >= thresholds[number] {
          failedIn[number] = sample
          continue
        }
        if next == network.target { return true }
        reachedIn[Int(next)] = sample
        pending.append(next)
      }
    }
    return false
  }
}
