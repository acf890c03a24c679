import RiposteKernel
import RiposteTestSupport
import Testing

@Suite struct `The farthest pair` {
  private func slow(_ points: [SIMD3<Double>]) -> Double {
    var best = 0.0
    for one in points {
      for other in points { best = max(best, ((one - other) * (one - other)).sum()) }
    }
    return best
  }

  @Test func `of two points is both`() {
    let pair = FarthestPair(of: [[1, 0, 0], [0, 1, 0]])

    #expect(pair.first == 0)
    #expect(pair.second == 1)
    #expect(pair.squaredDistance == 2)
  }

  @Test func `of points that are the same is at no distance`() {
    #expect(FarthestPair(of: Array(repeating: [0, 0, 1], count: 60)).squaredDistance == 0)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `agrees with a look at every pair`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = 2 + Int(seed) * 5
    let spread = [0.01, 0.3, 1][Int(seed % 3)]
    let points = (0..<count).map { _ in
      SIMD3<Double>(
        Double.random(in: -spread...spread, using: &random),
        Double.random(in: -spread...spread, using: &random),
        seed % 2 == 0 ? 1 : Double.random(in: -spread...spread, using: &random))
    }

    let pair = FarthestPair(of: points)

    #expect(pair.squaredDistance == slow(points))
    let between = points[pair.first] - points[pair.second]
    #expect((between * between).sum() == pair.squaredDistance)
    #expect(pair.first < pair.second)
  }

  @Test func `of 5 000 points of a ring, where many pairs are as far, is across it`() {
    var random = SplitMix64(seed: 5)
    var points: [SIMD3<Double>] = []
    while points.count < 5000 {
      let x = Double.random(in: -1...1, using: &random)
      let y = (1 - x * x).squareRoot()
      points.append([x, Bool.random(using: &random) ? y : -y, 0])
    }

    #expect(FarthestPair(of: points).squaredDistance > 3.99)
  }
}
