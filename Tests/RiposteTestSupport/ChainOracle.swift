/// Chains of stations, all of them listed and then picked from.
public struct ChainOracle {
  /// The stations.
  public let stations: StationOracle

  /// The links.
  public let links: Links

  /// Lists the chains of links.
  public init(_ links: Links) {
    self.links = links
    stations = StationOracle(links)
  }

  /// The station an event belongs to, by its first member.
  public func station(of node: Int) -> Int {
    stations.stations.first { $0.contains(node) }?[0] ?? node
  }

  /// The chains that begin, end and pass where they should, depth-first in house order, each as the
  /// first members of its stations.
  public func chains(from first: Int?, to last: Int?, through middle: Int?) -> [[Int]] {
    let begin = first.map { node in stations.stations.filter { $0.contains(node) } } ?? openings
    let all = begin.sorted { $0[0] < $1[0] }.flatMap { paths(from: $0, to: last) }
    return all.filter { path in
      path.count > 1 && (middle.map { path.contains(station(of: $0)) } ?? true)
    }
  }

  /// Every path from a station to an event's station, or to where no hop leaves.
  private func paths(from start: [Int], to last: Int?) -> [[Int]] {
    if let last, start.contains(last) { return [[start[0]]] }
    let next = stations.successors(of: start)
    if next.isEmpty { return last == nil ? [[start[0]]] : [] }
    return next.flatMap { paths(from: $0, to: last) }.map { [start[0]] + $0 }
  }

  private var openings: [[Int]] {
    stations.stations.filter { station in
      !stations.stations.contains { $0 != station && stations.isHop(from: $0, to: station) }
    }
  }

  /// Every simple path between two events, as events and links, travelled as told.
  public func simplePaths(
    from source: Int, to target: Int, forward: Bool, backward: Bool
  ) -> [[Step]] {
    var result: [[Step]] = []
    func extend(_ path: [Step], _ node: Int, _ seen: Set<Int>) {
      if node == target {
        result.append(path)
        return
      }
      for (link, pair) in links.pairs.enumerated() {
        if forward, pair.tail == node, !seen.contains(pair.head) {
          extend(
            path + [Step(link: link, next: pair.head, isForward: true)], pair.head,
            seen.union([pair.head]))
        }
        if backward, pair.head == node, !seen.contains(pair.tail) {
          extend(
            path + [Step(link: link, next: pair.tail, isForward: false)], pair.tail,
            seen.union([pair.tail]))
        }
      }
    }
    extend([], source, [source])
    return result
  }

  /// One link of a path, and where it leads.
  public struct Step: Hashable, Sendable {
    /// One link of a path.
    public init(link: Int, next: Int, isForward: Bool) {
      self.link = link
      self.next = next
      self.isForward = isForward
    }

    /// The link, by its place.
    public let link: Int
    /// The event it leads to.
    public let next: Int
    /// Whether it is travelled from stimulus to response.
    public let isForward: Bool
  }
}
