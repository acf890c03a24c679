import RiposteKernel

extension Comparison {
  /// An episode of the whole that the rest no longer holds together.
  public struct Split: Hashable, Sendable {
    /// The episode, in the whole.
    public let episode: Episode

    /// The episodes of the rest that have some of its events, the largest first.
    public let parts: [Episode]

    /// How many of its events remain without links.
    public let isolated: Int
  }

  /// The episodes whose remaining events are not all linked with each other any more, the largest first.
  ///
  /// An episode of which a single event remains is not split.
  ///
  /// - Complexity: O(*n* + *m*), and O(*k* log *k*) for *k* episodes.
  public func splitEpisodes() -> [Split] {
    let after = rest.episodes()
    let placeOfEvent = places(in: after)
    return whole.episodes().compactMap { episode in
      var places: Set<Int> = []
      var isolated = 0
      for event in episode.members where rest.topology.stations.position(of: Int(event)) != nil {
        let place = placeOfEvent[Int(event)]
        if place < 0 { isolated += 1 } else { places.insert(Int(place)) }
      }
      guard places.count + isolated > 1 else { return nil }
      return Split(
        episode: episode, parts: places.sorted().map { after[$0] }, isolated: isolated)
    }
  }

  /// The place of each event's episode in a list, by number; −1 for none.
  private func places(in episodes: Episodes) -> [Int32] {
    var places = [Int32](repeating: -1, count: rest.records.eventCount)
    for (place, episode) in episodes.enumerated() {
      for event in episode.members { places[Int(event)] = Int32(place) }
    }
    return places
  }
}
