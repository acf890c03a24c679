import EDTF
import Riposte
import RiposteTestSupport
import Testing

@Suite struct `Ranked chains` {
  @Test func `put the longest first, then house order`() throws {
    let graph = try Sketch("a>b b>d a>c c>d a>e").graph

    let top = graph.chains(top: 2, by: .links)

    #expect(top.chains.map(\.description) == ["a → b → d", "a → c → d"])
    #expect(top.unranked == 0)
  }

  @Test func `leave out what cannot be ranked, and count it`() throws {
    let graph = try Sketch("a>b b>d a>c c>d", bases: ["a>c": .ungraded, "b>d": .hedged]).graph

    let top = graph.chains(top: 10, by: .confidence)

    #expect(top.chains.map(\.description) == ["a → b → d"])
    #expect(top.unranked == 1)
  }

  @Test func `by elapsed time put the longest midpoint first`() throws {
    let graph = try Sketch(
      "a>b a>c a>d",
      dates: ["b": "2021-01-05", "c": "[2021-01-03..2021-01-09]", "d": "[2021-01-20..]"]
    ).graph

    let top = graph.chains(top: 10, by: .elapsed)

    #expect(top.chains.map(\.description) == ["a → c", "a → b"])
    #expect(top.unranked == 1)
  }

  @Test func `of a selection stay in it`() throws {
    let graph = try Sketch("a>b b>d a>c c>d d>e").graph

    #expect(
      try graph.chains(through: "c").top(5, by: .links).chains.map(\.description)
        == ["a → c → d → e"])
    #expect(
      try graph.chains(to: "d").top(5, by: .links).chains.map(\.description)
        == ["a → b → d", "a → c → d"])
  }

  @Test(arguments: Chain.Ranking.allCases, 0..<60 as Range<UInt64>)
  func `agree with sorting all chains by the figure they show`(
    ranking: Chain.Ranking, seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let graph = try RandomCase.draft(eventCount: 14, using: &random).freeze(.lenient)
      .admitting(.everything)

    let all = Array(graph.chains())
    let known = all.enumerated().compactMap { place, chain in
      figure(ranking, chain).map { (place: place, chain: chain, figure: $0) }
    }
    let sorted = known.sorted {
      $0.figure != $1.figure ? $0.figure > $1.figure : $0.place < $1.place
    }
    let top = graph.chains(top: all.count, by: ranking)

    #expect(top.unranked == UInt128(all.count - known.count))
    #expect(top.chains.compactMap { figure(ranking, $0) } == sorted.map(\.figure))
    // Sums of rounded and of exact numbers may order equal products differently.
    if ranking != .confidence && ranking != .kilometers {
      #expect(top.chains == sorted.map(\.chain))
    }
    #expect(Set(top.chains).count == top.chains.count)
    #expect(graph.chains(top: 3, by: ranking).chains == Array(top.chains.prefix(3)))
  }

  /// What a chain shows of what it is ranked by.
  private func figure(_ ranking: Chain.Ranking, _ chain: Chain) -> Double? {
    switch ranking {
    case .links: Double(chain.length)
    case .elapsed: chain.elapsed.flatMap { range in range.upper.map { ($0 + range.lower) / 2 } }
    case .kilometers: chain.kilometers.map { Double(Int64($0 * 1e3)) }
    case .rise: chain.rise
    case .confidence: chain.confidence.map { Double(Int64($0 * 1e9)) }
    }
  }
}

@Suite struct `A case of great size` {
  @Test func `answers at once along a chain of 100,000 links`() throws {
    let count = 100_000
    var draft = EventGraph.Draft()
    for number in 0...count {
      draft.insert(Event(Event.ID(rawValue: "e\(1_000_000 + number)"), severity: Double(number)))
    }
    for number in 1...count {
      draft.link(
        Event.ID(rawValue: "e\(1_000_000 + number)"),
        inResponseTo: .event(Event.ID(rawValue: "e\(1_000_000 + number - 1)")), confidence: 0.5)
    }
    let graph = try draft.freeze()

    #expect(graph.longestChain()?.length == count)
    #expect(graph.chainCount().exact == 1)
    #expect(graph.chains().first { _ in true }?.length == count)
    #expect(graph.chains(top: 1, by: .confidence).chains.first?.length == count)
    #expect(graph.climbs().longest()?.rise == Double(count))
    let linkage = try graph.linkage(from: "e1000000", to: "e1100000", by: .doubt)
    #expect(linkage?.length == count)
    #expect(graph.episodes().map(\.count) == [count + 1])
  }

  @Test func `ranks instants by fractions of a day`() throws {
    let graph = try Sketch(
      "a>b a>c",
      dates: [
        "a": "2021-01-01T00:00:00Z", "b": "2021-01-01T06:00:00Z", "c": "2021-01-01T18:00:00Z",
      ]
    ).graph

    let top = graph.chains(top: 2, by: .elapsed).chains

    #expect(top.map(\.description) == ["a → c", "a → b"])
    #expect(top.map { $0.elapsed?.lower } == [0.75, 0.25])
  }
}
