import Riposte

/// The part of the world that a map shows, and where its points are on paper.
///
/// Longitudes and latitudes are straight lines, true to scale along the middle latitude. A map that
/// crosses the antimeridian is not torn there.
struct MapWindow: Hashable, Sendable {
  /// The western edge, in degrees.
  let west: Double
  /// From the western edge to the eastern, in degrees.
  let breadth: Double
  /// The southern and the northern edge, in degrees.
  let south: Double
  let north: Double
  /// Points of paper for a degree of latitude.
  private let scale: Double
  /// The same for a degree of longitude.
  private let scaleAcross: Double

  /// The most a map takes, in points.
  private static let maximum = (width: 900.0, height: 640.0)
  /// The least of the world that is shown, in degrees of latitude.
  private static let leastSpan = 0.5

  /// A window around points, those far from most others left outside.
  ///
  /// - Parameter points: The points, each with how many events it has; at least one.
  /// - Complexity: O(*n* log *n*).
  init(around points: [(coordinate: Coordinate, weight: Int)]) {
    let seam = Self.seam(of: points.map(\.coordinate.longitude))
    let all = points.map {
      (x: Self.east(of: seam, $0.coordinate.longitude), y: $0.coordinate.latitude, w: $0.weight)
    }
    let kept = Self.withoutOutliers(all)
    let (xs, ys) = (kept.map(\.x), kept.map(\.y))
    var bounds = Bounds(
      west: xs.min() ?? 0, east: xs.max() ?? 0, south: ys.min() ?? 0, north: ys.max() ?? 0)
    bounds.pad(least: Self.leastSpan)
    west = seam + bounds.west
    breadth = bounds.east - bounds.west
    (south, north) = (bounds.south, bounds.north)
    let across = bounds.shortening
    scale = min(Self.maximum.width / (breadth * across), Self.maximum.height / (north - south))
    scaleAcross = scale * across
  }

  /// The size on paper.
  var width: Double { breadth * scaleAcross }
  var height: Double { (north - south) * scale }

  /// Where a point is, from the top left corner of the map.
  func point(_ coordinate: Coordinate) -> Point {
    point(longitude: coordinate.longitude, latitude: coordinate.latitude)
  }

  /// Where a point is, the nearer way around the world.
  func point(longitude: Double, latitude: Double) -> Point {
    let middle = breadth / 2
    let place = Self.east(of: west + middle - 180, longitude) - 180 + middle
    return Point(x: place * scaleAcross, y: (north - latitude) * scale)
  }

  /// Whether a point is on the map.
  func contains(_ coordinate: Coordinate) -> Bool {
    let place = point(coordinate)
    return place.x >= 0 && place.x <= width && place.y >= 0 && place.y <= height
  }

  /// How much of the paper so many kilometers take.
  func points(ofKilometers kilometers: Double) -> Double { kilometers / 111.2 * scale }

  /// How far east of a meridian another is, 0 to 360.
  static func east(of meridian: Double, _ longitude: Double) -> Double {
    let difference = (longitude - meridian).truncatingRemainder(dividingBy: 360)
    return difference < 0 ? difference + 360 : difference
  }

  /// The first longitude east of the widest stretch without any.
  private static func seam(of longitudes: [Double]) -> Double {
    let sorted = longitudes.map { east(of: 0, $0) }.sorted()
    guard let first = sorted.first, let last = sorted.last else { return 0 }
    var best = (gap: first + 360 - last, seam: first)
    for (left, right) in zip(sorted, sorted.dropFirst()) where right - left > best.gap {
      best = (right - left, right)
    }
    return best.seam
  }

  /// The points near the middle that have most of the events, if that makes the map much larger.
  private static func withoutOutliers(
    _ points: [(x: Double, y: Double, w: Int)]
  ) -> [(x: Double, y: Double, w: Int)] {
    let total = points.reduce(0) { $0 + $1.w }
    let middle = (x: median(points.map { ($0.x, $0.w) }), y: median(points.map { ($0.y, $0.w) }))
    let distances = points.map { max(abs($0.x - middle.x), abs($0.y - middle.y)) }
    let order = points.indices.sorted { (distances[$0], $0) < (distances[$1], $1) }
    guard let farthest = order.last else { return points }
    var weight = 0
    for (number, index) in order.enumerated() {
      weight += points[index].w
      guard weight * 4 >= total * 3, number + 1 < order.count else { continue }
      let (inside, next) = (distances[index], distances[order[number + 1]])
      // What follows is far off, and the whole would be several times as large.
      if next > 1.5 * max(inside, 1), distances[farthest] > 3 * max(inside, 1) {
        return order[...number].map { points[$0] }
      }
    }
    return points
  }

  /// The number in the middle, each counted as often as it weighs.
  private static func median(_ numbers: [(Double, Int)]) -> Double {
    let total = numbers.reduce(0) { $0 + $1.1 }
    var weight = 0
    for (number, count) in numbers.sorted(by: { $0.0 < $1.0 }) {
      weight += count
      if 2 * weight >= total { return number }
    }
    return 0
  }
}

/// Edges in degrees, the longitudes counted from some meridian.
private struct Bounds {
  var west: Double
  var east: Double
  var south: Double
  var north: Double

  /// How much shorter a degree of longitude is than one of latitude, along the middle latitude; near
  /// the poles no less than a sixth.
  var shortening: Double {
    // The cosine after Bhaskara I (7th century), off by less than two thousandths.
    let middle = min(abs(south + north) / 2, 90)
    let square = middle * middle
    return max((32_400 - 4 * square) / (32_400 + square), 1.0 / 6)
  }

  /// Leaves room around everything, and makes neither strips nor towers.
  mutating func pad(least: Double) {
    widen(latitude: max(least, (north - south) * 1.24), longitude: 0)
    widen(latitude: 0, longitude: max(least, (east - west) * 1.24))
    let across = shortening
    widen(latitude: (east - west) * across / 2.1, longitude: (north - south) / across / 1.25)
  }

  /// How far beyond the poles paper may reach, and how much of the world may be seen twice: room for
  /// a place at the very edge.
  private static let margin = (latitude: 6.0, longitude: 20.0)

  /// Makes both spans at least so large, within the world and its margin.
  private mutating func widen(latitude: Double, longitude: Double) {
    let (up, aside) = (max(0, latitude - (north - south)), max(0, longitude - (east - west)))
    let (top, most) = (90 + Self.margin.latitude, 360 + Self.margin.longitude)
    (south, north) = (south - up / 2, north + up / 2)
    if north > top { (south, north) = (max(-top, south - (north - top)), top) }
    if south < -top { (south, north) = (-top, min(top, north + (-top - south))) }
    (west, east) = (west - aside / 2, east + aside / 2)
    if east - west > most {
      (west, east) = ((west + east) / 2 - most / 2, (west + east) / 2 + most / 2)
    }
  }
}
