/// Lays a scene out by theatre: a box for each, responses below what they answer.
///
/// Graphviz's `dot` ranks the cards, so that the vertical position is an order and not a time,
/// which the legend says. Cards and links look as they do in swimlanes.
///
/// - Complexity: That of `dot`: under a second for the 300 events that are drawn unasked, more
///   than ten at three thousand.
struct TheatreLayout {
  private let scene: Scene
  private let theme: Theme
  private let style: CardStyle
  private let names: HelperNames
  private let ranks: RankSpread

  /// From how many cards on `dot` must not search long for the best order.
  private static let largeScene = 300
  /// Between one line of the legend and the end of the paper, in points.
  private static let textWidth = 620.0

  init(_ scene: Scene, theme: Theme) {
    self.scene = scene
    self.theme = theme
    style = CardStyle(fitting: scene.cards)
    names = HelperNames(avoiding: scene.cards.map(\.id))
    ranks = RankSpread(scene)
  }

  /// The document.
  var document: DOTDocument {
    var document = DOTDocument(engine: .dot)
    document.attributes = [
      .backgroundColor(theme.background), .padding(0.25), .rankDirection(.down), .isNewRank(true),
      .isCompound(true), .splines(.polyline),
      .nodeSeparation(0.25), .rankSeparation(0.42), .font, .labelLocation(.top),
      .labelJustification(.left), .markup(header),
    ]
    if scene.cards.count > Self.largeScene { document.attributes.append(.searchLimit(0.1)) }
    document.nodeDefaults = [.shape(.plain), .font, .margin(0)]
    document.edgeDefaults = [
      .color(theme.link), .penWidth(LinkStyle(.stated).width),
      .arrowSize(LinkStyle(.stated).arrowSize), .font, .fontSize(8),
      .fontColor(theme.secondaryText),
    ]
    document.clusters = [paper]
    document.edges = links + stubs + holds
    return document
  }

  /// A box without lines around everything, whose label is the legend.
  private var paper: DOTDocument.Cluster {
    var paper = DOTDocument.Cluster(
      name: names.name("paper"),
      attributes: [
        .peripheries(0), .style([.solid]), .labelLocation(.bottom), .labelJustification(.left),
        .markup(legend),
      ])
    let theatres = scene.theatres.indices.map(Optional.some) + [nil]
    paper.clusters = theatres.compactMap { theatre in
      let nodes = nodes(inTheatre: theatre)
      return nodes.isEmpty ? nil : cluster(theatre, nodes)
    }
    return paper
  }

  private func cluster(_ theatre: Int?, _ nodes: [DOTDocument.Node]) -> DOTDocument.Cluster {
    DOTDocument.Cluster(
      name: theatre.map { "theatre \($0)" } ?? "no theatre",
      attributes: [
        .peripheries(1), .style([.rounded, .filled]), .color(theme.rule), .fillColor(theme.band),
        .labelLocation(.top), .labelJustification(.left), .font, .fontSize(12),
        .fontColor(theme.text), .label(theatre.map { scene.theatres[$0] } ?? "no theatre given"),
      ],
      nodes: nodes)
  }

  /// The cards of a theatre, with the circles that their stubs begin at.
  private func nodes(inTheatre theatre: Int?) -> [DOTDocument.Node] {
    var nodes = scene.cards.filter { $0.theatre == theatre }.map { card in
      let face = CardFace(card, parties: scene.parties, style: style)
      return DOTDocument.Node(
        name: card.id,
        attributes: [
          .markup(face.markup(for: card, style: style, theme: theme)),
          .identifier("event-" + card.id),
        ])
    }
    for (index, stub) in scene.stubs.enumerated() where scene.cards[stub.to].theatre == theatre {
      var circle = Drawing.circle(names.name("stub \(index)"), at: Point(x: 0, y: 0), theme)
      circle.attributes.removeFirst()
      nodes.append(circle)
    }
    return nodes
  }
}

// MARK: - Links

