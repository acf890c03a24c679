/// Room beside cards for the marks that say on which page a link goes on.
enum ContinuationMark {
  /// The type it is set in.
  static let measure = TextMeasure(size: 7)
  /// Between a mark and its card: room for an arrow.
  static let distance = 22.0
  /// Between the rim of a mark and its text.
  static let padding = 3.0
  /// How many lines a mark beside a card has, and one above or below it.
  private static let maximumLines = 4

  /// The size of a mark on paper: beside a card narrower than that, above or below it lower.
  static func size(
    style: CardStyle, running direction: Diagram.Direction
  ) -> (width: Double, height: Double) {
    let lines = direction == .topDown ? 2 : maximumLines
    let height = (Double(lines) * measure.lineHeight * 1.06 + 2 * padding).rounded(.up) + 2
    return direction == .topDown ? (style.width, height) : (104, min(height, style.height))
  }

  /// What a mark says.
  static func lines(
    of continuation: Scene.Continuation, style: CardStyle, running direction: Diagram.Direction
  ) -> [String] {
    let size = size(style: style, running: direction)
    let limit = Int((size.height - 2 * padding - 2) / (measure.lineHeight * 1.06))
    return continuation.lines(
      width: size.width - 2 * padding - 4, limit: max(limit, 1), measure: measure)
  }
}

extension Drawing {
  /// A mark that names events on other pages, and its link.
  struct Mark: Hashable, Sendable {
    /// The card on this page.
    var card: Int
    var isIncoming: Bool
    var box: Rectangle
    var lines: [String]
    var style: LinkStyle
    var route: DOTAttribute.Route
  }

  /// Draws the marks and their links.
  func addMarks(to document: inout DOTDocument, _ names: HelperNames, _ theme: Theme) {
    for (index, mark) in marks.enumerated() {
      let name = names.name("mark \(index)")
      let cell = DOTMarkup.Cell(
        content: .lines(
          mark.lines, size: ContinuationMark.measure.size, color: theme.text, isBold: false),
        width: mark.box.width - 2, height: mark.box.height - 2, fill: theme.card,
        padding: Int(ContinuationMark.padding))
      var table = DOTMarkup.Table([[cell]])
      table.border = 1
      table.color = theme.rim
      table.openSides = [mark.isIncoming ? .left : .right]
      table.size = (mark.box.width, mark.box.height)
      document.nodes.append(
        DOTDocument.Node(
          name: name, attributes: [.position(mark.box.center), .markup(DOTMarkup(table))]))
      let card = scene.cards[mark.card].id
      document.edges.append(
        DOTDocument.Edge(
          tail: mark.isIncoming ? name : card, head: mark.isIncoming ? card : name,
          attributes: [.route(mark.route)] + mark.style.attributes(in: theme)))
    }
  }
}
