extension Drawing {
  /// Draws the discs of places and the boxes of parties.
  func addSpots(to document: inout DOTDocument, _ theme: Theme) {
    for spot in spots {
      document.nodes.append(
        DOTDocument.Node(
          name: spot.name, attributes: [.position(spot.box.center)] + spot.attributes(in: theme)))
    }
  }

  /// Draws the arrows between them.
  func addFlows(to document: inout DOTDocument, _ theme: Theme) {
    for flow in flows {
      document.edges.append(
        DOTDocument.Edge(
          tail: spots[flow.from].name, head: spots[flow.to].name,
          attributes: [.route(flow.route)] + flow.attributes(in: theme)))
    }
  }
}

extension Drawing.Spot {
  fileprivate func attributes(in theme: Theme) -> [DOTAttribute] {
    switch shape {
    case .disc(let shares): disc(shares, theme)
    case .party(let party, let tag, let lines): [.markup(box(party, tag, lines, theme))]
    }
  }

  private func disc(_ shares: [Drawing.Share], _ theme: Theme) -> [DOTAttribute] {
    let total = Double(max(shares.reduce(0) { $0 + $1.count }, 1))
    var attributes: [DOTAttribute] = [
      .shape(.circle), .width(box.width / 72), .height(box.height / 72), .isFixedSize(true),
      .label(""), .color(isHighlighted ? theme.highlight : theme.secondaryText),
      .penWidth(isHighlighted ? 2.4 : 1),
    ]
    let line: [DOTAttribute.Style] = isVague ? [.dashed] : []
    if shares.count > 1 {
      attributes += [
        .wedges(
          shares.map {
            .init(color: theme.color(ofParty: $0.party), share: Double($0.count) / total)
          }), .style([.wedged] + line),
      ]
    } else {
      attributes += [
        .fillColor(theme.color(ofParty: shares.first?.party ?? nil)), .style([.filled] + line),
      ]
    }
    return attributes
  }

  /// A party: its tag on its color, its name and the number of its events beside.
  private func box(_ party: Int?, _ tag: String, _ lines: [String], _ theme: Theme) -> DOTMarkup {
    let fill = theme.color(ofParty: party)
    let tagCell = DOTMarkup.Cell(
      content: .lines(
        [tag], size: CardStyle.tag.size, color: theme.text(on: fill), isBold: true),
      width: PartyBox.tagWidth, height: box.height - 4, fill: fill, alignment: .center)
    let textCell = DOTMarkup.Cell(
      content: .lines(lines, size: PartyBox.measure.size, color: theme.text, isBold: false),
      width: box.width - PartyBox.tagWidth - 4, height: box.height - 4, fill: theme.card,
      padding: 3)
    var table = DOTMarkup.Table([[tagCell, textCell]])
    table.border = isHighlighted ? 2 : 1
    table.color = isHighlighted ? theme.highlight : theme.rim
    table.size = (box.width, box.height)
    return DOTMarkup(table)
  }
}

/// The measures of the box of a party.
enum PartyBox {
  static let tagWidth = 31.0
  static let measure = TextMeasure(size: 9)
  static let maximumTextWidth = 110.0
}

extension Drawing.Stroke {
  /// The stroke as something painted behind everything else.
  func backdrop(in theme: Theme) -> Backdrop {
    switch kind {
    case .sea: .area(points, fill: theme.band)
    case .land: .area(points, fill: theme.land)
    case .border: .line(points, color: theme.shore, width: 0.8)
    case .graticule: .line(points, color: theme.rule, width: 0.5)
    case .frame: .line(points, color: theme.rim, width: 1)
    case .leader: .line(points, color: theme.secondaryText, width: 0.7)
    }
  }
}
