/// The chains that are asked for: where they begin and end, and what they pass.
///
/// A chain begins at one of `starts`, follows hops that are let in, and ends at a station for which
/// `isEnd` holds. It has one hop at least. All algorithms on chains (listing, counting, longest,
/// best first) take a space, so that every selection holds for each of them alike.
///
/// "Through" is a matter of stages: what comes before the station in question has stage 0, the
/// station 1, what comes after it 2; as a hop may not climb two stages, no chain can pass it by.
///
/// Invariants: every station whose stage is not `outside` lies on some chain of the space, when the
/// space has stages; without stages all stations do that have a hop at all.
package struct ChainSpace: Sendable {
  /// The hops, on stations in station order.
  package let stations: Digraph

  /// Where chains begin, in house order.
  package let starts: [Int32]

  /// Whether chains end at a station; a chain may pass a station where others end.
  package let isEnd: [Bool]

  /// The rank in house order of each station, or `nil` when it is the station's number.
  package let ranks: [Int32]?

  /// The stage of each station, or `nil` when all stations and hops are let in.
  let stages: [UInt8]?

  /// For each hop, whether it is left out; `nil`: none is.
  let isDropped: [Bool]?

  /// The stage of a station that is on no chain of the space.
  static let outside: UInt8 = 255

  /// No chains.
  package static var none: ChainSpace {
    let nothing = Digraph(nodeCount: 0, tails: [], heads: [])
    return ChainSpace(
      nothing, starts: [], isEnd: [], ranks: nil, stages: nil, isDropped: nil)
  }

  /// Whether there is no chain at all.
  package var isEmpty: Bool { starts.isEmpty }

  /// Whether every hop may be taken.
  var isWhole: Bool { stages == nil && isDropped == nil }

  /// Whether a hop between two stations may be taken.
  func allows(_ hop: Int, from tail: Int, to head: Int) -> Bool {
    if let isDropped, isDropped[hop] { return false }
    guard let stages else { return true }
    return stages[head] != Self.outside && stages[tail] != Self.outside
      && stages[head] < stages[tail] + 2
  }

  /// Whether a station is on a chain of the space.
  func contains(_ station: Int) -> Bool {
    stages.map { $0[station] != Self.outside } ?? true
  }

  init(
    _ stations: Digraph, starts: [Int32], isEnd: [Bool], ranks: [Int32]?, stages: [UInt8]?,
    isDropped: [Bool]?
  ) {
    self.stations = stations
    self.ranks = ranks
    self.isDropped = isDropped
    guard let stages else {
      self.starts = starts
      self.isEnd = isEnd
      self.stages = nil
      return
    }
    let useful = UsefulStations(stations, starts, isEnd, stages, isDropped)
    self.stages = useful.stages
    self.starts = starts.filter { useful.stages[Int($0)] != Self.outside }
    self.isEnd = isEnd
  }
}

/// Which stations lie on a chain from a start to an end.
private struct UsefulStations {
  private(set) var stages: [UInt8]

  /// One sweep forward from the starts, one backward from the ends: O(*n* + *m*).
  init(
    _ graph: Digraph, _ starts: [Int32], _ isEnd: [Bool], _ stages: [UInt8],
    _ isDropped: [Bool]?
  ) {
    func allows(_ hop: Int, _ tail: Int, _ head: Int) -> Bool {
      !(isDropped?[hop] ?? false) && stages[head] != ChainSpace.outside
        && stages[tail] != ChainSpace.outside && stages[head] < stages[tail] + 2
    }
    var begun = [Bool](repeating: false, count: graph.nodeCount)
    for start in starts where stages[Int(start)] < 2 { begun[Int(start)] = true }
    for head in 0..<graph.nodeCount where !begun[head] {
      begun[head] = graph.predecessors.range(of: head).contains { hop in
        begun[graph.tail(of: hop)] && allows(hop, graph.tail(of: hop), head)
      }
    }
    var ends = [Bool](repeating: false, count: graph.nodeCount)
    for tail in (0..<graph.nodeCount).reversed() where begun[tail] {
      if isEnd[tail] && stages[tail] > 0 {
        ends[tail] = true
        continue
      }
      ends[tail] = graph.successors.range(of: tail).contains { entry in
        let head = Int(graph.successors.columns[entry])
        return ends[head] && allows(Int(graph.successorEdges[entry]), tail, head)
      }
    }
    self.stages = zip(ends, stages).map { $0 ? $1 : ChainSpace.outside }
  }
}
