/// Where a routed swimlane picture lies on paper, and everything around its cards: title, lanes,
/// their names, dates.
struct SwimlaneFrame {
  private let swimlane: RoutedSwimlane
  private let timeAxis: Diagram.TimeAxis
  /// Where the first lane begins and the first card stands.
  private let origin: Point
  /// The title and the lines under it.
  let header: [Drawing.TextBox]
  /// From edge to edge.
  let width: Double
  /// The names of the lanes, where they stand.
  let laneNames: [Drawing.TextBox]
  /// The least and the greatest place along the time axis.
  private let extent: ClosedRange<Double>

  private var scene: Scene { swimlane.scene }
  private var placement: SwimlanePlacement { swimlane.placement }
  private var isTopDown: Bool { swimlane.measures.direction == .topDown }

  /// The most that lane names take beside lanes that lie.
  private static let maximumNameWidth = 120.0
  /// What dates take beside lanes that stand.
  private static let dateWidth = 52.0
  /// The narrowest picture: below that, titles break.
  private static let minimumWidth = 560.0

  /// Lays out what surrounds a picture.
  ///
  /// - Parameters:
  ///   - swimlane: The picture.
  ///   - timeAxis: What its dates are like.
  ///   - minimumWidth: How wide it is at least; 0 where it decides for itself.
  init(_ swimlane: RoutedSwimlane, timeAxis: Diagram.TimeAxis, minimumWidth: Double) {
    self.swimlane = swimlane
    self.timeAxis = timeAxis
    extent = swimlane.extent
    let isTopDown = swimlane.measures.direction == .topDown
    let names = Self.names(of: swimlane)
    let nameWidth = names.map(\.box.width).max() ?? 0
    let nameHeight = names.map(\.box.height).max() ?? 0
    let left =
      isTopDown ? Self.dateWidth + 14 : (8 + nameWidth + 22 - extent.lowerBound).rounded()
    let length = isTopDown ? swimlane.grid.depth + 8 : extent.upperBound + 16
    let wanted = max(left + length, Self.minimumWidth, minimumWidth)
    header = Self.header(of: swimlane.scene, width: wanted)
    let headerBottom = header.map(\.box.bottom).max() ?? 0
    let top = headerBottom > 0 ? headerBottom + 12 : 0
    width = wanted
    origin = Point(
      x: left, y: isTopDown ? (top + nameHeight + 14 - extent.lowerBound).rounded() : top)
    laneNames = zip(names, swimlane.grid.lanes).map { [origin] name, lane in
      var name = name
      let middle = (lane.lowerBound + lane.upperBound) / 2
      name.box.left = isTopDown ? origin.x + middle - name.box.width / 2 : 8
      name.box.top = isTopDown ? top + 4 : origin.y + middle - name.box.height / 2
      return name
    }
  }

  /// The place on paper of a place along the time axis and across it.
  func point(_ place: Point) -> Point {
    isTopDown
      ? Point(x: origin.x + place.y, y: origin.y + place.x)
      : Point(x: origin.x + place.x, y: origin.y + place.y)
  }

  /// Where a card is on paper, centered in its row.
  func box(of card: Int, width: Double, height: Double) -> Rectangle {
    let row = swimlane.grid.rowTops[placement.row[card]]
    let spare = swimlane.measures.depth - (isTopDown ? width : height)
    let corner = point(Point(x: placement.left[card], y: row + spare / 2))
    return Rectangle(left: corner.x, top: corner.y, width: width, height: height)
  }

  /// Where the last lane ends on paper, or the last date.
  private var lanesBottom: Double {
    isTopDown ? origin.y + extent.upperBound + 14 : origin.y + swimlane.grid.depth
  }

  /// Where the dates under the lanes end, or the lanes.
  var bottom: Double { isTopDown ? lanesBottom : lanesBottom + 32 }

