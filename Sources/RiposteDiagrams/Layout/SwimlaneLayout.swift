/// Lays a scene out as swimlanes: a lane for each side or actor, time along them, every place
/// decided here and only drawn by Graphviz.
///
/// - Complexity: O((*n* + *m*) log *n*) for *n* cards and *m* links.
struct SwimlaneLayout {
  private let swimlane: RoutedSwimlane
  private let style: CardStyle
  private let arrangement: Diagram.Arrangement

  /// How much is done so that links cross less.
  enum Effort: Hashable, Sendable {
    /// Lanes, rows and tracks as they come: what all the rest is compared with.
    case plain
    /// Rows and tracks are chosen; lanes stay where they are.
    case fixedLanes
    /// Lanes are chosen, too.
    case full
  }

  /// Places and routes a scene.
  init(
    _ scene: Scene, _ arrangement: Diagram.Arrangement = Diagram.Arrangement(),
    effort: Effort = .full
  ) {
    self.arrangement = arrangement
    style = CardStyle(fitting: scene.cards)
    let measures = SwimlaneMeasures(scene, style: style, direction: arrangement.direction)
    let groups = DateGroup.groups(of: scene)
    var manner = SwimlaneShape(
      scene, measures: measures, groups: groups, arrangement: arrangement
    ).best
    if effort == .plain { manner.choice = .first }
    let routed = RoutedSwimlane(
      scene, measures: measures, groups: groups, manner, untangles: effort != .plain)
    swimlane =
      effort == .plain
      ? routed : LaneSifting(routed, manner, movesLanes: effort == .full).best
  }

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
  private func drawing(minimumWidth: Double) -> Drawing {
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
    drawing.addFooter(below: frame.bottom, width: frame.width, notes: [axisNote])
    drawing.width = frame.width
    return drawing
  }

  /// The way of a link from outside the case, straight to the middle of its card.
  private func path(of stub: Scene.Stub) -> [Point] {
    let placement = swimlane.placement
    let left = placement.left[stub.to]
    let middle = swimlane.grid.rowTops[placement.row[stub.to]] + swimlane.measures.depth / 2
    return [
      Point(x: left - SwimlanePlacement.stubLength + 2, y: middle), Point(x: left, y: middle),
    ]
  }

  /// What the legend says of the time axis.
  private var axisNote: String {
    switch arrangement.timeAxis {
    case .compressed: "time axis compressed"
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
