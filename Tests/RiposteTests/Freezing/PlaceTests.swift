import Riposte
import Testing

@Suite struct `Places of a draft` {
  @Test(arguments: [
    (90.0, 180.0), (-90, -180), (0, 0), (36.2, 44),
  ])
  func `coordinates on the Earth are kept`(_ latitude: Double, _ longitude: Double) throws {
    var draft = EventGraph.Draft()
    draft.insert(Place("p", latitude: latitude, longitude: longitude, radiusKilometers: 0))

    #expect(
      try draft.freeze().place("p")?.coordinate
        == Coordinate(latitude: latitude, longitude: longitude))
  }

  @Test(
    arguments: [
      (90.001, 0.0, "latitude"), (-90.001, 0, "latitude"), (0, 180.001, "longitude"),
      (.nan, 0, "latitude"), (0, .infinity, "longitude"), (nil, 44, "longitude"),
      (36, nil, "latitude"),
    ] as [(Double?, Double?, String)])
  func `other coordinates are errors, and become unknown`(
    _ latitude: Double?, _ longitude: Double?, _ field: String
  ) throws {
    var draft = EventGraph.Draft()
    draft.insert(Place("p", latitude: latitude, longitude: longitude), at: .line(3, field))

    let finding = try #require(draft.findings(of: .invalidCoordinate).first)
    #expect(finding.severity == .error)
    #expect(finding.position == .line(4, 5))
    #expect(try draft.freeze(.lenient).places == [Place("p")])
  }

  @Test(arguments: [-1, .nan, .infinity]) func `a radius is a distance`(_ radius: Double) throws {
    var draft = EventGraph.Draft()
    draft.insert(Place("p", radiusKilometers: radius), at: .line(3, "radius-km"))

    #expect(draft.findings(of: .invalidNumber).first?.position == .line(4, 5))
    #expect(try draft.freeze(.lenient).places == [Place("p")])
  }

  @Test func `coordinates that rows suggest are checked where they stand`() {
    var draft = EventGraph.Draft()
    draft.insert(Event("raid", at: "p"))
    draft.suggest(coordinate: Coordinate(latitude: 99, longitude: 0), of: "p", at: .line(2))

    #expect(draft.findings(of: .invalidCoordinate).map(\.position) == [.line(2)])
  }

  @Test func `the theatre of a place is its own or that of what it lies within`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Place("gate", within: "base"))
    draft.insert(Place("base", within: "erbil", aliases: ["airbase"]))
    draft.insert(Place("erbil", theatre: "iraq"))
    draft.insert(Place("enclave", theatre: "syria", within: "airbase"))
    draft.insert(Place("nowhere"))

    let graph = try draft.freeze()

    #expect(
      ["gate", "base", "erbil", "enclave", "nowhere", "x"].map { graph.theatre(of: $0) }
        == ["iraq", "iraq", "iraq", "syria", nil, nil])
    #expect(graph.place("enclave")?.within == "base")
  }

  @Test func `a place inside itself is an error`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Place("a", theatre: nil, within: "b"), at: .line(1, "within"))
    draft.insert(Place("b", within: "c"), at: .line(3, "within"))
    draft.insert(Place("c", within: "a"), at: .line(5, "within"))
    draft.insert(Place("d", within: "d"), at: .line(7, "within"))
    draft.insert(Place("e", within: "a"), at: .line(9, "within"))

    let findings = draft.findings(of: .cyclicPartOf)
    #expect(findings.map(\.position?.line) == [2, 4, 6, 8])
    #expect(findings.allSatisfy { $0.severity == .error })
    let graph = try draft.freeze(.lenient)
    #expect(graph.places.map(\.within) == [nil, nil, nil, nil, "a"])
  }

  @Test func `a place within nothing known is an error`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Place("base", within: "erbill"), at: .line(1, "within"))
    draft.insert(Place("erbil"))

    let finding = try #require(draft.findings(of: .unknownPlace).first)
    #expect(finding.position == .line(2, 5))
    #expect(finding.message.hasSuffix("did you mean 'erbil'?"))
    #expect(try draft.freeze(.lenient).place("base")?.within == nil)
  }

  @Test(.timeLimit(.minutes(1))) func `places may lie within each other a long way`() throws {
    var draft = EventGraph.Draft()
    for depth in 0..<60_000 {
      draft.insert(Place(Place.ID("p\(depth)"), within: Place.ID("p\(depth + 1)")))
    }
    draft.insert(Place("p60000", theatre: "iraq"))

    #expect(try draft.freeze().theatre(of: "p0") == "iraq")
  }

  @Test func `a source that originates from nothing known is an error`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Source("a", origins: ["b", "gone"]), at: .line(1, "originates-from"))
    draft.insert(Source("b"))

    #expect(draft.findings(of: .unknownSource).first?.position == .line(2, 5))
    #expect(try draft.freeze(.lenient).source("a")?.origins == ["b"])
  }
}
