import RiposteKernel
import RiposteTestSupport
import Synchronization
import Testing

@Suite struct `The mean distance` {
  private func whole(_ links: Links) -> UndirectedGraph {
    UndirectedGraph(links.digraph, on: Array(0..<Int32(links.nodeCount))[...])
  }

  private func mean(_ links: Links, largestExact: Int = 20_000) -> MeanDistance {
    MeanDistance(of: whole(links), largestExact: largestExact, sources: 512, seed: 1)
  }

  @Test func `of two nodes is 1`() {
    #expect(mean(Links(2, [(0, 1)])).value == 1)
    #expect(mean(Links(2, [(0, 1), (1, 0)])).value == 1)
  }

  @Test func `of the diamond is four thirds`() {
    #expect(mean(Links(4, [(0, 1), (0, 2), (1, 3), (2, 3)])).value == 8.0 / 6)
  }

  @Test(arguments: [2, 3, 10, 1000, 300_000])
  func `of a star of n is 2(n − 1) / n`(count: Int) {
    let star = Links(count, (1..<count).map { (0, $0) })

    #expect(abs(mean(star).value - 2 * Double(count - 1) / Double(count)) < 1e-12)
  }

  @Test(arguments: [2, 3, 10, 1000, 300_000])
  func `of a line of n is (n + 1) / 3`(count: Int) {
    let line = Links(count, (1..<count).map { ($0 - 1, $0) })

    let expected = Double(count + 1) / 3
    #expect(abs(mean(line).value - expected) <= expected * 1e-15)
  }

  @Test(arguments: [3, 4, 9, 50])
  func `of a ring of n is n² / 4 over n − 1, rounded down`(count: Int) {
    let ring = Links(count, (0..<count).map { ($0, ($0 + 1) % count) })

    #expect(mean(ring).value == Double(count * count / 4) / Double(count - 1))
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `agrees with searches from every node`(seed: UInt64) {
    let links = Links.small(seed: seed, largest: 20)
    let oracle = StructureOracle(links)
    let component = oracle.component(of: 0).sorted()
    guard component.count > 1 else { return }

    let graph = UndirectedGraph(links.digraph, on: component.map { Int32($0) }[...])
    let mean = MeanDistance(of: graph, largestExact: 20_000, sources: 512, seed: 1)

    #expect(abs(mean.value - oracle.meanDistance(among: component)) < 1e-12, "\(links)")
    #expect(mean.sample == nil)
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `of a random tree is the same by edges and by searches`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = 2 + Int(seed) * 13
    let tree = Links(
      count,
      (1..<count).map { node in
        let other = Int.random(in: 0..<node, using: &random)
        return Bool.random(using: &random) ? (other, node) : (node, other)
      })
    let graph = whole(tree)

    #expect(graph.hasTreeSize)
    let sums = graph.distanceSums(from: Array(0..<Int32(count)))
    #expect(UInt128(sums.reduce(0, +)) == 2 * graph.treeDistanceSum())
  }

  @Test func `from a sample lies near the exact one, and says how near`() {
    let links = Links.random(.forward, nodeCount: 1500, density: 4, seed: 7)
    let members = WeakComponents(of: links.stationGraph).componentOfNode
    let largest = (0..<Int32(links.nodeCount)).filter { members[Int($0)] == members[0] }
    let graph = UndirectedGraph(links.digraph, on: largest[...])

    let exact = MeanDistance(of: graph, largestExact: 20_000, sources: 512, seed: 1)
    let sampled = MeanDistance(of: graph, largestExact: 0, sources: 300, seed: 1)
    let again = MeanDistance(of: graph, largestExact: 0, sources: 300, seed: 1)
    let other = MeanDistance(of: graph, largestExact: 0, sources: 300, seed: 2)

    #expect(exact.sample == nil)
    #expect(sampled.sample?.sources == 300)
    #expect(sampled == again)
    #expect(sampled != other)
    let error = sampled.sample?.standardError ?? 0
    #expect(error > 0 && error < 0.05)
    #expect(abs(sampled.value - exact.value) < 4 * error)
  }

  @Test func `from a sample is the same on all cores, tells how far it is, and ends`() async throws
  {
    let links = Links.random(.forward, nodeCount: 1500, density: 4, seed: 7)
    let members = WeakComponents(of: links.stationGraph).componentOfNode
    let largest = (0..<Int32(links.nodeCount)).filter { members[Int($0)] == members[0] }
    let graph = UndirectedGraph(links.digraph, on: largest[...])
    let told = Mutex<[Double]>([])

    let sampled = try await MeanDistance(of: graph, largestExact: 0, sources: 512, seed: 1) {
      fraction in
      told.withLock { $0.append(fraction) }
    }

    #expect(sampled == MeanDistance(of: graph, largestExact: 0, sources: 512, seed: 1))
    #expect(told.withLock { $0 } == [0.25, 0.5, 0.75, 1])
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await graph.distanceSums(from: Array(largest.indices.map { Int32($0) })) { _ in }
    }
    await #expect(throws: CancellationError.self) { _ = try await task.value }
  }

  @Test func `from samples has the spread that its error states`() {
    let links = Links(400, (0..<399).map { ($0, $0 + 1) } + [(0, 399), (20, 300)])
    let graph = whole(links)
    let exact = MeanDistance(of: graph, largestExact: 20_000, sources: 2, seed: 0).value

    let inside = (0..<200 as Range<UInt64>).count { seed in
      let sampled = MeanDistance(of: graph, largestExact: 0, sources: 100, seed: seed)
      return abs(sampled.value - exact) < 1.96 * (sampled.sample?.standardError ?? 0)
    }

    #expect((180...198).contains(inside), "of 200 intervals at 95 %, \(inside) held the mean")
  }
}

@Suite struct `Drawing by seed` {
  @Test func `draws what is wanted, ascending, each once`() {
    var generator = SeededGenerator(seed: 3)

    let drawn = generator.draw(20, from: 50)

    #expect(drawn.count == 20)
    #expect(zip(drawn, drawn.dropFirst()).allSatisfy(<))
    #expect(drawn.allSatisfy { (0..<50).contains($0) })
  }

  @Test func `draws all when all are wanted`() {
    var generator = SeededGenerator(seed: 3)

    #expect(generator.draw(9, from: 9) == Array(0..<9))
  }

  @Test func `draws every number about equally often`() {
    var generator = SeededGenerator(seed: 11)
    var counts = [Int](repeating: 0, count: 10)

    for _ in 0..<2000 {
      for number in generator.draw(3, from: 10) { counts[Int(number)] += 1 }
    }

    #expect(counts.allSatisfy { (510...690).contains($0) }, "\(counts)")
  }
}
