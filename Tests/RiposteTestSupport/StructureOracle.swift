/// Answers about the shape of links found the slow, obvious way: by taking things away and looking
/// what is still reached.
public struct StructureOracle {
  /// The number of nodes.
  public let nodeCount: Int

  /// The links.
  public let pairs: [Links.Pair]

  /// An oracle on links.
  public init(nodeCount: Int, pairs: [Links.Pair]) {
    self.nodeCount = nodeCount
    self.pairs = pairs
  }

  /// An oracle on links.
  public init(_ links: Links) {
    self.init(nodeCount: links.nodeCount, pairs: links.pairs)
  }

  /// What some nodes reach along links, themselves included, when a node is not there.
  public func reached(from sources: [Int], without missing: Int? = nil) -> Set<Int> {
    var reached = Set(sources.filter { $0 != missing })
    var grows = true
    while grows {
      let before = reached.count
      for pair in pairs where reached.contains(pair.tail) && pair.head != missing {
        reached.insert(pair.head)
      }
      grows = reached.count > before
    }
    return reached
  }

  /// A node and all that come before it.
  public func ancestors(of node: Int) -> Set<Int> {
    Set((0..<nodeCount).filter { reached(from: [$0]).contains(node) })
  }
}

// MARK: - Dominators

extension StructureOracle {
  /// The nodes where ways begin: those no link enters, and others that are given.
  public func entries(and others: Set<Int> = []) -> [Int] {
    (0..<nodeCount).filter { node in
      others.contains(node) || !pairs.contains { $0.head == node }
    }
  }

  /// The nodes that are reached no more when a node is taken away, that node left out.
  public func cutOff(by node: Int, entries: [Int]) -> Set<Int> {
    reached(from: entries).subtracting(reached(from: entries, without: node))
      .subtracting([node])
  }

  /// For each node, the closest of those that cut it off: the one that all others of them cut off.
  public func closestDominators(entries: [Int]) -> [Int?] {
    let cutOff = (0..<nodeCount).map { self.cutOff(by: $0, entries: entries) }
    return (0..<nodeCount).map { node in
      let dominators = (0..<nodeCount).filter { cutOff[$0].contains(node) }
      return dominators.first { one in
        dominators.allSatisfy { $0 == one || cutOff[$0].contains(one) }
      }
    }
  }
}

// MARK: - Common ancestors

extension StructureOracle {
  /// The common ancestors of some nodes from which no other common ancestor descends.
  public func lowestCommonAncestors(of nodes: [Int]) -> [Int] {
    guard let first = nodes.first else { return [] }
    let common = nodes.dropFirst().reduce(ancestors(of: first)) {
      $0.intersection(ancestors(of: $1))
    }
    return common.filter { one in
      !common.contains { $0 != one && reached(from: [one]).contains($0) }
    }.sorted()
  }
}

// MARK: - Links that matter, and links that do not

extension StructureOracle {
  /// The same links without one.
  public func without(_ pair: Links.Pair) -> StructureOracle {
    StructureOracle(nodeCount: nodeCount, pairs: pairs.filter { $0 != pair })
  }

  /// The nodes connected with a node, direction ignored.
  public func component(of node: Int) -> Set<Int> {
    let both = pairs + pairs.map { Links.Pair($0.head, $0.tail) }
    return StructureOracle(nodeCount: nodeCount, pairs: both).reached(from: [node])
  }

  /// Whether the loss of a link parts its ends, direction ignored.
  public func isBridge(_ pair: Links.Pair) -> Bool {
    !without(pair).component(of: pair.tail).contains(pair.head)
  }

  /// Whether another path joins the ends of a link.
  public func isRedundant(_ pair: Links.Pair) -> Bool {
    without(pair).reached(from: [pair.tail]).contains(pair.head)
  }

  /// The number of links of the longest path; for links without rings.
  public var longest: Int {
    var longest = [Int](repeating: 0, count: nodeCount)
    for _ in 0..<nodeCount {
      for pair in pairs { longest[pair.head] = max(longest[pair.head], longest[pair.tail] + 1) }
    }
    return longest.max() ?? 0
  }
}

// MARK: - Distances

extension StructureOracle {
  /// The number of links between two nodes, direction ignored, for all that are connected with one.
  public func undirectedDistances(from node: Int) -> [Int: Int] {
    var distances = [node: 0]
    for distance in 0..<nodeCount {
      for pair in pairs {
        for (one, other) in [(pair.tail, pair.head), (pair.head, pair.tail)]
        where distances[one] == distance && distances[other] == nil {
          distances[other] = distance + 1
        }
      }
    }
    return distances
  }

  /// The mean distance over all pairs of some nodes, direction ignored.
  public func meanDistance(among nodes: [Int]) -> Double {
    let sums = nodes.map { undirectedDistances(from: $0).values.reduce(0, +) }
    return Double(sums.reduce(0, +)) / Double(nodes.count * (nodes.count - 1))
  }
}
