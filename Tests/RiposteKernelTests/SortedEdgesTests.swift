import RiposteTestSupport
import Testing

@testable import RiposteKernel

@Suite struct `Edges sorted by counting` {
  /// What comparing them gives.
  private func expected(_ tails: [Int32], _ heads: [Int32]) -> [Int32] {
    (0..<Int32(tails.count)).sorted {
      let (one, other) = (Int($0), Int($1))
      return (heads[one], tails[one], one) < (heads[other], tails[other], other)
    }
  }

  private func expectSorted(_ nodeCount: Int, _ tails: [Int32], _ heads: [Int32]) {
    let sorted = SortedEdges(nodeCount: nodeCount, tails: tails, heads: heads)
    let order = expected(tails, heads)
    let pairs = order.map { [heads[Int($0)], tails[Int($0)]] }

    #expect(sorted.order ?? Array(0..<Int32(tails.count)) == order)
    #expect((sorted.graph == nil) == zip(pairs, pairs.dropFirst()).contains { $0 == $1 })
    guard let graph = sorted.graph else { return }
    let plain = Digraph(
      nodeCount: nodeCount, tails: pairs.map { $0[1] }, heads: pairs.map { $0[0] })
    #expect(graph.predecessors.offsets == plain.predecessors.offsets)
    #expect(graph.predecessors.columns == plain.predecessors.columns)
    #expect(graph.successors.offsets == plain.successors.offsets)
    #expect(graph.successors.columns == plain.successors.columns)
    #expect(graph.successorEdges == plain.successorEdges)
  }

  @Test func `of none make an empty graph`() {
    expectSorted(0, [], [])
    expectSorted(3, [], [])
  }

  @Test func `in order keep it`() {
    #expect(SortedEdges(nodeCount: 3, tails: [0, 0, 1], heads: [1, 2, 2]).order == nil)
    expectSorted(3, [0, 0, 1], [1, 2, 2])
  }

  @Test func `with a pair twice make no graph`() {
    let sorted = SortedEdges(nodeCount: 3, tails: [1, 0, 1], heads: [2, 1, 2])

    #expect(sorted.graph == nil)
    #expect(sorted.order == [1, 0, 2])
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `stand as comparing puts them`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 0...30, using: &random)
    let tails = (0..<count).map { _ in Int32.random(in: 0..<8, using: &random) }
    var heads = (0..<count).map { _ in Int32.random(in: 0..<8, using: &random) }
    if seed % 2 == 0 { heads.sort() }

    expectSorted(8, tails, heads)
  }

  @Test(arguments: [false, true])
  func `in parts stand as in one`(headsAscend: Bool) {
    var random = SplitMix64(seed: 7)
    let tails = (0..<200_000).map { _ in Int32.random(in: 0..<50_000, using: &random) }
    var heads = tails.map { _ in Int32.random(in: 0..<50_000, using: &random) }
    if headsAscend { heads.sort() }

    let sorted = SortedEdges(nodeCount: 50_000, tails: tails, heads: heads)

    #expect(sorted.order == expected(tails, heads))
  }

  @Test(arguments: [false, true])
  func `of pairs that are there once make the same graph in parts`(headsAscend: Bool) {
    var random = SplitMix64(seed: 8)
    // Each head has its own steps to its tails, so that no pair comes twice.
    var pairs = (0..<200_000).map { number in
      let head = number % 50_000
      return (head, (head + 1 + number / 50_000 * 9_973 + head % 97) % 50_000)
    }
    pairs.shuffle(using: &random)
    if headsAscend { pairs.sort { $0.0 < $1.0 } }
    let (tails, heads) = (pairs.map { Int32($0.1) }, pairs.map { Int32($0.0) })

    #expect(SortedEdges(nodeCount: 50_000, tails: tails, heads: heads).graph != nil)
    expectSorted(50_000, tails, heads)
  }
}
