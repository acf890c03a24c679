import RiposteKernel
import RiposteTestSupport
import Testing

@Suite struct `The order of edges` {
  @Test func `of none is theirs`() {
    #expect(EdgeOrder.permutation(nodeCount: 0, tails: [], heads: []) == nil)
  }

  @Test func `is by head, then by tail`() {
    #expect(EdgeOrder.permutation(nodeCount: 3, tails: [1, 0, 0], heads: [2, 2, 1]) == [2, 1, 0])
    #expect(EdgeOrder.permutation(nodeCount: 3, tails: [0, 0, 1], heads: [1, 2, 2]) == nil)
  }

  @Test func `leaves the same pairs as they were given, side by side`() {
    let order = EdgeOrder.permutation(nodeCount: 3, tails: [1, 0, 1, 0], heads: [2, 1, 2, 1])

    #expect(order == [1, 3, 0, 2])
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `agrees with sorting`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 0...30, using: &random)
    let tails = (0..<count).map { _ in Int32.random(in: 0..<6, using: &random) }
    let heads = (0..<count).map { _ in Int32.random(in: 0..<6, using: &random) }

    let order = EdgeOrder.permutation(nodeCount: 6, tails: tails, heads: heads)

    let expected = (0..<count).sorted {
      (heads[$0], tails[$0], $0) < (heads[$1], tails[$1], $1)
    }.map { Int32($0) }
    #expect(order ?? Array(0..<Int32(count)) == expected)
  }
}
