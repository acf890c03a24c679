import RiposteKernel
import RiposteTestSupport
import Testing

@Suite struct `Counting chains` {
  @Test func `of nothing gives none`() {
    let count = ChainCount(ChainSpace(Links(0, []).stationGraph))

    #expect(count.exact == 0)
    #expect(count.log10 == -.infinity)
  }

  @Test func `of one link gives one`() {
    let count = ChainCount(ChainSpace(Links(2, [(0, 1)]).stationGraph))

    #expect(count.exact == 1)
    #expect(count.log10 == 0)
  }

  @Test(arguments: [1, 2, 63, 64, 65, 126, 127])
  func `of a lattice is a power of two`(layers: Int) {
    let count = ChainCount(ChainSpace(lattice(layers: layers).stationGraph))

    #expect(count.exact == 1 << UInt128(layers))
    #expect(abs(count.log10 - Double(layers) * 0.30102999566398120) < 1e-12 * Double(layers))
  }

  @Test(arguments: [128, 511, 512, 513, 1024, 1100, 20_000])
  func `beyond 128 bits gives the logarithm alone`(layers: Int) {
    let count = ChainCount(ChainSpace(lattice(layers: layers).stationGraph))

    #expect(count.exact == nil)
    #expect(abs(count.log10 - Double(layers) * 0.30102999566398120) < 1e-12 * Double(layers))
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `modulo a number is the remainder of their number`(seed: UInt64) {
    let graph = Links.small(seed: seed).stationGraph
    let spaces = [
      ChainSpace(graph), ChainSpace(graph, from: 0),
      ChainSpace(graph, through: graph.stationCount / 2),
    ]

    for space in spaces {
      let exact = ChainCount(space).exact ?? 0
      for divisor: UInt32 in [1, 2, 7, 1_000_000_007, .max] {
        #expect(UInt128(space.countRemainder(dividingBy: divisor)) == exact % UInt128(divisor))
      }
    }
  }

  @Test(arguments: [1, 31, 32, 64, 1000])
  func `modulo a number goes on beyond 128 bits`(layers: Int) {
    let space = ChainSpace(lattice(layers: layers).stationGraph)
    let expected = (0..<layers).reduce(UInt64(1)) { power, _ in power * 2 % 1_000_000_007 }

    #expect(space.countRemainder(dividingBy: 1_000_000_007) == UInt32(expected))
    #expect(space.countRemainder(dividingBy: 1 << 31) == (layers < 31 ? 1 << layers : 0))
  }

  /// The fault this guards against: addends dropped by their exponent alone, their value unseen.
  @Test func `of unequal addends beyond 1e308 agrees with sums of logarithms`() {
    var generator = SplitMix64(seed: 11)
    var pairs: [(Int, Int)] = []
    let count = 3000
    for head in 1..<count {
      for _ in 0..<3 {
        let span = Int.random(in: 1...4, using: &generator)
        pairs.append((max(0, head - span), head))
      }
    }
    let links = Links(count, pairs)

    let result = ChainCount(ChainSpace(links.stationGraph))

    var ways = [Double](repeating: -.infinity, count: count)
    var total = -Double.infinity
    for node in 0..<count {
      let before = links.predecessors(of: node).map { ways[$0] }
      ways[node] = before.isEmpty ? 0 : logOfSum(before)
      if links.successors(of: node).isEmpty { total = logOfSum([total, ways[node]]) }
    }
    #expect(result.exact == nil)
    #expect(result.log10 > 400)
    #expect(abs(result.log10 - total * 0.43429448190325182) < 1e-9)
  }

  /// ln Σ e^x, by the exponential's own series.
  private func logOfSum(_ values: [Double]) -> Double {
    guard let greatest = values.max(), greatest > -.infinity else { return -.infinity }
    let sum = values.map { exponential($0 - greatest) }.reduce(0, +)
    return greatest + Logarithm.natural(sum)
  }

  private func exponential(_ value: Double) -> Double {
    if value < -50 { return 0 }
    var term = 1.0
    var sum = 1.0
    for index in 1...40 {
      term *= value / 64 / Double(index)
      sum += term
    }
    for _ in 0..<6 { sum *= sum }
    return sum
  }
}
