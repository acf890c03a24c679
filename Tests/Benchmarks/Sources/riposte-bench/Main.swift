import Foundation
import Riposte
import RiposteFormats

/// `riposte-bench DATADIR NAME [OP…]`: does each operation through the library's public interface and
/// prints one JSON line for it.
@main
struct Main {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 2 else {
      print("usage: riposte-bench DATADIR NAME [OP…]")
      exit(64)
    }
    let watch = Stopwatch(data: arguments[2], operations: Set(arguments[3...]))
    let data = try DataSet("\(arguments[1])/\(arguments[2])")
    try Memory(watch, data).run()
    try await Loading(watch, data).run()
    let operations: Set = [
      "topo", "longest", "heaviest", "chains", "bfs_dir", "bfs_undir", "multi16", "dijkstra",
      "pairs1000", "reach_index", "reach1M", "domtree", "wcc", "episodes", "virality",
      "escalation", "lca1000", "topk10", "apsp", "apsp_undir", "betweenness", "closure", "tred",
    ]
    guard watch.operations.isEmpty || !watch.operations.isDisjoint(with: operations) else { return }
    let graph = try graph(of: data)
    precondition(graph.events.first?.id == DataSet.id(0), "events stand in order of time")
    let bench = Bench(watch, data, graph)
    try await bench.runSweeps()
    try await bench.runStructure()
    try await bench.runSearches()
    try await bench.runQueries()
    try await bench.runAllPairs()
  }

  /// The graph: of millions of events from tables, where there are any, as texts of dates and ids would
  /// otherwise be made for each.
  private static func graph(of data: DataSet) throws -> EventGraph {
    if data.eventCount > 2_000_000, let (events, responses) = try Tables(data.folder).both {
      return try CaseFile.read(events: events, responses: responses).freeze()
    }
    return try data.draft().freeze()
  }
}
