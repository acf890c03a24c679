import RiposteKernel
import RiposteTestSupport
import Testing

@Suite struct `The dominators` {
  @Test func `of nothing are none`() {
    #expect(Dominators(of: Links(0, []).digraph).immediate.isEmpty)
  }

  @Test func `of one station is the source alone`() {
    #expect(Dominators(of: Links(1, []).digraph).immediate == [-1])
  }

  @Test func `of a line are each other`() {
    let dominators = Dominators(of: Links(3, [(0, 1), (1, 2)]).digraph)

    #expect(dominators.immediate == [-1, 0, 1])
    #expect(dominators.dominatedWeights { _ in 1 } == [2, 1, 0])
  }

  @Test func `of the end of a diamond is its beginning`() {
    let dominators = Dominators(of: Links(4, [(0, 1), (0, 2), (1, 3), (2, 3)]).digraph)

    #expect(dominators.immediate == [-1, 0, 0, 0])
    #expect(dominators.dominatedWeights { _ in 1 } == [3, 0, 0, 0])
  }

  @Test func `of a station entered from outside is the source alone`() {
    let entries = [false, true, false]

    let dominators = Dominators(of: Links(3, [(0, 1), (1, 2)]).digraph, entries: entries)

    #expect(dominators.immediate == [-1, -1, 1])
  }

  @Test func `weigh what stations hold`() {
    let dominators = Dominators(of: Links(3, [(0, 1), (1, 2)]).digraph)

    #expect(dominators.dominatedWeights { [1, 2, 5][$0] } == [7, 5, 0])
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `are those whose removal cuts off`(seed: UInt64) {
    let links = Links.random(
      .forward, nodeCount: 1 + Int(seed % 24), density: 0.5 + Double(seed % 7) / 3, seed: seed)
    var random = SplitMix64(seed: seed)
    let isEntry = (0..<links.nodeCount).map { _ in Int.random(in: 0..<8, using: &random) == 0 }
    let oracle = StructureOracle(links)
    let entries = oracle.entries(and: Set(isEntry.indices.filter { isEntry[$0] }))

    let dominators = Dominators(of: links.digraph, entries: isEntry)

    let expected = oracle.closestDominators(entries: entries)
    #expect(dominators.immediate == expected.map { Int32($0 ?? -1) }, "\(links)")
    let counts = (0..<links.nodeCount).map { oracle.cutOff(by: $0, entries: entries).count }
    #expect(dominators.dominatedWeights { _ in 1 } == counts.map { Int32($0) })
  }

  @Test func `of a ladder of 300 000 links are found without recursion or long walks`() {
    let count = 300_000
    let rungs = (0..<count).flatMap { [($0, $0 + 1), (max(0, $0 - 1), $0 + 1)] }

    let dominators = Dominators(of: Links(count + 1, rungs).digraph)

    #expect(dominators.immediate[1] == 0)
    #expect(dominators.immediate[count] == 0)
  }

  @Test func `of a line of 300 000 links are each other, and all of them met at once`() {
    let count: Int32 = 300_000
    var pairs = (1..<Int(count)).map { ($0 - 1, $0) }
    pairs.append((0, Int(count) - 1))

    let dominators = Dominators(of: Links(Int(count), pairs).digraph)

    #expect(dominators.immediate.prefix(3) == [-1, 0, 1])
    #expect(dominators.immediate.last == 0)
    #expect(dominators.dominatedWeights { _ in 1 }.first == count - 1)
  }
}
