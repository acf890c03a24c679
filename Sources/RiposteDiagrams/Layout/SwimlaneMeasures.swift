/// How much room cards take along the time axis and across it.
///
/// Swimlanes are laid out without regard to which way time runs; what is *left* there is earlier,
/// and what is *above* is a lane nearer to the first. Only the frame knows where that is on paper.
struct SwimlaneMeasures: Hashable, Sendable {
  /// Which way time runs.
  let direction: Diagram.Direction
  /// How long each card is, along the time axis.
  let lengths: [Double]
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
    depth = isAcross ? style.width : style.height
    emptyDepth = isAcross ? 84 : 18
    inset = isAcross ? 8 : 12
  }

  /// The right edge of a card that begins at a place.
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
