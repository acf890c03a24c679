import Riposte
import RiposteTestSupport
import Testing

@Suite struct `Critical links` {
  private func critical(_ graph: EventGraph) -> [[String]] {
    graph.criticalLinks().map { critical in
      [critical.link.description, critical.shortensLongest ? "shortens" : ""]
        + [critical.splitsEpisode ? "splits" : ""]
    }
  }

  @Test func `of a line are all its links`() throws {
    #expect(
      critical(try Sketch("a>b b>c").graph)
        == [["a → b", "shortens", "splits"], ["b → c", "shortens", "splits"]])
  }

  @Test func `of a diamond are none, of one with a short cut what the long way needs`() throws {
    #expect(critical(try Sketch("a>b a>c b>d c>d").graph).isEmpty)
    #expect(
      critical(try Sketch("a>b b>c a>c").graph)
        == [["a → b", "shortens", ""], ["b → c", "shortens", ""]])
  }

  @Test func `are not those beside which another joins the same stations`() throws {
    let days = ["b": "2021-01-02", "c": "2021-01-02"]
    let graph = try Sketch("a>b b>c c>b a>c c>d", dates: days).graph

    #expect(critical(graph) == [["c → d", "shortens", "splits"]])
  }

  @Test(arguments: 0..<200)
  func `are those whose loss does it`(seed: Int) throws {
    let graph = try RandomCase.rich(linksPerEvent: 1, seed: seed)
    let links = Links(graph)
    let oracle = StructureOracle(links)
    let stations = StationOracle(links)
    let hops = stations.contracted

    let expected = zip(graph.links, links.pairs).compactMap { link, pair -> [String]? in
      let hop = Links.Pair(stations.station(of: pair.tail), stations.station(of: pair.head))
      let parallel = links.pairs.count {
        stations.station(of: $0.tail) == hop.tail && stations.station(of: $0.head) == hop.head
      }
      let shortens =
        hop.tail != hop.head && parallel == 1 && hops.without(hop).longest < hops.longest
      let splits = oracle.isBridge(pair)
      guard shortens || splits else { return nil }
      return [link.description, shortens ? "shortens" : "", splits ? "splits" : ""]
    }
    #expect(critical(graph) == expected)
  }
}
