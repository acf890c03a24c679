import Foundation
import Riposte

/// The operations on a frozen graph.
struct Bench {
  let watch: Stopwatch
  let data: DataSet
  let graph: EventGraph

  init(_ watch: Stopwatch, _ data: DataSet, _ graph: EventGraph) {
    self.watch = watch
    self.data = data
    self.graph = graph
  }

  /// Operations that one sweep answers.
  func runSweeps() async throws {
    await watch.measure("topo", note: "order known from time: checked") {
      graph.allLinksLeadForward()
    } answer: {
      $0 ? "\(graph.events.count)" : "no order"
    }
    await watch.measure("longest") {
      graph.longestChain()
    } answer: {
      "\($0?.length ?? 0)"
    }
    if watch.runs("heaviest") || watch.runs("topk10") {
      let weights = graph.weights { $0.confidence.map { Int(($0 * 1000).rounded()) } }
      await watch.measure("heaviest") {
        graph.chains().heaviest(by: weights)
      } answer: {
        "\(Int($0?.weight ?? 0))"
      }
      await watch.measure("topk10") {
        graph.chains().top(10, by: weights)
      } answer: {
        $0.map { "\(Int($0.weight))" }.joined(separator: "/")
      }
    }
    let prime: UInt32 = 1_000_000_007
    await watch.measure("chains", note: "log10 and residue; peers count events without links") {
      let chains = graph.chains()
      let alone = UInt32(graph.isolatedEvents().count)
      return (
        chains.count().log10 ?? 0, (chains.countRemainder(dividingBy: prime) + alone) % prime
      )
    } answer: {
      "\(Stopwatch.digits($0.0, 6)),\($0.1)"
    }
    await watch.measure("escalation") {
      let lengths = graph.climbLengths().inHouseOrder
      let longest = lengths.max() ?? 0
      return (longest, lengths.count { $0 == longest })
    } answer: {
      "\($0.0),\($0.1)"
    }
  }

  /// The shape of the graph: components, episodes, pivots.
  func runStructure() async throws {
    await watch.measure("wcc") {
      graph.components()
    } answer: {
      "\($0.count),\($0.sizes.max() ?? 0)"
    }
    await watch.measure("episodes") {
      graph.episodes()
    } answer: { episodes in
      let (depth, breadth) = (episodes.map(\.depth).max() ?? 0, episodes.map(\.breadth).max() ?? 0)
      let count = episodes.count + episodes.isolatedCount
      return "\(count),\(episodes.first?.count ?? 0),\(depth),\(breadth)"
    }
    await watch.measure("domtree") {
      graph.pivots().depths()
    } answer: { depths in
      let depths = depths.inHouseOrder
      return "\(depths.count { $0 == 0 }),\(depths.reduce(0) { $0 + $1 + 1 })"
    }
    if watch.runs("virality") {
      let forest = try data.draft(onlyFirst: true).freeze()
      await watch.measure("virality", note: "a graph of first stimuli; the sum of its episodes") {
        let episodes = forest.episodes()
        return (
          episodes.count + episodes.isolatedCount,
          zip(episodes, episodes.viralities()).reduce(0) {
            $0 + Int($1.1.value * pairs(of: $1.0.count) + 0.5)
          }
        )
      } answer: {
        "\($0.0),\($0.1)"
      }
    }
  }

  private func pairs(of count: Int) -> Double { Double(count) * Double(count - 1) / 2 }
}
