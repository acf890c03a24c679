import Riposte

/// Lays parties out around a circle, with an arrow from each to each that answered it.
///
/// - Complexity: O(*t*² + *n*³) for *t* arrows among *n* parties, of which there are at most
///   ``DyadScene/maximumNodes``.
struct DyadLayout {
  private let dyads: DyadScene
  private let boxes: [Rectangle]
  private let texts: [[String]]
  private let routes: [DOTAttribute.Route]

  /// Places parties and arrows.
  init(_ dyads: DyadScene) {
    self.dyads = dyads
    let texts = dyads.nodes.map(Self.lines)
    self.texts = texts
    let sizes = texts.map(Self.size)
    let strengths = dyads.ties.map { ($0.from, $0.to, $0.count) }
    var best: (hits: Int, boxes: [Rectangle], routes: [DOTAttribute.Route])?
    for growth in [1, 1.15, 1.35, 1.6, 2] {
      let circle = DyadCircle(sizes, ties: strengths, growth: growth)
      let boxes = zip(circle.centers, sizes).map {
        Rectangle(around: $0, width: $1.x, height: $1.y)
      }
      var router = DyadRouter(boxes)
      let routes = dyads.ties.map { router.route(of: $0) }
      if router.hits < best?.hits ?? .max { best = (router.hits, boxes, routes) }
      if router.hits == 0 { break }
    }
    boxes = best?.boxes ?? []
    routes = best?.routes ?? []
  }

  private static func lines(of node: DyadScene.Node) -> [String] {
    let name = FittedText(
      node.name, width: PartyBox.maximumTextWidth, lines: 2, measure: PartyBox.measure)
    return name.lines + [counted(node.events, "event")]
  }

  private static func size(of lines: [String]) -> Point {
    let text = lines.map { PartyBox.measure.width(of: $0) }.max() ?? 0
    return Point(
      x: (PartyBox.tagWidth + text + 12).rounded(.up),
      y: (Double(lines.count) * PartyBox.measure.lineHeight * 1.08 + 10).rounded(.up))
  }

  /// The drawing.
  var drawing: Drawing {
    var drawing = Drawing(scene: dyads.bare, style: CardStyle(titleLines: 2))
    let extent = Rectangle(
      around: boxes.flatMap(\.corners) + routes.flatMap { $0.curve.flattened() })
    let width = max(extent.width + 40, 640)
    let top = drawing.addHeader(width: width) + 20
    if dyads.nodes.isEmpty { return withoutParties(drawing, width: width, top: top) }
    let (dx, dy) = ((width - extent.width) / 2 - extent.left, top - extent.top)
    drawing.spots = spots(movedBy: dx, dy)
    drawing.flows = zip(dyads.ties, routes).map { tie, route in
      Drawing.Flow(
        from: tie.from, to: tie.to, kind: tie.kind, count: tie.count,
        isHighlighted: tie.isHighlighted, isColored: dyads.scene.isColoredByBasis,
        route: route.moved(byX: dx, y: dy))
    }
    let missing = addWords(to: &drawing)
    let bottom = drawing.texts.map(\.box.bottom).max() ?? 0
    drawing.addFooter(
      below: max(top + extent.height, bottom) + 14, width: width,
      entries: entries(for: drawing, missing: missing))
    return drawing
  }

  /// A picture that says that nobody answered anybody.
  private func withoutParties(_ drawing: Drawing, width: Double, top: Double) -> Drawing {
    var drawing = drawing
    let text = Drawing.TextBox.fitted(
      .lane, "No response between known parties is shown.", at: Point(x: 8, y: top),
      width: width - 16, lines: 2)
    drawing.texts.append(text)
    drawing.addFooter(below: text.box.bottom + 24, width: width, entries: [])
    return drawing
  }

  private func spots(movedBy dx: Double, _ dy: Double) -> [Drawing.Spot] {
    let names = HelperNames(avoiding: [])
    return dyads.nodes.indices.map { index in
      let node = dyads.nodes[index]
      var box = boxes[index]
      (box.left, box.top) = (box.left + dx, box.top + dy)
      return Drawing.Spot(
        name: names.name("party \(index)"),
        shape: .party(
          node.party, tag: node.party.map { dyads.scene.parties[$0].tag } ?? "",
          lines: texts[index]),
        box: box, isHighlighted: node.isHighlighted)
    }
  }

  /// Writes the number on every arrow, and the words on every relation; returns for how many there
  /// is no room.
  private func addWords(to drawing: inout Drawing) -> Int {
    var search = LabelSearch(
      avoiding: drawing.spots.map { $0.box.inset(by: -2) },
      lines: drawing.flows.map { $0.route.curve.flattened(stepsPerPiece: 10) })
    var missing = 0
    for (tie, flow) in zip(dyads.ties, drawing.flows) {
      let words = tie.words.isEmpty ? "\(tie.count)" : tie.words.joined(separator: ", ")
      if !drawing.add(words, to: flow, searching: &search) { missing += 1 }
    }
    return missing
  }

  private func entries(for drawing: Drawing, missing: Int) -> [LegendEntry] {
    let used = Set(dyads.nodes.compactMap(\.party))
    let parties = dyads.scene.parties
    var entries = parties.indices.filter(used.contains).map {
      LegendEntry(sample: .party($0), text: parties[$0].name)
    }
    entries += drawing.flowEntries(
      highlight: dyads.scene.highlightMeaning, relation: dyads.relationMeaning)
    entries.append(
      LegendEntry(
        sample: .none,
        text: "an arrow leads from whom was answered to who answered; its number says how often"))
    if missing > 0 {
      entries.append(
        LegendEntry(
          sample: .none, text: "no room for the number or words of \(counted(missing, "arrow"))"))
    }
    return entries
  }
}

extension DOTAttribute.Route {
  /// The route somewhere else.
  func moved(byX dx: Double, y dy: Double) -> DOTAttribute.Route {
    let move = { (point: Point) in Point(x: point.x + dx, y: point.y + dy) }
    return DOTAttribute.Route(
      curve: curve.moved(byX: dx, y: dy), tip: tip.map(move), tailTip: tailTip.map(move))
  }
}
