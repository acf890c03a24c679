import Riposte
import RiposteTestSupport
import Testing

@Suite struct `Evidence policies` {
  @Test(
    arguments: [
      (.asserted, [.stated, .reported]),
      (.inclusive, [.stated, .reported, .assessed, .hedged, .ungraded]),
      (.permissive, [.stated, .reported, .assessed, .hedged, .ungraded, .implied]),
      (.everything, [.stated, .reported, .assessed, .hedged, .ungraded, .implied, .denied]),
    ] as [(EvidencePolicy, Set<Basis>)])
  func `admit links by their basis`(_ policy: EvidencePolicy, _ admitted: Set<Basis>) throws {
    var draft = EventGraph.Draft(["stimulus": nil])
    for basis in Basis.allCases {
      draft.insert(Event(Event.ID(basis.description)))
      draft.link(
        Event.ID(basis.description), inResponseTo: "stimulus",
        claims: basis == .ungraded ? [] : [Claim(basis)])
    }

    let graph = try draft.freeze().admitting(policy)

    #expect(graph.policy == policy)
    #expect(Set(graph.links.map(\.basis)) == admitted)
    #expect(graph.events.count == 8)
    #expect(Set(Basis.allCases.filter(policy.admits)) == admitted)
  }

  @Test(arguments: EvidencePolicy.allCases) func `admit hypothetical events only with everything`(
    _ policy: EvidencePolicy
  ) throws {
    var draft = EventGraph.Draft(["stimulus": nil])
    for status in Event.Status.allCases {
      draft.insert(Event(Event.ID(status.rawValue), status: status))
      draft.link(Event.ID(status.rawValue), inResponseTo: "stimulus", claims: [.stated()])
      draft.link(Event.ID(status.rawValue), inResponseTo: .unstated, claims: [.stated()])
    }

    let graph = try draft.freeze().admitting(policy)

    let expected: Set<Event.ID> =
      policy == .everything
      ? ["occurred", "alleged", "threatened", "feared", "counterfactual", "denied"]
      : ["occurred", "alleged"]
    #expect(Set(graph.ids) == expected.union(["stimulus"]))
    #expect(Set(graph.links.map(\.response.id)) == expected)
    #expect(Set(graph.unstatedLinks.map(\.response.id)) == expected)
    #expect(graph.allEvents.count == 7)
    #expect(graph.allLinks().count == 12)
  }

  @Test func `an explicit confidence never changes which policy admits a link`() throws {
    var draft = EventGraph.Draft(["a": nil, "b": nil, "c": nil])
    draft.link("b", inResponseTo: "a", claims: [.hedged()], confidence: 1)
    draft.link("c", inResponseTo: "a", claims: [.stated()], confidence: 0)

    let graph = try draft.freeze().admitting(.asserted)

    #expect(graph.pairs == ["a → c"])
    #expect(graph.links.first?.confidence == 0)
  }

  @Test func `a link's basis is that of its strongest claim`() throws {
    var draft = EventGraph.Draft(["a": nil, "b": nil, "c": nil, "d": nil])
    draft.link("b", inResponseTo: "a", claims: [.denied(), .hedged(), .assessed()])
    draft.link("c", inResponseTo: "a", claims: [Claim(nil), Claim(.implied)])
    draft.link("d", inResponseTo: "a", claims: [.denied()])

    let graph = try draft.freeze().admitting(.everything)

    #expect(graph.links.map(\.basis) == [.assessed, .ungraded, .denied])
    #expect(graph.links.map(\.isDisputed) == [true, false, false])
    #expect(graph.links.map(\.confidence) == [0.675, nil, 0.125])
  }

  @Test(arguments: 0..<40) func `stronger policies admit less`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let graph = try RandomCase.draft(eventCount: 15, using: &random).freeze(.lenient)

    let links = EvidencePolicy.allCases.map { Set(graph.admitting($0).links.map(\.description)) }
    for (less, more) in zip(links, links.dropFirst()) { #expect(less.isSubset(of: more)) }
    #expect(graph.admitting(.everything).admitting(.inclusive).pairs == graph.pairs)
  }
}

@Suite struct `Confidence tables` {
  @Test func `the standard has the midpoints of ICD 203`() {
    #expect(
      Basis.allCases.map { ConfidenceTable.standard[$0] }
        == [0.125, 0.325, nil, 0.5, 0.675, 0.875, 0.97])
  }

  @Test func `a user's table replaces it`() throws {
    var draft = EventGraph.Draft(["a": nil, "b": nil, "c": nil])
    draft.link("b", inResponseTo: "a", claims: [.stated()])
    draft.link("c", inResponseTo: "a")
    var options = FreezeOptions()
    options.confidences = ConfidenceTable([.ungraded: 0.25])

    let graph = try draft.freeze(options)

    #expect(graph.links.map(\.confidence) == [nil, 0.25])
    options.confidences[.stated] = 0.9
    #expect(try draft.freeze(options).links.map(\.confidence) == [0.9, 0.25])
  }
}
