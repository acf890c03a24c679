/// The tracks side by side along a street, each stretch of a link on one of them.
struct StreetTracks: Hashable, Sendable {
  /// A stretch of a link along a street.
  struct Stretch: Hashable, Sendable {
    /// The link.
    var link: Int
    /// Whether it is the stretch before the link enters its last channel.
    var isLast: Bool
    var low: Double
    var high: Double
  }

  /// The track of each stretch, in the order given.
  let tracks: [Int]
  /// How many tracks there are.
  let count: Int

  /// Between two tracks, in points.
  static let spacing = 6.0
  /// More tracks than this are not made; links then share.
  static let maximum = 64

  /// Gives each stretch the first track that is free: the left-edge algorithm (Hashimoto and Stevens
  /// 1971).
  ///
  /// - Parameters:
  ///   - stretches: The stretches along one street.
  ///   - gap: What two stretches on one track keep between them.
  /// - Complexity: O(*s* log *s*), the number of tracks being bounded.
  init(_ stretches: [Stretch], gap: Double) {
    let order = stretches.indices.sorted { a, b in
      let (one, other) = (stretches[a], stretches[b])
      return (one.low, one.high, a) < (other.low, other.high, b)
    }
    var tracks = Array(repeating: 0, count: stretches.count)
    var ends: [Double] = []
    for index in order {
      let stretch = stretches[index]
      if let free = ends.firstIndex(where: { $0 + gap <= stretch.low }) {
        tracks[index] = free
      } else if ends.count < Self.maximum {
        tracks[index] = ends.count
        ends.append(-.infinity)
      } else {
        tracks[index] = ends.indices.min { ends[$0] < ends[$1] } ?? 0
      }
      ends[tracks[index]] = max(ends[tracks[index]], stretch.high)
    }
    self.tracks = tracks
    count = ends.count
  }
}
