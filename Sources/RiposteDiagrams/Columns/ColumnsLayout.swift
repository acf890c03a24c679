/// Lays a scene out in columns from left to right by date, every place decided here and only drawn
/// by Graphviz.
///
/// - Complexity: O((*n* + *m l*) log *n*) for *n* cards and *m* links over *l* columns.
struct ColumnsLayout {
  private let scene: Scene
  private let style: CardStyle
  private let plan: ColumnsPlan
  private let map: StreetMap

  /// What a card keeps free at its left for a link from outside the case.
  private static let stubLength = 20.0
  /// Between the first row and the dates above it.
  private static let headingGap = 4.0

  /// Places and routes a scene.
  init(_ scene: Scene) {
    self.scene = scene
    style = CardStyle(fitting: scene.cards)
    plan = Self.bestPlan(of: scene, style: style)
    let positions = Int((style.height - 18) / 6) + 1
    var router = StreetRouter(
      plan.streets, positions: positions, blocked: scene.stubs.map(\.to))
    let ways = router.ways(of: scene.links.map { ($0.from, $0.to) })
    let pad = scene.stubs.isEmpty ? 0 : Self.stubLength
    map = StreetMap(
      plan.streets, ways: ways,
      measures: .init(
        layers: Array(repeating: style.width + pad, count: plan.streets.layerCount),
        layerPadding: pad, slot: style.height,
        firstPort: (style.height - Double(positions - 1) * 6) / 2))
  }

  /// Of several ways to divide time and to bound the rows, the one whose shape comes nearest to a
  /// page and wastes least of it.
  private static func bestPlan(of scene: Scene, style: CardStyle) -> ColumnsPlan {
    let count = scene.cards.count
    var best: (cost: Double, plan: ColumnsPlan)?
    for rows in [1, 2, 3, 4, 6, 8, 11, 15, 20, 28, 40, 64] where rows <= max(count, 1) {
      for (rank, columns) in [1, 2, 3, 4, 6, 8, 12, 24].enumerated() {
        let plan = ColumnsPlan(scene, rows: rows, columns: columns)
        let width = Double(plan.streets.layerCount) * (style.width + 34)
        let height = Double(plan.streets.slotCount) * (style.height + 18) + 160
        let shape = width / height / 1.6
        let cost =
          max(shape, 1 / shape) * (width * height).squareRoot() * (1 + 0.04 * Double(rank))
        if cost < best?.cost ?? .infinity { best = (cost, plan) }
      }
    }
    var plan = best?.plan ?? ColumnsPlan(scene, rows: 1, columns: 1)
    plan.straighten(scene)
    return plan
  }

  /// The drawing.
  var drawing: Drawing {
    var drawing = Drawing(scene: scene, style: style)
    let width = max(map.length + 2 * Self.margin, 560)
    let headings = headings
    let headingTop = drawing.addHeader(width: width) + 12
    let headingHeight = headings.map(\.box.height).max() ?? 0
    let top = headingTop + headingHeight + Self.headingGap
    for var heading in headings {
      heading.box.top = headingTop
      drawing.texts.append(heading)
    }
    drawing.bands = bands(from: headingTop, to: top + map.breadth + 8)
    drawing.cards = scene.cards.indices.map { card(at: plan.streets.cells[$0], top: top) }
    drawing.routes = scene.links.enumerated().map { index, link in
      link.style.route(
        along: map.path(of: index).map { Point(x: Self.margin + $0.along, y: top + $0.across) })
    }
    drawing.stubs = scene.stubs.map { stub in
      let card = drawing.cards[stub.to]
      let end = Point(x: card.left, y: card.center.y)
      return stub.style.route(along: [Point(x: end.x - Self.stubLength + 2, y: end.y), end])
    }
    drawing.addFooter(
      below: top + map.breadth + 8, width: width,
      notes: [
        "headings follow each other in time; below each, answers stand to the right where dates allow"
      ])
    return drawing
  }

  private static let margin = 12.0

  private func card(at cell: StreetPlan.Cell, top: Double) -> Rectangle {
    let pad = scene.stubs.isEmpty ? 0 : Self.stubLength
    return Rectangle(
      left: Self.margin + map.layers[cell.layer] + pad, top: top + map.slots[cell.slot],
      width: style.width, height: style.height)
  }
}

// MARK: - Spans

extension ColumnsLayout {
  /// The dates over each span.
  private var headings: [Drawing.TextBox] {
    plan.spans.map { span in
      let left = Self.margin + map.layers[span.columns.lowerBound]
      let right = Self.margin + map.layers[span.columns.upperBound - 1] + style.width
      return .fitted(
        .lane, span.words, at: Point(x: left, y: 0), width: right - left - 4, lines: 2)
    }
  }

  /// Every other span.
  private func bands(from top: Double, to bottom: Double) -> [Drawing.Band] {
    plan.spans.indices.filter { $0 % 2 == 0 }.map { index in
      let columns = plan.spans[index].columns
      let left = columns.lowerBound == 0 ? 0 : edge(before: columns.lowerBound)
      let right =
        columns.upperBound == plan.streets.layerCount
        ? Self.margin * 2 + map.length : edge(before: columns.upperBound)
      return Drawing.Band(
        kind: .lane,
        box: Rectangle(left: left, top: top - 4, width: right - left, height: bottom - top + 4))
    }
  }

  /// The middle of the channel before a column.
  private func edge(before column: Int) -> Double {
    let pad = scene.stubs.isEmpty ? 0 : Self.stubLength
    let end = map.layers[column - 1] + style.width + pad
    return Self.margin + (end + map.layers[column]) / 2
  }
}
