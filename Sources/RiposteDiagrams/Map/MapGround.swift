/// What lies behind the places of a map: land, borders, meridians and parallels with their degrees.
struct MapGround: Sendable {
  /// The areas and lines, in the order in which they are painted.
  private(set) var strokes: [Drawing.Stroke] = []
  /// The degrees, outside of the frame.
  private(set) var texts: [Drawing.TextBox] = []
  /// Whether any land is seen.
  private(set) var hasLand = false

  private let window: MapWindow
  private let frame: Rectangle

  /// Draws the ground of a window.
  ///
  /// - Parameters:
  ///   - window: The part of the world.
  ///   - frame: Where the map is on paper.
  /// - Complexity: O(*n*) in the corners of the world's outline.
  init(_ window: MapWindow, in frame: Rectangle) {
    self.window = window
    self.frame = frame
    strokes.append(.init(kind: .sea, points: frame.corners))
    addLand()
    addGraticule()
    strokes.append(.init(kind: .frame, points: frame.corners + [frame.corners[0]]))
  }

  private func paper(longitude: Double, latitude: Double) -> Point {
    let east = longitude - window.west
    let place = window.point(longitude: window.west, latitude: latitude)
    return Point(
      x: frame.left + east * (window.width / window.breadth), y: frame.top + place.y)
  }

  /// The countries, as often around the world as the window needs.
  private mutating func addLand() {
    var borders: [Drawing.Stroke] = []
    for ring in WorldOutline.rings {
      for turn in [-360.0, 0, 360] {
        let points = ring.map {
          paper(longitude: $0.longitude + turn, latitude: $0.latitude)
        }
        guard Rectangle(around: points).overlaps(frame) else { continue }
        let land = points.clipped(to: frame)
        guard land.count > 2 else { continue }
        hasLand = true
        strokes.append(.init(kind: .land, points: land))
        borders += Self.border(of: ring, points, within: frame)
      }
    }
    strokes += borders
  }

  /// The outline of a country, without the seams that only the edge of the world map makes.
  private static func border(
    of ring: [WorldOutline.Corner], _ points: [Point], within frame: Rectangle
  ) -> [Drawing.Stroke] {
    var lines: [[Point]] = [[]]
    for index in ring.indices.dropFirst() {
      let (a, b) = (ring[index - 1], ring[index])
      let isSeam =
        abs(a.longitude) == 180 && abs(b.longitude) == 180
        || a.latitude <= -89.9 && b.latitude <= -89.9
      guard !isSeam, let piece = frame.clipped(points[index - 1], points[index]) else {
        if lines.last?.isEmpty == false { lines.append([]) }
        continue
      }
      if lines[lines.count - 1].last != piece.0 {
        if lines.last?.isEmpty == false { lines.append([]) }
        lines[lines.count - 1].append(piece.0)
      }
      lines[lines.count - 1].append(piece.1)
    }
    return lines.filter { $0.count > 1 }.map { .init(kind: .border, points: $0) }
  }
}

// MARK: - Degrees

extension MapGround {
  /// From one meridian to the next, in degrees; the coarsest that gives at least four.
  private static let steps = [45.0, 30, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1]

  private mutating func addGraticule() {
    let span = max(window.breadth * window.width / window.height, window.north - window.south)
    let step = Self.steps.first { span / $0 >= 4 } ?? 0.1
    var number = (window.west / step).rounded(.up)
    while number * step <= window.west + window.breadth {
      let x = paper(longitude: number * step, latitude: 0).x
      strokes.append(
        .init(kind: .graticule, points: [Point(x: x, y: frame.top), Point(x: x, y: frame.bottom)]))
      add(Self.meridian(number * step), at: Point(x: x, y: frame.bottom + 3), isBelow: true)
      number += 1
    }
    number = (window.south / step).rounded(.up)
    while number * step <= min(window.north, 90) {
      defer { number += 1 }
      if number * step < -90 { continue }
      let y = paper(longitude: window.west, latitude: number * step).y
      strokes.append(
        .init(kind: .graticule, points: [Point(x: frame.left, y: y), Point(x: frame.right, y: y)]))
      add(Self.parallel(number * step), at: Point(x: frame.left - 4, y: y), isBelow: false)
    }
  }

  private mutating func add(_ words: String, at point: Point, isBelow: Bool) {
    var text = Drawing.TextBox.fitted(.date, words, at: point, width: 80, lines: 1)
    if isBelow {
      text.box.left -= text.box.width / 2
    } else {
      text.box.left -= text.box.width
      text.box.top -= text.box.height / 2
    }
    let isFree = texts.allSatisfy { !$0.box.inset(by: -2).overlaps(text.box) }
    if isFree { texts.append(text) }
  }

  /// A longitude in words: `44°E`.
  static func meridian(_ longitude: Double) -> String {
    let east = MapWindow.east(of: -180, longitude) - 180
    let number = DOTNumber.text(abs(east))
    if abs(east) == 180 || number == "0" { return number + "°" }
    return number + (east < 0 ? "°W" : "°E")
  }

  /// A latitude in words: `33.5°N`.
  static func parallel(_ latitude: Double) -> String {
    let number = DOTNumber.text(abs(latitude))
    return number == "0" ? "0°" : number + (latitude < 0 ? "°S" : "°N")
  }
}
