/// The hops between the stations of a graph that has exchanges.
///
/// Parallel links between two stations are one hop, carried by the most confident of them, then by
/// the first in house order; a link without a confidence comes after those that have one.
struct Hops {
  let stations: Digraph
  let stationOfPosition: [Int32]
  /// The edge behind each hop.
  let carriers: [Int32]

  /// - Complexity: O(*n* + *m*).
  init(
    between starts: [Int32], _ events: Digraph, _ numbering: StationGraph.Numbering,
    _ confidence: (Int) -> Double?
  ) {
    let stationCount = starts.count - 1
    var stationOf = [Int32](repeating: 0, count: events.nodeCount)
    for station in 0..<stationCount {
      for position in starts[station]..<starts[station + 1] {
        stationOf[Int(position)] = Int32(station)
      }
    }
    var merging = HopMerging(stationCount: stationCount)
    for head in 0..<events.nodeCount {
      for edge in events.predecessors.range(of: head) {
        merging.add(edge, from: stationOf[events.tail(of: edge)], to: stationOf[head]) {
          let link = numbering.links.map { Int($0[edge]) } ?? edge
          return (confidence(link) ?? -1, link)
        }
      }
    }
    let order = Self.houseOrder(ofStations: stationOf, numbering)
    (stations, carriers) = merging.finish(order)
    stationOfPosition = stationOf
  }

  /// The stations in house order, or `nil` when that is how they stand.
  private static func houseOrder(
    ofStations stationOf: [Int32], _ numbering: StationGraph.Numbering
  ) -> [Int32]? {
    guard let positions = numbering.houseOrder else { return nil }
    var order: [Int32] = []
    var seen = [Bool](repeating: false, count: Int(stationOf.last ?? -1) + 1)
    for position in positions {
      let station = stationOf[Int(position)]
      if seen[Int(station)] { continue }
      seen[Int(station)] = true
      order.append(station)
    }
    return order
  }
}

/// Collects hops head after head, each pair once.
private struct HopMerging {
  private var tails: [Int32] = []
  private var heads: [Int32] = []
  private var carriers: [Int32] = []
  private var grades: [(confidence: Double, link: Int)] = []
  /// The hop that last left each station, valid while it enters the present one.
  private var lastHop: [Int32]

  init(stationCount: Int) {
    lastHop = [Int32](repeating: -1, count: stationCount)
  }

  mutating func add(
    _ edge: Int, from tail: Int32, to head: Int32, grade: () -> (Double, Int)
  ) {
    if tail == head { return }
    let (confidence, link) = grade()
    let hop = Int(lastHop[Int(tail)])
    if hop >= 0, heads[hop] == head {
      let best = grades[hop]
      guard (best.confidence, -best.link) < (confidence, -link) else { return }
      grades[hop] = (confidence, link)
      carriers[hop] = Int32(edge)
    } else {
      lastHop[Int(tail)] = Int32(tails.count)
      tails.append(tail)
      heads.append(head)
      carriers.append(Int32(edge))
      grades.append((confidence, link))
    }
  }

  /// The graph of hops with rows in house order, and the carrier of each hop.
  func finish(_ houseOrder: [Int32]?) -> (Digraph, [Int32]) {
    let count = lastHop.count
    var rank = [Int32](0..<Int32(count))
    if let houseOrder {
      for (turn, station) in houseOrder.enumerated() { rank[Int(station)] = Int32(turn) }
    }
    let ranks = tails.map { rank[Int($0)] }
    let byTail = EdgeOrder.sorted([Int32](0..<Int32(tails.count)), by: ranks, keyCount: count)
    let order = EdgeOrder.sorted(byTail, by: heads, keyCount: count)
    let rows = Rows(
      offsets: Rows.offsets(counting: heads, rowCount: count),
      columns: order.map { tails[Int($0)] })
    let graph = Digraph(predecessors: rows, houseOrder: houseOrder)
    return (graph, order.map { carriers[Int($0)] })
  }
}
