/// Lays a scene out by theatre: a box for each, responses below what they answer, every place
/// decided here and only drawn by Graphviz.
///
/// The vertical position is an order and not a time, which the legend says.
///
/// - Complexity: O((*n* + *m r*) log *n*) for *n* cards and *m* links over *r* rows.
struct TheatreLayout {
  private let scene: Scene
  private let style: CardStyle
  private let plan: TheatrePlan
  private let map: StreetMap
  private let names: [Drawing.TextBox]

  /// What a card keeps free at its left for a link from outside the case.
  private static let stubLength = 20.0
  /// Between a card and the rim of its box.
  private static let boxMargin = 7.0

  /// Places and routes a scene.
  init(_ scene: Scene) {
    self.scene = scene
    style = CardStyle(fitting: scene.cards)
    plan = Self.bestPlan(of: scene, style: style)
    let style = style
    names = plan.boxes.map { box in
      .fitted(
        .lane, box.theatre.map { scene.theatres[$0] } ?? "No theatre given",
        at: Point(x: 0, y: 0), width: style.width - 4, lines: 2)
    }
    let positions = Int((style.width - 36) / 6) + 1
    var router = StreetRouter(plan.streets, positions: positions)
    let ways = router.ways(of: scene.links.map { ($0.from, $0.to) })
    let pad = scene.stubs.isEmpty ? 0 : Self.stubLength
    let nameHeight = names.map(\.box.height).max() ?? 0
    let cardRows = Set(plan.streets.cells.map(\.layer))
    map = StreetMap(
      plan.streets, ways: ways,
      measures: .init(
        layers: (0..<plan.streets.layerCount).map {
          cardRows.contains($0) ? style.height : nameHeight
        },
        slot: style.width + pad,
        firstPort: pad + (style.width - Double(positions - 1) * 6) / 2,
        channelMargin: 14, idleChannel: 18, gutterMargin: 13, idleGutter: 28))
  }

  /// Of several widths, the one whose shape comes nearest to a page and wastes least of it.
  private static func bestPlan(of scene: Scene, style: CardStyle) -> TheatrePlan {
    var best: (cost: Double, plan: TheatrePlan)?
    for slots in [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 24, 32] {
      for breadth in [0.45, 0.7, 1] {
        let plan = TheatrePlan(scene, slots: slots, breadth: breadth)
        let width = Double(plan.streets.slotCount) * (style.width + 40)
        let height = Double(plan.streets.layerCount) * (style.height + 22) + 160
        let shape = width / height / 1.25
        let cost = max(shape, 1 / shape) * (width * height).squareRoot()
        if cost < best?.cost ?? .infinity { best = (cost, plan) }
      }
    }
    var plan = best?.plan ?? TheatrePlan(scene, slots: 1, breadth: 1)
    plan.straighten(scene)
    return plan
  }

  /// The drawing.
  var drawing: Drawing {
    var drawing = Drawing(scene: scene, style: style)
    let left = Self.boxMargin + 1
    let width = max(map.breadth + 2 * left, 560)
    let top = drawing.addHeader(width: width) + 16
    drawing.cards = plan.streets.cells.map { card(at: $0, left: left, top: top) }
    for (box, name) in zip(plan.boxes, names) {
      let rim = rim(of: box, named: name, left: left, top: top)
      drawing.bands.append(Drawing.Band(kind: .box, box: rim))
      var text = name
      text.box.left = rim.left + Self.boxMargin - 2
      let row = box.rows.lowerBound
      text.box.top = top + map.layers[row] + map.extent(ofLayer: row) - text.box.height
      drawing.texts.append(text)
    }
    drawing.routes = scene.links.enumerated().map { index, link in
      link.style.route(
        along: map.path(of: index).map { Point(x: left + $0.across, y: top + $0.along) })
    }
    drawing.stubs = scene.stubs.map { stub in
      let card = drawing.cards[stub.to]
      let end = Point(x: card.left, y: card.center.y)
      return stub.style.route(along: [Point(x: end.x - Self.stubLength + 2, y: end.y), end])
    }
    drawing.addFooter(
      below: top + map.length + Self.boxMargin, width: width,
      notes: ["vertical position is order, not time"])
    return drawing
  }

  private func card(at cell: StreetPlan.Cell, left: Double, top: Double) -> Rectangle {
    let pad = scene.stubs.isEmpty ? 0 : Self.stubLength
    return Rectangle(
      left: left + map.slots[cell.slot] + pad, top: top + map.layers[cell.layer],
      width: style.width, height: style.height)
  }

  /// The rim of a box, around its name and its cards.
  private func rim(
    of box: TheatrePlan.Box, named name: Drawing.TextBox, left: Double, top: Double
  ) -> Rectangle {
    let row = box.rows.lowerBound
    let start = map.layers[row] + map.extent(ofLayer: row) - name.box.height - 3
    let end = map.layers[box.rows.upperBound - 1] + style.height + Self.boxMargin
    let (first, last) = (map.slots[box.slots.lowerBound], map.slots[box.slots.upperBound - 1])
    let pad = scene.stubs.isEmpty ? 0 : Self.stubLength
    return Rectangle(
      left: left + first - Self.boxMargin, top: top + start,
      width: last - first + style.width + pad + 2 * Self.boxMargin, height: end - start)
  }
}