extension TheatreLayout {
  private var links: [DOTDocument.Edge] {
    scene.links.enumerated().map { index, link in
      var attributes = link.style.attributes(in: theme)
      let length = ranks.length(ofLink: index)
      if length > 1 { attributes.append(.minimumLength(length)) }
      // The space keeps the words off the line.
      if let lag = link.lag { attributes.append(.label(" " + lag)) }
      if link.isHighlighted { attributes.append(.weight(4)) }
      return DOTDocument.Edge(
        tail: scene.cards[link.from].id, head: scene.cards[link.to].id, attributes: attributes)
    }
  }

  private var stubs: [DOTDocument.Edge] {
    scene.stubs.enumerated().map { index, stub in
      DOTDocument.Edge(
        tail: names.name("stub \(index)"), head: scene.cards[stub.to].id,
        attributes: stub.style.attributes(in: theme))
    }
  }

  /// Links that are not seen, which hold cards below others.
  private var holds: [DOTDocument.Edge] {
    ranks.holds.map { upper, lower in
      DOTDocument.Edge(
        tail: scene.cards[upper].id, head: scene.cards[lower].id,
        attributes: [.style([.invis]), .weight(0)])
    }
  }
}

// MARK: - Title and legend

extension TheatreLayout {
  private var header: DOTMarkup {
    let lines = [(Drawing.TextBox.Kind.title, scene.title)] + scene.subtitle.map { (.subtitle, $0) }
    return column(of: lines.filter { !$0.1.isEmpty })
  }

  /// The legend as a table of samples and words, the notes under it.
  private var legend: DOTMarkup {
    let entries = scene.legend(notes: ["vertical position is order, not time"])
    var rows: [[DOTMarkup.Cell]] = []
    var row: [DOTMarkup.Cell] = []
    var used = 0.0
    for entry in entries {
      let text = Drawing.TextBox.Kind.legend.measure.width(of: entry.text) + 6
      if used + entry.sampleWidth + text + 12 > Self.textWidth, !row.isEmpty {
        rows.append([DOTMarkup.Cell(content: .table(DOTMarkup.Table([row])))])
        (row, used) = ([], 0)
      }
      row += cells(for: entry, textWidth: text)
      used += entry.sampleWidth + text + 12
    }
    if !row.isEmpty { rows.append([DOTMarkup.Cell(content: .table(DOTMarkup.Table([row])))]) }
    rows += textRows(scene.footnotes.filter { !$0.isEmpty }.map { (.footnote, $0) })
    var table = DOTMarkup.Table(rows)
    table.spacing = 3
    return DOTMarkup(table)
  }

  private func cells(for entry: LegendEntry, textWidth: Double) -> [DOTMarkup.Cell] {
    var cells: [DOTMarkup.Cell] = []
    if let sample = entry.lineSample(theme: theme) {
      cells.append(DOTMarkup.Cell(content: .table(sample)))
    } else if let sample = entry.table(in: scene, theme: theme) {
      cells.append(DOTMarkup.Cell(content: .table(sample)))
    }
    let words = DOTMarkup.Cell(
      content: .lines(
        [entry.text], size: Drawing.TextBox.Kind.legend.measure.size, color: theme.secondaryText,
        isBold: false), width: textWidth, padding: 2)
    return cells + [words, DOTMarkup.Cell(width: 12, height: 10)]
  }

  private func column(of lines: [(Drawing.TextBox.Kind, String)]) -> DOTMarkup {
    let rows = textRows(lines)
    var table = DOTMarkup.Table(rows.isEmpty ? [[DOTMarkup.Cell(width: 1, height: 1)]] : rows)
    table.spacing = 2
    return DOTMarkup(table)
  }

  private func textRows(_ lines: [(Drawing.TextBox.Kind, String)]) -> [[DOTMarkup.Cell]] {
    lines.map { kind, text in
      let fitted = FittedText(text, width: Self.textWidth, lines: 4, measure: kind.measure)
      return [
        DOTMarkup.Cell(
          content: .lines(
            fitted.lines, size: kind.measure.size,
            color: kind.isStrong ? theme.text : theme.secondaryText, isBold: false))
      ]
    }
  }
}
