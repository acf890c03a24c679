import Riposte
import RiposteTestSupport
import Testing

@Suite("Folding parts into wholes")
struct FoldingTests {
  /// A campaign of two raids; a strike answers each, and the campaign; a part answers its sibling.
  private func campaign() throws -> EventGraph {
    var draft = EventGraph.Draft()
    draft.insert(Event("campaign", on: "2021-02-01/2021-02-20", killed: 9))
    draft.insert(Event("raid-1", on: "2021-02-03", killed: 1).part(of: "campaign"))
    draft.insert(Event("raid-2", on: "2021-02-10", killed: 2).part(of: "campaign"))
    draft.insert(Event("rumor", on: "2021-02-11").part(of: "campaign?"))
    draft.insert(Event("insult", on: "2021-01-20"))
    draft.insert(Event("strike", on: "2021-02-25"))
    draft.link("raid-1", inResponseTo: "insult", kind: .retaliation, claims: [.hedged(source: "x")])
    draft.link("raid-2", inResponseTo: "raid-1")
    draft.link(
      "strike", inResponseTo: "raid-2", kind: .retaliation, claims: [.reported(source: "x")])
    draft.link("strike", inResponseTo: "campaign", kind: .policy, claims: [.stated(by: "us")])
    draft.link("strike", inResponseTo: "rumor", claims: [.reported(source: "y")])
    draft.link("raid-2", inResponseTo: .unstated, claims: [.reported(source: "x")])
    return try draft.freeze()
  }

