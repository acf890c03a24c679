/// Which track each stretch along one corridor gets.
///
/// Two stretches that lie above each other cross where an end of the upper one goes down through
/// the lower one, or an end of the lower one up through the upper one. Which of the two is above
/// is therefore worth choosing; an order of all stretches in which few cross is found by moving
/// one after the other to its best place (sifting: Matuszewski, Schönfeld and Molitor 1999).
struct CorridorTracks {
  /// The track of each stretch, 0 being the uppermost.
  private(set) var tracks: [Int]
  /// How many tracks there are.
  private(set) var count = 0

  /// More tracks than this are not made; links then share.
  static let maximumTracks = 48
  /// In a corridor with more stretches than this, tracks are taken as they come.
  static let maximumSifted = 120
  /// How often all stretches are moved.
  private static let rounds = 4

  /// Assigns tracks.
  ///
  /// - Complexity: O(*s*²) for up to `maximumSifted` stretches, else O(*s* log *s*), the number of
  ///   tracks being bounded.
  init(_ stretches: [CorridorStretch], untangles: Bool) {
    tracks = Array(repeating: 0, count: stretches.count)
    if untangles, (2...Self.maximumSifted).contains(stretches.count) {
      stack(stretches, in: Self.untangledOrder(of: stretches))
      if count <= Self.maximumTracks { return }
    }
    takeFirstFree(stretches)
  }

  /// The left-edge algorithm: from the left, each stretch takes the first track that is free
  /// (Hashimoto and Stevens 1971).
  private mutating func takeFirstFree(_ stretches: [CorridorStretch]) {
    let order = stretches.indices.sorted {
      let (a, b) = (stretches[$0], stretches[$1])
      return (a.low, a.high, a.link, a.ordinal) < (b.low, b.high, b.link, b.ordinal)
    }
    var ends: [Double] = []
    for index in order {
      let stretch = stretches[index]
      let track: Int
      if let free = ends.firstIndex(where: { $0 + Corridors.spacing <= stretch.low }) {
        track = free
      } else if ends.count < Self.maximumTracks {
        track = ends.count
        ends.append(-.infinity)
      } else {
        track = ends.indices.min { ends[$0] < ends[$1] } ?? 0
      }
      ends[track] = max(ends[track], stretch.high)
      tracks[index] = track
    }
    count = ends.count
  }

  /// Puts each stretch below all those before it in the order that it shares a place with.
  private mutating func stack(_ stretches: [CorridorStretch], in order: [Int]) {
    count = 0
    for (position, index) in order.enumerated() {
      var track = 0
      for other in order[..<position] where stretches[index].meets(stretches[other]) {
        track = max(track, tracks[other] + 1)
      }
      tracks[index] = track
      count = max(count, track + 1)
    }
  }

  /// An order from the top in which few stretches cross.
  private static func untangledOrder(of stretches: [CorridorStretch]) -> [Int] {
    var order = stretches.indices.sorted {
      let (a, b) = (stretches[$0], stretches[$1])
      return (a.pull, a.low, a.high, a.link, a.ordinal) < (b.pull, b.low, b.high, b.link, b.ordinal)
    }
    for _ in 0..<rounds {
      var isBetter = false
      for index in stretches.indices where sift(index, in: &order, stretches) { isBetter = true }
      if !isBetter { break }
    }
    return order
  }

  /// Moves one stretch to where it crosses least; whether that was an improvement.
  private static func sift(
    _ index: Int, in order: inout [Int], _ stretches: [CorridorStretch]
  ) -> Bool {
    guard let place = order.firstIndex(of: index) else { return false }
    let stretch = stretches[index]
    // How many crossings more there are with the stretch at each place than at the top.
    var (sum, best, bestPlace, present) = (0, 0, 0, 0)
    var others = order
    others.remove(at: place)
    for (position, other) in others.enumerated() {
      if position == place { present = sum }
      let lower = stretches[other]
      sum += lower.crossings(above: stretch) - stretch.crossings(above: lower)
      if sum < best { (best, bestPlace) = (sum, position + 1) }
    }
    if place == others.count { present = sum }
    guard best < present else { return false }
    others.insert(index, at: bestPlace)
    order = others
    return true
  }
}

extension CorridorStretch {
  /// −2 where both ends go up, 2 where both go down.
  fileprivate var pull: Int { (goesUpAtLow ? -1 : 1) + (goesUpAtHigh ? -1 : 1) }

  /// Whether two stretches may not share a track.
  fileprivate func meets(_ other: CorridorStretch) -> Bool {
    low < other.high + Corridors.spacing && other.low < high + Corridors.spacing
  }

  /// How often two stretches cross with this one above.
  fileprivate func crossings(above other: CorridorStretch) -> Int {
    guard low < other.high, other.low < high else { return 0 }
    var count = 0
    if !goesUpAtLow, other.low < low { count += 1 }
    if !goesUpAtHigh, high < other.high { count += 1 }
    if other.goesUpAtLow, low < other.low { count += 1 }
    if other.goesUpAtHigh, other.high < high { count += 1 }
    return count
  }
}
