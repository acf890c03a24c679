/// A scene with every card in its row and every link on its way, before it is put on paper.
struct RoutedSwimlane: Sendable {
  let scene: Scene
  let measures: SwimlaneMeasures
  let placement: SwimlanePlacement
  let ways: [SwimlaneRouter.Way]
  let corridors: Corridors
  let grid: SwimlaneGrid

  /// Places and routes a scene.
  ///
  /// - Parameters:
  ///   - scene: The scene.
  ///   - measures: The room that its cards take.
  ///   - groups: Its cards by date.
  ///   - manner: How cards are placed.
  ///   - untangles: Whether links that run side by side are ordered so that they cross less.
  /// - Complexity: O((*n* + *m*) log *n*), the number of rows being bounded.
  init(
    _ scene: Scene, measures: SwimlaneMeasures, groups: [DateGroup],
    _ manner: SwimlanePlacement.Manner, untangles: Bool = true
  ) {
    self.scene = scene
    self.measures = measures
    placement = SwimlanePlacement(scene, measures: measures, groups: groups, manner)
    var router = SwimlaneRouter(scene, placement: placement, measures: measures)
    ways = scene.links.map { router.way(from: $0.from, to: $0.to) }
    corridors = Corridors(
      count: placement.rows.count + 1, ways: ways, untangles: untangles)
    grid = SwimlaneGrid(placement, corridors, measures: measures)
  }

  /// The corners of each link's way, *x* along the time axis and *y* across it.
  var paths: [[Point]] {
    ways.indices.map { index in
      grid.path(
        of: ways[index], index: index, link: scene.links[index], corridors, placement, measures)
    }
  }

  /// How often links cross.
  ///
  /// - Complexity: O(*s* log *s* + *c*) for *s* pieces of links, where *c* counts the pairs of a
  ///   piece along the axis and one across it, at the same place along it.
  var crossings: Int { RouteCrossings.count(in: paths) }

  /// The leftmost and the rightmost place that anything needs along the time axis.
  var extent: ClosedRange<Double> {
    var (low, high) = (0.0, placement.width)
    for card in scene.cards.indices where measures.leads[card] > 0 {
      low = min(low, placement.left[card] - measures.leads[card])
    }
    for case .winding(let winding) in ways {
      low = min(low, winding.stops.min() ?? 0)
      high = max(high, winding.stops.max() ?? 0)
    }
    return low...max(low, high)
  }
}

/// Counts how often links cross that run along and across the time axis only.
enum RouteCrossings {
  /// A piece of a link across the time axis.
  private struct Crosspiece {
    var x: Double
    var top: Double
    var bottom: Double
    var link: Int
  }

  /// How often pieces along the axis cross pieces across it, of different links.
  static func count(in paths: [[Point]]) -> Int {
    var crosspieces: [Crosspiece] = []
    for (link, path) in paths.enumerated() {
      for (a, b) in zip(path, path.dropFirst()) where a.x == b.x {
        crosspieces.append(
          Crosspiece(x: a.x, top: min(a.y, b.y), bottom: max(a.y, b.y), link: link))
      }
    }
    crosspieces.sort { ($0.x, $0.link) < ($1.x, $1.link) }
    var count = 0
    for (link, path) in paths.enumerated() {
      for (a, b) in zip(path, path.dropFirst()) where a.y == b.y && a.x != b.x {
        let (low, high) = (min(a.x, b.x), max(a.x, b.x))
        var index = crosspieces.partitioningIndex { $0.x > low }
        while index < crosspieces.count, crosspieces[index].x < high {
          let piece = crosspieces[index]
          if piece.link != link, piece.top < a.y, a.y < piece.bottom { count += 1 }
          index += 1
        }
      }
    }
    return count
  }
}

extension Array {
  /// The first index of a sorted array from which on a condition holds.
  ///
  /// - Complexity: O(log *n*).
  func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
