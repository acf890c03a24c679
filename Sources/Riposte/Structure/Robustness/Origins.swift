import RiposteKernel

/// Where sources have what they say from, in the end.
///
/// A source that rests on none is an origin. Sources that rest on each other in a ring are one origin,
/// named by the first of them.
struct Origins {
  /// The origins of each source, rising; itself, when it rests on none.
  private let origins: [[Int32]]

  /// - Complexity: O(*s* + *r*) for *s* sources and the *r* origins all of them have together.
  init(_ sources: [Source], ids: NameTable) {
    var (tails, heads): ([Int32], [Int32]) = ([], [])
    for (number, source) in sources.enumerated() {
      let named = Set(source.origins.compactMap { ids.number(of: $0.rawValue) })
      for origin in named.subtracting([Int32(number)]).sorted() {
        tails.append(origin)
        heads.append(Int32(number))
      }
    }
    let graph = Digraph(nodeCount: sources.count, tails: tails, heads: heads)
    let rings = StrongComponents(of: graph)
    var members = [[Int]](repeating: [], count: rings.count)
    for source in 0..<graph.nodeCount {
      members[Int(rings.componentOfNode[source])].append(source)
    }
    var originsOfRing = [[Int32]](repeating: [], count: rings.count)
    // Links between components lead from higher numbers to lower ones: what a source rests on is known.
    for ring in (0..<rings.count).reversed() {
      var found = Set<Int32>()
      for member in members[ring] {
        for origin in graph.predecessors[member] {
          let other = Int(rings.componentOfNode[Int(origin)])
          if other != ring { found.formUnion(originsOfRing[other]) }
        }
      }
      originsOfRing[ring] = found.isEmpty ? [Int32(members[ring][0])] : found.sorted()
    }
    origins = rings.componentOfNode.map { originsOfRing[Int($0)] }
  }

  /// The origins that all of some sources have, rising.
  func common(to sources: some Sequence<Int32>) -> [Int32] {
    var common: [Int32]?
    for source in sources {
      let own = origins[Int(source)]
      common = common.map { $0.filter { own.contains($0) } } ?? own
    }
    return common ?? []
  }
}
