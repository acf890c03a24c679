/// Lays a scene out as swimlanes: a lane for each side or actor, time from left to right, every
/// place decided here and only drawn by Graphviz.
///
/// - Complexity: O((*n* + *m*) log *n*) for *n* cards and *m* links.
struct SwimlaneLayout {
  private let scene: Scene
  private let style: CardStyle
  private let placement: SwimlanePlacement
  private let ways: [SwimlaneRouter.Way]
  private let corridors: Corridors

  /// Places and routes a scene.
  init(_ scene: Scene) {
    self.scene = scene
    style = CardStyle(fitting: scene.cards)
    placement = Self.placement(of: scene, style: style)
    var router = SwimlaneRouter(scene, placement: placement, style: style)
    ways = scene.links.map { router.way(from: $0.from, to: $0.to) }
    corridors = Corridors(count: placement.rows.count + 1, ways: ways)
  }

  /// Of several ways to stretch time and to bound the rows of a lane, the one whose shape comes
  /// nearest to a page, wastes least of it, and keeps waiting times visible.
  private static func placement(of scene: Scene, style: CardStyle) -> SwimlanePlacement {
    var best = SwimlanePlacement(
      scene, style: style, axis: TimeAxis(scale: 1), rowsPerLane: 1)
    var bestCost = cost(of: best, style: style, scale: 1)
    let isLarge = scene.cards.count > 1_000
    for rows in isLarge ? [8, 16, 32, 64] : [1, 2, 3, 4, 5, 6, 8, 11, 16, 23, 32, 45, 64] {
      for scale in isLarge ? [0.4] : [1, 0.75, 0.55, 0.4, 0.3] where rows <= scene.cards.count {
        let placement = SwimlanePlacement(
          scene, style: style, axis: TimeAxis(scale: scale), rowsPerLane: rows)
        let cost = cost(of: placement, style: style, scale: scale)
        if cost < bestCost { (best, bestCost) = (placement, cost) }
      }
    }
    return best
  }

  /// How far a placement is from a good one: half again as wide as high, and as small as can be.
  private static func cost(
    of placement: SwimlanePlacement, style: CardStyle, scale: Double
  ) -> Double {
    let width = placement.width + 150
    let height = Double(placement.rows.count) * (style.height + 26) + 160
    let shape = width / height / 1.6
    return max(shape, 1 / shape) * (1 + 0.12 * (1 / scale - 1)) * (width * height).squareRoot()
  }

  /// The drawing.
  var drawing: Drawing {
    var drawing = Drawing(scene: scene, style: style)
    let frame = SwimlaneFrame(
      scene, placement: placement, style: style, corridors: corridors, ways: ways)
    drawing.texts = frame.header + frame.laneNames + frame.dates
    drawing.bands = frame.bands
    drawing.cards = scene.cards.indices.map { card in
      Rectangle(
        left: frame.x(placement.left[card]), top: frame.rowTops[placement.row[card]],
        width: style.width, height: style.height)
    }
    drawing.routes = zip(scene.links.indices, ways).map { index, way in
      scene.links[index].style.route(along: path(ofLink: index, way, frame, drawing.cards))
    }
    drawing.stubs = scene.stubs.map { stub in
      let card = drawing.cards[stub.to]
      let end = Point(x: card.left, y: card.center.y)
      return stub.style.route(
        along: [Point(x: end.x - SwimlanePlacement.stubLength + 2, y: end.y), end])
    }
    drawing.addFooter(
      below: frame.bottom, width: frame.width, notes: ["time axis compressed"])
    return drawing
  }

  /// The corners of a link's way.
  private func path(
    ofLink index: Int, _ way: SwimlaneRouter.Way, _ frame: SwimlaneFrame, _ cards: [Rectangle]
  ) -> [Point] {
    let (source, target) = (cards[scene.links[index].from], cards[scene.links[index].to])
    guard case .winding(let winding) = way else {
      guard case .straight(let offset) = way else { return [] }
      let y = source.center.y + offset
      return [Point(x: source.right, y: y), Point(x: target.left, y: y)]
    }
    let stops = winding.stops.map(frame.x)
    var path = [Point(x: stops[0], y: winding.leavesAtTop ? source.top : source.bottom)]
    for ordinal in 0..<(stops.count - 1) {
      let corridor = winding.firstCorridor + ordinal * winding.direction
      guard
        let depth = corridors.depth(
          ofLink: index, stretch: ordinal, in: corridor)
      else { continue }
      let y = frame.corridorTops[corridor] + depth
      path += [Point(x: stops[ordinal], y: y), Point(x: stops[ordinal + 1], y: y)]
    }
    path.append(
      Point(x: stops[stops.count - 1], y: winding.entersAtTop ? target.top : target.bottom))
    return path
  }
}

extension Drawing {
  /// A drawing of a scene with nothing placed yet.
  init(scene: Scene, style: CardStyle) {
    self.scene = scene
    self.style = style
    faces = scene.cards.map { CardFace($0, parties: scene.parties, style: style) }
  }
}
