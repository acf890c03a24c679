import Riposte
import RiposteTestSupport
import Testing

@testable import RiposteDiagrams

@Suite("A map")
struct MapTests {
  /// A map of a random scene whose events are at so many places within some bounds.
  private func map(
    events: Int, places: Int, seed: UInt64, longitudes: ClosedRange<Double>,
    latitudes: ClosedRange<Double>
  ) -> MapScene {
    var random = SplitMix64(seed: seed)
    let all = (0..<places).map { number in
      Place(
        Place.ID("p\(number)"), named: "Place number \(number)",
        latitude: .random(in: latitudes, using: &random),
        longitude: .random(in: longitudes, using: &random),
        radiusKilometers: number % 3 == 0 ? 80 : nil)
    }
    let scene = Scene.random(events: events, seed: seed)
    let chosen = scene.cards.map { _ in
      Int.random(in: 0..<6, using: &random) == 0 ? nil : all.randomElement(using: &random)
    }
    return MapScene(scene, places: chosen)
  }

  private func expectLegible(_ drawing: Drawing) {
    #expect(Legibility(of: drawing).textOverlaps == 0)
    let discs = drawing.spots
    for (index, disc) in discs.enumerated() {
      for other in discs[(index + 1)...] {
        #expect(
          disc.box.center.distance(to: other.box.center) >= disc.radius + other.radius,
          "\(disc.name) and \(other.name)")
      }
      for text in drawing.texts where text.kind == .place {
        #expect(!text.box.overlaps(disc.box))
      }
    }
    let frame = Rectangle(around: drawing.strokes.first { $0.kind == .frame }?.points ?? [])
    for text in drawing.texts where text.kind == .place || text.kind == .count {
      #expect(frame.contains(text.box))
    }
    for disc in discs { #expect(frame.contains(disc.box)) }
  }

  @Test(arguments: [1, 2, 3, 10, 25, 60, 106, 300], [1, 2, 3] as [UInt64])
  func `nothing covers a place or a name`(events: Int, seed: UInt64) {
    for places in [1, 5, 40] {
      expectLegible(
        MapLayout(
          map(
            events: events, places: places, seed: seed, longitudes: 34...48, latitudes: 30...37)
        ).drawing)
      expectLegible(
        MapLayout(
          map(
            events: events, places: places, seed: seed, longitudes: -180...180, latitudes: -90...90)
        ).drawing)
    }
  }

