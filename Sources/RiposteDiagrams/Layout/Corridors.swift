/// The spaces between the rows of a swimlane picture, each as high as the links along it need.
struct Corridors {
  private var stretches: [[CorridorStretch]]
  /// The track of each stretch of each link; nil where the link goes straight through.
  private var tracks: [[Int?]]
  /// How many tracks each corridor has.
  private var trackCounts: [Int]
  /// Whether links use each corridor, and at which sides of it arrows end.
  private var uses: [Use]

  private struct Use {
    var isUsed = false
    var hasArrowsAbove = false
    var hasArrowsBelow = false

    var marginAbove: Double { hasArrowsAbove ? Corridors.arrowMargin : Corridors.margin }
    var marginBelow: Double { hasArrowsBelow ? Corridors.arrowMargin : Corridors.margin }
  }

  /// Between two tracks, in points.
  static let spacing = 6.0
  /// Beside the tracks on a side where arrows end.
  static let arrowMargin = 13.0
  /// Beside the tracks on a side where links only leave or pass.
  static let margin = 8.0
  /// The height of a corridor that no link uses.
  static let idleHeight = 10.0

  /// Gives every stretch of every way a track.
  ///
  /// - Parameters:
  ///   - count: How many corridors there are.
  ///   - ways: The ways of all links.
  ///   - untangles: Whether tracks are ordered so that links cross less.
  init(count: Int, ways: [SwimlaneRouter.Way], untangles: Bool) {
    stretches = Array(repeating: [], count: count)
    trackCounts = Array(repeating: 0, count: count)
    uses = Array(repeating: Use(), count: count)
    tracks = []
    for (link, way) in ways.enumerated() {
      guard case .winding(let winding) = way else {
        tracks.append([])
        continue
      }
      tracks.append(Array(repeating: nil, count: winding.stops.count - 1))
      note(winding)
      for stretch in winding.stretches(ofLink: link) {
        stretches[stretch.corridor].append(stretch)
      }
    }
    for corridor in stretches.indices {
      let assigned = CorridorTracks(stretches[corridor], untangles: untangles)
      trackCounts[corridor] = assigned.count
      for (stretch, track) in zip(stretches[corridor], assigned.tracks) {
        tracks[stretch.link][stretch.ordinal] = track
      }
    }
  }

  /// The height of a corridor.
  func height(of corridor: Int) -> Double {
    let use = uses[corridor]
    guard use.isUsed else { return Self.idleHeight }
    let between = Double(max(trackCounts[corridor] - 1, 0)) * Self.spacing
    return use.marginAbove + between + use.marginBelow
  }

  /// How far below the top of its corridor a stretch runs; nil where the link goes straight through.
  func depth(ofLink link: Int, stretch ordinal: Int, in corridor: Int) -> Double? {
    tracks[link][ordinal].map { uses[corridor].marginAbove + Double($0) * Self.spacing }
  }

  /// Notes which corridors a link uses and where its arrow ends.
  private mutating func note(_ winding: SwimlaneRouter.Winding) {
    let last = winding.firstCorridor + (winding.stops.count - 2) * winding.direction
    for corridor in stride(from: winding.firstCorridor, through: last, by: winding.direction) {
      uses[corridor].isUsed = true
    }
    // The top of a card is below its corridor.
    if winding.entersAtTop { uses[last].hasArrowsBelow = true }
    if !winding.entersAtTop { uses[last].hasArrowsAbove = true }
  }
}

/// A stretch of a link along a corridor.
struct CorridorStretch: Hashable, Sendable {
  var corridor: Int
  var link: Int
  /// Which stretch of its link it is.
  var ordinal: Int
  var low: Double
  var high: Double
  /// Whether the link goes on upwards from the lower end, and from the higher one.
  var goesUpAtLow: Bool
  var goesUpAtHigh: Bool
}

extension SwimlaneRouter.Winding {
  /// The stretches of the way along corridors; where it goes straight through one there is none.
  func stretches(ofLink link: Int) -> [CorridorStretch] {
    let last = stops.count - 2
    return (0...max(last, 0)).compactMap { ordinal in
      let (start, end) = (stops[ordinal], stops[ordinal + 1])
      guard abs(start - end) > 0.5 else { return nil }
      let startsUp = ordinal == 0 ? !leavesAtTop : direction > 0
      let endsUp = ordinal == last ? !entersAtTop : direction < 0
      return CorridorStretch(
        corridor: firstCorridor + ordinal * direction, link: link, ordinal: ordinal,
        low: min(start, end), high: max(start, end), goesUpAtLow: start < end ? startsUp : endsUp,
        goesUpAtHigh: start < end ? endsUp : startsUp)
    }
  }
}
