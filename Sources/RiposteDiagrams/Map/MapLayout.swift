import Riposte

/// Lays events out on a map: a disc for each place, an arrow for the responses from place to place.
///
/// - Complexity: O((*p* + *f*) log *p*) as a rule for *p* places and *f* arrows, the search for free
///   places of labels looking only at what is near.
struct MapLayout {
  private let map: MapScene
  private let window: MapWindow
  private let sites: MapSites
  private let frame: Rectangle
  private let headerHeight: Double

  /// The room for degrees at the left of the frame.
  private static let leftMargin = 40.0

  /// Puts a map on paper.
  init(_ map: MapScene) {
    self.map = map
    window = MapWindow(around: map.sites.map { ($0.coordinate, $0.count) })
    var probe = Drawing(scene: map.bare, style: CardStyle(titleLines: 2))
    let width = max(window.width, 560) + Self.leftMargin
    headerHeight = probe.addHeader(width: width)
    frame = Rectangle(
      left: Self.leftMargin, top: headerHeight + 14, width: window.width, height: window.height)
    sites = MapSites(map, in: window, frame: frame)
  }

  /// The drawing.
  var drawing: Drawing {
    var drawing = Drawing(scene: map.bare, style: CardStyle(titleLines: 2))
    let width = max(frame.right + 12, 560)
    _ = drawing.addHeader(width: width)
    guard !map.sites.isEmpty else { return withoutPlaces(drawing, width: width) }
    let ground = MapGround(window, in: frame)
    drawing.strokes = ground.strokes
    drawing.texts += ground.texts
    drawing.spots = spots
    drawing.flows = flows
    let noRoom = addLabels(to: &drawing)
    addFooter(to: &drawing, width: width, noRoom, hasLand: ground.hasLand)
    return drawing
  }

  /// A picture that says that there is nothing to put on a map.
  private func withoutPlaces(_ drawing: Drawing, width: Double) -> Drawing {
    var drawing = drawing
    let text = Drawing.TextBox.fitted(
      .lane, "No event that is shown has coordinates.", at: Point(x: 8, y: headerHeight + 30),
      width: width - 16, lines: 2)
    drawing.texts.append(text)
    drawing.addFooter(below: text.box.bottom + 24, width: width, entries: [])
    return drawing
  }

  private var spots: [Drawing.Spot] {
    let names = HelperNames(avoiding: [])
    return sites.spots.enumerated().map { index, spot in
      Drawing.Spot(
        name: names.name("place \(index)"), shape: .disc(spot.shares),
        box: Rectangle(around: spot.point, width: 2 * spot.radius, height: 2 * spot.radius),
        isVague: spot.doubt > spot.radius + 8, isHighlighted: spot.isHighlighted)
    }
  }

  private var flows: [Drawing.Flow] {
    sites.flows.map { flow in
      let (source, target) = (sites.spots[flow.from], sites.spots[flow.to])
      let width = Drawing.Flow.width(ofCount: flow.count)
      let size = Drawing.Flow.arrowSize(ofWidth: width)
      let curves = Self.bends.map { bend in
        FlowCurve(
          from: (source.point, source.radius), to: (target.point, target.radius), bend: bend,
          headGap: flow.evidence.arrow.length * size)
      }
      return Drawing.Flow(
        from: flow.from, to: flow.to, kind: .responses(flow.evidence), count: flow.count,
        isHighlighted: flow.isHighlighted, isColored: map.scene.isColoredByBasis,
        route: leastBlocked(of: curves, flow).route)
    }
  }

  /// How far an arrow may stray, as a share of its length, the best first; always to its right, for
  /// at its left is the way back.
  private static let bends = [0.13, 0.2, 0.07, 0.28, 0.36]

  /// The first of the curves that meet fewest places and stay on the map.
  private func leastBlocked(of curves: [FlowCurve], _ flow: MapScene.Flow) -> FlowCurve {
    var best = (cost: Int.max, curve: curves[0])
    for curve in curves {
      let line = curve.route.curve.flattened(stepsPerPiece: 12)
      let met = sites.spots.indices.count { index in
        guard index != flow.from, index != flow.to else { return false }
        let spot = sites.spots[index]
        return line.passes(spot.point, within: spot.radius + 1)
      }
      let cost = met + line.count { !frame.contains(Rectangle(around: $0, width: 0, height: 0)) }
      if cost < best.cost { best = (cost, curve) }
      if cost == 0 { break }
    }
    return best.curve
  }
}

// MARK: - Labels

extension MapLayout {
  /// What there is no room for: names of places, and the numbers of so many arrows.
  private typealias NoRoom = (names: [String], numbers: Int)

  /// Sets the names of places and the numbers of arrows where they are free.
  private func addLabels(to drawing: inout Drawing) -> NoRoom {
    let lines = drawing.flows.map { $0.route.curve.flattened(stepsPerPiece: 10) }
    var search = LabelSearch(
      avoiding: drawing.spots.map { $0.box.inset(by: -1) }, lines: lines,
      within: frame.inset(by: 2))
    var unnamed: [String] = []
    for spot in sites.spots {
      let text = label(of: spot)
      guard let box = search.place(Self.candidates(for: text.box, around: spot)) else {
        unnamed += spot.names
        continue
      }
      var placed = text
      placed.box = box
      drawing.texts.append(placed)
      if let leader = Self.leader(from: spot, to: box) {
        drawing.strokes.append(.init(kind: .leader, points: leader))
        search.add(leader)
      }
    }
    return (unnamed, drawing.addCounts(searching: &search) { $0.count > 1 })
  }

