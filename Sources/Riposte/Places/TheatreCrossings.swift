/// The responses of a graph that came in another theatre than what they answer.
public struct TheatreCrossings: Sendable {
  /// The links from one theatre to another, in house order.
  public let links: [Crossing]

  /// How many links stay in one theatre.
  public let staying: Int

  /// How many links cannot be judged, since the theatre of an event is not known.
  public let unknown: Int

  /// A link from one theatre to another.
  public struct Crossing: Hashable, Sendable {
    /// The link.
    public let link: LinkView
    /// The theatre of the stimulus.
    public let from: String
    /// The theatre of the response.
    public let to: String
  }
}

extension EventGraph {
  /// The responses that came in another theatre than what they answer.
  ///
  /// The theatre of an event is that of its place; where else it had effects does not count.
  ///
  /// - Complexity: O(*m* log *n*).
  public func theatreCrossings() -> TheatreCrossings {
    var crossings: [TheatreCrossings.Crossing] = []
    var (staying, unknown) = (0, 0)
    for link in links {
      guard let start = records.theatre(link.stimulusNumber),
        let end = records.theatre(link.responseNumber)
      else {
        unknown += 1
        continue
      }
      if start == end {
        staying += 1
      } else {
        crossings.append(TheatreCrossings.Crossing(link: link, from: start, to: end))
      }
    }
    return TheatreCrossings(links: crossings, staying: staying, unknown: unknown)
  }
}
