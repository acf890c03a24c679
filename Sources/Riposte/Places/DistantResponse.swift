/// Whether two events lie farther apart than a given distance, as far as their places tell.
public enum Beyond: String, Hashable, Sendable, CaseIterable {
  /// Wherever in their places they were, they are farther apart.
  case certainly
  /// They may be.
  case possibly
  /// Wherever in their places they were, they are not.
  case certainlyNot = "certainly-not"
  /// A place, or its point, is not known.
  case unknown
}

/// How far from its stimulus a response was, against a given distance.
public struct DistantResponse: Hashable, Sendable {
  /// The link.
  public let link: LinkView

  /// Whether the response is farther away.
  public let verdict: Beyond

  /// The great circle between the two points, in kilometers; `nil` when either is not known.
  public let kilometers: Double?

  /// The sum of the two radii: how much farther or nearer it may be, in kilometers; `nil` when a radius is
  /// not known, and none was assumed.
  public let plusMinus: Double?
}

extension EventGraph {
  /// For each link, whether its response was farther than a distance from what it answers.
  ///
  /// The distance between two places is the great circle between their points, give or take the sum of their
  /// radii. A response is *certainly* beyond when even the least it can be exceeds the distance, *certainly
  /// not* when the most it can be does not; else *possibly*. A radius that is not known bounds nothing, so
  /// that such a response is possibly beyond, whatever its points, unless a radius is assumed for it.
  ///
  /// ```swift
  /// graph.responses(beyond: 2000).filter { $0.verdict == .certainly }.map(\.link.response.id)
  /// ```
  ///
  /// - Parameters:
  ///   - kilometers: The distance.
  ///   - radius: What is assumed of a place whose radius is not known, in kilometers; `nil` assumes nothing.
  /// - Returns: All admitted links between two events, in house order, each with its verdict.
  /// - Complexity: O(*m* log *n*).
  public func responses(
    beyond kilometers: Double, assumingRadius radius: Double? = nil
  ) -> [DistantResponse] {
    links.map { link in
      let distance = link.kilometers
      let radii = [link.responseNumber, link.stimulusNumber].map { event in
        records.places.record(records.events.places[event])?.radiusKilometers ?? radius
      }
      let plusMinus: Double? =
        if let one = radii[0], let other = radii[1] { one + other } else { nil }
      return DistantResponse(
        link: link, verdict: Beyond(kilometers, distance, plusMinus), kilometers: distance,
        plusMinus: plusMinus)
    }
  }
}

extension Beyond {
  /// The verdict on a distance that may be more or less.
  fileprivate init(_ limit: Double, _ distance: Double?, _ plusMinus: Double?) {
    guard let distance else {
      self = .unknown
      return
    }
    guard let plusMinus else {
      self = .possibly
      return
    }
    if distance - plusMinus > limit {
      self = .certainly
    } else {
      self = distance + plusMinus > limit ? .possibly : .certainlyNot
    }
  }
}
