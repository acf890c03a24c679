extension Drawing {
  /// The drawing as a document that Graphviz draws as it is.
  func document(theme: Theme) -> DOTDocument {
    var document = DOTDocument()
    document.attributes = [
      .backgroundColor(theme.background), .padding(0.25), .drawsEdgesFirst(true),
    ]
    if let sheet {
      document.attributes.append(
        .maximumSize(width: sheet.paper.width / 72, height: sheet.paper.height / 72))
      document.attributes.append(.margin(0))
      document.sheet = sheet
    }
    let backdrop = bands.map { $0.backdrop(in: theme) } + strokes.map { $0.backdrop(in: theme) }
    if !backdrop.isEmpty { document.attributes.append(.backdrop(backdrop)) }
    document.nodeDefaults = [.shape(.plain), .font, .margin(0)]
    document.edgeDefaults = [
      .color(theme.link), .penWidth(LinkStyle(.stated).width),
      .arrowSize(LinkStyle(.stated).arrowSize),
    ]
    let names = HelperNames(avoiding: scene.cards.map(\.id))
    addTexts(to: &document, names, theme)
    addSpots(to: &document, theme)
    addFlows(to: &document, theme)
    addCards(to: &document, theme)
    addLinks(to: &document, names, theme)
    addMarks(to: &document, names, theme)
    addLegend(to: &document, names, theme)
    return document
  }

  private func addTexts(to document: inout DOTDocument, _ names: HelperNames, _ theme: Theme) {
    for (index, text) in texts.enumerated() {
      let color = text.kind.isStrong ? theme.text : theme.secondaryText
      var cell = DOTMarkup.Cell(
        content: .lines(
          text.lines, size: text.kind.measure.size, color: color, isBold: text.kind.measure.isBold))
      if text.kind.isOpaque { cell.fill = theme.background }
      if text.kind == .count { cell.alignment = .center }
      var table = DOTMarkup.Table([[cell]])
      table.size = (text.box.width, text.box.height)
      document.nodes.append(
        DOTDocument.Node(
          name: names.name("text \(index)"),
          attributes: [.position(text.box.center), .markup(DOTMarkup(table))]))
    }
  }

  private func addCards(to document: inout DOTDocument, _ theme: Theme) {
    for (index, card) in scene.cards.enumerated() {
      document.nodes.append(
        DOTDocument.Node(
          name: card.id,
          attributes: [
            .position(cards[index].center),
            .markup(faces[index].markup(for: card, style: style, theme: theme)),
            .identifier("event-" + card.id),
          ]))
    }
  }

  private func addLinks(to document: inout DOTDocument, _ names: HelperNames, _ theme: Theme) {
    for (link, route) in zip(scene.links, routes) {
      document.edges.append(
        DOTDocument.Edge(
          tail: scene.cards[link.from].id, head: scene.cards[link.to].id,
          attributes: [.route(route)] + link.style.attributes(in: theme)))
    }
    for (index, (stub, route)) in zip(scene.stubs, stubs).enumerated() {
      let name = names.name("stub \(index)")
      document.nodes.append(Self.circle(name, at: route.curve.start, theme))
      document.edges.append(
        DOTDocument.Edge(
          tail: name, head: scene.cards[stub.to].id,
          attributes: [.route(route)] + stub.style.attributes(in: theme)))
    }
  }

  /// The open circle at which a stub begins.
  static func circle(_ name: String, at center: Point, _ theme: Theme) -> DOTDocument.Node {
    DOTDocument.Node(
      name: name,
      attributes: [
        .position(center), .shape(.circle), .width(0.08), .height(0.08), .isFixedSize(true),
        .label(""), .color(theme.link), .style([.filled]), .fillColor(theme.background),
      ])
  }
}

extension Drawing.Band {
  fileprivate func backdrop(in theme: Theme) -> Backdrop {
    switch kind {
    case .lane: return .rectangle(box, fill: theme.band)
    case .page: return .rectangle(box, fill: theme.background)
    case .box: return .panel(box, fill: theme.band, rim: theme.rule)
    case .year, .undated, .tick:
      let (start, end) = (Point(x: box.left, y: box.top), Point(x: box.right, y: box.bottom))
      return .line([start, end], color: theme.rule, width: kind == .undated ? 3 : 1)
    }
  }
}

/// Names for nodes that are not events, of which no event can have one.
struct HelperNames {
  private let prefix: String

  /// - Complexity: O(*n*) as a rule; the prefix grows only against ids made to clash with it.
  init(avoiding ids: [String]) {
    var prefix = "riposte:"
    while ids.contains(where: { $0.hasPrefix(prefix) }) { prefix += ":" }
    self.prefix = prefix
  }

  /// The name of a helper.
  func name(_ role: String) -> String { prefix + role }
}
