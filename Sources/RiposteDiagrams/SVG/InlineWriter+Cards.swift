extension InlineWriter {
  /// A card as a group that can be chosen: tag at the left, title over date and severity.
  func card(_ index: Int) -> String {
    let card = drawing.scene.cards[index]
    let box = drawing.cards[index]
    let corner = SVGText.number(box.left) + " " + SVGText.number(box.top)
    let name = [card.date, card.heading, partyName(of: card)].filter { !$0.isEmpty }
    return """
      <g class="card" data-event="\(index)" transform="translate(\(corner))">\
      <title>\(SVGText.escaped(name.joined(separator: ", ")))</title>\
      \(body(of: card, face: drawing.faces[index]))</g>
      """
  }

  private func partyName(of card: Scene.Card) -> String {
    guard let party = card.party else { return card.isDoubtedParty ? "by whom is in doubt" : "" }
    return drawing.scene.parties[party].name + (card.isDoubtedParty ? " (not asserted)" : "")
  }

  func body(of card: Scene.Card, face: CardFace) -> String {
    let style = drawing.style
    let frame = Rectangle(left: 0, top: 0, width: style.width, height: style.height)
    var tag = frame
    tag.width = style.tagWidth
    return "<rect class=\"face\" \(frame.svgAttributes)/>"
      + Self.tag(face.tag, party: card.party, isDoubted: card.isDoubtedParty, in: tag)
      + texts(of: face) + squares(of: card)
      + "<path class=\"rim\(card.status == nil ? "" : " hypothetical")\" d=\"\(rim(of: card))\"/>"
  }

  /// The tag of a party on its color; striped above and below where it is not asserted.
  static func tag(_ text: String, party: Int?, isDoubted: Bool, in box: Rectangle) -> String {
    let colored = party.flatMap { Theme.light.parties.indices.contains($0) ? "party-\($0)" : nil }
    let name = "party " + (colored ?? "no-party")
    var parts = "<rect class=\"\(name)\" \(box.svgAttributes)/>"
    let measure = CardStyle.tag
    if isDoubted {
      parts += "<rect class=\"hatch\" \(box.svgAttributes)/>"
      var middle = box
      middle.height = measure.lineHeight + 3
      middle.top = box.center.y - middle.height / 2
      parts += "<rect class=\"\(name)\" \(middle.svgAttributes)/>"
    }
    guard !text.isEmpty else { return parts }
    let baseline = Point(x: box.center.x, y: box.center.y + measure.lineHeight * 0.3)
    return parts
      + Self.text(text, at: baseline, measure, class: "tag \(name)", anchor: "middle")
  }

  private func texts(of face: CardFace) -> String {
    let style = drawing.style
    let left = style.tagWidth + style.padding + 2
    let right = style.width - style.padding - 2
    let lines = face.title.enumerated().map { index, line in
      let baseline = 4 + CardStyle.title.lineHeight * (Double(index) * 1.05 + 0.8)
      return Self.text(
        line, at: Point(x: face.isRightToLeft ? right : left, y: baseline), CardStyle.title,
        class: "title", isRightToLeft: face.isRightToLeft)
    }
    let baseline = Point(x: left, y: style.height - 6)
    let detail =
      face.detail.isEmpty
      ? "" : Self.text(face.detail, at: baseline, CardStyle.detail, class: "date")
    return lines.joined() + detail
  }

  /// Five squares, each a fifth of the ladder, filled by halves: drawn, as fonts may lack them.
  private func squares(of card: Scene.Card) -> String {
    guard let share = card.severity, share.isFinite else { return "" }
    let style = drawing.style
    let corner = Point(
      x: style.width - style.padding - 2 - Self.squaresWidth, y: style.height - 11.5)
    return Self.squares(for: share, at: corner)
  }

  /// What five squares take.
  static let squaresWidth = 5 * squareStep - 1.5
  private static let squareStep = 6.5
  private static let squareSide = 5.0

  /// Severity as squares, from their left upper corner.
  static func squares(for share: Double, at corner: Point) -> String {
    let halves = Int((min(max(share, 0), 1) * 10).rounded())
    let filled = (0..<5).map { index in
      let width = Double(min(max(halves - 2 * index, 0), 2)) / 2 * squareSide
      return width > 0 ? square(index, at: corner, width: width, class: "filled") : ""
    }
    let rims = (0..<5).map { square($0, at: corner, width: squareSide, class: "square") }
    return filled.joined() + rims.joined()
  }

  private static func square(
    _ index: Int, at corner: Point, width: Double, class name: String
  ) -> String {
    let box = Rectangle(
      left: corner.x + Double(index) * squareStep, top: corner.y, width: width,
      height: squareSide)
    return "<rect class=\"\(name)\" \(box.svgAttributes)/>"
  }

  /// The edges of a card, without those at which its date is open.
  private func rim(of card: Scene.Card) -> String {
    let (right, bottom) = (
      SVGText.number(drawing.style.width), SVGText.number(drawing.style.height)
    )
    return "M0 0H\(right)" + (card.isOpenEnd ? "M\(right) \(bottom)" : "V\(bottom)") + "H0"
      + (card.isOpenStart ? "" : card.isOpenEnd ? "V0" : "Z")
  }
}
