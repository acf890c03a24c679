/// How much room cards take along the time axis and across it.
///
/// Swimlanes are laid out without regard to which way time runs; what is *left* there is earlier,
/// and what is *above* is a lane nearer to the first. Only the frame knows where that is on paper.
struct SwimlaneMeasures: Hashable, Sendable {
  /// Which way time runs.
  let direction: Diagram.Direction
  /// How long each card is, along the time axis.
  let lengths: [Double]
  /// What each card keeps free before it, for a link from outside the case or the page.
  let leads: [Double]
  /// What each card keeps free after it, for a link to another page.
  let trails: [Double]
  /// How deep every card is, across it.
  let depth: Double
  /// How deep a lane without cards is.
  let emptyDepth: Double
  /// What links keep from the corners of cards.
  let inset: Double

  init(_ scene: Scene, style: CardStyle, direction: Diagram.Direction) {
    self.direction = direction
    let isAcross = direction == .topDown
    lengths = scene.cards.map { card in
      let size = style.size(of: card, running: direction)
      return isAcross ? size.height : size.width
    }
    let mark = ContinuationMark.size(style: style, running: direction)
    let markLength = ContinuationMark.distance + (isAcross ? mark.height : mark.width)
    var (leads, trails) = (scene.cards.map { _ in 0.0 }, scene.cards.map { _ in 0.0 })
    for stub in scene.stubs { leads[stub.to] = SwimlanePlacement.stubLength }
    for continuation in scene.continuations {
      if continuation.isIncoming {
        // A link from outside the case begins above the mark.
        leads[continuation.card] = markLength
      } else {
        trails[continuation.card] = markLength
      }
    }
    (self.leads, self.trails) = (leads, trails)
    depth = isAcross ? style.width : style.height
    emptyDepth = isAcross ? 84 : 18
    inset = isAcross ? 8 : 12
  }

  /// Where a card ends that begins at a place.
  func end(of card: Int, at left: Double) -> Double { left + lengths[card] }
}

extension CardStyle {
  /// The size of a card on paper.
  func size(of card: Scene.Card, running direction: Diagram.Direction) -> (
    width: Double, height: Double
  ) {
    (width, height)
  }
}
