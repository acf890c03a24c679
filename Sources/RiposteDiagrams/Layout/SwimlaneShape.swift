/// Chooses how much room time gets, and how many rows a lane may have, so that a picture has the
/// shape of a page.
struct SwimlaneShape {
  private let scene: Scene
  private let measures: SwimlaneMeasures
  private let groups: [DateGroup]
  private let arrangement: Diagram.Arrangement

  init(
    _ scene: Scene, measures: SwimlaneMeasures, groups: [DateGroup],
    arrangement: Diagram.Arrangement
  ) {
    self.scene = scene
    self.measures = measures
    self.groups = groups
    self.arrangement = arrangement
  }

  /// Of several ways to stretch time and to bound the rows of a lane, the one whose shape comes
  /// nearest to a page, wastes least of it, and keeps waiting times visible.
  var best: SwimlanePlacement.Manner {
    var best = candidates[0]
    var bestCost = Double.infinity
    for manner in candidates {
      let placement = SwimlanePlacement(scene, measures: measures, groups: groups, manner)
      let cost = cost(of: placement, manner)
      if cost < bestCost { (best, bestCost) = (manner, cost) }
    }
    return best
  }

  /// What is tried; less of it for large pictures.
  private var candidates: [SwimlanePlacement.Manner] {
    let isLarge = scene.cards.count > 1_000
    switch arrangement.timeAxis {
    case .compressed:
      let rows = isLarge ? [8, 16, 32, 64] : [1, 2, 3, 4, 5, 6, 8, 11, 16, 23, 32, 45, 64]
      let scales = isLarge || arrangement.isPaged ? [0.4] : [1, 0.75, 0.55, 0.4, 0.3]
      return rows.filter { $0 == rows[0] || $0 <= scene.cards.count }.flatMap { rows in
        scales.map { .init(spacing: .compressed(scale: $0), rowsPerLane: rows) }
      }
    case .true:
      if let pointsPerDay = arrangement.pointsPerDay {
        return [
          .init(spacing: .proportional(pointsPerDay: pointsPerDay), rowsPerLane: .max)
        ]
      }
      let days = scene.cards.compactMap(\.day)
      let span = Double(Int(days.max() ?? 0) - Int(days.min() ?? 0))
      guard span > 0 else {
        return [.init(spacing: .proportional(pointsPerDay: 1), rowsPerLane: .max)]
      }
      let lengths = isLarge ? [4_000.0, 16_000, 64_000] : Self.lengths
      return lengths.map {
        .init(spacing: .proportional(pointsPerDay: min($0 / span, 60)), rowsPerLane: .max)
      }
    }
  }

  /// Lengths of a true time axis that are tried, in points.
  private static let lengths = [200.0, 300, 450, 700, 1_000, 1_500, 2_200, 3_300, 5_000, 7_500]

  /// How far a placement is from a good one: of the shape of the page, and as small as can be.
  private func cost(of placement: SwimlanePlacement, _ manner: SwimlanePlacement.Manner) -> Double {
    let (width, height) = size(of: placement)
    // A page of several is filled as far as it can be read, whatever shape it has.
    if arrangement.isPaged { return max(width / aspect, height) }
    let shape = width / height / aspect
    let distortion = max(shape, 1 / shape)
    let size = (width * height).squareRoot()
    switch manner.spacing {
    case .compressed(let scale): return size * distortion * (1 + 0.12 * (1 / scale - 1))
    // One crowded month makes any true axis high; it is not made long, too, for the shape's sake.
    case .proportional: return size * distortion.squareRoot()
    }
  }

  /// About how large a placement is on paper, its links not yet known.
  private func size(of placement: SwimlanePlacement) -> (width: Double, height: Double) {
    let filled = placement.rows.count { !$0.isEmpty }
    let depth =
      Double(filled) * (measures.depth + 26)
      + Double(placement.rows.count - filled) * (measures.emptyDepth + 20)
    switch arrangement.direction {
    case .leftToRight: return (placement.width + 150, depth + 160)
    case .topDown: return (depth + 80, placement.width + 200)
    }
  }

  /// The width of a page for every point of its height.
  private var aspect: Double {
    if let paper = arrangement.paper { return paper.width / paper.height }
    return arrangement.direction == .leftToRight ? 1.6 : 0.75
  }
}
