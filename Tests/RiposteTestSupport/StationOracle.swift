/// Stations and hops found the slow, obvious way.
public struct StationOracle {
  /// The members of each station, ascending, in station order.
  public private(set) var stations: [[Int]] = []

  /// Which events each event reaches, itself included.
  public let reaches: [Set<Int>]

  private let links: Links

  /// Finds the stations of links.
  public init(_ links: Links) {
    self.links = links
    reaches = (0..<links.nodeCount).map { Self.reach(from: $0, links) }
    var remaining: [[Int]] = []
    for node in 0..<links.nodeCount {
      let members = reaches[node].filter { reaches[$0].contains(node) }.sorted()
      if members.first == node { remaining.append(members) }
    }
    while !remaining.isEmpty {
      let free = remaining.firstIndex { station in
        remaining.allSatisfy { other in other == station || !isHop(from: other, to: station) }
      }
      guard let free else { break }
      stations.append(remaining.remove(at: free))
    }
  }

  /// Whether a link leads from a member of one station to a member of another.
  public func isHop(from one: [Int], to other: [Int]) -> Bool {
    links.pairs.contains { one.contains($0.tail) && other.contains($0.head) }
  }

  /// The stations a station leads to, in house order.
  public func successors(of station: [Int]) -> [[Int]] {
    stations.filter { $0 != station && isHop(from: station, to: $0) }
      .sorted { $0[0] < $1[0] }
  }

  /// Every maximal chain, as lists of the first members of its stations, depth-first.
  public func maximalChains() -> [[Int]] {
    let openings =
      stations
      .filter { station in !stations.contains { $0 != station && isHop(from: $0, to: station) } }
      .sorted { $0[0] < $1[0] }
    return openings.flatMap { chains(beginningAt: $0) }.filter { $0.count > 1 }
  }

  /// Every path from a station to where no hop leaves, as lists of first members, depth-first.
  public func chains(beginningAt station: [Int]) -> [[Int]] {
    let next = successors(of: station)
    if next.isEmpty { return [[station[0]]] }
    return next.flatMap { chains(beginningAt: $0) }.map { [station[0]] + $0 }
  }

  private static func reach(from node: Int, _ links: Links) -> Set<Int> {
    var reached: Set<Int> = [node]
    var growing = true
    while growing {
      let before = reached.count
      for pair in links.pairs where reached.contains(pair.tail) { reached.insert(pair.head) }
      growing = reached.count > before
    }
    return reached
  }
}
