import RiposteKernel
import RiposteTestSupport
import Testing

@Suite struct `A digraph` {
  @Test func `of nothing has no nodes and no edges`() {
    let graph = Digraph(nodeCount: 0, tails: [], heads: [])

    #expect(graph.nodeCount == 0)
    #expect(graph.edgeCount == 0)
  }

  @Test func `of the diamond has rows both ways`() {
    let graph = Links(4, [(0, 1), (0, 2), (1, 3), (2, 3)]).digraph

    #expect(Array(graph.successors[0]) == [1, 2])
    #expect(Array(graph.predecessors[3]) == [1, 2])
    #expect(graph.successors[3].isEmpty)
    #expect(graph.predecessors.range(of: 3) == 2..<4)
    #expect(graph.edge(from: 2, to: 3) == 3)
    #expect(graph.edge(from: 0, to: 3) == nil)
  }

  @Test func `finds the row of an entry though rows before it are empty`() {
    let graph = Links(6, [(0, 4), (1, 4), (2, 5)]).digraph

    #expect((0..<3).map { graph.head(of: $0) } == [4, 4, 5])
    #expect((0..<3).map { graph.tail(of: $0) } == [0, 1, 2])
  }

  @Test func `finds an edge, or none, in a long row`() {
    let graph = Links(1001, (0..<500).map { ($0 * 2, 1000) }).digraph

    for tail in 0..<1000 {
      #expect(graph.edge(from: tail, to: 1000) == (tail % 2 == 0 ? tail / 2 : nil))
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `finds every edge of a graph with exchanges, and no other`(seed: UInt64) {
    let graph = Links.small(seed: seed).stationGraph.events
    let pairs = Set((0..<graph.edgeCount).map { [graph.tail(of: $0), graph.head(of: $0)] })

    for edge in 0..<graph.edgeCount {
      #expect(graph.edge(from: graph.tail(of: edge), to: graph.head(of: edge)) == edge)
    }
    for tail in 0..<graph.nodeCount {
      for head in 0..<graph.nodeCount where !pairs.contains([tail, head]) {
        #expect(graph.edge(from: tail, to: head) == nil)
      }
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `has every edge in both rows under one number`(seed: UInt64) {
    let links = Links.small(seed: seed)
    let graph = links.digraph

    for (edge, pair) in links.pairs.enumerated() {
      #expect(graph.tail(of: edge) == pair.tail)
      #expect(graph.head(of: edge) == pair.head)
      #expect(graph.edge(from: pair.tail, to: pair.head) == edge)
    }
    for node in 0..<links.nodeCount {
      #expect(graph.successors[node].map(Int.init) == links.successors(of: node))
      #expect(graph.predecessors[node].map(Int.init) == links.predecessors(of: node))
      for entry in graph.successors.range(of: node) {
        let edge = Int(graph.successorEdges[entry])
        #expect(links.pairs[edge].tail == node)
        #expect(links.pairs[edge].head == Int(graph.successors.columns[entry]))
      }
    }
  }
}
