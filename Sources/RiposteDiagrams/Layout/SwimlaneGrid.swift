/// How corridors and rows are stacked across the time axis.
struct SwimlaneGrid: Sendable {
  /// The top of each corridor.
  private(set) var corridorTops: [Double] = []
  /// The top of each row.
  private(set) var rowTops: [Double] = []
  /// From the top to the bottom of each lane.
  private(set) var lanes: [ClosedRange<Double>] = []
  /// From the first lane to the last.
  private(set) var depth = 0.0

  /// Above the first and below the last row of a lane, besides the corridor.
  private static let lanePadding = 5.0

  /// Stacks corridors and rows; two lanes share the corridor between them.
  init(_ placement: SwimlanePlacement, _ corridors: Corridors, measures: SwimlaneMeasures) {
    let rows = placement.rows
    var tops = [0.0]
    var y = 0.0
    for row in 0...rows.count {
      let isEdge = row == 0 || row == rows.count
      let beginsLane = !isEdge && placement.laneOfRow[row] != placement.laneOfRow[row - 1]
      let padding = isEdge || beginsLane ? Self.lanePadding : 0
      let height = corridors.height(of: row)
      corridorTops.append(y + padding)
      if beginsLane { tops.append(y + padding + height / 2) }
      y += height + 2 * padding
      if row < rows.count {
        rowTops.append(y)
        y += rows[row].isEmpty ? measures.emptyDepth : measures.depth
      }
    }
    depth = y
    lanes = zip(tops, tops.dropFirst() + [y]).map { $0...max($0, $1) }
  }

  /// The corners of a link's way, *x* along the time axis and *y* across it.
  func path(
    of way: SwimlaneRouter.Way, index: Int, link: Scene.Link, _ corridors: Corridors,
    _ placement: SwimlanePlacement, _ measures: SwimlaneMeasures
  ) -> [Point] {
    let top = { card in rowTops[placement.row[card]] }
    switch way {
    case .straight(let offset):
      let y = top(link.from) + measures.depth / 2 + offset
      return [
        Point(x: measures.end(of: link.from, at: placement.left[link.from]), y: y),
        Point(x: placement.left[link.to], y: y),
      ]
    case .winding(let winding):
      let leaving = top(link.from) + (winding.leavesAtTop ? 0 : measures.depth)
      let entering = top(link.to) + (winding.entersAtTop ? 0 : measures.depth)
      return [Point(x: winding.stops[0], y: leaving)]
        + corners(of: winding, link: index, corridors)
        + [Point(x: winding.stops[winding.stops.count - 1], y: entering)]
    }
  }

  /// Where a winding turns.
  private func corners(
    of winding: SwimlaneRouter.Winding, link: Int, _ corridors: Corridors
  ) -> [Point] {
    var corners: [Point] = []
    for ordinal in 0..<(winding.stops.count - 1) {
      let corridor = winding.firstCorridor + ordinal * winding.direction
      guard let depth = corridors.depth(ofLink: link, stretch: ordinal, in: corridor) else {
        continue
      }
      let y = corridorTops[corridor] + depth
      corners.append(Point(x: winding.stops[ordinal], y: y))
      corners.append(Point(x: winding.stops[ordinal + 1], y: y))
    }
    return corners
  }
}
