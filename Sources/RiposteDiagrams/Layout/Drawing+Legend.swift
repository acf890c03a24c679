extension Drawing {
  /// Draws the samples of the legend.
  func addLegend(to document: inout DOTDocument, _ names: HelperNames, _ theme: Theme) {
    for (index, placed) in legend.enumerated() {
      let name = names.name("legend \(index)")
      switch placed.entry.sample {
      case .link(let style): addLine(style, in: placed.sample, name, to: &document, theme)
      case .stub:
        addLine(LinkStyle(.stated), in: placed.sample, name, to: &document, theme)
        document.nodes.append(
          Self.circle(name + " circle", at: placed.sample.leftMiddle, theme))
      case .disc(let isVague): addDisc(isVague, in: placed.sample, name, to: &document, theme)
      case .relation(let isDenied):
        let flow = Flow(
          from: 0, to: 0, kind: .relation(isDenied: isDenied), count: 1,
          route: LinkStyle(.ungraded, isDisputed: isDenied).route(along: placed.sample.middleLine))
        addLine(flow.attributes(in: theme), flow.route, in: placed.sample, name, to: &document)
      case .none: break
      default:
        guard let table = placed.entry.table(in: scene, theme: theme) else { break }
        document.nodes.append(
          DOTDocument.Node(
            name: name, attributes: [.position(placed.sample.center), .markup(DOTMarkup(table))]))
      }
    }
  }

  /// A sample of a link, between two points that are not seen.
  private func addLine(
    _ style: LinkStyle, in box: Rectangle, _ name: String, to document: inout DOTDocument,
    _ theme: Theme
  ) {
    addLine(
      style.attributes(in: theme), style.route(along: box.middleLine), in: box, name, to: &document)
  }

  private func addLine(
    _ attributes: [DOTAttribute], _ route: DOTAttribute.Route, in box: Rectangle, _ name: String,
    to document: inout DOTDocument
  ) {
    for (end, role) in zip(box.middleLine, [" from", " to"]) {
      document.nodes.append(
        DOTDocument.Node(
          name: name + role,
          attributes: [
            .position(end), .shape(.point), .width(0.01), .height(0.01), .style([.invis]),
          ]))
    }
    document.edges.append(
      DOTDocument.Edge(
        tail: name + " from", head: name + " to", attributes: [.route(route)] + attributes))
  }

  /// A sample of a place.
  private func addDisc(
    _ isVague: Bool, in box: Rectangle, _ name: String, to document: inout DOTDocument,
    _ theme: Theme
  ) {
    document.nodes.append(
      DOTDocument.Node(
        name: name,
        attributes: [
          .position(box.center), .shape(.circle), .width(11 / 72), .height(11 / 72),
          .isFixedSize(true), .label(""), .color(theme.secondaryText),
          .style([.filled] + (isVague ? [.dashed] : [])), .fillColor(theme.unknownParty),
        ]))
  }
}

extension Rectangle {
  fileprivate var leftMiddle: Point { Point(x: left, y: center.y) }
  /// From the middle of the left side to that of the right one.
  fileprivate var middleLine: [Point] { [leftMiddle, Point(x: right, y: center.y)] }
}

extension LegendEntry {
  /// The sample as a small table; nil for samples that are lines.
  func table(in scene: Scene, theme: Theme) -> DOTMarkup.Table? {
    switch sample {
    case .party(let index):
      let fill = theme.color(ofParty: index)
      return chip(scene.parties[index].tag, fill: fill, theme)
    case .doubtedParty: return stripedChip(theme)
    case .openCard: return card(theme) { $0.openSides = [.left] }
    case .hypotheticalCard: return card(theme) { $0.isDashed = true }
    case .squares:
      let cell = DOTMarkup.Cell(
        content: .lines(
          [CardFace.squares(for: 0.7)], size: CardStyle.squares.size, color: theme.text,
          isBold: false))
      return DOTMarkup.Table([[cell]])
    case .link, .stub, .disc, .relation, .none: return nil
    }
  }

  private func chip(_ tag: String, fill: Color, _ theme: Theme) -> DOTMarkup.Table {
    let cell = DOTMarkup.Cell(
      content: .lines(
        [tag], size: CardStyle.tag.size, color: theme.text(on: fill), isBold: true),
      width: sampleWidth - 2, height: 12, fill: fill, alignment: .center)
    return card(theme) { $0.rows = [[cell]] }
  }

  private func stripedChip(_ theme: Theme) -> DOTMarkup.Table {
    let fill = theme.color(ofParty: nil)
    let stripes = (0..<2).map { _ in
      [DOTMarkup.Cell(width: sampleWidth - 2, height: 2, fill: fill)]
    }
    let gap = [DOTMarkup.Cell(width: sampleWidth - 2, height: 2, fill: theme.card)]
    let tag = DOTMarkup.Cell(
      content: .lines(["?"], size: 7, color: theme.text(on: fill), isBold: true),
      width: sampleWidth - 2, fill: fill, alignment: .center)
    return card(theme, height: 18) { $0.rows = [stripes[0], gap, [tag], gap, stripes[1]] }
  }

  private func card(
    _ theme: Theme, height: Double = 14, _ change: (inout DOTMarkup.Table) -> Void
  ) -> DOTMarkup.Table {
    var table = DOTMarkup.Table([
      [DOTMarkup.Cell(width: sampleWidth - 2, height: 12, fill: theme.card)]
    ])
    table.border = 1
    table.color = theme.rim
    table.size = (sampleWidth, height)
    change(&table)
    return table
  }
}
