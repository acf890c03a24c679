extension CardFace {
  /// The card as a table: the tag at the left, title over date and severity at the right.
  func markup(for card: Scene.Card, style: CardStyle, theme: Theme) -> DOTMarkup {
    let tagCell = tagCell(for: card, style: style, theme: theme)
    var titleCell = titleCell(style: style, theme: theme)
    let details = detailCells(style: style, theme: theme)
    titleCell.columnSpan = details.count
    var table = DOTMarkup.Table([[tagCell, titleCell], details])
    table.fill = theme.card
    if style.noteLines > 0 {
      var noteCell = noteCell(style: style, theme: theme)
      noteCell.columnSpan = details.count
      table.rows.append([noteCell])
    }
    table.border = card.isHighlighted ? 2 : 1
    table.color = card.isHighlighted ? theme.highlight : theme.rim
    table.isDashed = card.status != nil
    if card.isOpenStart { table.openSides.insert(.left) }
    if card.isOpenEnd { table.openSides.insert(.right) }
    table.size = (style.width, style.height)
    return DOTMarkup(table)
  }

  private func titleCell(style: CardStyle, theme: Theme) -> DOTMarkup.Cell {
    DOTMarkup.Cell(
      content: .lines(title, size: CardStyle.title.size, color: theme.text, isBold: false),
      width: style.faceWidth, height: style.titleHeight,
      alignment: isRightToLeft ? .right : .left, padding: Int(style.padding))
  }

  private func noteCell(style: CardStyle, theme: Theme) -> DOTMarkup.Cell {
    DOTMarkup.Cell(
      content: .lines(
        notes, size: CardStyle.detail.size, color: theme.secondaryText, isBold: false),
      width: style.faceWidth, height: style.noteHeight, padding: Int(style.padding))
  }

  /// The date, and the squares after it.
  private func detailCells(style: CardStyle, theme: Theme) -> [DOTMarkup.Cell] {
    let room = squares.isEmpty ? 0 : CardStyle.squares.width(of: squares) + 2 * style.padding
    var cells = [
      DOTMarkup.Cell(
        content: .lines(
          [detail], size: CardStyle.detail.size, color: theme.secondaryText, isBold: false),
        width: style.faceWidth - room, height: style.detailHeight, padding: Int(style.padding))
    ]
    if !squares.isEmpty {
      cells.append(
        DOTMarkup.Cell(
          content: .lines(
            [squares], size: CardStyle.squares.size, color: theme.text, isBold: false),
          width: room, alignment: .right, padding: Int(style.padding)))
    }
    return cells
  }

  /// The tag on the party's color; striped above and below where the party is not asserted.
  private func tagCell(for card: Scene.Card, style: CardStyle, theme: Theme) -> DOTMarkup.Cell {
    let fill = theme.color(ofParty: card.party)
    let label = DOTMarkup.Content.lines(
      [tag], size: CardStyle.tag.size, color: theme.text(on: fill), isBold: true)
    var cell = DOTMarkup.Cell(
      content: label, width: style.tagWidth, fill: fill, alignment: .center,
      rowSpan: style.noteLines > 0 ? 3 : 2)
    guard card.isDoubtedParty else { return cell }
    let height = style.height - 4
    let stripes = max(1, Int((height - CardStyle.tag.lineHeight - 2) / 2 / Self.stripe / 2))
    let block = (0..<(2 * stripes)).map { index in
      [
        DOTMarkup.Cell(
          width: style.tagWidth, height: Self.stripe, fill: index % 2 == 0 ? fill : theme.card)
      ]
    }
    let middle = [
      DOTMarkup.Cell(content: label, width: style.tagWidth, fill: fill, alignment: .center)
    ]
    cell.content = .table(DOTMarkup.Table(block + [middle] + block.reversed()))
    cell.fill = theme.card
    return cell
  }

  /// The height of one stripe, in points.
  private static let stripe = 3.0
}
