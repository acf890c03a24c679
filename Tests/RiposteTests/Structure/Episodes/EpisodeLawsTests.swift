import EDTF
import Riposte
import RiposteTestSupport
import Testing

/// Episodes of random cases, with rings, unknown dates, severities and places, against the slow way.
@Suite struct `Episodes of random cases` {
  @Test(arguments: 0..<150)
  func `are what is linked either way`(seed: Int) throws {
    let graph = try RandomCase.rich(linksPerEvent: 0.8, seed: seed)
    let episodes = graph.episodes()

    for episode in episodes {
      for event in episode.events {
        #expect(try graph.distances(from: event.id).map(\.event) == Array(episode.events))
      }
    }
    let linked = episodes.map(\.count).reduce(0, +)
    #expect(linked + graph.isolatedEvents().count == graph.events.count)
    #expect(episodes.isolatedCount == graph.isolatedEvents().count)
    #expect(episodes.map(\.linkCount).reduce(0, +) == graph.links.count)
    let order = episodes.map { ($0.count, $0.events.map(\.id)) }
    for (one, next) in zip(order, order.dropFirst()) {
      #expect(one.0 > next.0 || (one.0 == next.0 && isBefore(one.1[0], next.1[0], in: graph)))
    }
  }

  @Test(arguments: 0..<200)
  func `have the shape of their chains`(seed: Int) throws {
    let graph = try RandomCase.rich(linksPerEvent: 1.1, seed: seed)
    let links = Links(graph)
    let stations = StationOracle(links)
    let hops = stations.contracted

    for episode in graph.episodes() {
      let nodes = episode.events.map { event in graph.events.firstIndex { $0 == event } ?? -1 }
      let generations = nodes.map { generation(of: stations.station(of: $0), in: hops) }
      let counts = (0...(generations.max() ?? 0)).map { g in generations.count { $0 == g } }
      #expect(episode.depth == generations.max())
      #expect(episode.eventsPerGeneration() == counts)
      #expect(episode.breadth == counts.max())
      let openings = nodes.filter { node in
        let station = stations.station(of: node)
        return hops.pairs.contains { $0.tail == station }
          && !hops.pairs.contains { $0.head == station }
      }
      #expect(episode.openings().ids == openings.map { graph.events[$0].id })
      let mean = StructureOracle(links).meanDistance(among: nodes)
      #expect(abs(episode.virality().value - mean) < 1e-12)
    }
  }

  @Test(arguments: 0..<200)
  func `branch as widely one by one as all together`(seed: Int) throws {
    let graph = try RandomCase.rich(eventCount: 24, linksPerEvent: 0.6, seed: seed)
    let episodes = graph.episodes()

    #expect(episodes.viralities() == episodes.map { $0.virality() })
  }

  @Test(arguments: 0..<200)
  func `have the figures of their events`(seed: Int) throws {
    let graph = try RandomCase.rich(seed: seed)

    for episode in graph.episodes() {
      let events = Array(episode.events)
      let dated = events.compactMap(\.date).filter { !$0.isUnknown }
      let period = episode.period()
      #expect(period.earliest == dated.compactMap(\.earliest).min())
      #expect(period.latest == dated.compactMap(\.latest).max())
      #expect(period.undated == events.count - dated.count)

      let points = events.compactMap { $0.place?.coordinate }
      let circles = points.flatMap { one in
        points.map { GreatCircle.kilometers(from: one, to: $0) }
      }
      let spread = episode.spread()
      #expect(spread.unplaced == events.count - points.count)
      if points.count < 2 {
        #expect(spread.kilometers == nil)
      } else {
        #expect(abs((spread.kilometers ?? -1) - (circles.max() ?? 0)) < 1e-6)
      }

      let severities = events.compactMap(\.severity)
      #expect(episode.peak()?.severity == severities.max())
      let first = events.first { $0.severity != nil && $0.severity == severities.max() }
      #expect(episode.peak()?.event == first)
      #expect(episode.killed() == events.tally(of: .killed))
      #expect(episode.wounded() == events.tally(of: .wounded))
    }
  }

  @Test func `that are too large to look at every pair are estimated, and say so`() throws {
    let count = Virality.largestExact + 2
    var draft = EventGraph.Draft()
    for number in 0..<count { draft.insert(Event(RandomCase.id(number))) }
    for number in 1..<count {
      draft.link(RandomCase.id(number), inResponseTo: .event(RandomCase.id(0)))
    }
    draft.link(RandomCase.id(2), inResponseTo: .event(RandomCase.id(1)))
    let episode = try #require(try draft.freeze().episodes().first)

    let virality = episode.virality(sources: 20, seed: 5)

    let estimate = try #require(virality.estimate)
    #expect(estimate.sources == 20)
    #expect(estimate.seed == 5)
    #expect(estimate.lower <= virality.value && virality.value <= estimate.upper)
    #expect(abs(virality.value - 2) < 0.2)
    #expect(virality == episode.virality(sources: 20, seed: 5))
  }

  private func isBefore(_ one: Event.ID, _ other: Event.ID, in graph: EventGraph) -> Bool {
    let ids = graph.events.map(\.id)
    return (ids.firstIndex(of: one) ?? 0) < (ids.firstIndex(of: other) ?? 0)
  }

  private func generation(of station: Int, in hops: StructureOracle) -> Int {
    let before = hops.pairs.filter { $0.head == station }.map(\.tail)
    return before.map { generation(of: $0, in: hops) + 1 }.max() ?? 0
  }
}
