import EDTF
import Riposte
import RiposteTestSupport
import Testing

@Suite("Places where something happened again")
struct RepeatedPlaceTests {
  @Test func `one event is no repetition`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event("a", on: "2021", at: "x"))
    draft.insert(Event("b", on: "2021", at: "y"))

    #expect(try draft.freeze().repeatedPlaces().isEmpty)
  }

  @Test func `three months of strikes have two intervals`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event("wave", on: "2018-05/2021-01", at: "kiswah", kind: .airStrike))
    for month in ["2018-05", "2019-06", "2021-01"] {
      draft.insert(
        Event(Event.ID("strike-\(month)"), on: month, at: "kiswah", kind: .airStrike)
          .part(of: "wave"))
    }
    draft.insert(Event("undated", at: "kiswah", kind: .airStrike))
    draft.insert(Event("base", on: "2017-11", at: "kiswah", kind: "entrenchment"))

    let places = try draft.freeze().repeatedPlaces(in: .force)

    let kiswah = try #require(places.first)
    #expect(places.count == 1)
    #expect(kiswah.events.map(\.id) == ["strike-2018-05", "strike-2019-06", "strike-2021-01"])
    #expect(kiswah.intervals.map(\.description) == ["366 to 425 days", "551 to 610 days"])
    #expect(kiswah.wholes.map(\.id) == ["wave"])
    #expect(kiswah.undated.map(\.id) == ["undated"])
  }

  @Test func `an event is also where else it had effects`() throws {
    var draft = EventGraph.Draft()
    var one = Event("a", on: "2021-01-01", at: "x")
    one.alsoAt = ["y", "x"]
    draft.insert(one)
    draft.insert(Event("b", on: "2021-01-03", at: "y"))

    let places = try draft.freeze().repeatedPlaces()

    #expect(places.map(\.place.id) == ["y"])
    #expect(places.first?.intervals.map(\.lower) == [2])
  }

  @Test(arguments: 0..<200) func `repetitions agree with asking every place`(seed: Int) throws {
    let graph = try RandomCase.rich(eventCount: 20, seed: seed)
    let domain: Event.Domain? = seed % 2 == 0 ? nil : .force

    let places = graph.repeatedPlaces(in: domain)

    let oracle = WholesOracle(graph)
    for place in graph.places {
      let there = graph.events.filter { event in
        (event.place == place || event.alsoAt.contains(place))
          && (domain == nil || event.domain == domain)
      }
      let single = there.filter { event in
        !there.contains { oracle.isPart($0.id, of: event.id, stated: true) }
      }
      let dated = single.filter { $0.date?.isUnknown == false }
      let found = places.first { $0.place == place }
      #expect(found?.events ?? [] == (dated.count > 1 ? dated : []))
      if let found {
        #expect(found.undated.count == single.count - dated.count)
        #expect(found.wholes.count == there.count - single.count)
        #expect(found.intervals.count == dated.count - 1)
      }
    }
    #expect(places.map(\.events.count) == places.map(\.events.count).sorted(by: >))
  }
}
