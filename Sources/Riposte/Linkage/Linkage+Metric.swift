extension Linkage {
  /// What makes a connection short.
  public enum Metric: String, Hashable, Sendable, CaseIterable {
    /// The number of links.
    case links
    /// The sum of the great circles along the links.
    case kilometers
    /// The sum of −ln(confidence) along the links: the least doubtful connection is the most probable.
    case doubt
  }

  /// The way in which links may be travelled.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    /// From stimulus to response.
    case downstream
    /// From response to stimulus.
    case upstream
    /// Either way, changing on the way as often as need be.
    case either
  }
}
