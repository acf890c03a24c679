import RiposteKernel
import RiposteTestSupport
import Testing

@Suite struct `A search for common ancestors` {
  private func ancestors(of nodes: [Int32], in links: Links) -> [Int32] {
    var search = CommonAncestorSearch(in: links.digraph, isBackward: true)
    return search.find(nodes).sorted()
  }

  @Test func `of nothing finds nothing`() {
    #expect(ancestors(of: [], in: Links(0, [])).isEmpty)
    #expect(ancestors(of: [], in: Links(2, [(0, 1)])).isEmpty)
  }

  @Test func `of one station finds the station`() {
    #expect(ancestors(of: [1], in: Links(2, [(0, 1)])) == [1])
    #expect(ancestors(of: [1, 1], in: Links(2, [(0, 1)])) == [1])
  }

  @Test func `of a stimulus and its response finds the stimulus`() {
    #expect(ancestors(of: [0, 1], in: Links(2, [(0, 1)])) == [0])
  }

  @Test func `of stations that nothing joins finds nothing`() {
    #expect(ancestors(of: [0, 1], in: Links(2, [])).isEmpty)
  }

  @Test func `may find two, and leaves out what comes before them`() {
    let links = Links(5, [(0, 1), (0, 2), (1, 3), (1, 4), (2, 3), (2, 4)])

    #expect(ancestors(of: [3, 4], in: links) == [1, 2])
  }

  @Test func `forward finds common descendants`() {
    let links = Links(5, [(0, 2), (1, 2), (2, 3), (1, 4), (0, 4)])
    var search = CommonAncestorSearch(in: links.digraph, isBackward: false)

    #expect(search.find([0, 1]).sorted() == [2, 4])
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `agrees with the slow way, question after question`(seed: UInt64) {
    let links = Links.random(
      .forward, nodeCount: 1 + Int(seed % 18), density: 0.5 + Double(seed % 7) / 3, seed: seed)
    let oracle = StructureOracle(links)
    let mirror = StructureOracle(
      nodeCount: links.nodeCount, pairs: links.pairs.map { Links.Pair($0.head, $0.tail) })
    var backward = CommonAncestorSearch(in: links.digraph, isBackward: true)
    var forward = CommonAncestorSearch(in: links.digraph, isBackward: false)
    var random = SplitMix64(seed: seed)

    for _ in 0..<12 {
      let nodes = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        Int.random(in: 0..<links.nodeCount, using: &random)
      }
      let numbers = nodes.map { Int32($0) }
      #expect(
        backward.find(numbers).sorted().map(Int.init) == oracle.lowestCommonAncestors(of: nodes),
        "\(nodes) in \(links)")
      #expect(
        forward.find(numbers).sorted().map(Int.init) == mirror.lowestCommonAncestors(of: nodes),
        "\(nodes) in \(links)")
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `agrees with the masks of all ancestors where stations fill many words`(seed: UInt64) {
    let links = Links.random(.forward, nodeCount: 400, density: 1.3, seed: seed)
    let graph = links.digraph
    let isAncestor = (0..<400).map { graph.reached(from: [$0], .backward) }
    var search = CommonAncestorSearch(in: graph, isBackward: true)
    var random = SplitMix64(seed: seed)

    for _ in 0..<60 {
      let nodes = (0..<Int.random(in: 2...3, using: &random)).map { _ in
        Int.random(in: 0..<400, using: &random)
      }
      let common = (0..<400).filter { one in nodes.allSatisfy { isAncestor[$0][one] } }
      let lowest = common.filter { one in !common.contains { $0 != one && isAncestor[$0][one] } }
      #expect(search.find(nodes.map { Int32($0) }).sorted() == lowest.map { Int32($0) }, "\(nodes)")
    }
  }

  @Test func `takes more stations than a mask has bits`() {
    let links = Links(203, (2..<202).flatMap { [(0, $0), (1, $0)] } + [(0, 1), (0, 202)])

    #expect(ancestors(of: Array(2..<202), in: links) == [1])
    #expect(ancestors(of: Array(1..<203), in: links) == [0])
  }

  @Test func `goes down a line of 300 000 links`() {
    let line = Links(300_001, (0..<300_000).map { ($0, $0 + 1) })

    #expect(ancestors(of: [300_000, 5], in: line) == [5])
  }
}
