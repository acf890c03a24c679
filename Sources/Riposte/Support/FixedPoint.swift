import RiposteKernel

/// Weights as whole numbers, so that ties are ties whatever the order in which they are added.
enum FixedPoint {
  /// Units of a kilometer: millimeters.
  static let kilometer = 1e6

  /// Units of doubt, which is −ln(confidence).
  static let doubt = 1e12

  /// Units of severity.
  static let severity = 1e6

  /// What stands for a weight that is not known.
  static let unknown: Int64 = -1

  /// The greatest magnitude of a weight.
  ///
  /// Thousands of these can be added, and millions of any that occur; sums beyond that stay at the
  /// greatest number there is.
  static let limit = 1e15

  /// A number in units, to the nearest.
  static func units(_ value: Double, of unit: Double) -> Int64 {
    Int64(min(max(value * unit, -limit), limit).rounded())
  }

  /// The doubt of a confidence; that of 0, which is without bounds, is more than any other.
  static func doubt(ofConfidence confidence: Double) -> Int64 {
    units(confidence > 0 ? max(0, -Logarithm.natural(confidence)) : 1000, of: doubt)
  }
}
