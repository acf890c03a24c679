/// A number without bounds: `value` · 2^(512 · `scale`), where `value` stays below 2^512 between
/// additions and, once the scale has risen, above 1.
///
/// An addend one scale below is shifted; one that is two scales below is less than 2^-512 of the
/// sum, and nothing. Comparing scales alone, and not what stands before them, is only right because
/// a value of a risen scale is never below 1.
struct ScaledNumber {
  var value: Double
  var scale: Int32

  static let limit = 0x1p512
  static let step = 0x1p-512

  mutating func add(_ other: ScaledNumber) {
    switch Int(scale) - Int(other.scale) {
    case 0: value += other.value
    case 1: value += other.value * Self.step
    case -1: self = ScaledNumber(value: value * Self.step + other.value, scale: other.scale)
    case ..<0: self = other
    default: break
    }
  }

  mutating func normalize() {
    guard value >= Self.limit else { return }
    value *= Self.step
    scale += 1
  }

  var log10: Double {
    Logarithm.decimal(value) + Double(scale) * 512 * Logarithm.decimalOfTwo
  }

  /// How many times as large as another number this is: 0 or infinite where that is beyond a `Double`.
  func ratio(to other: ScaledNumber) -> Double {
    switch Int(scale) - Int(other.scale) {
    case 0: value / other.value
    case 1: value / (other.value * Self.step)
    case -1: value * Self.step / other.value
    case ..<0: 0
    default: .infinity
    }
  }
}
