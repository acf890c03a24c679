/// A sheet of paper that a picture is laid out for.
///
/// The sizes that have a name lie on their longer side:
///
/// ```swift
/// diagram.paper(.a4)             // 297 × 210 mm
/// diagram.paper(.a4.portrait)    // 210 × 297 mm
/// ```
public struct Paper: Hashable, Sendable {
  /// From left to right, in points of 1/72 inch.
  public let width: Double
  /// From top to bottom, in points of 1/72 inch.
  public let height: Double

  /// A sheet of a size in points of 1/72 inch.
  ///
  /// - Precondition: Both sides measure from 72 to 14,400 points: an inch, and 200 inches, the
  ///   most that readers of PDF take.
  public init(width: Double, height: Double) {
    precondition(
      Self.sides.contains(width) && Self.sides.contains(height),
      "a sheet of paper measures from an inch to 200 inches")
    self.width = width
    self.height = height
  }

  /// A sheet of a size in millimeters.
  ///
  /// - Precondition: Both sides measure from 26 to 5,080 millimeters.
  public init(millimetersWide width: Double, high height: Double) {
    self.init(width: width / 25.4 * 72, height: height / 25.4 * 72)
  }

  /// What a side may measure, in points.
  public static let sides = 72.0...14_400.0

  /// 420 × 297 mm.
  public static let a3 = Paper(millimetersWide: 420, high: 297)
  /// 297 × 210 mm.
  public static let a4 = Paper(millimetersWide: 297, high: 210)
  /// 210 × 148 mm.
  public static let a5 = Paper(millimetersWide: 210, high: 148)
  /// 594 × 420 mm.
  public static let a2 = Paper(millimetersWide: 594, high: 420)
  /// 11 × 8.5 inches.
  public static let letter = Paper(width: 792, height: 612)
  /// 14 × 8.5 inches.
  public static let legal = Paper(width: 1_008, height: 612)
  /// 17 × 11 inches.
  public static let tabloid = Paper(width: 1_224, height: 792)

  /// The sizes that have a name, lying on their longer side.
  public static let named: [(name: String, paper: Paper)] = [
    ("a2", a2), ("a3", a3), ("a4", a4), ("a5", a5), ("letter", letter), ("legal", legal),
    ("tabloid", tabloid),
  ]

  /// The sheet lying on its longer side.
  public var landscape: Paper { Paper(width: max(width, height), height: min(width, height)) }

  /// The sheet standing on its shorter side.
  public var portrait: Paper { Paper(width: min(width, height), height: max(width, height)) }
}
