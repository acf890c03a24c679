import Foundation
import Riposte

extension Bench {
  /// Operations that search from one event or a few.
  func runSearches() async throws {
    let first = DataSet.id(0)
    try await watch.measure("bfs_dir") {
      try graph.distances(from: first, direction: .downstream)
    } answer: {
      Self.words($0.column.inHouseOrder)
    }
    try await watch.measure("bfs_undir") {
      try graph.distances(from: first)
    } answer: {
      Self.words($0.column.inHouseOrder)
    }
    let sources = (0..<16).map { DataSet.id($0 * data.eventCount / 16) }
    try await watch.measure("multi16") {
      try graph.distances(from: sources)
    } answer: {
      Self.words($0.column.inHouseOrder)
    }
    if watch.runs("dijkstra") {
      let doubt = graph.weights(by: .doubt)
      try await watch.measure("dijkstra", note: "one sweep in station order") {
        try graph.distances(from: [first], by: doubt, direction: .downstream)
      } answer: {
        Self.words($0.column.inHouseOrder, digits: 4)
      }
    }
  }

  /// How many are reached, and the sum of their distances.
  private static func words(_ distances: [Double?], digits: Int = 0) -> String {
    let reached = distances.compactMap(\.self)
    return "\(reached.count),\(Stopwatch.digits(reached.reduce(0, +), digits))"
  }
}

extension Bench {
  /// Operations that answer many questions.
  func runQueries() async throws {
    let hops = data.pairs(1000, salt: 0xABCDEF).map { (DataSet.id($0), DataSet.id($1)) }
    try await watch.measure("pairs1000") {
      var search = LinkageSearch(in: graph)
      var (sum, apart) = (0, 0)
      for (start, end) in hops {
        if let links = try search.links(from: start, to: end) { sum += links } else { apart += 1 }
      }
      return (sum, apart)
    } answer: {
      "\($0.0),\($0.1)"
    }
    if watch.runs("reach_index") || watch.runs("reach1M") { await runAncestry() }
    try await runCommonStimuli()
  }

  private func runAncestry() async {
    let events = graph.events
    let pairs = data.pairs(1_000_000, salt: 0x777).map { (min($0, $1), max($0, $1)) }
    await watch.measure("reach_index") {
      AncestrySearch(in: graph)
    } answer: { _ in
      "built"
    }
    await watch.measure("reach1M", note: "with making the index") {
      var ancestry = AncestrySearch(in: graph)
      return pairs.reduce(0) { count, pair in
        count + (ancestry.leads(from: events[pair.0], to: events[pair.1]) ? 1 : 0)
      }
    } answer: {
      "\($0)"
    }
  }

  private func runCommonStimuli() async throws {
    let pairs = data.pairs(1000, salt: 0x1CA).map { (DataSet.id($0), DataSet.id($1)) }
    var places: [Event.ID: Int] = [:]
    if watch.runs("lca1000") {
      for index in 0..<data.eventCount { places[DataSet.id(index)] = index }
    }
    try await watch.measure("lca1000", note: "all lowest common ancestors; the latest is composed")
    {
      var search = CommonStimulusSearch(in: graph)
      return try pairs.map { try search.find(of: [$0, $1]).last?.id }
    } answer: { latest in
      let found = latest.compactMap { $0.flatMap { places[$0] } }
      return "\(found.reduce(0, +)),\(latest.count - found.count)"
    }
  }

  /// Operations on all pairs.
  func runAllPairs() async throws {
    let isSmall = data.eventCount <= 10_000
    if isSmall || watch.operations.contains("apsp") {
      try await watch.measure("apsp", note: "sums, not the matrix; all cores") {
        try await graph.distanceTotals(direction: .downstream)
      } answer: {
        Self.words($0.inHouseOrder)
      }
    }
    if isSmall || watch.operations.contains("apsp_undir") {
      try await watch.measure("apsp_undir", note: "sums, not the matrix; all cores") {
        try await graph.distanceTotals()
      } answer: {
        Self.words($0.inHouseOrder)
      }
    }
    if isSmall || watch.operations.contains("betweenness") {
      try await watch.measure("betweenness", note: "all cores") {
        try await graph.betweenness()
      } answer: {
        let sums = $0.inHouseOrder
        let (sum, most) = (sums.reduce(0, +), sums.max() ?? 0)
        return "\(Stopwatch.digits(sum, 2)),\(Stopwatch.digits(most, 3))"
      }
    }
    if data.eventCount <= 100_000 || watch.operations.contains("closure") {
      try await watch.measure("closure", note: "sizes of all rows; all cores") {
        try await graph.descendantCounts()
      } answer: {
        "\($0.inHouseOrder.reduce(0, +))"
      }
    }
    if data.eventCount <= 100_000 || watch.operations.contains("tred") {
      try await watch.measure("tred", note: "all cores") {
        try await graph.redundantLinks { _ in }
      } answer: {
        "\(graph.links.count - $0.count)"
      }
    }
  }

  private static func words(_ totals: [DistanceTotals]) -> String {
    "\(totals.reduce(0) { $0 + $1.reached + 1 }),\(totals.reduce(0) { $0 + $1.links })"
  }
}
