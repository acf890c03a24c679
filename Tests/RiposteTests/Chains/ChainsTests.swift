import EDTF
import Riposte
import RiposteTestSupport
import Testing

@Suite struct `The chains of a graph` {
  @Test func `without events are none`() throws {
    let graph = try EventGraph.Draft().freeze()

    #expect(Array(graph.chains()).isEmpty)
    #expect(graph.chains().isEmpty)
    #expect(graph.longestChain() == nil)
    #expect(graph.chainCount().exact == 0)
    #expect(graph.chainCount().log10 == nil)
    #expect(graph.chains(top: 3, by: .elapsed).chains.isEmpty)
  }

  @Test func `of two events are the one`() throws {
    let graph = try Sketch("a>b").graph

    let chain = try #require(graph.longestChain())
    #expect(Array(graph.chains()) == [chain])
    #expect(chain.events.map(\.id) == ["a", "b"])
    #expect(chain.length == 1)
    #expect(chain.description == "a → b")
    #expect(graph.chainCount().exact == 1)
    #expect(graph.chainCount().log10 == 0)
  }

  @Test func `of the diamond come in house order`() throws {
    let graph = try Sketch("a>b a>c b>d c>d").graph

    #expect(graph.chains().map(\.description) == ["a → b → d", "a → c → d"])
    #expect(try graph.chains(from: "b").map(\.description) == ["b → d"])
    #expect(try graph.chains(to: "c").map(\.description) == ["a → c"])
    #expect(try graph.chains(through: "c").map(\.description) == ["a → c → d"])
    #expect(try graph.chains(through: "c").count().exact == 1)
    #expect(try graph.chains(from: "a", to: "b").longest()?.description == "a → b")
    #expect(graph.longestChain()?.description == "a → b → d")
  }

  @Test func `take an exchange as one station`() throws {
    let graph = try Sketch(
      "a>b b>c c>b c>d", dates: ["b": "2021-01-02", "c": "2021-01-02"]
    ).graph

    let chain = try #require(graph.longestChain())
    #expect(chain.description == "a → {b, c} → d")
    #expect(chain.stations.map { $0.map(\.id) } == [["a"], ["b", "c"], ["d"]])
    #expect(chain.events.map(\.id) == ["a", "b", "c", "d"])
    #expect(chain.links.map(\.description) == ["a → b", "c → d"])
    #expect(try Array(graph.chains(from: "c")).map(\.description) == ["{b, c} → d"])
    #expect(graph.chainCount().exact == 1)
  }

  @Test func `know nothing of events that are not admitted`() throws {
    var sketch = Sketch("a>b b>c", bases: ["b>c": .implied])
    sketch.draft.insert(Event("x", on: "2021-02-01", status: .threatened))
    let graph = try sketch.graph

    #expect(graph.chains().map(\.description) == ["a → b"])
    #expect(graph.admitting(.permissive).chains().map(\.description) == ["a → b → c"])
    #expect(try graph.chains(from: "x").isEmpty)
    #expect(try graph.chains(through: "x").count().exact == 0)
  }

  @Test func `throw at an id the case does not have`() throws {
    let graph = try Sketch("a>b").graph

    #expect(throws: UnknownEvent.self) { try graph.chains(from: "z") }
    #expect(throws: UnknownEvent.self) { try graph.chains(through: "z") }
  }

  @Test func `are the same from graph to graph of one case`() throws {
    let graph = try Sketch("a>b").graph

    #expect(graph.longestChain() == graph.admitting(.everything).longestChain())
  }

  @Test func `past counting have a logarithm`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event("e0"))
    for layer in 1...200 {
      for half in ["a", "b"] {
        draft.insert(Event(Event.ID(rawValue: "e\(layer)\(half)")))
        for before in layer == 1 ? ["e0"] : ["e\(layer - 1)a", "e\(layer - 1)b"] {
          draft.link(
            Event.ID(rawValue: "e\(layer)\(half)"),
            inResponseTo: .event(Event.ID(rawValue: before)))
        }
      }
    }
    let graph = try draft.freeze()

    let count = graph.chainCount()
    #expect(count.exact == nil)
    #expect(count.description == "about 10^60")
    #expect(Array(graph.chains().prefix(3)).count == 3)
    #expect(graph.chains(top: 3, by: .links).unranked == nil)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `count what they list, and longest is among them`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let graph = try RandomCase.draft(eventCount: 12, using: &random).freeze(.lenient)
      .admitting(.everything)

    let chains = Array(graph.chains())

    #expect(graph.chainCount().exact == UInt128(chains.count))
    #expect(Set(chains).count == chains.count)
    let longest = chains.map(\.length).max()
    #expect(graph.longestChain() == chains.first { $0.length == longest })
    for chain in chains {
      #expect(chain.links.count == chain.length)
      #expect(chain.stations.count == chain.length + 1)
      for (link, stations) in zip(chain.links, zip(chain.stations, chain.stations.dropFirst())) {
        #expect(link.stimulus.map { stations.0.contains($0) } ?? false)
        #expect(stations.1.contains(link.response))
      }
    }
  }
}
