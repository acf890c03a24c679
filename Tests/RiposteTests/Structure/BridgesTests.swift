import Riposte
import RiposteTestSupport
import Testing

@Suite struct `Bridges and redundant links` {
  private func names(_ links: LinkSelection) -> [String] { links.map(\.description) }

  @Test func `of nothing are none`() throws {
    let graph = try EventGraph.Draft().freeze()

    #expect(graph.bridges().isEmpty)
    #expect(graph.redundantLinks().isEmpty)
  }

  @Test func `are the links of a line, and none of a diamond`() throws {
    #expect(names(try Sketch("a>b b>c").graph.bridges()) == ["a → b", "b → c"])
    #expect(try Sketch("a>b a>c b>d c>d").graph.bridges().isEmpty)
    #expect(try Sketch("a>b a>c b>d c>d").graph.redundantLinks().isEmpty)
  }

  @Test func `are neither of two links between events that answer each other`() throws {
    let days = ["a": "2021-01-01", "b": "2021-01-01"]
    let graph = try Sketch("a>b b>a b>c", dates: days).graph

    #expect(names(graph.bridges()) == ["b → c"])
    #expect(graph.redundantLinks().isEmpty)
  }

  @Test func `are redundant where a longer path joins their ends`() throws {
    let graph = try Sketch("a>b b>c a>c c>d a>d").graph

    #expect(names(graph.redundantLinks()) == ["a → c", "a → d"])
  }

  @Test(arguments: 0..<200)
  func `agree with the slow way`(seed: Int) throws {
    let graph = try RandomCase.rich(linksPerEvent: 1.3, seed: seed)
    let links = Links(graph)
    let oracle = StructureOracle(links)
    let stations = StationOracle(links)
    let hops = stations.contracted

    let pairs = zip(graph.links, links.pairs)
    #expect(Array(graph.bridges()) == pairs.filter { oracle.isBridge($0.1) }.map(\.0))
    let redundant = pairs.filter { _, pair in
      let (tail, head) = (stations.station(of: pair.tail), stations.station(of: pair.head))
      return tail != head && hops.isRedundant(Links.Pair(tail, head))
    }
    #expect(Array(graph.redundantLinks()) == redundant.map(\.0))
  }
}
