import RiposteKernel

/// On which sources each source rests in the end: several articles on one statement are one origin.
///
/// Sources that originate from each other are one origin together.
struct SourceOrigins: Sendable {
  private let roots: [Set<Int32>]

  /// Follows every source to where it originates.
  ///
  /// - Complexity: O(*s* · *r*) for *s* sources that each rest on up to *r* origins.
  init(_ sources: [Source], ids: NameTable) {
    let origins = sources.map { source in
      source.origins.compactMap { ids.number(of: $0.rawValue).map(Int.init) }
    }
    guard origins.contains(where: { !$0.isEmpty }) else {
      roots = sources.indices.map { [Int32($0)] }
      return
    }
    // From a source to its origins: what a source rests on comes after it.
    let graph = StationGraph(successors: origins)
    var rootsOfStation = [Set<Int32>](repeating: [], count: graph.stationCount)
    for station in (0..<graph.stationCount).reversed() {
      let next = graph.stations.successors[station]
      let first = next.first.map { rootsOfStation[Int($0)] }
      rootsOfStation[station] = next.dropFirst().reduce(
        first ?? [Int32(graph.rank(of: station))]
      ) { $0.union(rootsOfStation[Int($1)]) }
    }
    roots = sources.indices.map { source in
      graph.position(of: source).map { rootsOfStation[graph.station(at: $0)] } ?? []
    }
  }

  /// The sources on which a source rests: itself, where it originates from none.
  subscript(source: Int32) -> Set<Int32> { roots[Int(source)] }

  /// Whether all of the sources share an origin; of none, they do not.
  func areOne(_ sources: some Collection<Int32>) -> Bool {
    guard let first = sources.first else { return false }
    if sources.allSatisfy({ $0 == first }) { return true }
    return !sources.dropFirst().reduce(self[first]) { $0.intersection(self[$1]) }.isEmpty
  }
}