  /// Where lanes begin.
  private var lanesTop: Double {
    isTopDown ? (laneNames.map(\.box.top).min() ?? origin.y) - 4 : origin.y
  }

  private static func header(of scene: Scene, width: Double) -> [Drawing.TextBox] {
    var boxes: [Drawing.TextBox] = []
    var y = 0.0
    var width = width
    if let page = scene.page {
      var box = Drawing.TextBox.fitted(
        .page, "page \(page.number) of \(page.count)", at: Point(x: 0, y: 4), width: 160, lines: 1)
      box.box.left = width - box.box.width - 4
      boxes.append(box)
      width = box.box.left
    }
    let lines = [(Drawing.TextBox.Kind.title, scene.title)] + scene.subtitle.map { (.subtitle, $0) }
    for (kind, text) in lines where !text.isEmpty {
      let box = Drawing.TextBox.fitted(
        kind, text, at: Point(x: 0, y: y), width: width - 8, lines: 4)
      boxes.append(box)
      y = box.box.bottom + (kind == .title ? 3 : 0)
    }
    return boxes
  }

  /// The names of the lanes, not yet in their places: as wide as a lane that stands, as high as a
  /// lane without cards that lies.
  private static func names(of swimlane: RoutedSwimlane) -> [Drawing.TextBox] {
    zip(swimlane.scene.lanes, swimlane.grid.lanes).map { name, lane in
      let depth = lane.upperBound - lane.lowerBound
      let isTopDown = swimlane.measures.direction == .topDown
      let width = isTopDown ? depth - 8 : maximumNameWidth
      let lines = isTopDown || depth > 60 ? 3 : depth > 40 ? 2 : 1
      return .fitted(.lane, name, at: Point(x: 0, y: 0), width: width, lines: lines)
    }
  }
}

extension SwimlaneFrame {
  /// Every other lane, and a line where a year begins.
  var bands: [Drawing.Band] {
    let lanes = swimlane.grid.lanes
    var bands = lanes.indices.filter { $0 % 2 == 0 }.map { lane in
      let (from, to) = (lanes[lane].lowerBound, lanes[lane].upperBound)
      let box =
        isTopDown
        ? Rectangle(
          left: origin.x + from, top: lanesTop, width: to - from, height: lanesBottom - lanesTop)
        : Rectangle(left: 0, top: origin.y + from, width: width, height: to - from)
      return Drawing.Band(kind: .lane, box: box)
    }
    for (mark, kind) in AxisLabels(placement, timeAxis).lines {
      bands.append(Drawing.Band(kind: kind, box: line(at: mark)))
    }
    return bands
  }

  /// A line across all lanes.
  private func line(at place: Double) -> Rectangle {
    let start = point(Point(x: place, y: 0))
    return isTopDown
      ? Rectangle(left: start.x, top: start.y, width: swimlane.grid.depth, height: 0)
      : Rectangle(left: start.x, top: lanesTop, width: 0, height: lanesBottom - lanesTop)
  }

  /// The dates along the lanes, as many as fit side by side.
  var dates: [Drawing.TextBox] {
    AxisLabels(placement, timeAxis).shown { lines in
      isTopDown ? 26 : Self.width(of: lines)
    }.map { mark in
      let place = point(Point(x: mark.x, y: 0))
      let size = (width: Self.width(of: mark.lines), height: mark.lines.count > 1 ? 24.0 : 13)
      let corner =
        isTopDown ? Point(x: 8, y: place.y) : Point(x: place.x, y: lanesBottom + 4)
      let box = Rectangle(
        left: corner.x, top: corner.y, width: size.width, height: isTopDown ? size.height : 24)
      return Drawing.TextBox(kind: .date, box: box, lines: mark.lines)
    }
  }

  private static func width(of lines: [String]) -> Double {
    let measure = Drawing.TextBox.Kind.date.measure
    return (lines.map { measure.width(of: $0) }.max() ?? 0).rounded(.up) + 4
  }
}
