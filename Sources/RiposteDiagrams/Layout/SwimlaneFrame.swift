/// Everything around the cards of a swimlane picture: title, lanes, their names, dates.
struct SwimlaneFrame {
  private let scene: Scene
  private let placement: SwimlanePlacement
  /// What is added to a place along the time axis.
  private let originX: Double
  /// The top of each corridor.
  private(set) var corridorTops: [Double] = []
  /// The top of each row.
  private(set) var rowTops: [Double] = []
  /// The title and the lines under it.
  let header: [Drawing.TextBox]
  /// From edge to edge.
  let width: Double
  /// Where the last lane ends.
  private var lanesBottom = 0.0
  /// Where the first lane begins.
  private var lanesTop = 0.0
  /// The height of the links along each corridor.
  private let corridorHeights: [Double]

  /// The most that lane names take.
  private static let maximumNameWidth = 120.0
  /// Above the first and below the last row of a lane, besides the corridor.
  private static let lanePadding = 5.0

  init(
    _ scene: Scene, placement: SwimlanePlacement, style: CardStyle, corridors: Corridors,
    ways: [SwimlaneRouter.Way]
  ) {
    self.scene = scene
    self.placement = placement
    let names = scene.lanes.map { name in
      Drawing.TextBox.fitted(
        .lane, name, at: Point(x: 0, y: 0), width: Self.maximumNameWidth, lines: 3)
    }
    let nameWidth = names.map(\.box.width).max() ?? 0
    let extent = Self.extent(placement, ways: ways, hasStubs: !scene.stubs.isEmpty)
    originX = (8 + nameWidth + 22 - extent.lowerBound).rounded()
    width = max(originX + extent.upperBound + 16, 560)
    header = Self.header(of: scene, width: width)
    corridorHeights = (0...placement.rows.count).map(corridors.height)
    stackRows(height: style.height, below: header.map(\.box.bottom).max() ?? 0)
  }

  /// The place on paper of a place along the time axis.
  func x(_ place: Double) -> Double { originX + place }

  /// Where the dates under the lanes end.
  var bottom: Double { lanesBottom + 32 }

  /// The leftmost and the rightmost place that anything needs.
  private static func extent(
    _ placement: SwimlanePlacement, ways: [SwimlaneRouter.Way], hasStubs: Bool
  ) -> ClosedRange<Double> {
    var (low, high) = (hasStubs ? -SwimlanePlacement.stubLength : 0, placement.width)
    for case .winding(let winding) in ways {
      low = min(low, winding.stops.min() ?? 0)
      high = max(high, winding.stops.max() ?? 0)
    }
    return low...max(low, high)
  }

  private static func header(of scene: Scene, width: Double) -> [Drawing.TextBox] {
    var boxes: [Drawing.TextBox] = []
    var y = 0.0
    let lines = [(Drawing.TextBox.Kind.title, scene.title)] + scene.subtitle.map { (.subtitle, $0) }
    for (kind, text) in lines where !text.isEmpty {
      let box = Drawing.TextBox.fitted(
        kind, text, at: Point(x: 0, y: y), width: width - 8, lines: 4)
      boxes.append(box)
      y = box.box.bottom + (kind == .title ? 3 : 0)
    }
    return boxes
  }

  /// Stacks corridors and rows; two lanes share the corridor between them.
  private mutating func stackRows(height: Double, below headerBottom: Double) {
    var y = headerBottom > 0 ? headerBottom + 12 : 0
    lanesTop = y
    for row in 0...placement.rows.count {
      let isEdge = row == 0 || row == placement.rows.count
      let beginsLane = !isEdge && placement.laneOfRow[row] != placement.laneOfRow[row - 1]
      let padding = isEdge || beginsLane ? Self.lanePadding : 0
      corridorTops.append(y + padding)
      y += corridorHeights[row] + 2 * padding
      if row < placement.rows.count {
        rowTops.append(y)
        y += height
      }
    }
    lanesBottom = y
  }

  /// The top and the bottom of each lane.
  private var laneRanges: [ClosedRange<Double>] {
    var tops = [lanesTop]
    for row in placement.rows.indices.dropFirst()
    where placement.laneOfRow[row] != placement.laneOfRow[row - 1] {
      tops.append(corridorTops[row] + corridorHeights[row] / 2)
    }
    return zip(tops, tops.dropFirst() + [lanesBottom]).map { $0...max($0, $1) }
  }
}

extension SwimlaneFrame {
  /// Every other lane, and a line where a year begins.
  var bands: [Drawing.Band] {
    let ranges = laneRanges
    var bands = ranges.indices.filter { $0 % 2 == 0 }.map { lane in
      Drawing.Band(
        kind: .lane,
        box: Rectangle(
          left: 0, top: ranges[lane].lowerBound, width: width,
          height: ranges[lane].upperBound - ranges[lane].lowerBound))
    }
    var year: Int?
    for mark in placement.marks where mark.year != year || mark.day == nil {
      let line = Rectangle(
        left: x(mark.x) - 14, top: lanesTop, width: 0, height: lanesBottom - lanesTop)
      if mark.day == nil {
        bands.append(Drawing.Band(kind: .undated, box: line))
      } else if year != nil {
        bands.append(Drawing.Band(kind: .year, box: line))
      }
      year = mark.year
    }
    return bands
  }

  /// The name of each lane, at its middle.
  var laneNames: [Drawing.TextBox] {
    zip(scene.lanes, laneRanges).map { name, range in
      var text = Drawing.TextBox.fitted(
        .lane, name, at: Point(x: 8, y: 0), width: Self.maximumNameWidth, lines: 3)
      text.box.top = (range.lowerBound + range.upperBound - text.box.height) / 2
      return text
    }
  }

  /// The dates under the lanes, as many as fit side by side; a new year is told first.
  var dates: [Drawing.TextBox] {
    let texts = placement.marks.map(box)
    var isShown = Array(repeating: false, count: texts.count)
    var year: Int?
    var end = -Double.infinity
    for (index, mark) in placement.marks.enumerated() where mark.year != year || mark.day == nil {
      year = mark.year
      guard texts[index].box.left >= end + 6 else { continue }
      isShown[index] = true
      end = texts[index].box.right
    }
    end = -.infinity
    for index in texts.indices {
      let next = texts[(index + 1)...].indices.first { isShown[$0] }
      let limit = isShown[index] ? .infinity : next.map { texts[$0].box.left } ?? .infinity
      if texts[index].box.left >= end + 6, texts[index].box.right + 6 <= limit {
        isShown[index] = true
      }
      if isShown[index] { end = texts[index].box.right }
    }
    return texts.indices.filter { isShown[$0] }.map { texts[$0] }
  }

  private func box(_ mark: TimeMark) -> Drawing.TextBox {
    let measure = Drawing.TextBox.Kind.date.measure
    let lines = mark.lines
    let widest = lines.map { measure.width(of: $0) }.max() ?? 0
    let box = Rectangle(
      left: x(mark.x), top: lanesBottom + 4, width: widest.rounded(.up) + 4, height: 24)
    return Drawing.TextBox(kind: .date, box: box, lines: lines)
  }
}
