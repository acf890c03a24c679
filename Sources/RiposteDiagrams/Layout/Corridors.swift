/// The spaces between the rows of a swimlane picture, each as high as the links along it need.
struct Corridors {
  /// A stretch of a link along a corridor.
  private struct Stretch {
    var link: Int
    /// Which stretch of its link it is.
    var ordinal: Int
    var low: Double
    var high: Double
  }

  private var stretches: [[Stretch]]
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
  /// More tracks than this are not made; links then share.
  static let maximumTracks = 30

  init(count: Int, ways: [SwimlaneRouter.Way]) {
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
      for (ordinal, ends) in zip(winding.stops, winding.stops.dropFirst()).enumerated()
      where abs(ends.0 - ends.1) > 0.5 {
        stretches[winding.firstCorridor + ordinal * winding.direction].append(
          Stretch(
            link: link, ordinal: ordinal, low: min(ends.0, ends.1), high: max(ends.0, ends.1)))
      }
    }
    for corridor in stretches.indices { assignTracks(in: corridor) }
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

  /// The left-edge algorithm: from the left, each stretch takes the first track that is free.
  ///
  /// - Complexity: O(*s* log *s*) for *s* stretches, the number of tracks being bounded.
  private mutating func assignTracks(in corridor: Int) {
    let order = stretches[corridor].sorted {
      ($0.low, $0.high, $0.link, $0.ordinal) < ($1.low, $1.high, $1.link, $1.ordinal)
    }
    var ends: [Double] = []
    for stretch in order {
      let track: Int
      if let free = ends.firstIndex(where: { $0 + Self.spacing <= stretch.low }) {
        track = free
      } else if ends.count < Self.maximumTracks {
        track = ends.count
        ends.append(-.infinity)
      } else {
        track = ends.indices.min { ends[$0] < ends[$1] } ?? 0
      }
      ends[track] = max(ends[track], stretch.high)
      tracks[stretch.link][stretch.ordinal] = track
    }
    trackCounts[corridor] = ends.count
  }
}