  @Test func `a graph without parts folds into itself`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event("a", on: "2021-01-01"))
    draft.insert(Event("b", on: "2021-01-02"))
    draft.link("b", inResponseTo: "a")
    let graph = try draft.freeze()

    let folded = graph.foldingParts()

    #expect(folded.links.map(\.record) == graph.links.map(\.record))
    #expect(folded.folding?.representations.isEmpty == true)
    #expect(graph.folding == nil)
  }

  @Test func `links of parts become links of the whole, with the claims of all`() throws {
    let folded = try campaign().foldingParts()

    #expect(folded.events.map(\.id) == ["insult", "campaign", "rumor", "strike"])
    #expect(
      folded.links.map(\.description) == [
        "insult → campaign", "campaign → strike", "rumor → strike",
      ])
    let strike = try #require(try folded.link(from: "campaign", to: "strike"))
    #expect(strike.claims == [.stated(by: "us"), .reported(source: "x")])
    #expect(strike.basis == .stated)
    #expect(strike.kind == nil)
    #expect(folded.unstatedLinks.map(\.response.id) == ["campaign"])
  }

  @Test func `what represents what, and what is dropped, is named`() throws {
    let folded = try campaign().foldingParts()
    let folding = try #require(folded.folding)

    #expect(folding.representations.map(\.part.id) == ["raid-1", "raid-2"])
    #expect(folding.representations.map(\.whole.id) == ["campaign", "campaign"])
    #expect(try folding.whole(representing: "raid-1")?.id == "campaign")
    #expect(try folding.whole(representing: "rumor") == nil)
    #expect(folding.droppedLinks.map(\.description) == ["raid-1 → raid-2"])
    #expect(folding.seams.map(\.id) == ["campaign"])
    let strike = try #require(try folded.link(from: "campaign", to: "strike"))
    #expect(
      folding.links(behind: strike).map(\.description) == [
        "campaign → strike", "raid-2 → strike",
      ])
  }

  @Test func `a part is known, but not admitted`() throws {
    let folded = try campaign().foldingParts()

    #expect(folded["raid-1"] == nil)
    #expect(try folded.event("raid-1").isAdmitted == false)
    #expect(
      try folded.linkage(from: "insult", to: "strike")?.events.map(\.id) == [
        "insult", "campaign", "strike",
      ])
  }

  @Test func `without folding nothing travels from a part through its whole to its sibling`() throws
  {
    var draft = EventGraph.Draft()
    draft.insert(Event("campaign", on: "2021-02"))
    for id in ["raid-1", "raid-2"] as [Event.ID] {
      draft.insert(Event(id, on: "2021-02-03").part(of: "campaign"))
    }
    draft.insert(Event("insult", on: "2021-01-20"))
    draft.insert(Event("strike", on: "2021-02-25"))
    draft.link("raid-1", inResponseTo: "insult")
    draft.link("strike", inResponseTo: "raid-2")
    let graph = try draft.freeze()

    #expect(try graph.linkage(from: "insult", to: "strike") == nil)
    #expect(try graph.foldingParts().linkage(from: "insult", to: "strike") != nil)
    #expect(graph.foldingParts().folding?.seams.map(\.id) == ["campaign"])
  }

  @Test func `policies and filters go on working`() throws {
    let folded = try campaign().foldingParts()

    let asserted = folded.admitting(.asserted)

    #expect(asserted.links.map(\.description) == ["campaign → strike", "rumor → strike"])
    #expect(asserted.admitting(.inclusive).links.count == 3)
    #expect(asserted.folding?.unfolded.policy == .asserted)
    var filter = Filter()
    filter.minimumConfidence = 0.9
    #expect(try folded.filtered(by: filter).links.map(\.description) == ["campaign → strike"])
  }

  @Test func `an event in two outermost wholes stays as it is`() throws {
    var draft = EventGraph.Draft()
    for id in ["one", "two"] as [Event.ID] { draft.insert(Event(id)) }
    draft.insert(Event("both").part(of: "one").part(of: "two"))
    draft.insert(Event("inner").part(of: "both"))
    draft.insert(Event("once").part(of: "one").part(of: "two?"))

    let folding = try #require(try draft.freeze().foldingParts().folding)

    #expect(folding.undecided.map(\.id) == ["both", "inner"])
    #expect(folding.representations.map(\.part.id) == ["once"])
  }

  @Test func `a hypothetical whole takes nothing away that happened`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event("war", status: .feared))
    draft.insert(Event("raid").part(of: "war"))
    draft.insert(Event("invasion", status: .feared).part(of: "war"))
    let graph = try draft.freeze()

    #expect(graph.foldingParts().events.map(\.id) == ["raid"])
    #expect(graph.admitting(.everything).foldingParts().events.map(\.id) == ["raid", "war"])
  }

  @Test func `campaigns whose parts answer each other are an exchange`() throws {
    var draft = EventGraph.Draft()
    for campaign in ["a", "b"] {
      draft.insert(Event(Event.ID(rawValue: campaign), on: "2021-01/2021-03"))
      for part in 1...2 {
        draft.insert(
          Event(Event.ID("\(campaign)\(part)"), on: "2021-0\(part)-01")
            .part(of: .init(Event.ID(rawValue: campaign))))
      }
    }
    draft.link("b1", inResponseTo: "a1")
    draft.link("a2", inResponseTo: "b1")
    let graph = try draft.freeze()

    #expect(graph.longestChain()?.length == 2)
    #expect(graph.foldingParts().exchanges().map { $0.events.map(\.id) } == [["a", "b"]])
  }

  @Test(arguments: 0..<300) func `folding agrees with the slow way`(seed: Int) throws {
    let graph = try RandomCase.rich(eventCount: 14, seed: seed)

    let folded = graph.foldingParts()

    let oracle = FoldingOracle(graph)
    let folding = try #require(folded.folding)
    let expected = graph.events.filter { oracle.representative($0.id) == $0.id }
    #expect(folded.events.map(\.id) == expected.map(\.id))
    #expect(
      folding.undecided.map(\.id)
        == graph.events.map(\.id).filter { oracle.outermost($0).count > 1 })
    let all = oracle.links
    let admitted = all.filter { ends, links in
      folded[ends.stimulus] != nil && folded[ends.response] != nil
        && links.contains { graph.policy.admits($0.basis) }
    }
    #expect(folded.links.count == admitted.count)
    #expect(folded.allLinks().count { $0.stimulus != nil } == all.count)
    for link in folded.links {
      let ends = FoldingOracle.Ends(
        stimulus: try #require(link.stimulus).id, response: link.response.id)
      let behind = try #require(all[ends])
      let lists = behind.map(\.record.claims)
      let said = lists.flatMap { $0.isEmpty ? [Claim(nil)] : $0 }
      #expect(Set(link.claims) == (lists.allSatisfy(\.isEmpty) ? [] : Set(said)))
      #expect(link.basis == behind.map { Basis.strongest($0.record.claims) }.max())
      #expect(folding.links(behind: link) == graph.links.filter { behind.contains($0) })
    }
    #expect(
      folding.droppedLinks
        == graph.links.filter {
          oracle.representative($0.response.id) == oracle.representative($0.stimulus?.id ?? "")
        })
  }

  @Test(arguments: 0..<60) func `a folded graph is as sound as any`(seed: Int) throws {
    let folded = try RandomCase.rich(eventCount: 14, seed: seed).foldingParts()

    for policy in EvidencePolicy.allCases {
      let graph = folded.admitting(policy)
      let chains = Array(graph.chains().prefix(1000))
      if let count = graph.chainCount().exact, count <= 1000 { #expect(chains.count == Int(count)) }
      for link in graph.links {
        #expect(link.stimulus?.isAdmitted == true && link.response.isAdmitted)
      }
      #expect(graph.foldingParts().links.map(\.record) == graph.links.map(\.record))
    }
  }
}

extension Basis {
  /// The basis of the strongest of some claims.
  fileprivate static func strongest(_ claims: [Claim]) -> Basis {
    claims.map { $0.basis ?? .ungraded }.max() ?? .ungraded
  }
}
