import RiposteTestSupport
import Testing

@testable import RiposteDiagrams

@Suite("Links cross as little as they need")
struct CrossingTests {
  @Test(arguments: [10, 25, 60, 106])
  func `choosing lanes, rows and tracks makes links cross clearly less`(events: Int) {
    var (plain, chosen) = (0, 0)
    for seed in 1...6 as ClosedRange<UInt64> {
      let scene = Scene.random(events: events, seed: seed)
      plain += Legibility(of: SwimlaneLayout(scene, effort: .plain).drawing).crossings
      chosen += Legibility(of: SwimlaneLayout(scene).drawing).crossings
    }

    #expect(plain > 0)
    #expect(chosen * 10 <= plain * 8)
  }

  @Test func `of two stretches, the one whose ends go up is above`() {
    let down = stretch(from: 0, to: 60, up: (false, false))
    let up = stretch(from: 20, to: 40, up: (true, true), link: 1)

    let tracks = CorridorTracks([down, up], untangles: true)

    #expect(tracks.tracks == [1, 0])
    #expect(tracks.count == 2)
    #expect(CorridorTracks([down, up], untangles: false).tracks == [0, 1])
  }

  @Test func `stretches that keep apart share a track`() {
    let stretches = (0..<5).map { index in
      stretch(from: Double(index) * 50, to: Double(index) * 50 + 40, up: (true, false), link: index)
    }

    #expect(CorridorTracks(stretches, untangles: true).count == 1)
    #expect(CorridorTracks(stretches, untangles: false).count == 1)
    #expect(CorridorTracks([], untangles: true).count == 0)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `stretches that meet never share a track`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let stretches = (0..<24).map { index in
      let low = Double(random.next() % 200)
      let ends = (random.next() % 2 == 0, random.next() % 2 == 0)
      return stretch(from: low, to: low + 5 + Double(random.next() % 90), up: ends, link: index)
    }

    let tracks = CorridorTracks(stretches, untangles: true).tracks

    for a in stretches.indices {
      for b in stretches.indices.dropFirst(a + 1) where tracks[a] == tracks[b] {
        #expect(stretches[a].high < stretches[b].low || stretches[b].high < stretches[a].low)
      }
    }
  }

  private func stretch(
    from low: Double, to high: Double, up: (Bool, Bool), link: Int = 0
  ) -> CorridorStretch {
    CorridorStretch(
      corridor: 0, link: link, ordinal: 0, low: low, high: high, goesUpAtLow: up.0,
      goesUpAtHigh: up.1)
  }

  @Test func `crossings are counted where links cross, not where they meet or run on`() {
    let along = [Point(x: 0, y: 10), Point(x: 100, y: 10)]
    let across = [Point(x: 50, y: 0), Point(x: 50, y: 20), Point(x: 80, y: 20)]
    let touching = [Point(x: 70, y: 10), Point(x: 70, y: 15)]

    #expect(RouteCrossings.count(in: []) == 0)
    #expect(RouteCrossings.count(in: [along, across]) == 1)
    #expect(RouteCrossings.count(in: [along, touching]) == 0)
    #expect(RouteCrossings.count(in: [along + across]) == 0)
  }

  @Test func `what belongs to no lane stays below all others`() {
    var scene = Scene.random(events: 40, seed: 3)
    scene.hasFixedLastLane = true

    let drawing = SwimlaneLayout(scene).drawing

    #expect(Set(drawing.scene.lanes) == Set(scene.lanes))
    #expect(drawing.scene.lanes.last == scene.lanes.last)
  }
}
