/// Where the cards of a picture stand in a grid, before it is known how wide its streets are.
///
/// Layers follow each other in the direction of the links: columns from left to right, or rows from
/// the top. Slots stand side by side within a layer. Every layer has the same slots, so that the
/// streets between them run through the whole picture.
struct StreetPlan: Hashable, Sendable {
  /// A place in the grid.
  struct Cell: Hashable, Sendable {
    var layer: Int
    var slot: Int
  }

  /// The place of each card, no two the same.
  var cells: [Cell]
  /// How many layers there are.
  var layerCount: Int
  /// How many slots there are.
  var slotCount: Int
  /// Places that are taken by something other than a card, such as the name of a box.
  var reserved: Set<Cell> = []
}

/// How a link runs through a grid: out of its card into a channel, perhaps along a street or through
/// empty cells into another channel, and from there into the card that answers.
///
/// Channel *i* lies before layer *i*, the last one after the last layer. Gutter *i* lies before slot
/// *i*, the last one after the last slot.
struct StreetWay: Hashable, Sendable {
  /// Where a link passes the layers between its channels.
  enum Passage: Hashable, Sendable {
    /// Its two channels are the same.
    case none
    /// Through the empty cells of the slot it comes from.
    case ownSlot
    /// Through the empty cells of the slot it goes to.
    case otherSlot
    /// Along a gutter.
    case gutter(Int)
  }

  /// The layer of the card it leaves.
  var fromLayer: Int
  /// The layer of the card it enters.
  var toLayer: Int
  /// The channel that the link enters first.
  var firstChannel: Int
  /// The channel from which it enters the card that answers.
  var lastChannel: Int
  var passage: Passage
  /// The slots of the two cards.
  var slots: (from: Int, to: Int) { (start.slot, end.slot) }
  /// Where it leaves its card.
  var start: Port
  /// Where it enters the other.
  var end: Port

  /// A place on the edge of a card.
  struct Port: Hashable, Sendable {
    var slot: Int
    /// Which of the places that a slot has for links.
    var position = 0
  }

  /// The layers that the link passes without stopping.
  var layersPassed: Range<Int> {
    min(firstChannel, lastChannel)..<max(firstChannel, lastChannel)
  }

  /// The channels that the link enters or passes.
  var channels: ClosedRange<Int> {
    min(firstChannel, lastChannel)...max(firstChannel, lastChannel)
  }
}
