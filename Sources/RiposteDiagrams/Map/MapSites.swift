import Riposte

/// The places of a map on paper: those too close to be told apart are one, and those far away stand
/// at the edge.
struct MapSites: Sendable {
  /// A place on paper.
  struct Spot: Hashable, Sendable {
    var names: [String]
    var point: Point
    var shares: [Drawing.Share]
    var answersWithin: Int
    var isHighlighted: Bool
    /// Whether the place is beyond the edge.
    var isBeyond: Bool
    /// How far from its point it may lie, in points of paper.
    var doubt: Double

    var count: Int { shares.reduce(0) { $0 + $1.count } }
    /// A disc whose area grows with the events.
    var radius: Double { min(3.5 + 2.6 * Double(count).squareRoot(), isBeyond ? 10 : 24) }
  }

  /// The spots, those with most events first.
  private(set) var spots: [Spot] = []
  /// The responses between spots, in the order of the scene's.
  private(set) var flows: [MapScene.Flow] = []

  /// Puts places on paper.
  ///
  /// - Complexity: O(*n*² *r*) for *n* places in *r* rounds of joining, usually two or three.
  init(_ map: MapScene, in window: MapWindow, frame: Rectangle) {
    var spots = map.sites.map { Self.spot($0, in: window, frame: frame) }
    var spotOfSite = Array(map.sites.indices)
    let order = spots.indices.sorted { (spots[$1].count, $0) < (spots[$0].count, $1) }
    spots = order.map { spots[$0] }
    for (place, site) in order.enumerated() { spotOfSite[site] = place }
    while let moves = Self.join(&spots) { spotOfSite = spotOfSite.map { moves[$0] } }
    self.spots = spots
    addFlows(map.flows, spotOfSite)
  }

  private static func spot(
    _ site: MapScene.Site, in window: MapWindow, frame: Rectangle
  ) -> Spot {
    let place = window.point(site.coordinate)
    let point = Point(x: frame.left + place.x, y: frame.top + place.y)
    let isBeyond = !window.contains(site.coordinate)
    return Spot(
      names: [site.name], point: isBeyond ? frame.inset(by: 18).edge(towards: point) : point,
      shares: site.shares, answersWithin: site.answersWithin, isHighlighted: site.isHighlighted,
      isBeyond: isBeyond, doubt: window.points(ofKilometers: site.radiusKilometers))
  }

  /// Joins each spot with the first that its disc would cover; nil when none does.
  ///
  /// - Returns: For each spot, its number among those that remain.
  private static func join(_ spots: inout [Spot]) -> [Int]? {
    var kept: [Spot] = []
    var moves: [Int] = []
    for spot in spots {
      let other = kept.firstIndex {
        $0.isBeyond == spot.isBeyond
          && $0.point.distance(to: spot.point) < $0.radius + spot.radius + 2
      }
      if let other {
        kept[other].absorb(spot)
      } else {
        kept.append(spot)
      }
      moves.append(other ?? kept.count - 1)
    }
    guard kept.count < spots.count else { return nil }
    spots = kept
    return moves
  }

  /// Adds up responses between the spots that remain.
  private mutating func addFlows(_ all: [MapScene.Flow], _ spotOfSite: [Int]) {
    var numbers: [[Int]: Int] = [:]
    for flow in all {
      let (from, to) = (spotOfSite[flow.from], spotOfSite[flow.to])
      if from == to {
        spots[to].answersWithin += flow.count
      } else if let number = numbers[[from, to]] {
        flows[number].count += flow.count
        if flow.evidence.rawValue < flows[number].evidence.rawValue {
          flows[number].evidence = flow.evidence
        }
        flows[number].isHighlighted = flows[number].isHighlighted || flow.isHighlighted
      } else {
        numbers[[from, to]] = flows.count
        flows.append(flow)
        (flows[flows.count - 1].from, flows[flows.count - 1].to) = (from, to)
      }
    }
  }
}

extension MapSites.Spot {
  /// Takes another spot's events over, and its place by their weight.
  fileprivate mutating func absorb(_ other: Self) {
    let share = Double(other.count) / Double(count + other.count)
    point = Point(
      x: point.x + (other.point.x - point.x) * share, y: point.y + (other.point.y - point.y) * share
    )
    doubt = doubt + (other.doubt - doubt) * share
    names += other.names
    for part in other.shares {
      if let index = shares.firstIndex(where: { $0.party == part.party }) {
        shares[index].count += part.count
      } else {
        shares.append(part)
      }
    }
    shares.sort { ($1.count, $0.party ?? .max) < ($0.count, $1.party ?? .max) }
    answersWithin += other.answersWithin
    isHighlighted = isHighlighted || other.isHighlighted
  }

  /// What stands beside it: its name, and whose events there are.
  func words(_ parties: [Scene.Party]) -> [String] {
    let others = names.count - 1
    let name = (names.first ?? "") + (others > 0 ? " and \(others) more" : "")
    var parts = shares.prefix(3).map { share in
      "\(share.party.map { parties[$0].tag } ?? "?") \(share.count)"
    }
    let rest = shares.dropFirst(3).reduce(0) { $0 + $1.count }
    if rest > 0 { parts.append("others \(rest)") }
    let within = answersWithin > 0 ? "; ↻ \(answersWithin)" : ""
    return [isBeyond ? "→ " + name : name, parts.joined(separator: ", ") + within]
  }
}

extension Rectangle {
  /// Where a straight line from the middle to a point outside leaves the rectangle.
  func edge(towards point: Point) -> Point {
    let (dx, dy) = (point.x - center.x, point.y - center.y)
    let share = min(
      dx == 0 ? .infinity : width / 2 / abs(dx), dy == 0 ? .infinity : height / 2 / abs(dy), 1)
    return Point(x: center.x + dx * share, y: center.y + dy * share)
  }
}
