import EDTF
import Riposte
import RiposteTestSupport
import Testing

@Suite struct `Filters of events` {
  /// A graph under a filter that a closure writes.
  private func filtered(
    _ draft: EventGraph.Draft, _ write: (inout Filter) throws -> Void
  ) throws -> EventGraph {
    var filter = Filter()
    try write(&filter)
    return try draft.freeze().filtered(by: filter)
  }

  private var kinds: EventGraph.Draft {
    var draft = EventGraph.Draft()
    draft.insert(Event("strike", kind: .airStrike))
    draft.insert(Event("threat", kind: .threat))
    draft.insert(Event("odd", kind: "sabotage"))
    draft.insert(Event("bare"))
    draft.link("threat", inResponseTo: "strike")
    draft.link("odd", inResponseTo: "strike")
    return draft
  }

  @Test func `none keeps everything`() throws {
    let graph = try filtered(kinds) { _ in }

    #expect(graph.events.count == 4)
    #expect(graph.unjudged.isEmpty)
    #expect(Filter().isEmpty)
  }

  @Test func `force only keeps force, and counts what has no domain`() throws {
    let graph = try filtered(kinds) { $0.onlyForce = true }

    #expect(graph.ids == ["strike"])
    #expect(graph.links.isEmpty)
    #expect(graph.unjudged.events == 2)
    #expect(graph.unjudged.links == 0)
    #expect(!graph.filter.isEmpty)
  }

  private var people: EventGraph.Draft {
    var draft = EventGraph.Draft()
    draft.insert(Event.Actor("us", side: "west"))
    draft.insert(Event.Actor("uk", side: "west"))
    draft.insert(Event.Actor("ir", side: "east"))
    draft.insert(Event.Actor("x"))
    draft.insert(Event("by-us", by: ["us?"], against: ["ir"]))
    draft.insert(Event("at-us", by: ["ir"], against: ["us"]))
    draft.insert(Event("uk-x", by: ["uk"], against: ["x"]))
    draft.insert(Event("ir-ir", by: ["ir"], against: ["ir"]))
    draft.insert(Event("ir-x", by: ["ir"], against: ["x"]))
    draft.insert(Event("nobody", against: ["ir"]))
    draft.insert(Event("stand-in", by: [.init("ir", basis: .unknown)]))
    var fight = Event("fight")
    fight.between = ["us", "ir"]
    draft.insert(fight)
    var other = Event("other-fight")
    other.between = ["uk", "ir"]
    draft.insert(other)
    return draft
  }

  @Test func `an actor keeps what they did, suffered or took part in`() throws {
    let graph = try filtered(people) { $0.actors = ["us"] }

    #expect(Set(graph.ids) == ["by-us", "at-us", "fight"])
    #expect(graph.unjudged.events == 2)
  }

  @Test func `a side keeps what any of its actors did, suffered or took part in`() throws {
    let graph = try filtered(people) { $0.sides = ["west"] }

    #expect(Set(graph.ids) == ["by-us", "at-us", "uk-x", "fight", "other-fight"])
    #expect(graph.unjudged.events == 3)
  }

  private var areas: EventGraph.Draft {
    var draft = EventGraph.Draft()
    draft.insert(Place("erbil", theatre: "iraq"))
    draft.insert(Place("base", within: "erbil"))
    draft.insert(Place("damascus", theatre: "syria"))
    draft.insert(Place("sea"))
    draft.insert(Event("a", at: "base"))
    draft.insert(Event("b", at: "damascus"))
    draft.insert(Event("c", at: "sea"))
    draft.insert(Event("d"))
    var wide = Event("e", at: "damascus")
    wide.alsoAt = ["erbil"]
    draft.insert(wide)
    return draft
  }

  @Test func `a theatre keeps what had an effect there`() throws {
    let graph = try filtered(areas) { $0.theatres = ["iraq"] }

    #expect(graph.ids == ["a", "e"])
    #expect(graph.unjudged.events == 2)
  }

  private let dates = EventGraph.Draft([
    "january": "2021-01", "span": "2021-01-20/2021-03-10", "week": "[2021-02-15..2021-02-21]",
    "april": "2021-04-01", "open": "2021-05-01/..", "started": "../2021-01-01", "undated": nil,
  ])

  @Test func `since and until keep what may lie inside`() throws {
    let since = try filtered(dates) { $0.since = try EDTFDate("2021-02-20") }
    let until = try filtered(dates) { $0.until = try EDTFDate("2021-02") }
    let both = try filtered(dates) {
      $0.since = try EDTFDate("2021-02-22")
      $0.until = try EDTFDate("2021-03")
    }

    #expect(since.ids == ["span", "week", "april", "open"])
    #expect(until.ids == ["started", "january", "span", "week"])
    #expect(both.ids == ["span"])
    #expect([since, until, both].map(\.unjudged.events) == [1, 1, 1])
  }

  @Test func `one no is enough, whatever cannot be judged`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event("a", on: "2021", kind: .threat))
    draft.insert(Event("b", kind: .threat))

    let graph = try filtered(draft) {
      $0.onlyForce = true
      $0.since = try EDTFDate("2020")
    }

    #expect(graph.events.isEmpty)
    #expect(graph.unjudged.events == 0)
  }

  @Test func `what a policy drops is not counted as unjudged`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event("a", status: .feared))

    #expect(try filtered(draft) { $0.onlyForce = true }.unjudged.events == 0)
  }

  @Test func `a name the case does not have is an error with the likest`() throws {
    let graph = try people.freeze()
    func error(_ write: (inout Filter) -> Void) -> UnknownName? {
      var filter = Filter()
      write(&filter)
      return #expect(throws: UnknownName.self) { try graph.filtered(by: filter) }
    }

    #expect(error { $0.actors = ["us", "iran"] }?.description == "the case has no actor 'iran'")
    #expect(
      error { $0.sides = ["wset"] }?.description
        == "the case has no side 'wset'; did you mean 'west'?")
    #expect(error { $0.theatres = ["iraq"] }?.kind == .theatre)
  }

  @Test func `an event that is dropped is known, and not admitted`() throws {
    let graph = try filtered(kinds) { $0.onlyForce = true }

    #expect(graph.knows("threat"))
    #expect(graph["threat"] == nil)
    #expect(try graph.event("threat").isAdmitted == false)
    #expect(try graph.event("threat").isIsolated)
    #expect(try graph.event("threat").station == nil)
    #expect(try graph.stimuli(of: "threat").isEmpty)
    #expect(try graph.link(from: "strike", to: "threat") == nil)
    #expect(graph.allEvents.count == 4)
  }

  @Test(arguments: 0..<40) func `a filter and a policy may come in either order`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let graph = try RandomCase.draft(eventCount: 15, using: &random).freeze(.lenient)
    var filter = Filter()
    filter.onlyForce = seed % 2 == 0
    filter.minimumConfidence = seed % 3 == 0 ? 0.5 : nil
    filter.sides = seed % 4 == 0 ? ["side-0"] : []

    guard let one = try? graph.filtered(by: filter).admitting(.permissive),
      let other = try? graph.admitting(.permissive).filtered(by: filter)
    else { return }

    #expect(one.ids == other.ids)
    #expect(one.pairs == other.pairs)
    #expect(one.unjudged == other.unjudged)
    #expect(Set(one.pairs).isSubset(of: graph.admitting(.permissive).pairs))
  }
}
