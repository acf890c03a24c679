/// Links between numbered events, as tests make them: unsorted pairs at first, each once.
public struct Links: Sendable, CustomStringConvertible {
  /// The number of events.
  public var nodeCount: Int

  /// The links, as pairs from stimulus to response, ordered by response, then stimulus.
  public let pairs: [Pair]

  /// One link.
  public struct Pair: Hashable, Comparable, Sendable {
    /// The stimulus.
    public var tail: Int
    /// The response.
    public var head: Int

    /// A link from a stimulus to a response.
    public init(_ tail: Int, _ head: Int) {
      self.tail = tail
      self.head = head
    }

    /// By response, then stimulus.
    public static func < (left: Pair, right: Pair) -> Bool {
      (left.head, left.tail) < (right.head, right.tail)
    }
  }

  /// Links from pairs in any order; a repeated pair counts once.
  public init(_ nodeCount: Int, _ pairs: [(Int, Int)]) {
    self.nodeCount = nodeCount
    self.pairs = Set(pairs.map { Pair($0.0, $0.1) }).sorted()
  }

  /// The links in words, for failing tests.
  public var description: String {
    "\(nodeCount): " + pairs.map { "\($0.tail)→\($0.head)" }.joined(separator: " ")
  }

  /// The events a given event is answered by, ascending.
  public func successors(of node: Int) -> [Int] {
    pairs.filter { $0.tail == node }.map(\.head).sorted()
  }

  /// The events a given event answers, ascending.
  public func predecessors(of node: Int) -> [Int] {
    pairs.filter { $0.head == node }.map(\.tail).sorted()
  }
}

extension Links {
  /// What sort of random links to make.
  public enum Shape: Sendable, CaseIterable {
    /// Every link leads from a lower number to a higher one.
    case forward
    /// No rings, but numbers say nothing about the direction.
    case shuffled
    /// Any pair may be linked, rings included.
    case rings
  }

  /// Random links of a shape, all of them following from the seed.
  ///
  /// About *density* links an event.
  public static func random(
    _ shape: Shape, nodeCount: Int, density: Double, seed: UInt64
  ) -> Links {
    var generator = SplitMix64(seed: seed)
    guard nodeCount > 1 else { return Links(nodeCount, []) }
    let order =
      shape == .shuffled ? (0..<nodeCount).shuffled(using: &generator) : Array(0..<nodeCount)
    var pairs: [(Int, Int)] = []
    for _ in 0..<Int(Double(nodeCount) * density) {
      let one = Int.random(in: 0..<nodeCount, using: &generator)
      let other = Int.random(in: 0..<nodeCount, using: &generator)
      if one == other { continue }
      if shape == .rings {
        pairs.append((one, other))
      } else {
        pairs.append((order[min(one, other)], order[max(one, other)]))
      }
    }
    return Links(nodeCount, pairs)
  }

  /// Small random links, of a size, density and shape that follow from the seed.
  public static func small(seed: UInt64, largest: Int = 9) -> Links {
    var generator = SplitMix64(seed: seed &* 7919)
    let shape = Shape.allCases[Int(seed % 3)]
    let count = Int.random(in: 1...largest, using: &generator)
    let density = Double.random(in: 0.4...2.2, using: &generator)
    return random(shape, nodeCount: count, density: density, seed: seed)
  }
}
