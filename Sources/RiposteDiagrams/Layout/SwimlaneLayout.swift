/// Lays a scene out as swimlanes: a lane for each side or actor, time along them, every place
/// decided here and only drawn by Graphviz.
///
/// - Complexity: O((*n* + *m*) log *n*) for *n* cards and *m* links.
struct SwimlaneLayout {
  private let swimlane: RoutedSwimlane
  /// How cards are placed.
  let manner: SwimlanePlacement.Manner
  private let style: CardStyle
  private let arrangement: Diagram.Arrangement

  /// How much is done so that links cross less.
  enum Effort: Hashable, Sendable {
    /// Lanes, rows and tracks as they come: what all the rest is compared with.
    case plain
    /// Tracks are chosen, and rows as a rule has it: for trials.
    case untangled
    /// Rows and tracks are chosen; lanes stay where they are.
    case fixedLanes
    /// Lanes are chosen, too.
    case full
  }

  /// Places and routes a scene.
  ///
  /// - Parameters:
  ///   - scene: The scene.
  ///   - arrangement: How it is arranged.
  ///   - style: The measures of its cards; nil for those that suit its titles.
  ///   - effort: How much is done so that links cross less.
  init(
    _ scene: Scene, _ arrangement: Diagram.Arrangement = Diagram.Arrangement(),
    style: CardStyle? = nil, effort: Effort = .full
  ) {
    self.arrangement = arrangement
    let style = style ?? CardStyle(fitting: scene.cards)
    self.style = style
    let measures = SwimlaneMeasures(scene, style: style, direction: arrangement.direction)
    let groups = DateGroup.groups(of: scene)
    var manner = SwimlaneShape(
      scene, measures: measures, groups: groups, arrangement: arrangement
    ).best
    if effort == .plain { manner.choice = .first }
    self.manner = manner
    let routed = RoutedSwimlane(
      scene, measures: measures, groups: groups, manner, untangles: effort != .plain)
    switch effort {
    case .plain, .untangled: swimlane = routed
    case .fixedLanes, .full:
      swimlane = LaneSifting(routed, manner, movesLanes: effort == .full).best
    }
  }

  /// The scene, its lanes in the order that was chosen.
  var scene: Scene { swimlane.scene }

  /// The drawing.
  var drawing: Drawing {
    let drawing = drawing(minimumWidth: 0)
    guard let paper = arrangement.paper else { return drawing }
    let needed = PaperFit(drawing.size, on: paper)
    var sheet = self.drawing(minimumWidth: needed.width)
    sheet.lay(on: paper)
    return sheet
  }

  /// The drawing, at least so wide.
  func drawing(minimumWidth: Double) -> Drawing {
    var drawing = Drawing(scene: swimlane.scene, style: style)
    let frame = SwimlaneFrame(
      swimlane, timeAxis: arrangement.timeAxis, minimumWidth: minimumWidth)
    drawing.texts = frame.header + frame.laneNames + frame.dates
    drawing.bands = frame.bands
    drawing.cards = swimlane.scene.cards.indices.map { card in
      let size = style.size(of: swimlane.scene.cards[card], running: arrangement.direction)
      return frame.box(of: card, width: size.width, height: size.height)
    }
    drawing.routes = zip(swimlane.scene.links, swimlane.paths).map { link, path in
      link.style.route(along: path.map(frame.point))
    }
    drawing.stubs = swimlane.scene.stubs.map { stub in
      stub.style.route(along: path(of: stub).map(frame.point))
    }
    drawing.marks = swimlane.scene.continuations.map { mark(of: $0, frame) }
    drawing.addFooter(below: frame.bottom, width: frame.width, notes: [axisNote])
    drawing.width = frame.width
    return drawing
  }

  /// The way of a link from outside the case, straight to the middle of its card.
  private func path(of stub: Scene.Stub) -> [Point] {
    let placement = swimlane.placement
    let left = placement.left[stub.to]
    var middle = swimlane.grid.rowTops[placement.row[stub.to]] + swimlane.measures.depth / 2
    // Beside the mark of a link from another page.
    if swimlane.measures.leads[stub.to] > SwimlanePlacement.stubLength {
      middle += swimlane.measures.depth / 4
    }
    return [
      Point(x: left - SwimlanePlacement.stubLength + 2, y: middle), Point(x: left, y: middle),
    ]
  }

  /// The mark of a link that goes on on another page, and the way between it and its card.
  private func mark(of continuation: Scene.Continuation, _ frame: SwimlaneFrame) -> Drawing.Mark {
    let (card, direction) = (continuation.card, arrangement.direction)
    let (placement, measures) = (swimlane.placement, swimlane.measures)
    let size = ContinuationMark.size(style: style, running: direction)
    let left = placement.left[card]
    let middle = swimlane.grid.rowTops[placement.row[card]] + measures.depth / 2
    let (edge, far) =
      continuation.isIncoming
      ? (left, left - measures.leads[card])
      : (measures.end(of: card, at: left), measures.end(of: card, at: left) + measures.trails[card])
    let length = direction == .topDown ? size.height : size.width
    let breadth = direction == .topDown ? size.width : size.height
    let corner = frame.point(
      Point(x: min(far, far + (continuation.isIncoming ? 0 : -length)), y: middle - breadth / 2))
    let near = continuation.isIncoming ? far + length : far - length
    let path = [near, edge].map { frame.point(Point(x: $0, y: middle)) }
    return Drawing.Mark(
      card: card, isIncoming: continuation.isIncoming,
      box: Rectangle(left: corner.x, top: corner.y, width: size.width, height: size.height),
      lines: ContinuationMark.lines(of: continuation, style: style, running: direction),
      style: continuation.style,
      route: continuation.style.route(along: continuation.isIncoming ? path : path.reversed()))
  }

  /// What the legend says of the time axis.
  private var axisNote: String {
    switch arrangement.timeAxis {
    case .compressed: "time axis compressed; crowded dates take more room"
    case .true: "time axis true to scale"
    }
  }
}

extension Drawing {
  /// A drawing of a scene with nothing placed yet.
  init(scene: Scene, style: CardStyle) {
    self.scene = scene
    self.style = style
    faces = scene.cards.map { CardFace($0, parties: scene.parties, style: style) }
  }
}
