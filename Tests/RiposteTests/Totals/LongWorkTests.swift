import Riposte
import RiposteTestSupport
import Synchronization
import Testing

/// Analyses that take long on large cases.
enum LongWork: CaseIterable {
  case distanceTotals, descendantCounts, betweenness, redundantLinks
  case virality, viralities, top, topByWeight, sensitivity, reliability

  func run(
    _ graph: EventGraph, _ progress: @escaping @Sendable (_ fraction: Double) -> Void
  ) async throws {
    switch self {
    case .distanceTotals: _ = try await graph.distanceTotals(progress: progress)
    case .descendantCounts: _ = try await graph.descendantCounts(progress: progress)
    case .betweenness: _ = try await graph.betweenness(progress: progress)
    case .redundantLinks: _ = try await graph.redundantLinks(progress: progress)
    case .virality:
      let episode = try #require(graph.episodes().first)
      _ = try await episode.virality(progress: progress)
    case .viralities: _ = try await graph.episodes().viralities(progress: progress)
    case .top: _ = try await graph.chains().top(50, by: .links, progress: progress)
    case .topByWeight:
      let weights = graph.weights(by: .links)
      _ = try await graph.chains().top(50, by: weights, progress: progress)
    case .sensitivity: _ = try await graph.sensitivity(progress: progress)
    case .reliability:
      let (first, last) = try #require(graph.longestChain()?.ends)
      _ = try await graph.reliability(from: first, to: last, samples: 5000, progress: progress)
    }
  }
}

extension Chain {
  fileprivate var ends: (first: Event.ID, last: Event.ID)? {
    guard let first = events.first, let last = events.last else { return nil }
    return (first.id, last.id)
  }
}

@Suite struct `Long work` {
  /// A case of which no analysis is done in one step.
  private let graph: EventGraph

  init() throws {
    var draft = EventGraph.Draft()
    for event in 0..<1500 { draft.insert(Event(Event.ID(rawValue: "e\(event)"), on: "2021")) }
    for event in 1..<1500 {
      for back in [1, 2, 7] where event >= back {
        draft.link(
          Event.ID(rawValue: "e\(event)"),
          inResponseTo: .event(Event.ID(rawValue: "e\(event - back)")),
          confidence: 0.5 + Double(event % 40) / 100)
      }
    }
    graph = try draft.freeze()
  }

  @Test(arguments: LongWork.allCases)
  func `tells a fraction that rises to one and never falls`(work: LongWork) async throws {
    let told = Mutex<[Double]>([])

    try await work.run(graph) { fraction in told.withLock { $0.append(fraction) } }

    let fractions = told.withLock { $0 }
    #expect(fractions.last == 1)
    #expect(fractions.count > 1)
    #expect(zip(fractions, fractions.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(fractions.allSatisfy { (0...1).contains($0) })
  }

  @Test(arguments: LongWork.allCases)
  func `stops when its task is cancelled midway`(work: LongWork) async throws {
    let most = Mutex(0.0)

    let task = Task { [graph] in
      try await work.run(graph) { fraction in
        most.withLock { $0 = max($0, fraction) }
        withUnsafeCurrentTask { $0?.cancel() }
      }
    }

    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(most.withLock { $0 } < 1)
  }

  @Test(arguments: LongWork.allCases)
  func `of next to nothing is done at once`(work: LongWork) async throws {
    let told = Mutex<[Double]>([])

    try await work.run(try Sketch("a>b").graph) { fraction in
      told.withLock { $0.append(fraction) }
    }

    #expect(told.withLock { $0 }.last == 1)
  }

  @Test func `finds what the same finds at once`() async throws {
    let small = try Sketch("a>b b>c a>c c>d b>d x>y y>z").graph

    #expect(try await small.episodes().viralities { _ in } == small.episodes().viralities())
    #expect(try await small.sensitivity { _ in } == small.sensitivity())
    let top = try await small.chains().top(3, by: .links) { _ in }
    #expect(top.chains == small.chains().top(3, by: .links).chains)
    #expect(
      try await small.reliability(from: "a", to: "d") { _ in }
        == small.reliability(from: "a", to: "d"))
  }
}
