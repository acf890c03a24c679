/// Distances on the Earth taken as a sphere.
public enum GreatCircle {
  /// The mean radius of the Earth in kilometers: (2*a* + *b*) / 3 of WGS 84 (Moritz, *Geodetic
  /// Reference System 1980*, 2000).
  public static let radius = 6371.0088

  /// The distance between two points in kilometers, along a great circle.
  ///
  /// By the haversine formula (Sinnott, *Virtues of the Haversine*, Sky and Telescope 68, 1984), which
  /// is exact for near points too. Against the ellipsoid it errs by up to 0.5 %.
  ///
  /// ```swift
  /// GreatCircle.kilometers(from: erbil, to: albukamal)     // 336.2
  /// ```
  ///
  /// - Complexity: O(1).
  public static func kilometers(from one: Coordinate, to other: Coordinate) -> Double {
    let degree = Double.pi / 180
    let north = Trigonometry.sine((other.latitude - one.latitude) * degree / 2)
    let east = Trigonometry.sine((other.longitude - one.longitude) * degree / 2)
    let haversine =
      north * north
      + Trigonometry.cosine(one.latitude * degree) * Trigonometry.cosine(other.latitude * degree)
      * east * east
    let height = min(1, haversine).squareRoot()
    let width = max(0, 1 - haversine).squareRoot()
    return 2 * radius * Trigonometry.arctangent(height: height, width: width)
  }
}
