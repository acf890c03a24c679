/// Sine, cosine and arctangent, to the last bit or two of a `Double`.
///
/// The core imports neither Foundation nor a C library, and a distance must come out the same on every
/// machine; libraries differ in their last bits. Series and reductions: Abramowitz and Stegun,
/// *Handbook of Mathematical Functions* (1964), 4.3.65, 4.3.66 and 4.4.42.
enum Trigonometry {
  /// The sine of an angle in radians, −π to π.
  static func sine(_ angle: Double) -> Double {
    let magnitude = abs(angle)
    let folded = magnitude > .pi / 2 ? .pi - magnitude : magnitude
    let square = folded * folded
    var term = folded
    var sum = folded
    for step in 1...12 {
      term *= -square / Double(2 * step * (2 * step + 1))
      sum += term
    }
    return angle < 0 ? -sum : sum
  }

  /// The cosine of an angle in radians, −π/2 to π/2.
  static func cosine(_ angle: Double) -> Double {
    let square = angle * angle
    var term = 1.0
    var sum = 1.0
    for step in 1...13 {
      term *= -square / Double((2 * step - 1) * 2 * step)
      sum += term
    }
    return sum
  }

  /// The angle in radians, 0 to π/2, whose tangent is `height / width`; both at least 0, not both 0.
  static func arctangent(height: Double, width: Double) -> Double {
    if height > width { return .pi / 2 - arctangent(height: width, width: height) }
    // Halving the angle twice brings the tangent below 0.2, where the series is short.
    var tangent = height / width
    for _ in 0..<2 { tangent /= 1 + (1 + tangent * tangent).squareRoot() }
    let square = tangent * tangent
    var power = tangent
    var sum = tangent
    for step in 1...14 {
      power *= -square
      sum += power / Double(2 * step + 1)
    }
    return 4 * sum
  }
}
