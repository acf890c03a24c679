extension UncertainNetwork {
  /// The probability that edges which hold lead from the source to the target, exactly.
  ///
  /// By factoring (Moskowitz, "The analysis of redundancy networks", 1958; Satyanarayana and Chang,
  /// "Network reliability and the factoring theorem", Networks 13, 1983): an edge at the source holds
  /// or it does not, and either network is reduced and treated in the same way. Every term is
  /// positive, so nothing is lost to cancellation.
  ///
  /// - Parameters:
  ///   - limit: how many edges may be looked at, over all networks; `nil` is no limit.
  ///   - step: called before each network.
  /// - Returns: the probability; `nil` when the limit was passed.
  /// - Complexity: exponential in the number of uncertain edges at worst, mostly far below 2^*m*.
  package func reliability(
    limit: Int?, step: () throws -> Void
  ) rethrows -> Double? {
    var pending = [Branch(network: self, weight: 1)]
    var total = 0.0
    var work = 0
    while var branch = pending.popLast() {
      try step()
      branch.network.reduce()
      if branch.network.isClosed {
        total += branch.weight
        continue
      }
      guard let pivot = branch.network.pivot else { continue }
      let probability = branch.network.edges[pivot].probability
      work += branch.network.edges.count
      if let limit, work > limit { return nil }
      pending.append(
        Branch(network: branch.network.without(pivot), weight: branch.weight * (1 - probability)))
      pending.append(
        Branch(network: branch.network.contracting(pivot), weight: branch.weight * probability))
    }
    return min(1, total)
  }

  /// The same at one go.
  package func reliability(limit: Int?) -> Double? { reliability(limit: limit) {} }

  /// A network, and the probability that it is the one to look at.
  private struct Branch {
    var network: UncertainNetwork
    var weight: Double
  }

  /// An edge at the source: the one that leads to the target, or else the first.
  private var pivot: Int? {
    var first: Int?
    for (number, edge) in edges.enumerated() {
      let isAtSource = edge.tail == source || (!isDirected && edge.head == source)
      guard isAtSource else { continue }
      if edge.head == target || edge.tail == target { return number }
      first = first ?? number
    }
    return first
  }

  private func without(_ number: Int) -> UncertainNetwork {
    var network = self
    network.edges.remove(at: number)
    return network
  }

  /// The network with an edge at the source that holds: its other end is the source.
  private func contracting(_ number: Int) -> UncertainNetwork {
    var network = without(number)
    let edge = edges[number]
    let end = edge.tail == source ? edge.head : edge.tail
    if end == target { network.target = source }
    for index in network.edges.indices {
      if network.edges[index].tail == end { network.edges[index].tail = source }
      if network.edges[index].head == end { network.edges[index].head = source }
    }
    network.edges.removeAll { $0.tail == $0.head }
    return network
  }
}
