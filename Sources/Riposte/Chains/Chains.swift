import RiposteKernel

/// The chains of a graph, or those that begin, end or pass where they are asked to.
///
/// A sequence that makes each chain when it is asked for, depth-first in house order: a graph may have
/// more chains than could ever be listed, and the first ten cost no more for it.
///
/// ```swift
/// for chain in graph.chains().prefix(10) { print(chain) }
/// try graph.chains(through: "albukamal").count().exact       // 4
/// try graph.chains(from: "erbil").longest()?.length          // 3
/// ```
///
/// Counting, the longest and the ranking are computed without listing.
public struct Chains: Sequence, Sendable {
  let graph: EventGraph
  let space: ChainSpace

  init(_ graph: EventGraph, _ space: ChainSpace?) {
    self.graph = graph
    self.space = space ?? ChainSpace.none
  }

  /// An iterator that has yet to begin.
  public func makeIterator() -> Iterator { Iterator(self) }

  /// Makes one chain after another.
  ///
  /// - Complexity: O(*k* + *d*) for each chain of *k* links past *d* links.
  public struct Iterator: IteratorProtocol {
    private let graph: EventGraph
    private var walk: ChainWalk

    init(_ chains: Chains) {
      graph = chains.graph
      walk = ChainWalk(chains.space)
    }

    /// The next chain, or `nil` when there is none.
    public mutating func next() -> Chain? {
      walk.next().map { Chain(graph, stations: $0) }
    }
  }
}

extension Chains {
  /// Whether there is no chain.
  ///
  /// - Complexity: O(1).
  public var isEmpty: Bool { space.isEmpty }

  /// The longest chain, by its number of links; of several, the first in house order.
  ///
  /// - Complexity: O(*n* + *m*).
  public func longest() -> Chain? { space.longest().map { Chain(graph, stations: $0) } }

  /// How many chains there are.
  ///
  /// - Complexity: O(*n* + *m*), however many there are.
  public func count() -> Count { Count(ChainCount(space)) }

  /// How many chains there are, modulo a number.
  ///
  /// By this a count that is too large to be written down can be held against that of another program:
  /// ``Count/log10`` compares its size, and the remainder its last digits, as it were.
  ///
  /// ```swift
  /// graph.chains().countRemainder(dividingBy: 1_000_000_007)
  /// ```
  ///
  /// - Parameter divisor: At least 1.
  /// - Returns: The remainder.
  /// - Complexity: O(*n* + *m*), however many there are.
  public func countRemainder(dividingBy divisor: UInt32) -> UInt32 {
    space.countRemainder(dividingBy: divisor)
  }

  /// How many chains there are: exactly, as long as 128 bits hold the number.
  public struct Count: Hashable, Sendable, CustomStringConvertible {
    /// The number, or `nil` when 128 bits do not hold it.
    public let exact: UInt128?

    /// Its logarithm to base ten, whatever its size; `nil` when there are none.
    public let log10: Double?

    init(_ count: ChainCount) {
      exact = count.exact
      log10 = count.exact == 0 ? nil : count.log10
    }

    /// The number, or its size as a power of ten.
    public var description: String {
      if let exact { return "\(exact)" }
      return "about 10^\(Int64(log10 ?? 0))"
    }
  }
}