  @Test func `without coordinates a map says so, and invents none`() {
    let scene = Scene.random(events: 5, seed: 1)

    let drawing = MapLayout(MapScene(scene, places: scene.cards.map { _ in nil })).drawing

    #expect(drawing.spots.isEmpty)
    #expect(drawing.texts.contains { $0.lines == ["No event that is shown has coordinates."] })
    #expect(
      drawing.scene.subtitle.last?.hasPrefix("On the map: 0 events at 0 places; 5 events") == true)
  }

  @Test func `one event has a map of its surroundings`() {
    let scene = Scene.random(events: 1, seed: 1)
    let place = Place("a", named: "A", latitude: 33.3, longitude: 44.4)

    let drawing = MapLayout(MapScene(scene, places: [place])).drawing

    #expect(drawing.spots.count == 1)
    #expect(drawing.strokes.count { $0.kind == .graticule } >= 4)
    expectLegible(drawing)
  }

  @Test func `events at one place are one disc, and their answers are told beside it`() {
    var scene = Scene.random(events: 9, seed: 4)
    scene.links = [Scene.Link(from: 0, to: 1, evidence: .stated)]
    let place = Place("a", named: "A", latitude: 0, longitude: 0)

    let drawing = MapLayout(MapScene(scene, places: scene.cards.map { _ in place })).drawing

    #expect(drawing.spots.count == 1 && drawing.flows.isEmpty)
    #expect(drawing.texts.contains { $0.kind == .place && $0.lines[1].hasSuffix("; ↻ 1") })
  }

  @Test func `a map across the antimeridian is not torn`() {
    let window = MapWindow(around: [
      (Coordinate(latitude: 0, longitude: 179), 1), (Coordinate(latitude: 1, longitude: -179), 1),
    ])

    let (west, east) = (
      window.point(Coordinate(latitude: 0, longitude: 179)),
      window.point(Coordinate(latitude: 0, longitude: -179))
    )
    #expect(window.breadth < 10)
    #expect(east.x > west.x)
    #expect(window.contains(Coordinate(latitude: 0, longitude: 180)))
    #expect(!window.contains(Coordinate(latitude: 0, longitude: 0)))
    #expect(MapGround.meridian(190) == "170°W" && MapGround.meridian(-180) == "180°")
  }

  @Test(arguments: [90.0, -90]) func `a pole can be on a map`(latitude: Double) {
    let window = MapWindow(around: [
      (Coordinate(latitude: latitude, longitude: 10), 3),
      (Coordinate(latitude: latitude * 0.97, longitude: -100), 1),
    ])

    #expect(window.south >= -96 && window.north <= 96 && window.breadth <= 380)
    #expect(window.contains(Coordinate(latitude: latitude, longitude: 10)))
    #expect(window.width > 100 && window.height > 100)
    #expect(window.width <= 901 && window.height <= 641)
  }

  @Test func `a place far from most others stands at the edge, and is said to be beyond`() {
    let scene = Scene.random(events: 12, seed: 4)
    let places = scene.cards.indices.map { index in
      index == 5
        ? Place("w", named: "Washington", latitude: 38.9, longitude: -77)
        : Place(
          Place.ID("p\(index)"), named: "P\(index)", latitude: 33 + Double(index) / 5,
          longitude: 40 + Double(index % 4))
    }

    let drawing = MapLayout(MapScene(scene, places: places)).drawing

    #expect(drawing.texts.contains { $0.lines.first == "→ Washington" })
    #expect(drawing.texts.contains { $0.lines.joined().contains("beyond the map") })
    expectLegible(drawing)
  }

  @Test func `what is not on a map is said`() {
    var scene = Scene.random(events: 3, seed: 2)
    (scene.links, scene.stubs) = ([], [Scene.Stub(to: 1, evidence: .stated)])
    let place = Place("a", named: "A", latitude: 0, longitude: 0)

    let map = MapScene(scene, places: scene.cards.map { _ in place })

    #expect(
      map.bare.subtitle.last
        == "On the map: 3 events at 1 place; 1 answer to what the case does not contain is not drawn"
    )
  }

  @Test func `an arrow goes around a place that is in its way`() {
    var scene = Scene.random(events: 3, seed: 2)
    scene.links = [Scene.Link(from: 0, to: 1, evidence: .stated)]
    let places = [(0.0, 0.0), (0, 10), (-0.98, 5)].enumerated().map {
      Place(Place.ID("p\($0)"), named: "P\($0)", latitude: $1.0, longitude: $1.1)
    }

    let drawing = MapLayout(MapScene(scene, places: places)).drawing

    let flow = drawing.flows[0]
    let line = flow.route.curve.flattened()
    for (index, spot) in drawing.spots.enumerated() where index != flow.from && index != flow.to {
      #expect(!line.passes(spot.box.center, within: spot.radius))
    }
  }

  /// How many pairs there are of an arrow and a place that it runs through and has nothing to do with.
  private func passages(in drawing: Drawing) -> Int {
    drawing.flows.reduce(0) { sum, flow in
      let line = flow.route.curve.flattened()
      return sum
        + drawing.spots.indices.count { index in
          index != flow.from && index != flow.to
            && line.passes(drawing.spots[index].box.center, within: drawing.spots[index].radius)
        }
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func `of arrows among a dozen places none runs through another`(seed: UInt64) {
    let drawing = MapLayout(
      map(events: 60, places: 12, seed: seed, longitudes: 30...50, latitudes: 25...40)
    ).drawing

    #expect(drawing.flows.count > 20)
    #expect(passages(in: drawing) == 0)
  }

  @Test func `places too close to be told apart are one spot, all of them named`() {
    var scene = Scene.random(events: 3, seed: 2)
    scene.links = [Scene.Link(from: 0, to: 1, evidence: .stated)]
    let places = [(0.0, 0.0), (0, 0.001), (20, 20)].enumerated().map {
      Place(Place.ID("p\($0)"), named: "P\($0)", latitude: $1.0, longitude: $1.1)
    }

    let drawing = MapLayout(MapScene(scene, places: places)).drawing

    let texts = drawing.texts.map { $0.lines.joined(separator: " ") }
    #expect(drawing.spots.count == 2)
    #expect(texts.contains { $0 == "Drawn as one: P0 with P1" })
    #expect(texts.contains { $0 == "↻ answers within a place, or among places drawn as one" })
  }

  @Test(arguments: [60, 300])
  func `every arrow for several has its number, or is counted as without`(events: Int) throws {
    let drawing = MapLayout(
      map(events: events, places: 40, seed: 1, longitudes: 34...36, latitudes: 30...31)
    ).drawing

    let several = drawing.flows.count { $0.count > 1 }
    let numbers = drawing.texts.count { $0.kind == .count }
    let said = drawing.texts.contains {
      $0.lines.joined(separator: " ").contains("on \(counted(several - numbers, "arrow")) without")
    }
    #expect(said == (numbers < several))
  }

  @Test func `responses to and fro are two arrows apart, with their counts`() {
    var scene = Scene.random(events: 4, seed: 2)
    scene.links = [(0, 1), (0, 3), (2, 1), (1, 2)].map {
      Scene.Link(from: $0, to: $1, evidence: .stated)
    }
    let (a, b) = (
      Place("a", named: "A", latitude: 0, longitude: 0),
      Place("b", named: "B", latitude: 1, longitude: 4)
    )

    let drawing = MapLayout(MapScene(scene, places: [a, b, a, b])).drawing

    #expect(drawing.flows.map(\.count) == [3, 1])
    #expect(drawing.texts.filter { $0.kind == .count }.map(\.lines) == [["3"]])
    let middles = drawing.flows.map { $0.route.curve.point(at: 0.5) }
    #expect(middles[0].distance(to: middles[1]) > 20)
    #expect(drawing.flows[0].width > drawing.flows[1].width)
  }
}

@Suite("The outline of the world")
struct WorldOutlineTests {
  @Test func `rings are closed and on Earth`() {
    let rings = WorldOutline.rings

    #expect(rings.count > 150)
    for ring in rings {
      #expect(ring.first == ring.last)
      #expect(ring.count > 3)
      #expect(ring.allSatisfy { abs($0.longitude) <= 180 && abs($0.latitude) <= 90 })
    }
  }

  @Test func `Baghdad is on land, and the middle of the Atlantic is not`() {
    let isLand = { (longitude: Double, latitude: Double) in
      WorldOutline.rings.contains { ring in
        var isInside = false
        for (a, b) in zip(ring, ring.dropFirst())
        where (a.latitude > latitude) != (b.latitude > latitude) {
          let share = (latitude - a.latitude) / (b.latitude - a.latitude)
          if longitude < a.longitude + (b.longitude - a.longitude) * share { isInside.toggle() }
        }
        return isInside
      }
    }

    #expect(isLand(44.4, 33.3) && isLand(-77, 39.5) && isLand(138, -25))
    #expect(!isLand(-40, 30) && !isLand(-127, -28))
  }

  @Test func `steps are read as they are written`() {
    // 2 and 1 are a step up and one down; "gD" is 0 + 3 · 32 = 96, so 48 up.
    #expect(
      WorldOutline.decoded("CBgD\nA.AC") == [
        [.init(longitude: 0.05, latitude: -0.05), .init(longitude: 2.45, latitude: -0.05)],
        [.init(longitude: 0, latitude: 0.05)],
      ])
    #expect(WorldOutline.decoded("").isEmpty)
  }

  @Test func `areas and lines are cut at the edges`() {
    let box = Rectangle(left: 0, top: 0, width: 10, height: 10)

    let area = [Point(x: -5, y: 2), Point(x: 5, y: 2), Point(x: 5, y: 6), Point(x: -5, y: 6)]
    #expect(
      Rectangle(around: area.clipped(to: box)) == Rectangle(left: 0, top: 2, width: 5, height: 4))
    #expect(
      [Point(x: 20, y: 20), Point(x: 30, y: 20), Point(x: 20, y: 30)].clipped(to: box).isEmpty)
    let line = box.clipped(Point(x: -5, y: 5), Point(x: 15, y: 5))
    #expect(line?.0 == Point(x: 0, y: 5) && line?.1 == Point(x: 10, y: 5))
    #expect(box.clipped(Point(x: -5, y: 5), Point(x: -1, y: 5)) == nil)
  }
}
