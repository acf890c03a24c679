import RiposteKernel

extension Episode {
  /// How far apart the places of an episode lie.
  public struct Spread: Hashable, Sendable {
    /// The largest great circle between two of its events; `nil` when fewer than two have a point.
    public let kilometers: Double?

    /// The two places between which it is measured; empty when all events with a point are at one.
    public let places: [Place]

    /// How many events have no place, or a place without coordinates.
    public let unplaced: Int
  }

  /// The largest great circle between the places of two of its events.
  ///
  /// Where events had their effect, not where they were launched from; points are taken as they stand,
  /// without their radii.
  ///
  /// - Complexity: O(*k* log *k*) for *k* events, and O(*p* log² *p*) for their *p* distinct points as
  ///   points usually lie. Quadratic in *p* at worst, when very many pairs of points are equally far
  ///   apart.
  public func spread() -> Spread {
    var places: [Int32] = []
    for event in members {
      let place = records.events.places[Int(event)]
      if place >= 0, records.places[place].coordinate != nil { places.append(place) }
    }
    let unplaced = count - places.count
    if places.count < 2 { return Spread(kilometers: nil, places: [], unplaced: unplaced) }
    places.sort()
    let distinct = places.indices.filter { $0 == 0 || places[$0] != places[$0 - 1] }
      .map { places[$0] }
    guard let ends = farthest(among: distinct) else {
      return Spread(kilometers: 0, places: [], unplaced: unplaced)
    }
    return Spread(
      kilometers: GreatCircle.kilometers(from: ends.0, to: ends.1), places: ends.2,
      unplaced: unplaced)
  }

  /// The two coordinates that lie farthest apart, and their places; `nil` when all are the same.
  private func farthest(among places: [Int32]) -> (Coordinate, Coordinate, [Place])? {
    var points: [SIMD3<Double>] = []
    var coordinates: [Coordinate] = []
    for place in places {
      guard let coordinate = records.places[place].coordinate else { continue }
      coordinates.append(coordinate)
      points.append(coordinate.unitVector)
    }
    guard points.count > 1 else { return nil }
    let pair = FarthestPair(of: points)
    guard pair.squaredDistance > 0 else { return nil }
    let ends = [pair.first, pair.second]
    return (
      coordinates[pair.first], coordinates[pair.second], ends.map { records.places[places[$0]] }
    )
  }
}

extension Coordinate {
  /// The point on a sphere of radius 1.
  var unitVector: SIMD3<Double> {
    let degree = Double.pi / 180
    let (north, east) = (latitude * degree, longitude * degree)
    let ring = Trigonometry.cosine(north)
    // The cosine is asked for angles up to a right one; beyond, the sine of what is missing is it.
    let cosine =
      abs(east) <= .pi / 2 ? Trigonometry.cosine(east) : -Trigonometry.sine(abs(east) - .pi / 2)
    return [ring * cosine, ring * Trigonometry.sine(east), Trigonometry.sine(north)]
  }
}
