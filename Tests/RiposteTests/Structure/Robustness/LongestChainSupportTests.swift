import Riposte
import RiposteTestSupport
import Testing

@Suite struct `The support of the longest chain` {
  @Test func `of nothing is none`() throws {
    #expect(try Sketch("a").graph.longestChainSupport() == nil)
  }

  @Test func `names the weakest link, its claim, and what remains`() throws {
    let bases: [String: Basis] = ["b>c": .hedged, "c>d": .hedged]
    let graph = try Sketch("a>b b>c c>d a>x x>y", bases: bases).graph

    let support = try #require(graph.longestChainSupport())

    #expect(support.chain.description == "a → b → c → d")
    #expect(support.weakest?.description == "b → c")
    #expect(support.claim?.basis == .hedged)
    #expect(support.remaining?.description == "a → x → y")
    #expect(support.linksLost == 1)
  }

  @Test func `calls none the weakest where a link has no confidence`() throws {
    let graph = try Sketch("a>b b>c", bases: ["a>b": .ungraded]).graph

    let support = try #require(graph.longestChainSupport())

    #expect(support.weakest == nil)
    #expect(support.claim == nil)
    #expect(support.remaining == nil)
    #expect(support.linksLost == nil)
  }

  @Test func `loses the whole chain with its only link`() throws {
    let support = try #require(try Sketch("a>b").graph.longestChainSupport())

    #expect(support.remaining == nil)
    #expect(support.linksLost == 1)
  }

  @Test func `falls back on a parallel link between the same stations`() throws {
    let days = ["b": "2021-01-02", "c": "2021-01-02"]
    let bases: [String: Basis] = ["a>b": .stated]
    let graph = try Sketch("a>b b>c c>b a>c c>d", dates: days, bases: bases).graph
    let first = try #require(try graph.link(from: "a", to: "b"))
    let second = try #require(try graph.link(from: "a", to: "c"))

    #expect(graph.longestChain()?.links.map(\.description) == ["a → b", "c → d"])
    let without = graph.longestChain(without: [first])
    #expect(without?.links.map(\.description) == ["a → c", "c → d"])
    #expect(graph.longestChain(without: [first, second])?.description == "{b, c} → d")
  }

  @Test(arguments: 0..<200)
  func `is what is longest without some links`(seed: Int) throws {
    let graph = try RandomCase.rich(linksPerEvent: 1.2, seed: seed)
    var random = SplitMix64(seed: UInt64(seed))
    let missing = graph.links.filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
    let links = Links(graph)
    let kept = zip(graph.links, links.pairs).filter { !missing.contains($0.0) }.map(\.1)
    let stations = StationOracle(links)
    let hops = Set(
      kept.map { Links.Pair(stations.station(of: $0.tail), stations.station(of: $0.head)) }
    ).filter { $0.tail != $0.head }
    let oracle = StructureOracle(nodeCount: stations.stations.count, pairs: hops.sorted())

    let chain = graph.longestChain(without: missing)

    #expect(chain?.length ?? 0 == oracle.longest)
    #expect(chain.map { $0.links.allSatisfy { !missing.contains($0) } } ?? true)
    for (link, ends) in zip(
      chain?.links ?? [], zip(chain?.stations ?? [], chain?.stations.dropFirst() ?? []))
    {
      #expect(ends.0.contains { $0 == link.stimulus })
      #expect(ends.1.contains(link.response))
    }
    #expect(graph.longestChain(without: []) == graph.longestChain())
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `is the longest chain of the case without the link, where there are no exchanges`(
    seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let draft = RandomCase.draft(
      eventCount: 12, linksPerEvent: 1.2, hasRings: false, using: &random)
    let graph = try draft.freeze(.lenient).admitting(.everything)

    for link in graph.links {
      var smaller = EventGraph.Draft()
      for event in graph.allEvents { smaller.insert(Event(event.id, on: event.record.dateText)) }
      for other in graph.links where other != link {
        smaller.link(other.response.id, inResponseTo: .event(other.stimulus?.id ?? "none"))
      }
      let expected = try smaller.freeze(.lenient).longestChain()?.description
      #expect(graph.longestChain(without: [link])?.description == expected)
    }
  }
}