  private func label(of spot: MapSites.Spot) -> Drawing.TextBox {
    let measure = Drawing.TextBox.Kind.place.measure
    let lines = spot.words(map.scene.parties).map {
      FittedText($0, width: 170, lines: 1, measure: measure).lines.first ?? ""
    }
    let width = (lines.map { measure.width(of: $0) }.max() ?? 0).rounded(.up) + 4
    let height = (measure.lineHeight * 1.06 * Double(lines.count)).rounded(.up) + 2
    return Drawing.TextBox(
      kind: .place, box: Rectangle(left: 0, top: 0, width: width, height: height), lines: lines)
  }

  /// Where a label may stand: beside its disc, or farther off with a line that leads to it.
  private static func candidates(
    for box: Rectangle, around spot: MapSites.Spot
  ) -> [LabelSearch.Candidate] {
    var candidates: [LabelSearch.Candidate] = []
    for (ring, gap) in [2.0, 8, 18, 32, 50, 75, 105].enumerated() {
      for (rank, (x, y)) in Self.directions.enumerated() {
        let (reachX, reachY) = (
          spot.radius + gap + box.width / 2, spot.radius + gap + box.height / 2
        )
        let center = Point(x: spot.point.x + x * reachX, y: spot.point.y + y * reachY)
        let place = Rectangle(around: center, width: box.width, height: box.height)
        candidates.append(
          LabelSearch.Candidate(
            box: place, penalty: Double(ring * ring) * 0.8 + Double(rank) * 0.05,
            leader: leader(from: spot, to: place)))
      }
    }
    return candidates
  }

  /// Right, left, below, above, then the corners.
  private static let directions: [(Double, Double)] = [
    (1, 0), (-1, 0), (0, 1), (0, -1), (0.9, -0.8), (0.9, 0.8), (-0.9, -0.8), (-0.9, 0.8),
  ]

  /// A line from a disc to a label that does not stand beside it.
  private static func leader(from spot: MapSites.Spot, to box: Rectangle) -> [Point]? {
    let near = Point(
      x: min(max(spot.point.x, box.left), box.right),
      y: min(max(spot.point.y, box.top), box.bottom))
    guard near.distance(to: spot.point) > spot.radius + 12 else { return nil }
    return [spot.point.moved(towards: near, by: spot.radius), near]
  }
}

// MARK: - Legend

extension MapLayout {
  private func addFooter(
    to drawing: inout Drawing, width: Double, _ noRoom: NoRoom, hasLand: Bool
  ) {
    let used = Set(sites.spots.flatMap(\.shares).compactMap(\.party))
    var entries = map.scene.parties.indices.filter(used.contains).map {
      LegendEntry(sample: .party($0), text: map.scene.parties[$0].name)
    }
    entries.append(LegendEntry(sample: .disc(isVague: false), text: "events at a place"))
    if drawing.spots.contains(where: \.isVague) {
      entries.append(LegendEntry(sample: .disc(isVague: true), text: "somewhere around"))
    }
    entries += drawing.flowEntries(highlight: map.scene.highlightMeaning)
    var notes = notes(noRoom)
    if hasLand { notes.append("Outlines: Natural Earth, public domain; borders as drawn there") }
    entries += notes.map { LegendEntry(sample: .none, text: $0) }
    drawing.addFooter(below: frame.bottom + 22, width: width, entries: entries)
  }

  /// What the signs beside discs and arrows mean, and what is not written there.
  private func notes(_ noRoom: NoRoom) -> [String] {
    var notes: [String] = []
    if sites.flows.contains(where: { $0.count > 1 }) {
      notes.append(
        "numbers on arrows: responses; without one it is one"
          + (noRoom.numbers > 0
            ? ", or several on \(counted(noRoom.numbers, "arrow")) without room for it" : ""))
    }
    let joined = sites.spots.filter { $0.names.count > 1 }
    if sites.spots.contains(where: { $0.answersWithin > 0 }) {
      let isAmongPlaces = joined.contains { $0.answersWithin > 0 }
      notes.append(
        isAmongPlaces
          ? "↻ answers within a place, or among places drawn as one" : "↻ answers within a place")
    }
    if sites.spots.contains(where: \.isBeyond) {
      notes.append("→ in that direction, beyond the map")
    }
    if !joined.isEmpty {
      notes.append(
        "Drawn as one: "
          + joined.map { $0.names.joined(separator: " with ") }.joined(separator: "; "))
    }
    if !noRoom.names.isEmpty {
      notes.append("No room for: " + noRoom.names.joined(separator: ", "))
    }
    return notes
  }
}

extension MapScene {
  /// The scene without its events, for the words around a map; the subtitle says what is not on it.
  var bare: Scene {
    var bare = scene
    bare.cards = []
    bare.links = []
    bare.stubs = []
    let placed = scene.cards.count - unplacedEvents
    var words = "On the map: \(counted(placed, "event")) at \(counted(sites.count, "place"))"
    if unplacedEvents > 0 {
      words += "; \(counted(unplacedEvents, "event")) without coordinates"
      words += unplacedLinks > 0 ? " and \(counted(unplacedLinks, "link")) with them" : ""
      words += unplacedEvents + unplacedLinks == 1 ? " is not on it" : " are not on it"
    }
    if !scene.stubs.isEmpty {
      words += "; \(counted(scene.stubs.count, "answer")) to what the case does not contain "
      words += scene.stubs.count == 1 ? "is not drawn" : "are not drawn"
    }
    bare.subtitle.append(words)
    return bare
  }
}
