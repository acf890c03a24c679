import Riposte
import RiposteTestSupport
import Testing

@Suite("Responses far away, and across theatres")
struct DistantResponseTests {
  /// Points on the equator are 111.195 km apart for each degree.
  private func graph(radii: (Double?, Double?) = (10, 10)) throws -> EventGraph {
    var draft = EventGraph.Draft()
    draft.insert(
      Place("x", latitude: 0, longitude: 0, radiusKilometers: radii.0, theatre: "north"))
    draft.insert(
      Place("y", latitude: 0, longitude: 10, radiusKilometers: radii.1, theatre: "south"))
    draft.insert(Place("z", theatre: "north"))
    draft.insert(Place("nowhere"))
    for (id, place) in [("a", "x"), ("b", "y"), ("c", "z"), ("d", "nowhere")] {
      draft.insert(
        Event(Event.ID(rawValue: id), on: "2021-01-01", at: Place.ID(rawValue: place)))
    }
    for id in ["b", "c", "d"] as [Event.ID] { draft.link(id, inResponseTo: "a") }
    return try draft.freeze()
  }

  @Test func `radii make the verdict certain, possible or certainly not`() throws {
    let graph = try graph()
    func verdict(_ limit: Double) -> Beyond? { graph.responses(beyond: limit).first?.verdict }

    // 1111.95 km, give or take 20.
    #expect(verdict(1091) == .certainly)
    #expect(verdict(1092) == .possibly)
    #expect(verdict(1131) == .possibly)
    #expect(verdict(1132) == .certainlyNot)
    let first = try #require(graph.responses(beyond: 1000).first)
    #expect(first.plusMinus == 20)
    #expect(first.kilometers.map { ($0 - 1111.95).magnitude < 0.01 } == true)
  }

  @Test func `a radius that is not known bounds nothing, unless one is assumed`() throws {
    let graph = try graph(radii: (10, nil))

    #expect(graph.responses(beyond: 1).first?.verdict == .possibly)
    #expect(graph.responses(beyond: 1).first?.plusMinus == nil)
    #expect(graph.responses(beyond: 1, assumingRadius: 5).first?.verdict == .certainly)
    #expect(graph.responses(beyond: 1, assumingRadius: 5).first?.plusMinus == 15)
  }

  @Test func `without a point the verdict is unknown`() throws {
    let verdicts = try graph().responses(beyond: 1).map(\.verdict)

    #expect(verdicts == [.certainly, .unknown, .unknown])
  }

  @Test func `a response in another theatre crosses`() throws {
    let crossings = try graph().theatreCrossings()

    #expect(crossings.links.map(\.link.response.id) == ["b"])
    #expect(crossings.links.map(\.from) == ["north"])
    #expect(crossings.links.map(\.to) == ["south"])
    #expect((crossings.staying, crossings.unknown) == (1, 1))
  }

  @Test(arguments: 0..<200) func `verdicts agree with the places themselves`(seed: Int) throws {
    let graph = try RandomCase.rich(eventCount: 14, seed: seed)
    let limit = Double(seed * 90)

    let responses = graph.responses(beyond: limit)
    let crossings = graph.theatreCrossings()

    #expect(responses.map(\.link) == Array(graph.links))
    for response in responses {
      let places = [response.link.stimulus?.place, response.link.response.place]
      let points = places.compactMap { $0?.coordinate }
      let radii = places.compactMap { $0?.radiusKilometers }
      guard points.count == 2 else {
        #expect(response.verdict == .unknown)
        continue
      }
      let distance = GreatCircle.kilometers(from: points[0], to: points[1])
      let spread = radii.count == 2 ? radii[0] + radii[1] : .infinity
      let (least, most) = (distance - spread, distance + spread)
      #expect((response.verdict == .certainly) == (least > limit))
      #expect((response.verdict == .certainlyNot) == (most <= limit))
    }
    let theatres = graph.links.map { [$0.stimulus?.theatre, $0.response.theatre] }
    #expect(crossings.unknown == theatres.count { $0.contains(nil) })
    #expect(crossings.staying == theatres.count { $0[0] != nil && $0[0] == $0[1] })
    #expect(crossings.links.count == theatres.count - crossings.unknown - crossings.staying)
  }
}
