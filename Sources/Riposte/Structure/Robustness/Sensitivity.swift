import RiposteKernel

/// How the figures of a case change with the evidence that is let in.
///
/// ```swift
/// let sensitivity = graph.sensitivity()
/// for level in sensitivity.levels {
///   print(level.policy, level.figures.longest ?? 0)        // asserted 3, inclusive 6, …
/// }
/// ```
///
/// A figure that stands at every level does not depend on how strict one is; one that comes with the
/// weakest links rests on them. It says how much hangs on the grades, not whether the grades are right.
public struct Sensitivity: Hashable, Sendable {
  /// The figures under each evidence policy, the strictest first, with the filter in force.
  public let levels: [Level]

  /// The figures at each confidence that a link has, the lowest first, under the policy in force.
  ///
  /// A cut at *c* leaves the links with a confidence of *c* or more; between two cuts nothing changes.
  public let cuts: [Cut]

  /// How many confidences have no cut, since there were more than asked for.
  public let omittedCutCount: Int

  /// How many admitted links have no confidence, and so are in none of the cuts.
  public let ungradedLinkCount: Int

  /// The links whose loss shortens the longest chain or splits an episode, in house order.
  public let links: [CriticalLink]

  /// What is counted at each level and cut.
  public struct Figures: Hashable, Sendable {
    /// The number of admitted pairs of events.
    public let links: Int

    /// The number of maximal chains.
    public let chains: Chains.Count

    /// The number of links of the longest chain; `nil` when there is none.
    public let longest: Int?

    /// The number of episodes.
    public let episodes: Int

    /// The number of events of the largest episode; `nil` when there is none.
    public let largestEpisode: Int?

    /// Counts what a graph admits.
    ///
    /// - Complexity: O(*n* + *m*).
    package init(of graph: EventGraph) { self.init(graph.topology.stations) }

    init(_ stations: StationGraph) {
      let space = ChainSpace(stations)
      let sizes = WeakComponents(of: stations).sizes
      let depth = stations.generations().max() ?? 0
      links = stations.edgeCount
      chains = Chains.Count(ChainCount(space))
      longest = depth > 0 ? Int(depth) : nil
      episodes = sizes.count { $0 > 1 }
      largestEpisode = sizes.max().flatMap { $0 > 1 ? Int($0) : nil }
    }
  }

  /// The figures under one evidence policy.
  public struct Level: Hashable, Sendable {
    /// The policy.
    public let policy: EvidencePolicy

    /// What it admits, counted.
    public let figures: Figures
  }

  /// The figures at one least confidence.
  public struct Cut: Hashable, Sendable {
    /// The least confidence that a link must have.
    public let confidence: Double

    /// What is left, counted.
    public let figures: Figures
  }
}

extension EventGraph {
  /// How the figures change with the evidence policy, with a least confidence, and with single links.
  ///
  /// Every level has the filter in force. Exchanges are found anew at each level and cut, since a ring
  /// may be broken.
  ///
  /// - Parameter limit: How many cuts to make at most; when links have more confidences, the cuts are
  ///   spread evenly over them, the lowest and the highest among them, and the rest is counted.
  /// - Returns: The figures.
  /// - Complexity: O(*k* (*n* + *m*)) for *k* cuts.
  public func sensitivity(cuts limit: Int = 100) -> Sensitivity {
    sensitivity(cuts: limit) { _ in }
  }

  /// How the figures change with the evidence, telling how far it is.
  ///
  /// As ``sensitivity(cuts:)``, for a large case: each level and each cut makes a graph.
  ///
  /// - Parameters:
  ///   - limit: How many cuts to make at most.
  ///   - progress: Told now and then what fraction is done.
  /// - Returns: The figures.
  /// - Throws: `CancellationError` when the task is cancelled.
  /// - Complexity: O(*k* (*n* + *m*)) for *k* cuts.
  public func sensitivity(
    cuts limit: Int = 100, progress: @escaping @Sendable (_ fraction: Double) -> Void
  ) async throws -> Sensitivity {
    try sensitivity(cuts: limit, step: checkpoint(progress))
  }

  private func sensitivity(
    cuts limit: Int, step: (_ fraction: Double) throws -> Void
  ) rethrows -> Sensitivity {
    precondition(limit >= 0, "a number of cuts is not negative")
    let grades = ConfidenceCuts(self)
    let kept = ConfidenceCuts.spread(grades.values, limit: limit)
    // The critical links take several sweeps, about as long as a level or a cut.
    let steps = Double(EvidencePolicy.allCases.count + kept.count + 1)
    var done = 0.0
    func finish<Part>(_ part: Part) throws -> Part {
      done += 1
      try step(done / steps)
      return part
    }
    let levels = try EvidencePolicy.allCases.map { policy in
      let figures = Sensitivity.Figures(admitting(policy).topology.stations)
      return try finish(Sensitivity.Level(policy: policy, figures: figures))
    }
    let cuts = try grades.figures(at: kept, finish)
    return Sensitivity(
      levels: levels, cuts: cuts, omittedCutCount: grades.values.count - kept.count,
      ungradedLinkCount: grades.ungradedCount, links: try finish(criticalLinks()))
  }
}

/// The confidences of the admitted links, and the graphs that are left above them.
private struct ConfidenceCuts {
  private let graph: EventGraph
  /// The confidence of each link of the case that is admitted; −1 elsewhere.
  private var confidences: [Double]
  /// The confidences that there are, rising.
  let values: [Double]
  let ungradedCount: Int

  init(_ graph: EventGraph) {
    self.graph = graph
    let stations = graph.topology.stations
    confidences = [Double](repeating: -1, count: graph.records.linkCount)
    var ungraded = 0
    for edge in 0..<stations.edgeCount {
      let link = stations.link(of: edge)
      if let confidence = graph.confidence(ofLink: link) {
        confidences[link] = confidence
      } else {
        ungraded += 1
      }
    }
    ungradedCount = ungraded
    let sorted = confidences.filter { $0 >= 0 }.sorted()
    values = sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
  }

  /// At most so many of some values, evenly over their ranks, both ends among them.
  static func spread(_ values: [Double], limit: Int) -> [Double] {
    if values.count <= limit { return values }
    if limit < 2 { return Array(values.prefix(limit)) }
    return (0..<limit).map { values[$0 * (values.count - 1) / (limit - 1)] }
  }

  /// The figures at each cut, each graph made from the one before it.
  func figures(
    at cuts: [Double], _ finish: (Sensitivity.Cut) throws -> Sensitivity.Cut
  ) rethrows -> [Sensitivity.Cut] {
    var stations = graph.topology.stations
    return try cuts.map { cut in
      stations = StationGraph(
        filtering: stations, keepingRecords: nil, keepingLinks: confidences.map { $0 >= cut },
        confidence: { graph.confidence(ofLink: $0) })
      return try finish(Sensitivity.Cut(confidence: cut, figures: Sensitivity.Figures(stations)))
    }
  }
}

extension EventGraph {
  /// The confidence of a link of the case, by its number, on the basis that is seen.
  func confidence(ofLink link: Int) -> Double? {
    records.confidence(ofLink: link, basis: topology.bases?[link] ?? records.bases[link])
  }
}
